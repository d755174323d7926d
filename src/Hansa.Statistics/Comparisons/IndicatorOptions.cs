namespace Hansa.Statistics.Comparisons;

/// <summary>What a person may choose about an indicator; the defaults are the readings that the documentation gives.</summary>
public sealed record IndicatorOptions
{
    public static readonly IndicatorOptions Default = new();

    /// <summary>n of the normalised Herfindahl-Hirschman, concentration and Theil indices.</summary>
    public LineCount Lines { get; init; } = LineCount.OfBenchmark;

    /// <summary>Typologies: a class below this share of the territory's trade (0 to 1) cannot give it its type.</summary>
    public decimal MinimumShare { get; init; }

    /// <summary>Typologies: territories that trade less than this, in whole units of currency, get no type.</summary>
    public decimal MinimumExports { get; init; }

    /// <summary>Margins: a line that is absent for so many periods at an end of the window is still the same line.</summary>
    public int GapTolerance { get; init; }

    /// <summary>Price and volume: from each period to the next, multiplied (or added) up, instead of the last beside the first.</summary>
    public bool IsChained { get; init; }

    /// <summary>Economic base: activity → net exports of the country in the activity's employment, 0 or more and below 1; 0 where none is given.</summary>
    public IReadOnlyDictionary<string, decimal> NetExports { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Flegg's quotient: the power of the correction for size, 0 or more.</summary>
    public decimal Delta { get; init; } = 0.3m;
}
