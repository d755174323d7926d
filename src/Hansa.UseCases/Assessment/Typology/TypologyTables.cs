using System.Globalization;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;
using Hansa.UseCases.Assessment.Tables;

namespace Hansa.UseCases.Assessment.Typology;

/// <summary>Lays types out for people. Either typology may be absent: it is then said why, and its columns are left out.</summary>
internal sealed class TypologyTables(TypedTerritories? sectors, TypedTerritories? groups, StabilityTrial trial)
{
    // Rows and columns of territories that have no type of the kind.
    private const string NoType = "-";

    private static readonly LocalText Territory = new("Territory", "Территория");

    private readonly IReadOnlyList<string> territories =
    [
        .. (sectors?.Territories ?? []).Union(groups?.Territories ?? []).Order(StringComparer.Ordinal),
    ];

    public TypologyReport Report() => new(ByTerritory(), Matrix(), Cells());

    private TableNames Names => (sectors ?? groups)!.Names;

    private ReportTable ByTerritory() =>
        new(
            "types",
            new("Types of territories", "Типы территорий"),
            Territory,
            [.. sectors is null ? [] : SectorColumns, .. groups is null ? [] : GroupColumns],
            [
                .. territories.Select(code => new ReportRow(
                    code,
                    Names.Territory(code),
                    [
                        .. sectors is null ? [] : SectorCells(sectors, code),
                        .. groups is null ? [] : GroupCells(groups, code),
                    ]
                )),
            ],
            Notes(),
            Provenance()
        );

    private static readonly IReadOnlyList<ReportColumn> SectorColumns =
    [
        new("type", new("Type", "Тип")),
        new("sector", new("Sector", "Отрасль")),
        new("index", new("Relative specificity", "Относительная специфика"), Decimals: 2),
        new("margin", new("Margin", "Отрыв"), Decimals: 2),
        new("certainty", new("Certainty", "Определённость")),
        new("stability", new("Stability", "Устойчивость"), new("%", "%"), Scale: 100),
    ];

    private static readonly IReadOnlyList<ReportColumn> GroupColumns =
    [
        new("group", new("Group", "Группа")),
        new("group-share", new("Share of its largest group", "Доля крупнейшей группы"), new("%", "%"), Scale: 100),
        new("group-margin", new("Distance from half", "Расстояние до половины"), new("pp", "п. п."), Scale: 100),
        new("group-certainty", new("Certainty of the group", "Определённость группы")),
        new("group-stability", new("Stability of the group", "Устойчивость группы"), new("%", "%"), Scale: 100),
    ];

    private static ReportCell[] SectorCells(TypedTerritories typed, string code) =>
        typed.Verdict(code) is not { } verdict
            ? Empty(SectorColumns.Count)
            :
            [
                Text(verdict.Code ?? NoType),
                verdict.Code is null ? Stated(verdict) : ReportCell.Of(typed.Names.Group(verdict.Code)),
                ReportCell.Of(Deciding(typed, code)),
                Number(verdict.Margin),
                ReportCell.Of(SectorTypes.Certainty(verdict)),
                Number(typed.StabilityOf(code)),
            ];

    private static ReportCell[] GroupCells(TypedTerritories typed, string code) =>
        typed.Verdict(code) is not { } verdict
            ? Empty(GroupColumns.Count)
            :
            [
                Text(verdict.Code ?? NoType),
                Number(verdict.Share),
                Number(verdict.Margin),
                ReportCell.Of(SectorTypes.Certainty(verdict)),
                Number(typed.StabilityOf(code)),
            ];

    private static Figure Deciding(TypedTerritories typed, string code)
    {
        for (var row = 0; row < typed.Territories.Count; row++)
        {
            if (typed.Territories[row] == code)
                return typed.Types[row];
        }
        return Figure.None(Missing.NoTrade);
    }

    private static ReportCell Stated(TypeVerdict verdict) =>
        ReportCell.Of(
            verdict.Label == Types.Small
                ? new LocalText("below the minimum of exports", "экспорт ниже минимума")
                : new LocalText("no sector above 1", "нет отрасли выше 1")
        );

    private ReportTable Matrix() =>
        new(
            "type-matrix",
            new(
                "Sector types by territorial groups: numbers of territories",
                "Отраслевые типы и территориальные группы: число территорий"
            ),
            new("Sector", "Отрасль"),
            [
                .. GroupCodes.Select(code => new ReportColumn($"group-{code}", GroupName(code), Decimals: 0)),
                new("all", new("All", "Всего"), Decimals: 0),
            ],
            [.. SectorCodes.Select(MatrixRow), AllRow()],
            [],
            Provenance()
        );

    private ReportRow MatrixRow(string sector) =>
        new(
            sector,
            SectorName(sector),
            [
                .. GroupCodes.Select(group => Count(code => SectorOf(code) == sector && GroupOf(code) == group)),
                Count(code => SectorOf(code) == sector),
            ]
        );

