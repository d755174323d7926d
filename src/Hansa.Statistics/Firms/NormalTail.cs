namespace Hansa.Statistics.Firms;

/// <summary>How likely a normal number is to lie far from its mean.</summary>
public static class NormalTail
{
    private const double SeriesBelow = 3;
    private const int Steps = 200;

    /// <summary>The chance of being more than so many standard deviations away, to either side: erfc(z / √2).</summary>
    /// <param name="deviations">0 or more.</param>
    /// <remarks>By the power series near the mean and the continued fraction beyond (Abramowitz and Stegun 7.1.6, 26.2.14).</remarks>
    public static double BothSides(double deviations) =>
        deviations < SeriesBelow ? 1 - (2 * Density(deviations) * Series(deviations)) : Beyond(deviations);

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    // z + z³/3 + z⁵/(3·5) + …
    private static double Series(double z)
    {
        var (term, sum) = (z, z);
        for (var odd = 3; odd < Steps; odd += 2)
        {
            term *= z * z / odd;
            sum += term;
        }
        return sum;
    }

    // 1/(z + 1/(z + 2/(z + 3/(z + …))))
    private static double Beyond(double z)
    {
        var rest = z;
        for (var step = Steps; step > 0; step--)
            rest = z + (step / rest);
        return 2 * Density(z) / rest;
    }
}
