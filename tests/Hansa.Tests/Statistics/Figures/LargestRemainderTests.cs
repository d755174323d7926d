using CsCheck;
using Hansa.Statistics.Figures;

namespace Hansa.Tests.Statistics.Figures;

public sealed class LargestRemainderTests
{
    [Fact]
    public void The_largest_remainder_gets_the_odd_unit() =>
        // 10 over 1:1:1 is 3.33 each, the first tie wins; over 5:3:1 it is 5.56, 3.33, 1.11.
        Assert.Equal(
            [
                [4, 3, 3],
                [6, 3, 1],
            ],
            [LargestRemainder.Share(10, [1, 1, 1]), LargestRemainder.Share(10, [5, 3, 1])]
        );

    [Fact]
    public void Parts_add_up_and_are_less_than_a_unit_from_their_shares() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Double[0, 1000].Array[1, 40])
            .Where((_, weights) => weights.Sum() > 0)
            .Sample(
                (total, weights) =>
                {
                    var parts = LargestRemainder.Share(total, weights);
                    var sum = weights.Sum();
                    Assert.Equal(total, parts.Sum());
                    Assert.All(
                        parts.Zip(weights),
                        pair => Assert.InRange(pair.First - (total * (pair.Second / sum)), -1.001, 1.001)
                    );
                }
            );

    [Fact]
    public void An_amount_without_takers_is_refused() =>
        Assert.Throws<ArgumentException>(() => LargestRemainder.Share(5, [0, 0]));
}
