namespace Hansa.Statistics.Figures;

/// <summary>The smallest and the largest value that a figure can take; infinite where nothing limits it.</summary>
public readonly record struct Limits(double Low, double High)
{
    public static readonly Limits None = new(double.NegativeInfinity, double.PositiveInfinity);

    public static readonly Limits NotNegative = new(0, double.PositiveInfinity);

    public static readonly Limits ZeroToOne = new(0, 1);

    public static readonly Limits MinusOneToOne = new(-1, 1);

    /// <summary>True when the value lies between the limits, give or take a rounding error of <paramref name="tolerance"/>.</summary>
    public bool Contain(double value, double tolerance = 1e-12) =>
        value >= Low - tolerance && value <= High + tolerance;
}
