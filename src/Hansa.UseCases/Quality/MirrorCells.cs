using System.Numerics;
using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Quality;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Quality;

/// <summary>What could be paired, and the exports (in the units of the pairs) that could not, by reason.</summary>
internal sealed record MirrorMatch(IReadOnlyList<MirrorPair> Pairs, IReadOnlyDictionary<Unpaired, Int128> Left)
{
    /// <summary>Imports of the same partners whose origin they do not disclose.</summary>
    public Int128 OriginHidden { get; init; }

    public required Scale Scale { get; init; }

    public required Manifest Mirror { get; init; }
}

/// <summary>Why exports have no counterpart to be compared with.</summary>
internal enum Unpaired
{
    PartnerHidden,
    ProductHidden,
    PartnerDoesNotReport,
    PeriodDiffers,
    NotObserved,
}

/// <summary>Pairs exports with the imports that partners report from the same country.</summary>
internal sealed class MirrorCells(QualitySubject subject, Manifest mirror)
{
    private static readonly string[] Hidden = [DimensionNames.Undisclosed, DimensionNames.NotGiven];

    private readonly Dictionary<Key, (Int128 Exports, Int128 Imports, bool IsImported)> pairs = [];
    private readonly Dictionary<Unpaired, Int128> left = [];
    private Int128 originHidden;

    /// <summary>Who exports: the reporters of the dataset, or the country that its regions belong to.</summary>
    public Outcome<MirrorMatch> Match() =>
        from exports in subject.Exports(
            [new Axis(Dimension.Period), new Axis(ExporterAxis), new Axis(Dimension.Partner), Product],
            Measures.Value,
            subject.Scope.Periods
        )
        from exporters in Exporters(exports)
        from imports in subject.Sum(
            mirror,
            [new Axis(Dimension.Period), new Axis(Dimension.Reporter), new Axis(Dimension.Partner), Product],
            Measures.Value,
            [
                new CodeFilter(Dimension.Flow, [Flow.Import]),
                new CodeFilter(Dimension.Partner, [.. exporters.Values.Distinct(), .. Hidden]),
            ],
            subject.Scope.Periods
        )
        from reporting in subject.Sum(
            mirror,
            [new Axis(Dimension.Period), new Axis(Dimension.Reporter)],
            Measures.Rows,
            [new CodeFilter(Dimension.Flow, [Flow.Import])],
            subject.Scope.Periods
        )
        select Pair(exports, imports, exporters, ReportingPartners(reporting));

    private Axis Product => new(Dimension.Product, subject.Asked.Level);

    private Dimension ExporterAxis =>
        subject.Has(Dimension.Reporter) && subject.Scope.Territory == Dimension.Reporter
            ? Dimension.Reporter
            : Dimension.Region;

