using System.Globalization;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Quality;

/// <summary>The exports that are looked at, and what every table on them needs.</summary>
internal sealed record QualitySubject(
    House House,
    AssessQuality Asked,
    ComparisonScope Scope,
    CancellationToken Cancellation
)
{
    private static readonly LocalText Hidden = new("undisclosed", "не раскрыто");
    private static readonly LocalText NotGiven = new("not given", "не указано");

    public Manifest Manifest => Scope.Manifest;

    /// <summary>Why the figures may be shown.</summary>
    public required Statistics.Disclosure.Clearance Clearance { get; init; }

    public bool Has(Dimension dimension) => Manifest.Dimensions.Contains(dimension);

    /// <summary>The territory that is asked for has exports, or a problem.</summary>
    public Outcome<QualitySubject> OfKnownTerritory() =>
        Asked.Of is not { } code
            ? this
            : Sum(Manifest, [new Axis(Scope.Territory)], Measures.Rows, [new CodeFilter(Scope.Territory, [code])])
                .Then(cube => cube.Count > 0 ? Outcome<QualitySubject>.Of(this) : NoTerritory(code));

    /// <summary>Sums of the exports looked at.</summary>
    /// <param name="periods">Nothing takes all.</param>
    public Outcome<Cube> Exports(IReadOnlyList<Axis> axes, Measures measures, PeriodRange? periods) =>
        Sum(
            Manifest,
            axes,
            measures,
            [
                .. ComparisonScope.FlowOf(Manifest, Flow.Export) is { } flow
                    ? [new CodeFilter(Dimension.Flow, [flow])]
                    : Array.Empty<CodeFilter>(),
                .. Asked.Of is { } code ? [new CodeFilter(Scope.Territory, [code])] : Array.Empty<CodeFilter>(),
            ],
            periods
        );

    public Outcome<Cube> Sum(
        Manifest manifest,
        IReadOnlyList<Axis> axes,
        Measures measures,
        IReadOnlyList<CodeFilter> filters,
        PeriodRange? periods = null
    ) =>
        House.Engine.Sum(
            new CubeQuery(manifest.Dataset, manifest.Snapshot, axes)
            {
                Measures = measures,
                Filters = filters,
                Periods = periods,
            },
            Cancellation
        );

    /// <summary>A stored sum in whole units of currency.</summary>
    public Figure Money(Int128 stored) => Figure.Of((double)stored / Assessment.Scale.Of(Manifest).UnitsPerWhole);

    /// <summary>A part of a sum, 0 to 1; missing where the sum is not above 0.</summary>
    public static Figure Share(Int128 part, Int128 whole) =>
        whole <= 0 ? Figure.None(Missing.NoTrade) : Figure.Of((double)part / (double)whole);

    public LocalText Name(Dimension dimension, string code) =>
        code switch
        {
            DimensionNames.Undisclosed => Hidden,
            DimensionNames.NotGiven => NotGiven,
            _ => House.Reference.Names(dimension).GetValueOrDefault(code, Same(code)),
        };

    public Provenance Provenance(string formula, string scheme = "", params IReadOnlyList<DatasetUse> beside) =>
        new(Manifest.Dataset, Manifest.Snapshot, scheme, "", Scope.Periods.ToString(), formula)
        {
            Beside = beside,
            Clearance = Clearance,
        };

    public static LocalText Same(string text) => new(text, text);

    /// <summary>A percentage as a sentence prints it, in both languages.</summary>
    public static LocalText Percent(Figure share) =>
        share.Value is { } value
            ? new(
                (100 * value).ToString("0.##", CultureInfo.InvariantCulture) + "\u00a0%",
                (100 * value).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',') + "\u00a0%"
            )
            : Same("–");

    /// <summary>A table that cannot be made, with the reason.</summary>
    public ReportTable Without(string view, LocalText title, LocalText why) =>
        new(QualityReport.CodeOf(view), title, Same(""), [], [], [why], Provenance(""));

    private Problem NoTerritory(string code) =>
        new(
            ProblemKind.NotFound,
            new(
                $"{Manifest.Dataset} has no {Scope.Territory.Name()} '{code}'.",
                $"Территории «{code}» нет в наборе {Manifest.Dataset}."
            ),
            new(
                $"List its codes with hansa show value --data {Manifest.Dataset}.",
                $"Коды набора покажет hansa show value --data {Manifest.Dataset}."
            )
        );
}
