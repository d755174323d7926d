using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Quality;

/// <summary>The share of exports whose product, partner, territory or size of firm is not disclosed, year by year.</summary>
internal sealed class QualityUndisclosed(QualitySubject subject)
{
    public const string View = "undisclosed";

    private const string Known = "known";
    private const string Partly = "partly";
    private const string Wholly = "wholly";

    private static readonly LocalText Title = new("Undisclosed exports over time", "Нераскрытый экспорт по годам");

    public Outcome<QualityPart> Part()
    {
        var columns = new List<(ReportColumn Column, IReadOnlyDictionary<string, Sums> Years)>();
        foreach (var (dimension, title) in Dimensions.Where(one => subject.Has(one.Key)))
        {
            var cube = subject.Exports(
                [new Axis(Dimension.Period), new Axis(dimension, Classify: code => Degree(dimension, code))],
                Measures.Value | Measures.Rows,
                null
            );
            if (!cube.Succeeded)
                return cube.Problem;
            columns.Add(
                (new(dimension.Name(), title, new("%", "%"), Decimals: 2, Scale: 100), ByYear(cube.Value, dimension))
            );
        }
        return columns.Count == 0 ? Nothing() : Part(columns);
    }

    private QualityPart Nothing() =>
        new([subject.Without(View, Title, new("the rows have nothing to hide.", "в строках нечего скрывать."))], []);

    private QualityPart Part(List<(ReportColumn Column, IReadOnlyDictionary<string, Sums> Years)> columns)
    {
        var years = columns[0].Years.Keys.Order(StringComparer.Ordinal).ToArray();
        var table = new ReportTable(
            QualityReport.CodeOf(View),
            Title,
            new("Year", "Год"),
            [
                new("exports", new("Exports", "Экспорт"), Millions(subject.Manifest.Currency), Scale: 1e-6),
                .. columns.Select(one => one.Column),
                new("withheld", new("Rows without a value", "Строк без стоимости"), Decimals: 0),
            ],
            [.. years.Select(year => Row(year, columns))],
            [HowCounted],
            subject.Provenance("")
        );
        return new QualityPart([table], [.. columns.Select(one => Summary(one.Column, one.Years, years[^1]))]);
    }

    internal static LocalText Millions(string currency) => new($"mn {currency}", $"млн {currency}");

    private ReportRow Row(string year, List<(ReportColumn Column, IReadOnlyDictionary<string, Sums> Years)> columns) =>
        new(
            year,
            QualitySubject.Same(year),
            [
                ReportCell.Of(subject.Money(columns[0].Years[year].All)),
                .. columns.Select(one => ReportCell.Of(one.Years[year].Share)),
                ReportCell.Of(Figure.Of(columns[0].Years[year].Withheld)),
            ]
        );

    private static ReportRow Summary(ReportColumn column, IReadOnlyDictionary<string, Sums> years, string last)
    {
        var sums = years[last];
        var partly = QualitySubject.Percent(QualitySubject.Share(sums.Partly, sums.All));
        return QualitySummary.Row(
            $"undisclosed-{column.Code}",
            new(
                $"undisclosed in {last}: {Lower(column.Title.English)}",
                $"не раскрыто в {last} году: {Lower(column.Title.Russian)}"
            ),
            sums.Share,
            sums.Partly == 0
                ? new("share of exports", "доля экспорта")
                : new(
                    $"share of exports; of {partly.English} the beginning of the code is known",
                    $"доля экспорта; у {partly.Russian} известно начало кода"
                )
        );
    }

    private static Dictionary<string, Sums> ByYear(Cube cube, Dimension dimension)
    {
        var years = new Dictionary<string, Sums>(StringComparer.Ordinal);
        for (var cell = 0; cell < cube.Count; cell++)
        {
            var year = cube.Code(Dimension.Period, cell);
            var value = cube.Values![cell];
            var degree = cube.Code(dimension, cell);
            var sums = years.GetValueOrDefault(year);
            years[year] = new Sums(
                sums.All + value,
                sums.Wholly + (degree == Wholly ? value : 0),
                sums.Partly + (degree == Partly ? value : 0),
                sums.Withheld + (cube.SuppressedRows?[cell] ?? 0) + (cube.UnobservedRows?[cell] ?? 0)
            );
        }
        return years;
    }

    private static string Degree(Dimension dimension, string code) =>
        code is DimensionNames.Undisclosed or DimensionNames.NotGiven ? Wholly
        : dimension == Dimension.Size ? (code == FirmSize.Unknown ? Wholly : Known)
        : dimension == Dimension.Product && HiddenCode.IsHidden(code)
            ? (HiddenCode.KnownPrefix(code).Length == 0 ? Wholly : Partly)
        : Known;

#pragma warning disable CA1308 // words of a sentence, not text to compare
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308

    private static readonly KeyValuePair<Dimension, LocalText>[] Dimensions =
    [
        new(Dimension.Product, new("Product", "Товар")),
        new(Dimension.Partner, new("Partner", "Страна-партнёр")),
        new(Dimension.Region, new("Region", "Регион")),
        new(Dimension.Size, new("Size of firm", "Размер предприятия")),
    ];

    private static readonly LocalText HowCounted = new(
        "Shares of the value of exports. A product hidden in part (27XXXX) counts as undisclosed; a size that nobody knows likewise.",
        "Доли стоимости экспорта. Товар, скрытый частично (27XXXX), считается нераскрытым; неизвестный размер предприятия — тоже."
    );

    private readonly record struct Sums(Int128 All, Int128 Wholly, Int128 Partly, long Withheld)
    {
        public Figure Share => QualitySubject.Share(Wholly + Partly, All);
    }
}
