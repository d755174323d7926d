using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Assessment;

/// <summary>What a comparison is to be made of, as a person asked; see <see cref="ShowIndicator"/> for the words.</summary>
internal sealed record ComparisonQuestion(string Data)
{
    public string? Territory { get; init; }

    /// <summary>Confidential figures are asked for as a marked internal table.</summary>
    public bool AsInternal { get; init; }

    public string? Scheme { get; init; }

    public int? Level { get; init; }

    /// <summary>True to classify partners by the territorial groups of the method instead of products.</summary>
    public bool ByPartnerGroup { get; init; }

    /// <summary>True to take partners as they are instead of products.</summary>
    public bool ByPartner { get; init; }

    public string? Benchmark { get; init; }

    public string? Period { get; init; }

    public string Grain { get; init; } = "year";

    public string Flow { get; init; } = Statistics.Cubes.Flow.Export;

    public string? Gdp { get; init; }

    public string? Population { get; init; }

    public string? Employment { get; init; }

    /// <summary>Datasets of exchange rates; see <see cref="Series.Read"/> for how one is named.</summary>
    public IReadOnlyList<string> Rates { get; init; } = [];

    /// <summary>The currency of the comparison; nothing takes that of the dataset.</summary>
    public string? Currency { get; init; }

    /// <summary>A dataset with a price index: money is brought to the prices of <see cref="PricesOf"/>.</summary>
    public string? Deflator { get; init; }

    /// <summary>Nothing takes the last period of the window.</summary>
    public string? PricesOf { get; init; }

    /// <summary>True to count all territories of the dataset as one, the undisclosed included.</summary>
    public bool AsOneTerritory { get; init; }

    /// <summary>True to count nested okrugs with the region that contains them.</summary>
    public bool MergeNestedRegions { get; init; }

    public Needs Needs { get; init; }

    public IndicatorOptions Options { get; init; } = IndicatorOptions.Default;

    /// <summary>What the comparison is for, in messages: an indicator's code.</summary>
    public LocalText Purpose { get; init; } = LocalText.None;
}

/// <summary>A comparison with what is to be said of it.</summary>
internal sealed record PreparedComparison(Comparison Comparison, Provenance Provenance, IReadOnlyList<LocalText> Notes)
{
    public required Dimension Territory { get; init; }

    public required Coding Coding { get; init; }

    /// <summary>The sums that it was made of.</summary>
    public required ComparisonParts Parts { get; init; }

    /// <summary>The provenance of figures by these indicators: code and version of each.</summary>
    public Provenance Of(params IEnumerable<string> indicators) =>
        Provenance with
        {
            Formula = string.Join(", ", indicators.Select(Catalogue.Get).Select(one => $"{one.Code}/{one.Version}")),
        };
}
