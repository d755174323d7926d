using CsCheck;
using Hansa.Statistics.Classifications;

namespace Hansa.Tests.Statistics.Classifications;

public sealed class PrefixRulesTests
{
    private static readonly Nomenclature Four = new(
        "T1",
        "T",
        ["01", "0101", "0102", "02", "0201", "0202", "03", "0301"]
    );

    [Fact]
    public void The_longest_prefix_wins()
    {
        var rules = new PrefixRules([new("01", "a"), new("0102", "b")], Four.LeavesUnder);

        Assert.Equal(["a"], rules.ClassesOf("0101"));
        Assert.Equal(["b"], rules.ClassesOf("0102"));
        Assert.Equal(["b"], rules.ClassesOf("01023344"));
        Assert.Equal([], rules.ClassesOf("0201"));
    }

    // All codes under 01 have rules of their own, so the rule for 01 itself is out of reach.
    [Fact]
    public void A_rule_that_finer_ones_replace_everywhere_does_not_count()
    {
        var rules = new PrefixRules([new("01", "a"), new("0101", "b"), new("0102", "b")], Four.LeavesUnder);

        Assert.Equal(["b"], rules.ClassesOf("01XX"));
    }

    [Fact]
    public void A_hidden_code_may_be_of_every_class_under_its_known_prefix_or_of_none()
    {
        var rules = new PrefixRules([new("0101", "a"), new("0201", "b"), new("0202", "c")], Four.LeavesUnder);

        Assert.Equal([Scheme.NoClass, "a"], rules.ClassesOf("01XX"));
        Assert.Equal(["b", "c"], rules.ClassesOf("02"));
        Assert.Equal([Scheme.NoClass, "a", "b", "c"], rules.ClassesOf("_U"));
    }

    [Fact]
    public void An_empty_class_leaves_codes_out()
    {
        var rules = new PrefixRules([new("01", "a"), new("0102", "")], Four.LeavesUnder);

        Assert.Equal([], rules.ClassesOf("0102"));
    }

    [Fact]
    public void A_hidden_code_has_the_classes_of_the_codes_it_hides()
    {
        var digit = Gen.Char["01"];
        var leaf = Gen.String[digit, 3, 3];
        var rule = Gen.Select(Gen.String[digit, 1, 3], Gen.String[Gen.Char["abc"], 1, 1]);

        Gen.Select(leaf.Array[1, 8], rule.Array[0, 6], Gen.String[digit, 0, 2])
            .Sample(
                (leaves, pairs, prefix) =>
                {
                    var list = new Nomenclature("T1", "T", leaves);
                    var rules = new PrefixRules(
                        pairs.DistinctBy(pair => pair.Item1).Select(pair => new PrefixRule(pair.Item1, pair.Item2)),
                        list.LeavesUnder
                    );
                    var hidden = leaves.Where(one => one.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
                    if (hidden.Length == 0)
                        return true;
                    var expected = hidden
                        .Select(one => rules.ClassesOf(one) is [var single] ? single : Scheme.NoClass)
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                        .ToArray();
                    var found = rules.ClassesOf(prefix.PadRight(3, 'X'));
                    return expected is [Scheme.NoClass] ? found.Count == 0 : Allows(expected, found);
                }
            );
    }

    // Where no finer rule exists below the prefix the answer is the prefix's own rule, which every hidden code shares.
    private static bool Allows(string[] expected, IReadOnlyList<string> found) => expected.SequenceEqual(found);
}
