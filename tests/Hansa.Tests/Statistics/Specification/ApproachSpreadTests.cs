using CsCheck;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;

namespace Hansa.Tests.Statistics.Specification;

public sealed class ApproachSpreadTests
{
    [Fact]
    public void Each_code_that_counts_differently_has_its_part_of_the_difference()
    {
        // SMEs export 1 of 2 machines; 1 of 6 of steel counts under the first approach alone: 2/8 against 1/2.
        var spread = ApproachSpread.Of([Term("84", 1, 1, 2, 2), Term("72", 1, 0, 6, 0)])!;

        Assert.Equal(Fraction.Of(-1, 4), spread.Difference);
        Assert.Equal(["72"], spread.Contributions.Select(one => one.Key));
        Assert.Equal(Fraction.Of(-1, 4), spread.Contributions[0].Value);
    }

    [Fact]
    public void Contributions_leave_nothing_on_random_codes() =>
        Gen.Int[0, 9]
            .Array[4]
            .Array[1, 8]
            .Sample(
                codes =>
                {
                    var spread = ApproachSpread.Of([
                        .. codes.Select((code, at) => Term($"{at}", code[0], code[1], code[2], code[3])),
                    ]);
                    if (spread is null)
                        return;
                    Assert.Equal(Fraction.Zero, spread.Residual);
                    Assert.Equal(
                        spread.Difference,
                        spread.Contributions.Aggregate(Fraction.Zero, (sum, one) => sum + one.Value)
                    );
                },
                iter: 1000,
                threads: 1,
                seed: "0000Khy5Y5e2"
            );

    [Fact]
    public void Order_of_approaches_turns_the_sign_only()
    {
        var there = ApproachSpread.Of([Term("1", 3, 2, 5, 4), Term("2", 0, 1, 2, 7)])!;
        var back = ApproachSpread.Of([Term("1", 2, 3, 4, 5), Term("2", 1, 0, 7, 2)])!;

        Assert.All(
            there.Contributions.Zip(back.Contributions),
            pair => Assert.Equal(pair.First.Value, -pair.Second.Value)
        );
    }

    [Fact]
    public void Without_a_base_under_one_approach_there_is_nothing_to_compare() =>
        Assert.Null(ApproachSpread.Of([Term("1", 3, 0, 5, 0)]));

    private static SpreadTerm Term(string code, int above, int aboveOther, int below, int belowOther) =>
        new(code)
        {
            Above = (Fraction.Of(above), Fraction.Of(aboveOther)),
            Below = (Fraction.Of(below), Fraction.Of(belowOther)),
        };
}
