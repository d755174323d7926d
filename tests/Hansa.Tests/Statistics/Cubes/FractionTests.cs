using System.Numerics;
using CsCheck;
using Hansa.Statistics.Cubes;

namespace Hansa.Tests.Statistics.Cubes;

public sealed class FractionTests
{
    [Theory]
    [InlineData(5, 1, 2, 3)]
    [InlineData(-5, 1, 2, -3)]
    [InlineData(7, 1, 3, 2)]
    [InlineData(-7, 2, 3, -5)]
    [InlineData(0, 7, 3, 0)]
    public void A_sum_is_rounded_once_halves_away_from_zero(
        long sum,
        long numerator,
        long denominator,
        long expected
    ) => Assert.Equal(expected, (long)new Fraction(numerator, denominator).Of(sum));

    [Fact]
    public void A_ratio_is_in_lowest_terms_with_a_positive_denominator()
    {
        Assert.Equal(new Fraction(-2, 3), new Fraction(4, -6));
        Assert.Equal(3, new Fraction(4, -6).Denominator);
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / new Fraction(0, 1));
    }

    [Fact]
    public void A_product_is_never_further_than_half_a_unit_from_the_truth() =>
        Gen.Select(Gen.Long, Gen.Long[1, 1_000_000_000], Gen.Long[1, 1_000_000_000])
            .Sample(
                (sum, numerator, denominator) =>
                {
                    var found = (BigInteger)new Fraction(numerator, denominator).Of(sum);
                    var difference = BigInteger.Abs((found * denominator) - ((BigInteger)sum * numerator));
                    Assert.True(2 * difference <= denominator, $"{found}");
                },
                iter: 1000,
                threads: 1
            );

    [Fact]
    public void Each_run_of_sums_has_its_own_ratio()
    {
        var sums = new Amounts([10, 20, 30, 40]).Times([new Fraction(1, 4), new Fraction(2, 1)]);

        Assert.Equal([3, 5, 60, 80], Enumerable.Range(0, 4).Select(at => (long)sums[at]));
    }
}
