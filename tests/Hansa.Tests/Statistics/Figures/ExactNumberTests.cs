using System.Numerics;
using CsCheck;
using Hansa.Statistics.Figures;

namespace Hansa.Tests.Statistics.Figures;

public sealed class ExactNumberTests
{
    [Fact]
    public void A_decimal_is_taken_as_it_is_written()
    {
        Assert.Equal(ExactNumber.Of(73, 10), ExactNumber.Of(7.3m));
        Assert.Equal(ExactNumber.Of(-1, 8), ExactNumber.Of(-0.125m));
        Assert.Equal(ExactNumber.Of(decimal.MaxValue).Numerator, new BigInteger(decimal.MaxValue));
    }

    [Fact]
    public void Lowest_terms_and_a_positive_denominator_make_equal_fractions_alike()
    {
        Assert.Equal(ExactNumber.Of(1, 2), ExactNumber.Of(-3, -6));
        Assert.Equal("-1/2", ExactNumber.Of(3, -6).ToString());
        Assert.Throws<DivideByZeroException>(() => ExactNumber.Of(1, 0));
    }

    // Division of doubles rounds to the nearest, and whole numbers of this size are doubles.
    [Fact]
    public void The_double_of_a_quotient_is_the_nearest() =>
        Gen.Select(Gen.Long[-9_000_000_000_000_000, 9_000_000_000_000_000], Gen.Long[1, 9_000_000_000_000_000])
            .Sample(
                pair => ExactNumber.Of(pair.Item1, pair.Item2).Double() == (double)pair.Item1 / pair.Item2,
                iter: 10_000,
                threads: 1
            );

    [Fact]
    public void Sums_and_products_are_exact()
    {
        Assert.Equal(ExactNumber.One, ExactNumber.Of(1, 3) + ExactNumber.Of(1, 6) + ExactNumber.Of(1, 2));
        Assert.Equal(ExactNumber.Of(2), ExactNumber.Of(1, 3) / ExactNumber.Of(1, 6));
        Assert.True(ExactNumber.Of(1, 3) < ExactNumber.Of(34, 100));
    }
}
