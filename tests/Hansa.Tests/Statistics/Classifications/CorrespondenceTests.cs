using CsCheck;
using Hansa.Statistics.Classifications;

namespace Hansa.Tests.Statistics.Classifications;

public sealed class CorrespondenceTests
{
    private static Correspondence Made(string name, params (string From, CodeShare[] Shares)[] rows) =>
        new(name, "A", "B")
        {
            Rows = rows.Select(row => KeyValuePair.Create(row.From, (IReadOnlyList<CodeShare>)row.Shares)),
        };

    private static CodeShare[] Equal(params string[] codes) =>
        [.. codes.Select(code => new CodeShare(code, 1, codes.Length))];

    // 10 in three equal parts: 3, 3 and 3, and the one left over goes to the first of equal remainders.
    [Fact]
    public void An_amount_is_split_in_whole_units_and_its_total_kept()
    {
        var thirds = Made("thirds", ("1", Equal("a", "b", "c")));

        Assert.Equal([("a", 4), ("b", 3), ("c", 3)], thirds.Split("1", 10).Select(pair => (pair.Key, (int)pair.Value)));
        Assert.Equal(
            [("a", -4), ("b", -3), ("c", -3)],
            thirds.Split("1", -10).Select(pair => (pair.Key, (int)pair.Value))
        );
    }

    [Fact]
    public void Any_split_keeps_the_total() =>
        Gen.Select(Gen.Long, Gen.Int[1, 40])
            .Sample(
                (amount, parts) =>
                {
                    var codes = Enumerable.Range(0, parts).Select(at => $"{at:000}").ToArray();
                    var split = Made("any", ("1", Equal(codes))).Split("1", amount);
                    return split.Aggregate(Int128.Zero, (sum, pair) => sum + pair.Value) == amount;
                }
            );

    [Fact]
    public void Shares_that_do_not_sum_to_one_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Made("bad", ("1", [new CodeShare("a", 1, 2), new CodeShare("b", 1, 3)]))
        );

    [Fact]
    public void A_code_without_a_row_keeps_its_code_only_where_the_list_names_what_changed()
    {
        var full = Made("full", ("1", Equal("a")));

        Assert.Empty(full.Of("2"));
        Assert.Equal([CodeShare.All("2")], (full with { KeepsUnlisted = true }).Of("2"));
    }

    // 1 → a, b in halves; a → x; b → x, y in halves: 3/4 to x, 1/4 to y.
    [Fact]
    public void One_correspondence_follows_another()
    {
        var first = Made("first", ("1", Equal("a", "b")));
        var next = Made("next", ("a", Equal("x")), ("b", Equal("x", "y")));

        Assert.Equal([new CodeShare("x", 3, 4), new CodeShare("y", 1, 4)], first.Then(next, ["1"]).Of("1"));
    }
}
