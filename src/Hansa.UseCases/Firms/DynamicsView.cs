using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Firms;

/// <summary>One line of a view: what it shows of each year, a figure for each column.</summary>
/// <param name="Code">Empty where the view has a single line.</param>
internal sealed record DynamicsLine(string Code, LocalText Label, Func<ExporterYear, IReadOnlyList<Figure>> Figures);

/// <summary>A column of a view: figures of money are in minor units until they are shown.</summary>
internal sealed record DynamicsColumn(string Code, LocalText Title, DynamicsUnit Unit, int Decimals = 1);

internal enum DynamicsUnit
{
    Number,
    Share,
    Money,
}

/// <summary>A part of the set of exporter dynamics that fits one table.</summary>
internal sealed record DynamicsView(
    string Code,
    LocalText Title,
    FirmColumns Columns,
    IReadOnlyList<DynamicsColumn> Heads,
    IReadOnlyList<DynamicsLine> Lines
)
{
    /// <summary>Figures of a size, and the same of firms that may have that size, to figures with bounds; nothing where a view has none.</summary>
    public Func<IReadOnlyList<Figure>, IReadOnlyList<Figure>, IReadOnlyList<Figure>>? Open { get; init; }
}

/// <summary>The views of exporter dynamics, in the order in which they are printed.</summary>
internal static class DynamicsViews
{
    public const string FirstYear = "first-year";
    public const string UnitPrices = "unit-prices";

    private static readonly (ExporterPart Part, string Code, LocalText Label)[] Parts =
    [
        (ExporterPart.Exporters, "exporters", new("Exporters", "Экспортёры")),
        (ExporterPart.Entrants, "entrants", new("Entrants", "Вошедшие")),
        (ExporterPart.SurvivingEntrants, "surviving-entrants", new("Surviving entrants", "Вошедшие и оставшиеся")),
        (ExporterPart.Incumbents, "incumbents", new("Incumbents", "Продолжающие")),
        (ExporterPart.Exiters, "exiters", new("Exiters", "Ушедшие")),
    ];

    private static readonly (BreadthKind Kind, string Code, LocalText Label)[] Kinds =
    [
        (BreadthKind.Products, "products", new("Products", "Товары")),
        (BreadthKind.Markets, "markets", new("Destinations", "Страны")),
        (BreadthKind.Pairs, "pairs", new("Products by destination", "Товары по странам")),
    ];

    private static readonly IReadOnlyList<DynamicsColumn> Shares =
    [
        new("mean", new("Mean", "Среднее"), DynamicsUnit.Share),
        new("median", new("Median", "Медиана"), DynamicsUnit.Share),
        new("deviation", new("Standard deviation", "Стандартное отклонение"), DynamicsUnit.Share),
    ];

    private static readonly IReadOnlyList<DynamicsColumn> Counts =
    [
        .. Shares.Select(column => column with { Unit = DynamicsUnit.Number, Decimals = 2 }),
    ];

    public static IReadOnlyList<DynamicsView> All { get; } =
    [Numbers(), Rates(), Values(), Breadth(), Inside(), Growth(), Concentration()];

    /// <summary>What can be asked for, with the two views that read months and masses.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. All.Select(view => view.Code), FirstYear, UnitPrices, "all"];

    private static DynamicsView Numbers() =>
        new(
            "numbers",
            new("Exporters, entrants and exiters", "Экспортёры, вошедшие и ушедшие"),
            FirmColumns.None,
            [
                .. Parts.Select(part => new DynamicsColumn(part.Code, part.Label, DynamicsUnit.Number, 0)),
                new("net-entry", new("Net entry", "Чистый приток"), DynamicsUnit.Number, 0),
            ],
            [Single(year => [.. Parts.Select(part => year.Number(part.Part)), year.NetEntry])]
        )
        {
            Open = OpenNumbers,
        };

    // Each firm of unknown size is in or out; of the net entry, those who enter may be in and those who leave out, or the reverse.
    private static IReadOnlyList<Figure> OpenNumbers(IReadOnlyList<Figure> own, IReadOnlyList<Figure> loose)
    {
        var (entrants, exiters) = (
            Array.FindIndex(Parts, part => part.Part == ExporterPart.Entrants),
            Array.FindIndex(Parts, part => part.Part == ExporterPart.Exiters)
        );
        return
        [
            .. own.Select(
                (figure, at) =>
                    figure.Value is not { } value || loose[at].Value is not { } more ? figure
                    : at < Parts.Length ? figure.Within(value, value + more)
                    : figure.Within(value - (loose[exiters].Value ?? 0), value + (loose[entrants].Value ?? 0))
            ),
        ];
    }

    private static DynamicsView Rates() =>
        new(
            "rates",
            new("Entry, exit and survival", "Вход, выход и выживание"),
            FirmColumns.None,
            [
                new("entry-rate", new("Entry", "Вход"), DynamicsUnit.Share),
                new("exit-rate", new("Exit", "Выход"), DynamicsUnit.Share),
                new("survival-1", new("Survival, 1 year", "Выживание, 1 год"), DynamicsUnit.Share),
                new("survival-2", new("2 years", "2 года"), DynamicsUnit.Share),
                new("survival-3", new("3 years", "3 года"), DynamicsUnit.Share),
                new("churn", new("Churn", "Обновление"), DynamicsUnit.Share),
                new("re-entry", new("Returned among entrants", "Вернувшиеся среди вошедших"), DynamicsUnit.Share),
                new("entrant-share", new("Entrants in value", "Вошедшие в стоимости"), DynamicsUnit.Share),
                new("incumbent-share", new("Incumbents in value", "Продолжающие в стоимости"), DynamicsUnit.Share),
            ],
            [
                Single(year =>
                    [
                        year.EntryRate,
                        year.ExitRate,
                        year.Survival(1),
                        year.Survival(2),
                        year.Survival(3),
                        year.Churn,
                        year.ReEntry,
                        year.EntrantShare,
                        year.IncumbentShare,
                    ]
                ),
            ]
        );

