using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Quality;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Quality;

/// <summary>Lays out the exports of regions beside their parts in product, people, jobs and mining: seats of head offices first.</summary>
internal sealed class HeadOfficeTable(
    QualitySubject subject,
    HeadOfficeMaterial material,
    IReadOnlyList<HeadOfficeSeat> seats
)
{
    private readonly IReadOnlyList<Beside> besides =
    [
        .. From("gdp", new("gross product", "валовом продукте"), material.Product),
        .. From("population", new("population", "населении"), material.Population),
        .. From("employment", new("employment", "занятости"), material.Employment),
    ];

    public ReportTable Table(LocalText title, PeriodRange year) =>
        new(
            QualityReport.CodeOf(QualityHeadOffices.View),
            title,
            new("Region", "Регион"),
            [.. Columns()],
            [.. SeatsTogether(), .. Regions().Select(code => Row(code, subject.Name(Dimension.Region, code), [code]))],
            [.. Notes()],
            subject.Provenance("", "", [.. besides.Select(one => one.Use)]) with
            {
                Periods = year.ToString(),
            }
        );

    // Seats first, then those that exceed their part the most.
    private IEnumerable<string> Regions()
    {
        var known = material.Exports.Keys.Where(code =>
            code is not (DimensionNames.Undisclosed or DimensionNames.NotGiven)
        );
        return known
            .OrderByDescending(IsSeat)
            .ThenByDescending(code =>
                besides is [var first, ..] ? Of(first, [code]).Excess ?? 0 : material.Exports[code]
            )
            .ThenBy(code => code, StringComparer.Ordinal)
            .Take(subject.Asked.Rows);
    }

    private bool IsSeat(string region) => seats.Any(seat => seat.Region == region);

    private IEnumerable<ReportColumn> Columns()
    {
        yield return new("seat", new("Seat", "Роль"));
        yield return Percent("exports", new("Share of exports", "Доля в экспорте"));
        foreach (var beside in besides)
        {
            yield return Percent(
                beside.Use.Use,
                new($"Share in {beside.Name.English}", $"Доля в {beside.Name.Russian}")
            );
            yield return new(
                $"excess-{beside.Use.Use}",
                new($"Exports beyond the part in {beside.Name.English}", $"Экспорт сверх доли в {beside.Name.Russian}"),
                QualityUndisclosed.Millions(subject.Manifest.Currency),
                Scale: 1e-6
            );
        }
        if (material.Minerals.Count > 0)
        {
            yield return Percent("minerals", new("Minerals in its exports", "Минеральные продукты в экспорте региона"));
            yield return Percent(
                "minerals-share",
                new("Share of the country's exports of minerals", "Доля в экспорте минеральных продуктов страны")
            );
        }
        if (material.Mining is not null)
            yield return Percent("mining", new("Share of those employed in mining", "Доля в занятых добычей"));
    }

    private static ReportColumn Percent(string code, LocalText title) =>
        new(code, title, new("%", "%"), Decimals: 2, Scale: 100);

    private IEnumerable<ReportRow> SeatsTogether()
    {
        string[] regions = [.. seats.Select(seat => seat.Region).Distinct()];
        return regions.Length > 1 ? [Row("seats", new("All seats together", "Все такие регионы вместе"), regions)] : [];
    }

    private ReportRow Row(string code, LocalText label, string[] regions) =>
        new(code, label, [ReportCell.Of(Role(regions)), .. Figures(regions).Select(ReportCell.Of)]);

    private IEnumerable<Figure> Figures(string[] regions)
    {
        yield return material.ShareOfExports(regions);
        foreach (var beside in besides)
        {
            var part = Of(beside, regions);
            yield return part.Share;
            yield return part.Excess is { } excess ? subject.Money(excess) : Figure.None(Missing.NotObserved);
        }
        if (material.Minerals.Count > 0)
        {
            var minerals = Sum(material.Minerals, regions);
            yield return QualitySubject.Share(minerals, Sum(material.Exports, regions));
            yield return QualitySubject.Share(minerals, HeadOfficeMaterial.Sum(material.Minerals.Values));
        }
        if (material.Mining is { } mining)
            yield return QualitySubject.Share(Sum(mining, regions), HeadOfficeMaterial.Sum(mining.Values));
    }

    private LocalText Role(string[] regions) =>
        regions.Length > 1 ? QualitySubject.Same("")
        : seats.Where(seat => seat.Region == regions[0]).ToArray() is not [var seat, ..] ? QualitySubject.Same("")
        : seat.IsCapital ? new("capital", "столица")
        : new("head offices", "головные офисы");

    private PartBesideWhole Of(Beside beside, string[] regions) =>
        new(
            Sum(material.Exports, regions),
            material.AllExports,
            regions.All(beside.Parts.ContainsKey) ? Sum(beside.Parts, regions) : null,
            HeadOfficeMaterial.Sum(beside.Parts.Values)
        );

    private static Int128 Sum(Dictionary<string, Int128> values, string[] regions) =>
        HeadOfficeMaterial.Sum(regions.Select(region => values.GetValueOrDefault(region)));

    private IEnumerable<LocalText> Notes()
    {
        if (seats.Count == 0)
            yield return new(
                "No region of the data is listed as a capital or a seat of head offices.",
                "Ни один регион этих данных не числится столицей или местом головных офисов."
            );
        yield return besides.Count == 0 ? NoBeside : Excess;
        yield return material.Mining is null ? CannotTell : CanTell;
    }

    private static IEnumerable<Beside> From(string use, LocalText name, DatasetCells? data)
    {
        if (data is null)
            yield break;
        var parts = new Dictionary<string, Int128>(StringComparer.Ordinal);
        for (var cell = 0; cell < data.Cells.Count; cell++)
        {
            var region = data.Cells.Code(Dimension.Region, cell);
            parts[region] = parts.GetValueOrDefault(region) + data.Cells.Values![cell];
        }
        yield return new(DatasetUse.Of(use, data.Manifest), name, parts);
    }

    private static readonly LocalText Excess = new(
        "Exports beyond the part: exports less the country's exports times the region's share of the other thing.",
        "Экспорт сверх доли: экспорт минус экспорт страны, умноженный на долю региона в сравниваемом показателе."
    );

    private static readonly LocalText NoBeside = new(
        "Name gross product, population or employment by region (--gdp, --population, --employment) to see how far exports exceed a region's part in them.",
        "Назовите валовой продукт, население или занятость регионов (--gdp, --population, --employment), чтобы увидеть, насколько экспорт превышает их долю."
    );

    private static readonly LocalText CanTell = new(
        "A region with a large share of the country's exports of minerals and a small one of those employed in mining declares what others mine.",
        "Регион с большой долей в экспорте минеральных продуктов и малой долей в занятых добычей оформляет то, что добывают другие."
    );

    private static readonly LocalText CannotTell = new(
        "Whether a region mines what it exports cannot be told from these data: that needs persons employed by activity and region (--employment, --mining).",
        "Добывает ли регион то, что вывозит, по этим данным сказать нельзя: нужна занятость по видам деятельности и регионам (--employment, --mining)."
    );

    private sealed record Beside(DatasetUse Use, LocalText Name, Dictionary<string, Int128> Parts);
}