    private ReportRow AllRow() =>
        new(
            "all",
            new("All", "Всего"),
            [.. GroupCodes.Select(group => Count(code => GroupOf(code) == group)), Count(_ => true)]
        );

    private ReportTable Cells() =>
        new(
            "type-cells",
            new("Territories of each combined type", "Территории каждого сочетания типов"),
            new("Sector and group", "Отрасль и группа"),
            [new("territories", new("Number", "Число"), Decimals: 0), new("names", new("Territories", "Территории"))],
            [
                .. from sector in SectorCodes
                from @group in GroupCodes
                let members = territories.Where(code => SectorOf(code) == sector && GroupOf(code) == @group).ToArray()
                where members.Length > 0
                select new ReportRow(
                    $"{sector}:{@group}",
                    Join(SectorName(sector), GroupName(@group)),
                    [Whole(members.Length), ReportCell.Of(Listed(members))]
                ),
            ],
            [],
            Provenance()
        );

    private IReadOnlyList<string> SectorCodes => Codes(sectors?.Prepared.Comparison.Exports.Codes ?? [], SectorOf);

    private IReadOnlyList<string> GroupCodes => Codes(groups?.Prepared.Comparison.Exports.Codes ?? [], GroupOf);

    private IReadOnlyList<string> Codes(IReadOnlyList<string> known, Func<string, string> codeOf) =>
        [.. known.Append(NoType).Where(code => code != NoType || territories.Any(one => codeOf(one) == NoType))];

    private string SectorOf(string territory) => sectors?.Verdict(territory)?.Code ?? NoType;

    private string GroupOf(string territory) => groups?.Verdict(territory)?.Code ?? NoType;

    private LocalText SectorName(string code) =>
        sectors is null || code == NoType ? new("No sector type", "Без отраслевого типа") : sectors.Names.Group(code);

    private LocalText GroupName(string code) =>
        groups is null || code == NoType ? new("No group", "Без группы")
        : code == Types.MixedCode ? new("Mixed", "Смешанная")
        : groups.Names.Group(code);

    private LocalText Listed(string[] members) =>
        new(
            string.Join(", ", members.Select(code => Names.Territory(code).English)),
            string.Join(", ", members.Select(code => Names.Territory(code).Russian))
        );

    private static LocalText Join(LocalText one, LocalText other) =>
        new($"{one.English} × {other.English}", $"{one.Russian} × {other.Russian}");

    private ReportCell Count(Func<string, bool> belongs) => Whole(territories.Count(belongs));

    private static ReportCell Whole(int count) => ReportCell.Of(Figure.Of(count));

    private static ReportCell Number(double? value) =>
        value is { } number ? ReportCell.Of(Figure.Of(number)) : ReportCell.Empty;

    private static ReportCell Text(string code) => ReportCell.Of(LocalText.Same(code));

    private static ReportCell[] Empty(int count) => [.. Enumerable.Repeat(ReportCell.Empty, count)];

    private IReadOnlyList<LocalText> Notes() =>
        [
            Stability(),
            .. sectors is null ? [NoSectors] : Array.Empty<LocalText>(),
            .. groups is null ? [NoGroups] : Array.Empty<LocalText>(),
            .. NotesOf(sectors, "Products", "Товары"),
            .. NotesOf(groups, "Partners", "Партнёры"),
        ];

    private static IEnumerable<LocalText> NotesOf(TypedTerritories? typed, string english, string russian) =>
        (typed?.Prepared.Notes ?? []).Select(note => new LocalText(
            $"{english}: {note.English}",
            $"{russian}: {note.Russian}"
        ));

    private LocalText Stability()
    {
        var percent = (100 * trial.Shake).ToString("0.##", CultureInfo.InvariantCulture);
        return new(
            $"Certain: no allocation of undisclosed trade changes the type. Stability: share of {trial.Count} scenarios (seed {trial.Seed}) with the same type; "
                + $"all give undisclosed trade out at random, every second one also takes each cell to be off by up to {percent} %.",
            $"Определён: никакое распределение нераскрытой торговли не меняет тип. Устойчивость — доля из {trial.Count} сценариев (начальное число {trial.Seed}) с тем же типом; "
                + $"во всех нераскрытая торговля распределена случайно, в каждом втором ещё и каждая ячейка неточна в пределах {percent.Replace('.', ',')} %."
        );
    }

    private static readonly LocalText NoSectors = new(
        "There are no sector types: the rows have no product.",
        "Отраслевых типов нет: в строках нет товара."
    );

    private static readonly LocalText NoGroups = new(
        "There are no territorial groups: the rows have no partner.",
        "Территориальных групп нет: в строках нет страны-партнёра."
    );

    private Provenance Provenance()
    {
        var one = (sectors ?? groups)!.Prepared.Of([
            .. sectors is null ? (string[])[] : ["sector-type"],
            .. groups is null ? (string[])[] : ["territorial-type"],
        ]);
        return sectors is null || groups is null
            ? one
            : one with
            {
                Scheme = $"{sectors.Prepared.Provenance.Scheme}, {groups.Prepared.Provenance.Scheme}",
            };
    }
}