    private Outcome<IReadOnlyDictionary<string, string>> Exporters(Cube exports)
    {
        var codes = exports.Key(ExporterAxis).Codes;
        if (ExporterAxis == Dimension.Reporter)
            return codes.ToDictionary(code => code);
        var country = codes.Select(subject.House.Reference.CountryOf).OfType<string>().FirstOrDefault();
        return country is null
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"The country that the regions of {subject.Manifest.Dataset} belong to is not known.",
                    $"Неизвестно, какой стране принадлежат регионы набора {subject.Manifest.Dataset}."
                ),
                new(
                    "Load the dataset with its regions' nomenclature (--nomenclature region=ru), or with a reporter.",
                    "Загрузите набор с номенклатурой регионов (--nomenclature region=ru) или с измерением reporter."
                )
            )
            : codes.ToDictionary(code => code, _ => country);
    }

    private static HashSet<(string Period, string Partner)> ReportingPartners(Cube reporting) =>
        [
            .. Enumerable
                .Range(0, reporting.Count)
                .Select(cell => (reporting.Code(Dimension.Period, cell), reporting.Code(Dimension.Reporter, cell))),
        ];

    private MirrorMatch Pair(
        Cube exports,
        Cube imports,
        IReadOnlyDictionary<string, string> exporters,
        HashSet<(string Period, string Partner)> reporting
    )
    {
        var scale = Scale.Of(subject.Manifest).AtLeastAsFineAs(Scale.Of(mirror));
        AddImports(imports, Scale.Of(mirror).FactorTo(scale) / Cif);
        AddExports(exports, Scale.Of(subject.Manifest).FactorTo(scale), exporters, reporting);
        return new MirrorMatch([.. Paired()], left)
        {
            OriginHidden = originHidden,
            Scale = scale,
            Mirror = mirror,
        };
    }

    private Fraction Cif => Fraction.Of(subject.Asked.Cif);

    private void AddImports(Cube imports, Fraction factor)
    {
        for (var cell = 0; cell < imports.Count; cell++)
        {
            var key = new Key(
                imports.Code(Dimension.Period, cell),
                imports.Code(Dimension.Partner, cell),
                imports.Code(Dimension.Reporter, cell),
                imports.Code(Dimension.Product, cell)
            );
            var value = factor.Times(imports.Values![cell]);
            if (Hidden.Contains(key.Exporter))
                originHidden += value;
            else if (SamePeriod(key.Period) && !HiddenCode.IsHidden(key.Product))
                pairs[key] = (0, value, true);
        }
    }

    private void AddExports(
        Cube exports,
        Fraction factor,
        IReadOnlyDictionary<string, string> exporters,
        HashSet<(string Period, string Partner)> reporting
    )
    {
        for (var cell = 0; cell < exports.Count; cell++)
        {
            var key = new Key(
                exports.Code(Dimension.Period, cell),
                exporters[exports.Code(ExporterAxis, cell)],
                exports.Code(Dimension.Partner, cell),
                exports.Code(Dimension.Product, cell)
            );
            var value = factor.Times(exports.Values![cell]);
            if (WhyNot(key, reporting) is { } reason)
                left[reason] = left.GetValueOrDefault(reason) + value;
            else
                pairs[key] = pairs.TryGetValue(key, out var known)
                    ? (known.Exports + value, known.Imports, known.IsImported)
                    : (value, 0, false);
        }
    }

    private Unpaired? WhyNot(Key key, HashSet<(string Period, string Partner)> reporting) =>
        Hidden.Contains(key.Partner) ? Unpaired.PartnerHidden
        : HiddenCode.IsHidden(key.Product) ? Unpaired.ProductHidden
        : !SamePeriod(key.Period) ? Unpaired.PeriodDiffers
        : !reporting.Contains((key.Period, key.Partner)) ? Unpaired.PartnerDoesNotReport
        // Where no row means that nothing was observed, an absent import is no import of zero.
        : mirror.Absence == Absence.NotObserved && !(pairs.TryGetValue(key, out var pair) && pair.IsImported)
            ? Unpaired.NotObserved
        : null;

    private IEnumerable<MirrorPair> Paired() =>
        pairs.Select(pair => new MirrorPair(
            pair.Key.Product,
            pair.Key.Partner,
            pair.Value.Exports,
            pair.Value.Imports
        ));

    // Months of one side are compared with the same months of the other, or not at all.
    private bool SamePeriod(string year) =>
        Months(subject.Manifest, Flow.Export, year) == Months(mirror, Flow.Import, year);

    private static int Months(Manifest manifest, string flow, string year)
    {
        var months = ComparisonScope
            .PeriodsOf(manifest, ComparisonScope.FlowOf(manifest, flow), Grain.Month)
            .Where(month => month.CutTo(Grain.Year)?.ToString() == year)
            .Aggregate(0, (mask, month) => mask | (1 << (month.Ordinal % 12)));
        return months == 0 ? WholeYear : months;
    }

    private const int WholeYear = (1 << 12) - 1;

    private readonly record struct Key(string Period, string Exporter, string Partner, string Product);
}
