using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Priorities;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Quality;

namespace Hansa.UseCases.Documents.Passport;

/// <summary>What the passports of all territories of a dataset share: each comparison once for all, and its figures once for all.</summary>
internal sealed class PassportMaterial
{
    private readonly Dictionary<(string Indicator, PreparedComparison Part), FigureTable> figures = [];
    private readonly Lock gate = new();
    private PrioritySources? priorities;

    public required House House { get; init; }

    public required PassportQuestion Question { get; init; }

    public required Manifest Manifest { get; init; }

    /// <summary>Why the figures may be shown.</summary>
    public required Statistics.Disclosure.Clearance Clearance { get; init; }

    public required ComparisonScope Scope { get; init; }

    /// <summary>True when all territories of the dataset are taken as one.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>All exports and imports by territory, year by year.</summary>
    public required MemberSums Totals { get; init; }

    /// <summary>Nothing where the dataset holds no imports.</summary>
    public required MemberSums? Imports { get; init; }

    /// <summary>Exports by partner; nothing where rows have no partner.</summary>
    public required MemberSums? Partners { get; init; }

    /// <summary>Exports by stage of processing, or why they cannot be classified so.</summary>
    public required Outcome<PreparedComparison> Structure { get; init; }

    /// <summary>Exports by chapter (two digits).</summary>
    public required Outcome<PreparedComparison> Chapters { get; init; }

    /// <summary>Exports by heading (four digits).</summary>
    public required Outcome<PreparedComparison> Headings { get; init; }

    /// <summary>Exports in nine groups beside the world; nothing where no world was named.</summary>
    public required Outcome<PreparedComparison>? Groups { get; init; }

    /// <summary>Exports by sector beside the country, as in Table 4.</summary>
    public required Outcome<PreparedComparison> Sectors { get; init; }

    /// <summary>Exports by group of destinations, as in Table 5.</summary>
    public required Outcome<PreparedComparison> Destinations { get; init; }

    /// <summary>What priorities of all territories are made from.</summary>
    public PrioritySources Priorities
    {
        get
        {
            lock (gate)
                return priorities ??= new PrioritySources(House, CancellationToken.None);
        }
    }

    /// <summary>What an expert looks at first, over all exports of the last period; asked once for all passports.</summary>
    public required Lazy<Outcome<QualityReport>> Quality { get; init; }

    public IReadOnlyList<Period> Periods => Totals.Periods;

    public Period First => Periods[0];

    public Period Last => Periods[^1];

    /// <summary>True when there are two periods or more, so that something can have changed.</summary>
    public bool HasDynamics => Periods.Count > 1;

    /// <summary>Figures of an indicator over one of the comparisons, for all territories.</summary>
    public FigureTable Figures(string indicator, PreparedComparison part)
    {
        lock (gate)
        {
            if (!figures.TryGetValue((indicator, part), out var table))
                table = figures[(indicator, part)] = Catalogue.Get(indicator).Compute(part.Comparison);
            return table;
        }
    }

    /// <summary>The provenance of sums by partner or territory alone.</summary>
    public Provenance Source(string formula) =>
        new(Manifest.Dataset, Manifest.Snapshot, "", "", Scope.Periods.ToString(), formula) { Clearance = Clearance };

    /// <summary>A sum in whole units of currency.</summary>
    public double Money(Int128 sum) => (double)sum / Scale.Of(Manifest).UnitsPerWhole;
}
