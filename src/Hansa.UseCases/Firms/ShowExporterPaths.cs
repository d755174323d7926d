using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Asks how firms widen their exports from the first year on, step by step or at once, and how old they are when they begin.</summary>
public sealed record ShowExporterPaths(FirmQuestion Firms) : UseCase<FirmReport>
{
    /// <summary>The fewest markets that can make a start wide.</summary>
    public const int LeastWide = 2;

    /// <summary>Markets in the first year from which a start is wide.</summary>
    public int Wide { get; init; } = 3;

    public override Outcome<FirmReport> Run(House house, CancellationToken cancellation) =>
        from wide in Suited()
        from study in FirmStudy.Of(house, Firms, FirmColumns.Products | FirmColumns.Markets, cancellation)
        from seen in Seen(study)
        from births in house.Firms.Births(study.Scope.Manifest, cancellation)
        select new PathTables(seen, births, wide).Report();

    private Outcome<int> Suited() =>
        Wide >= LeastWide
            ? Wide
            : Invalid(
                new($"A start in {Wide} markets is not wide.", $"Начало с такого числа рынков ({Wide}) не широкое."),
                new(
                    $"Give {LeastWide} or more: a firm with fewer markets than that has one.",
                    $"Задайте {LeastWide} или больше: у фирмы с меньшим числом рынков рынок один."
                )
            );

    private static Outcome<FirmStudy> Seen(FirmStudy study) =>
        study.Trade.Periods - study.Rule.First >= 2
            ? study
            : Invalid(
                new(
                    $"Nobody can tell who began to export: {study.Scope.Years} shows no year before.",
                    $"Нельзя сказать, кто начал экспортировать: за {study.Scope.Years} не видно предыдущего года."
                ),
                new(
                    "Ask for two years or more (--period 2013..2017), or for a definition that does not look back (--rule any).",
                    "Возьмите два года или больше (--period 2013..2017) либо определение, которое не смотрит назад (--rule any)."
                )
            );

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}

/// <summary>Lays paths out: breadth by years since the first export, kinds of paths, ages at the first export.</summary>
/// <param name="births">Pseudonym → year of foundation; empty where no register tells.</param>
/// <param name="wide">Markets from which a start is wide.</param>
internal sealed class PathTables(FirmStudy study, IReadOnlyDictionary<string, int> births, int wide)
{
    private bool HasMarkets => study.Trade.Has(FirmColumns.Markets);

    public FirmReport Report()
    {
        var groups = study.Rows.Select(row => new PathGroup(study, row.Part, row.Sizes, births)).ToArray();
        return new FirmReport([
            Table(
                "firm-path",
                new("Exports by years since the first export", "Экспорт по годам с первого экспорта"),
                new("Years since the first export", "Лет с первого экспорта"),
                (Steps(), [.. groups.SelectMany(own => StepRows(own, Step))]),
                [.. study.Notes.Where(note => note != FirmNotes.Edges), PathNotes.Reading, .. Lacking()]
            ),
            Table(
                "firm-path-breadth",
                new(
                    "Destinations and products by years since the first export",
                    "Страны и товары по годам с первого экспорта"
                ),
                new("Years since the first export", "Лет с первого экспорта"),
                (Breadths(), [.. groups.SelectMany(own => StepRows(own, Breadth))]),
                []
            ),
            .. HasMarkets ? [Kinds(groups)] : Array.Empty<ReportTable>(),
            .. births.Count > 0 ? [Ages(groups)] : Array.Empty<ReportTable>(),
        ]);
    }

    private ReportTable Kinds(PathGroup[] groups) =>
        Table(
            "firm-path-kinds",
            new("Step by step, or wide at once", "Постепенно или сразу широко"),
            new("Path", "Путь"),
            (
                [
                    new("firms", new("Firms", "Фирмы"), Decimals: 0),
                    Share("share", new("Of beginners", "От начавших")),
                    Count("markets-first", new("Destinations, first year", "Стран в первый год")),
                    Count("markets-latest", new("Destinations, latest year", "Стран в последний год")),
                    study.MoneyColumn("value-first", new("Exports, first year", "Экспорт в первый год")),
                    study.MoneyColumn("value-latest", new("Exports, latest year", "Экспорт в последний год")),
                ],
                [.. groups.SelectMany(KindRows)]
            ),
            [PathNotes.Kinds(wide)]
        );

    private ReportTable Ages(PathGroup[] groups) =>
        Table(
            "firm-path-ages",
            new("Age at the first export", "Возраст при первом экспорте"),
            new("Firms", "Фирмы"),
            (
                [
                    new("beginners", new("Beginners", "Начавшие"), Decimals: 0),
                    new("known", new("Of known age", "Возраст известен"), Decimals: 0),
                    Count("mean", new("Mean age", "Средний возраст"), new("years", "лет")),
                    Count("median", new("Median age", "Медианный возраст"), new("years", "лет")),
                    new("early", new("0 to 3 years", "0–3 года"), Decimals: 0),
                    new("later", new("4 to 9 years", "4–9 лет"), Decimals: 0),
                    new("late", new("10 years and more", "10 лет и более"), Decimals: 0),
                    Share("early-share", new("0 to 3 years, of known", "0–3 года, от известных")),
                    .. HasMarkets
                        ?
                        [
                            new ReportColumn(
                                "early-wide",
                                new("0 to 3 years and wide at once", "0–3 года и сразу широко"),
                                Decimals: 0
                            ),
                        ]
                        : Array.Empty<ReportColumn>(),
                ],
                [.. groups.Select(AgeRow)]
            ),
            [PathNotes.Births, PathNotes.NoTurnover]
        );

