using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Quality;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Quality;

/// <summary>Exports declared where head offices stand: how far they exceed what the region's part in product, people and jobs would give.</summary>
internal sealed class QualityHeadOffices(QualitySubject subject)
{
    public const string View = "head-offices";

    private static readonly LocalText Title = new(
        "Exports declared in capitals and seats of head offices",
        "Экспорт, оформленный в столицах и местах головных офисов"
    );

    // Mineral products of the Harmonized System: salt, stone, ores, fuels.
    private static readonly string[] MineralChapters = ["25", "26", "27"];

    private PeriodRange Year => new(subject.Scope.Periods.Last, subject.Scope.Periods.Last);

    private ComparisonScope Scope => subject.Scope with { Periods = Year };

    public Outcome<QualityPart> Part()
    {
        if (subject.Scope.Territory != Dimension.Region)
            return Without(new("the rows have no region.", "в строках нет региона."));
        return from statistics in Beside()
            from exports in Exports(null)
            from minerals in HasMinerals ? Exports(MineralChapters) : Outcome<Dictionary<string, Int128>>.Of([])
            from mining in Mining(statistics.Employment)
            select Part(
                new(exports, minerals, mining, statistics.Product, statistics.Population, statistics.Employment)
            );
    }

    private bool HasMinerals =>
        subject.Has(Dimension.Product) && Vintages.IsFamily("HS", Vintages.Of(subject.Manifest, Year.Last.YearNumber));

    private QualityPart Without(LocalText why) => new([subject.Without(View, Title, why)], []);

    private Outcome<(DatasetCells? Product, DatasetCells? Population, DatasetCells? Employment)> Beside() =>
        new StatisticsBeside(
            subject.House,
            subject.Asked.Question with
            {
                Needs =
                    (subject.Asked.Gdp is null ? Needs.None : Needs.Product)
                    | (subject.Asked.Population is null ? Needs.None : Needs.Population)
                    | (subject.Asked.Employment is null ? Needs.None : Needs.Employment),
            },
            Scope
        ).Read(subject.Cancellation);

    // The whole country, whichever territory is asked for: a part needs its whole.
    private Outcome<Dictionary<string, Int128>> Exports(string[]? chapters) =>
        subject
            .Sum(
                subject.Manifest,
                [
                    new Axis(Dimension.Region),
                    .. chapters is null
                        ? Array.Empty<Axis>()
                        : [new Axis(Dimension.Product, 2, Classify: code => chapters.Contains(code) ? code : null)],
                ],
                Measures.Value,
                ComparisonScope.FlowOf(subject.Manifest, Flow.Export) is { } flow
                    ? [new CodeFilter(Dimension.Flow, [flow])]
                    : [],
                Year
            )
            .Select(ByRegion);

    private Outcome<Dictionary<string, Int128>?> Mining(DatasetCells? employment) =>
        employment is null || !employment.Manifest.Dimensions.Contains(Dimension.Product)
            ? Outcome<Dictionary<string, Int128>?>.Of(null)
            : subject
                .Sum(
                    employment.Manifest,
                    [new Axis(Dimension.Region)],
                    Measures.Value,
                    [new CodeFilter(Dimension.Product, [subject.Asked.Mining])],
                    Year
                )
                .Select(cube => cube.Count == 0 ? null : ByRegion(cube));

    private static Dictionary<string, Int128> ByRegion(Cube cube)
    {
        var sums = new Dictionary<string, Int128>(StringComparer.Ordinal);
        for (var cell = 0; cell < cube.Count; cell++)
        {
            var region = cube.Code(Dimension.Region, cell);
            sums[region] = sums.GetValueOrDefault(region) + cube.Values![cell];
        }
        return sums;
    }

    private QualityPart Part(HeadOfficeMaterial material)
    {
        var seats = subject
            .House.Reference.HeadOfficeSeats.Where(seat => seat.HoldsOn(Year.Last.LastDay))
            .Where(seat => material.Exports.ContainsKey(seat.Region))
            .ToArray();
        return new(
            [new HeadOfficeTable(subject, material, seats).Table(Title, Year)],
            seats.Length == 0 ? [] : [Summary(material, seats)]
        );
    }

    private ReportRow Summary(HeadOfficeMaterial material, HeadOfficeSeat[] seats)
    {
        var regions = seats.Select(seat => seat.Region).Distinct().ToArray();
        var names = regions.Select(code => subject.Name(Dimension.Region, code)).ToArray();
        return QualitySummary.Row(
            "head-offices",
            new("exports declared in seats of head offices", "экспорт, оформленный в местах головных офисов"),
            material.ShareOfExports(regions),
            new(
                string.Join(", ", names.Select(name => name.English)),
                string.Join(", ", names.Select(name => name.Russian))
            )
        );
    }
}

/// <summary>What is known of each region.</summary>
/// <param name="Exports">Region → exports in minor units, the undisclosed region included.</param>
/// <param name="Minerals">Region → exports of HS 25 to 27; empty where codes are not of the Harmonized System.</param>
/// <param name="Mining">Region → persons employed in mining; nothing where it is not known.</param>
internal sealed record HeadOfficeMaterial(
    Dictionary<string, Int128> Exports,
    Dictionary<string, Int128> Minerals,
    Dictionary<string, Int128>? Mining,
    DatasetCells? Product,
    DatasetCells? Population,
    DatasetCells? Employment
)
{
    public Int128 AllExports => Sum(Exports.Values);

    /// <summary>The regions' share of all exports, within what undisclosed regions could add.</summary>
    public Figure ShareOfExports(IReadOnlyCollection<string> regions)
    {
        var own = Sum(regions.Select(region => Exports.GetValueOrDefault(region)));
        var hidden =
            Exports.GetValueOrDefault(DimensionNames.Undisclosed) + Exports.GetValueOrDefault(DimensionNames.NotGiven);
        var share = QualitySubject.Share(own, AllExports);
        return hidden > 0 && share.Value is { } value
            ? share.Within(value, (double)(own + hidden) / (double)AllExports)
            : share;
    }

    public static Int128 Sum(IEnumerable<Int128> values) => values.Aggregate((Int128)0, (sum, one) => sum + one);
}
