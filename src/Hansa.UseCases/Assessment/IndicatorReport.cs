using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Disclosure;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Assessment;

/// <summary>Where figures come from: enough to compute them again.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Snapshot">Its snapshot.</param>
/// <param name="Scheme">Classification and version, or the nomenclature and length of code where none was asked for.</param>
/// <param name="Benchmark">As used, with the snapshot of another dataset where one was used.</param>
/// <param name="Periods">The window, as printed: <c>2013..2017</c>.</param>
/// <param name="Formula">Indicator code and version: <c>rca/1</c>.</param>
public sealed record Provenance(
    string Dataset,
    string Snapshot,
    string Scheme,
    string Benchmark,
    string Periods,
    string Formula
)
{
    /// <summary>Other datasets that stand beside the trade: gross product, population, exchange rates, a price index.</summary>
    public IReadOnlyList<DatasetUse> Beside { get; init; } = [];

    /// <summary>Why the figures may be shown.</summary>
    public required Clearance Clearance { get; init; }
}

/// <summary>Figures of one indicator, with what a reader must know of them.</summary>
/// <param name="Card">Formula, unit, range and source.</param>
/// <param name="Figures">One row per combination of its axes.</param>
/// <param name="Notes">Sentences on coverage, undisclosed trade and readings taken.</param>
public sealed record IndicatorReport(
    Indicator Card,
    FigureTable Figures,
    Provenance Provenance,
    IReadOnlyList<LocalText> Notes
)
{
    /// <summary>Member code → name, per axis name, where the project knows names: regions, countries, classes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, LocalText>> Names { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, LocalText>>();

    /// <summary>Title and explanation of the indicator.</summary>
    public IndicatorText? Text { get; init; }
}