    private static DynamicsView Values() =>
        new(
            "values",
            new("Exports per firm", "Экспорт на фирму"),
            FirmColumns.None,
            [
                new("total", new("Total", "Всего"), DynamicsUnit.Money),
                new("mean", new("Mean", "Среднее"), DynamicsUnit.Money),
                new("median", new("Median", "Медиана"), DynamicsUnit.Money),
                new("deviation", new("Standard deviation", "Стандартное отклонение"), DynamicsUnit.Money),
                new("lower-quartile", new("Lower quartile", "Нижний квартиль"), DynamicsUnit.Money),
                new("upper-quartile", new("Upper quartile", "Верхний квартиль"), DynamicsUnit.Money),
            ],
            [.. Parts.Select(part => new DynamicsLine(part.Code, part.Label, year => ValuesOf(year, part.Part)))]
        );

    private static IReadOnlyList<Figure> ValuesOf(ExporterYear year, ExporterPart part)
    {
        var values = year.Values(part);
        return
        [
            year.Total(part),
            values.Mean,
            values.Median,
            values.Deviation,
            values.Quantile(0.25),
            values.Quantile(0.75),
        ];
    }

    private static DynamicsView Breadth() =>
        new(
            "breadth",
            new("Products and destinations", "Товары и страны"),
            FirmColumns.Products | FirmColumns.Markets,
            Counts,
            [
                Line(
                    "products",
                    "Products per exporter",
                    "Товаров на экспортёра",
                    year => year.PerExporter(BreadthKind.Products)
                ),
                Line(
                    "markets",
                    "Destinations per exporter",
                    "Стран на экспортёра",
                    year => year.PerExporter(BreadthKind.Markets)
                ),
                Line(
                    "per-product",
                    "Exporters per product",
                    "Экспортёров на товар",
                    year => year.ExportersPer(BreadthKind.Products)
                ),
                Line(
                    "per-market",
                    "Exporters per destination",
                    "Экспортёров на страну",
                    year => year.ExportersPer(BreadthKind.Markets)
                ),
            ]
        );

    private static DynamicsView Inside() =>
        new(
            "inside",
            new("What incumbents add and drop", "Что продолжающие добавляют и оставляют"),
            FirmColumns.Products | FirmColumns.Markets,
            Shares,
            [
                .. Kinds.SelectMany(kind =>
                    (DynamicsLine[])
                        [
                            Inner(kind, "added", new("new", "новые"), year => year.Added(kind.Kind)),
                            Inner(kind, "dropped", new("dropped", "прекращённые"), year => year.Dropped(kind.Kind)),
                            Inner(
                                kind,
                                "kept",
                                new("new ones kept", "удержанные из новых"),
                                year => year.Kept(kind.Kind)
                            ),
                            Inner(
                                kind,
                                "new-share",
                                new("new ones in value", "новые в стоимости"),
                                year => year.NewShare(kind.Kind)
                            ),
                        ]
                ),
            ]
        );

    private static DynamicsView Growth() =>
        new(
            "growth",
            new("Growth of incumbents", "Рост продолжающих"),
            FirmColumns.None,
            Counts,
            [
                Line(
                    "midpoint",
                    "Change by the mean of both years",
                    "Изменение к среднему двух лет",
                    year => year.MidpointGrowth
                ),
                Line("logarithm", "Logarithm of growth", "Логарифм роста", year => year.LogGrowth),
            ]
        );

    private static DynamicsView Concentration() =>
        new(
            "concentration",
            new("Concentration of exports", "Концентрация экспорта"),
            FirmColumns.None,
            [
                new("exporters", new("Exporters", "Экспортёры"), DynamicsUnit.Number, 0),
                new("hhi", new("Herfindahl index", "Индекс Херфиндаля"), DynamicsUnit.Number, 4),
                new("top-1", new("Largest 1 %", "Крупнейший 1 %"), DynamicsUnit.Share),
                new("top-5", new("Largest 5 %", "Крупнейшие 5 %"), DynamicsUnit.Share),
                new("top-25", new("Largest 25 %", "Крупнейшие 25 %"), DynamicsUnit.Share),
            ],
            [Single(ConcentrationOf)]
        );

    private static IReadOnlyList<Figure> ConcentrationOf(ExporterYear year)
    {
        if (year.Firms(ExporterPart.Exporters) is null)
            return [.. Enumerable.Repeat(Figure.None(Missing.NotObserved), 5)];
        var found = year.Concentration;
        return
        [
            year.Number(ExporterPart.Exporters),
            found.Herfindahl,
            found.TopPercent(1),
            found.TopPercent(5),
            found.TopPercent(25),
        ];
    }

    private static DynamicsLine Single(Func<ExporterYear, IReadOnlyList<Figure>> figures) =>
        new("", new("", ""), figures);

    private static DynamicsLine Line(
        string code,
        string english,
        string russian,
        Func<ExporterYear, Distribution> of
    ) => new(code, new(english, russian), year => Spread(of(year)));

    private static DynamicsLine Inner(
        (BreadthKind Kind, string Code, LocalText Label) kind,
        string code,
        LocalText what,
        Func<ExporterYear, Distribution> of
    ) =>
        new(
            $"{kind.Code}-{code}",
            new($"{kind.Label.English}: {what.English}", $"{kind.Label.Russian}: {what.Russian}"),
            year => Spread(of(year))
        );

    private static IReadOnlyList<Figure> Spread(Distribution one) => [one.Mean, one.Median, one.Deviation];
}
