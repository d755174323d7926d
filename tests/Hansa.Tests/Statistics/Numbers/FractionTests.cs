using System.Numerics;
using CsCheck;
using Hansa.Statistics.Numbers;

namespace Hansa.Tests.Statistics.Numbers;

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
    ) => Assert.Equal(expected, (long)Fraction.Of(numerator, denominator).Times(sum));

    [Fact]
    public void A_ratio_is_in_lowest_terms_with_a_positive_denominator()
    {
        Assert.Equal(Fraction.Of(-2, 3), Fraction.Of(4, -6));
        Assert.Equal(3, Fraction.Of(4, -6).Denominator);
        Assert.Throws<DivideByZeroException>(() => Fraction.Of(1, 0));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Of(0, 1));
    }

    [Fact]
    public void A_product_is_never_further_than_half_a_unit_from_the_truth() =>
        Gen.Select(Gen.Long, Gen.Long[1, 1_000_000_000], Gen.Long[1, 1_000_000_000])
            .Sample(
                (sum, numerator, denominator) =>
                {
                    var found = (BigInteger)Fraction.Of(numerator, denominator).Times(sum);
                    var difference = BigInteger.Abs((found * denominator) - ((BigInteger)sum * numerator));
                    Assert.True(2 * difference <= denominator, $"{found}");
                },
                iter: 1000,
                threads: 1
            );

    [Fact]
    public void A_decimal_is_taken_as_it_is_written()
    {
        Assert.Equal(Fraction.Of(73, 10), Fraction.Of(7.3m));
        Assert.Equal(Fraction.Of(-1, 8), Fraction.Of(-0.125m));
        Assert.Equal(Fraction.Of(decimal.MaxValue).Numerator, new BigInteger(decimal.MaxValue));
    }

    // Division of doubles rounds to the nearest, and whole numbers of this size are doubles.
    [Fact]
    public void The_double_of_a_quotient_is_the_nearest() =>
        Gen.Select(Gen.Long[-9_000_000_000_000_000, 9_000_000_000_000_000], Gen.Long[1, 9_000_000_000_000_000])
            .Sample(
                pair => Fraction.Of(pair.Item1, pair.Item2).Double() == (double)pair.Item1 / pair.Item2,
                iter: 10_000,
                threads: 1
            );

    [Fact]
    public void Sums_and_products_are_exact()
    {
        Assert.Equal(Fraction.One, Fraction.Of(1, 3) + Fraction.Of(1, 6) + Fraction.Of(1, 2));
        Assert.Equal(Fraction.Of(2), Fraction.Of(1, 3) / Fraction.Of(1, 6));
        Assert.True(Fraction.Of(1, 3) < Fraction.Of(34, 100));
        Assert.Equal(default, Fraction.Of(1, 3) - Fraction.Of(1, 3));
    }

    [Fact]
    public void Rounding_for_print_goes_away_from_zero_and_bounds_go_outwards()
    {
        Assert.Equal("-12.5", Fraction.Of(-25, 2).ToString());
        Assert.Equal("-13", Fraction.Of(-25, 2).ToText(0));
        Assert.Equal("1/3", Fraction.Of(1, 3).ToString());
        Assert.Equal(Fraction.Of(-13, 1), Fraction.Of(-25, 2).RoundDown(0));
        Assert.Equal(Fraction.Of(-12, 1), Fraction.Of(-25, 2).RoundUp(0));
    }
}