    private ReportTable Table(
        string code,
        LocalText title,
        LocalText rowTitle,
        (IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows) content,
        IReadOnlyList<LocalText> notes
    ) => new(code, title, rowTitle, content.Columns, content.Rows, notes, study.Provenance("exporter-paths/1"));

    private IReadOnlyList<ReportColumn> Steps() =>
        [
            new("beginners", new("Beginners", "Начавшие"), Decimals: 0),
            new("exporters", new("Of them exporting", "Из них экспортируют"), Decimals: 0),
            Share("share", new("Exporting", "Экспортируют")),
            study.MoneyColumn("value", new("Exports, mean", "Экспорт, среднее")),
            study.MoneyColumn("value-median", new("Exports, median", "Экспорт, медиана")),
            study.MoneyColumn("value-first", new("Mean of the same firms at first", "Среднее тех же фирм вначале")),
        ];

    private static IReadOnlyList<ReportColumn> Breadths() =>
        [
            Count("markets", new("Destinations, mean", "Стран, среднее")),
            Count("markets-median", new("Destinations, median", "Стран, медиана")),
            Count("markets-first", new("Mean of the same firms at first", "Среднее тех же фирм вначале")),
            Count("products", new("Products, mean", "Товаров, среднее")),
            Count("products-median", new("Products, median", "Товаров, медиана")),
            Count("products-first", new("Mean of the same firms at first", "Среднее тех же фирм вначале")),
        ];

    private static ReportColumn Share(string code, LocalText title) => new(code, title, new("%", "%"), Scale: 100);

    private static ReportColumn Count(string code, LocalText title, LocalText? unit = null) =>
        new(code, title, unit, Decimals: 2);

    private IEnumerable<ReportRow> StepRows(PathGroup own, Func<PathStep, IReadOnlyList<Figure>> figures) =>
        own.Steps.Select(step => Row(own, $"{step.Years}", new($"{step.Years}", $"{step.Years}"), figures(step)));

    private IReadOnlyList<Figure> Step(PathStep step) =>
        [
            Figure.Of(step.Beginners),
            Figure.Of(step.Exporters),
            step.Share,
            study.Money(step.Values.Mean),
            study.Money(step.Values.Median),
            study.Money(step.ValuesAtFirst.Mean),
        ];

    private static IReadOnlyList<Figure> Breadth(PathStep step) =>
        [
            step.Breadth(BreadthKind.Markets).Mean,
            step.Breadth(BreadthKind.Markets).Median,
            step.BreadthAtFirst(BreadthKind.Markets).Mean,
            step.Breadth(BreadthKind.Products).Mean,
            step.Breadth(BreadthKind.Products).Median,
            step.BreadthAtFirst(BreadthKind.Products).Mean,
        ];

    private IEnumerable<ReportRow> KindRows(PathGroup own) =>
        from kind in Enum.GetValues<BreadthPath>()
        let firms = own.Beginners.Where(firm => firm.PathOf(wide, own.Periods) == kind).ToArray()
        select Row(
            own,
            PathNotes.Code(kind),
            PathNotes.Name(kind),
            Figure.Of(firms.Length),
            own.Beginners.Count == 0
                ? Figure.None(Missing.NoBase)
                : Figure.Of((double)firms.Length / own.Beginners.Count),
            Mean(firms, firm => firm.First.Markets.Count),
            Mean(firms, firm => firm.Latest.Markets.Count),
            study.Money(Distribution.Of(firms.Select(firm => firm.First.Value), Missing.NoTrade).Mean),
            study.Money(Distribution.Of(firms.Select(firm => firm.Latest.Value), Missing.NoTrade).Mean)
        );

    private static Figure Mean(IEnumerable<Beginner> firms, Func<Beginner, double> number) =>
        Distribution.Of(firms.Select(number), Missing.NoTrade).Mean;

    private ReportRow AgeRow(PathGroup own)
    {
        var known = own.Aged.Where(one => one.Age is not null).ToArray();
        var ages = Distribution.Of(known.Select(one => (double)one.Age!.Value), Missing.NoBase);
        var early = known.Where(one => one.Age <= FirmBeginning.YoungYears).ToArray();
        return Row(
            own,
            study.Code(own.Part, own.Sizes).Length == 0 ? "all" : "",
            null,
            [
                Figure.Of(own.Beginners.Count),
                Figure.Of(known.Length),
                ages.Mean,
                ages.Median,
                Figure.Of(early.Length),
                Figure.Of(known.Count(one => one.Age is > FirmBeginning.YoungYears and < FirmBeginning.OldYears)),
                Figure.Of(known.Count(one => one.Age >= FirmBeginning.OldYears)),
                known.Length == 0 ? Figure.None(Missing.NoBase) : Figure.Of((double)early.Length / known.Length),
                .. HasMarkets
                    ? [Figure.Of(early.Count(one => one.Firm.PathOf(wide, own.Periods) == BreadthPath.WideAtOnce))]
                    : Array.Empty<Figure>(),
            ]
        );
    }

    private ReportRow Row(PathGroup own, string code, LocalText? label, params IReadOnlyList<Figure> figures) =>
        new(
            string.Join(':', new[] { study.Code(own.Part, own.Sizes), code }.Where(one => one.Length > 0)),
            label is null ? study.Label(own.Part, own.Sizes)
                : study.Rows.Skip(1).Any() ? FirmStudy.Join(study.Label(own.Part, own.Sizes), label)
                : label,
            [.. figures.Select(figure => ReportCell.Of(figure))]
        );

    private IEnumerable<LocalText> Lacking()
    {
        if (!HasMarkets)
            yield return PathNotes.NoMarkets;
        if (births.Count == 0)
            yield return PathNotes.NoBirths;
    }
}
