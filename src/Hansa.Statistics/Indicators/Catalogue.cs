namespace Hansa.Statistics.Indicators;

/// <summary>All indicators, in the order in which they are listed.</summary>
public static class Catalogue
{
    public static IReadOnlyList<Indicator> Indicators { get; } = [new RevealedComparativeAdvantage()];

    /// <summary>The indicator with this code, or nothing.</summary>
    public static Indicator? Find(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>The indicator with this code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Indicator Get(string code) =>
        Find(code) ?? throw new KeyNotFoundException($"There is no indicator '{code}'.");
}
