using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Asks for trade by characteristics of enterprises in one year: by size, by number of partners, by the largest exporters.</summary>
/// <param name="Firms">The last year of its period is shown.</param>
public sealed record ShowExporterClasses(FirmQuestion Firms) : UseCase<FirmReport>
{
    /// <summary>A register of small and medium-sized firms, for exporters per thousand of them; nothing leaves that out.</summary>
    public string? Register { get; init; }

    public override Outcome<FirmReport> Run(House house, CancellationToken cancellation) =>
        from register in Register is null
            ? Outcome<Manifest?>.Of(null)
            : house.Datasets.Current(Register).Select(found => (Manifest?)found)
        from counted in Counted(register)
        from study in FirmStudy.Of(
            house,
            Firms with
            {
                By = [.. Firms.By.Where(word => word != PartDimension.Size)],
            },
            FirmColumns.Sizes | FirmColumns.Markets,
            cancellation
        )
        from activities in house.Firms.Activities(study.Scope.Manifest, cancellation)
        select new ClassTables(study, counted, activities).Report();

    private Outcome<Manifest?> Counted(Manifest? register) =>
        register is { Register: null }
            ? new Problem(
                ProblemKind.Invalid,
                new($"'{Register}' is not a register of firms.", $"«{Register}» — не реестр фирм."),
                new(
                    "Name one that was loaded with --source sme-register or register.",
                    "Назовите набор, загруженный с --source sme-register или register."
                )
            )
            : Outcome<Manifest?>.Of(register);
}

/// <summary>Lays exporters of a year out by size, partners and rank.</summary>
/// <param name="activities">Pseudonym → main activity; empty where no register tells.</param>
internal sealed class ClassTables(FirmStudy study, Manifest? register, IReadOnlyDictionary<string, string> activities)
{
    // OKVED, NACE and ISIC divisions: two digits.
    private const int Division = 2;

    private int Period => study.Trade.Periods - 1;

    private bool HasSizes => study.Trade.Has(FirmColumns.Sizes);

    private IEnumerable<FirmSizes> Groups => HasSizes ? FirmSizes.Rows : [FirmSizes.All];

    public FirmReport Report()
    {
        var years = study.Parts.Select(part => (part, panel: study.Trade.Panel(part, study.Rule))).ToArray();
        return new FirmReport([
            Table(
                "firm-sizes",
                new("Exporters by size", "Экспортёры по размеру"),
                Amounts(),
                [.. years.SelectMany(one => BySize(one.part, one.panel))],
                Notes()
            ),
            .. study.Trade.Has(FirmColumns.Markets)
                ?
                [
                    Table(
                        "firm-partners",
                        new("Exporters by number of destinations", "Экспортёры по числу стран"),
                        Amounts(),
                        [.. years.SelectMany(one => ByPartners(one.part, one.panel))],
                        [NotOverPartners]
                    ),
                ]
                : Array.Empty<ReportTable>(),
            .. activities.Count > 0
                ?
                [
                    Table(
                        "firm-activities",
                        new("Exporters by activity and size", "Экспортёры по виду деятельности и размеру"),
                        Amounts(),
                        [.. years.SelectMany(one => ByActivity(one.part, one.panel))],
                        [Activities]
                    ),
                ]
                : Array.Empty<ReportTable>(),
            Table(
                "firm-top",
                new("Share of the largest exporters", "Доля крупнейших экспортёров"),
                [Share("share", new("Share", "Доля"))],
                [.. years.SelectMany(one => Top(one.part, one.panel))],
                []
            ),
        ]);
    }

    private ReportTable Table(
        string code,
        LocalText title,
        IReadOnlyList<ReportColumn> columns,
        IReadOnlyList<ReportRow> rows,
        IReadOnlyList<LocalText> notes
    )
    {
        var year = study.Trade.Year(Period);
        return new(
            code,
            new($"{title.English}, {year}", $"{title.Russian}, {year}"),
            new("Class", "Класс"),
            columns,
            rows,
            notes,
            study.Provenance("exporter-classes/1")
        );
    }

    private ReportColumn[] Amounts() =>
        [
            new("exporters", new("Exporters", "Экспортёры"), Decimals: 0),
            Share("share-of-exporters", new("Of exporters", "От экспортёров")),
            study.MoneyColumn("value", new("Exports", "Экспорт")),
            Share("share-of-value", new("Of exports", "От экспорта")),
        ];

    private static ReportColumn Share(string code, LocalText title) => new(code, title, new("%", "%"), Scale: 100);

    private IEnumerable<ReportRow> BySize(TradePart part, ExporterPanel panel)
    {
        var all = Firms(panel, FirmSizes.All);
        return Groups.Select(sizes =>
            Row(
                part,
                SizeCode(sizes),
                sizes.Label,
                new ClassFirms(Firms(panel, sizes), all, Loose(panel, sizes), []) { IsLooseAmongAll = true }
            )
        );
    }

    private IEnumerable<ReportRow> ByPartners(TradePart part, ExporterPanel panel) =>
        from sizes in Groups
        let all = Firms(panel, sizes)
        where all.Count > 0
        from place in Enumerable.Range(0, PartnerClass.Codes.Count)
        let own = all.Where(firm => IsIn(firm, place)).ToArray()
        let loose = Loose(panel, sizes)
        select Row(
            part,
            HasSizes
                ? $"{(sizes.Code is "" ? "all" : sizes.Code)}:{PartnerClass.Codes[place]}"
                : PartnerClass.Codes[place],
            HasSizes ? FirmStudy.Join(sizes.Label, Partners(place)) : Partners(place),
            new ClassFirms(
                own,
                all,
                [.. loose.Where(firm => IsIn(firm, place))],
                [.. loose.Where(firm => !IsIn(firm, place))]
            )
        );

    private static bool IsIn(FirmYear firm, int place) =>
        firm.Markets.Count > 0 && PartnerClass.Of(firm.Markets.Count) == place;

    private IEnumerable<ReportRow> ByActivity(TradePart part, ExporterPanel panel) =>
        from sizes in Groups
        let all = Firms(panel, sizes)
        let loose = Loose(panel, sizes)
        from division in all.GroupBy(DivisionOf).OrderBy(one => one.Key, StringComparer.Ordinal)
        let label = division.Key.Length == 0 ? NoActivity : new LocalText(division.Key, division.Key)
        select Row(
            part,
            string.Join(
                ':',
                new[] { HasSizes ? SizeCode(sizes) : "", division.Key.Length == 0 ? "none" : division.Key }.Where(
                    code => code.Length > 0
                )
            ),
            HasSizes ? FirmStudy.Join(sizes.Label, label) : label,
            new ClassFirms(
                [.. division],
                all,
                [.. loose.Where(firm => DivisionOf(firm) == division.Key)],
                [.. loose.Where(firm => DivisionOf(firm) != division.Key)]
            )
        );

    private string DivisionOf(FirmYear firm) =>
        activities.TryGetValue(study.Trade.Firms[firm.Firm], out var activity)
            ? activity[..Math.Min(Division, activity.Length)]
            : "";

    private static string SizeCode(FirmSizes sizes) => sizes.Code is "" ? "all" : sizes.Code;

    private static LocalText Partners(int place) =>
        new(PartnerClass.Codes[place], PartnerClass.Codes[place].Replace("-", "–", StringComparison.Ordinal));

    private IEnumerable<ReportRow> Top(TradePart part, ExporterPanel panel)
    {
        var concentration = panel.Year(Period).Concentration;
        return PartnerClass.TopNumbers.Select(number => new ReportRow(
            string.Join(':', part.Codes.Append($"{number}")),
            Named(part, new($"Largest {number}", $"Крупнейшие {number}")),
            [ReportCell.Of(concentration.Top(number))]
        ));
    }

    private IReadOnlyList<FirmYear> Firms(ExporterPanel panel, FirmSizes sizes) =>
        panel.Year(Period, sizes.Bits).Firms(ExporterPart.Exporters) ?? [];

    private FirmYear[] Loose(ExporterPanel panel, FirmSizes sizes) =>
        sizes.Loose == 0 ? [] : [.. panel.Year(Period, sizes.Loose).Firms(ExporterPart.Exporters) ?? []];

    private ReportRow Row(TradePart part, string code, LocalText label, ClassFirms firms) =>
        new(
            string.Join(':', part.Codes.Append(code)),
            Named(part, label),
            [
                ReportCell.Of(firms.Number),
                ReportCell.Of(firms.ShareOfNumber),
                ReportCell.Of(study.Money(firms.Value)),
                ReportCell.Of(firms.ShareOfValue),
            ]
        );

    private static LocalText Named(TradePart part, LocalText label) =>
        part.Codes.Count == 0 ? label : FirmStudy.Join(part.Label, label);

    private IReadOnlyList<LocalText> Notes() =>
        [
            .. study.Notes.Where(note => note != FirmNotes.Edges),
            .. HasSizes && study.HasLooseFirms ? new[] { FirmSizes.LooseNote } : [],
            .. Participation(),
            .. study.Trade.Has(FirmColumns.Markets) ? [] : new[] { NoPartners },
            NotGiven,
        ];

    private IEnumerable<LocalText> Participation()
    {
        if (register?.Register is not { Firms: > 0 } facts || !HasSizes)
            yield break;
        var exporters = study.Parts.Sum(part =>
            study.Dimensions.Count == 0 ? Firms(study.Trade.Panel(part, study.Rule), FirmSizes.Sme).Count : 0
        );
        if (study.Dimensions.Count > 0)
            yield break;
        var rate = 1000.0 * exporters / facts.Firms;
        var (english, russian) = (new Typography("en"), new Typography("ru"));
        yield return new(
            $"Participation: {english.Whole(exporters)} SME exporters for {english.Whole(facts.Firms)} firms of {register.Dataset} (over all its states), {english.Number(rate, 2)} per thousand.",
            $"Участие: экспортёров МСП — {russian.Whole(exporters)} на {russian.Whole(facts.Firms)} фирм из {register.Dataset} (за все его состояния), {russian.Number(rate, 2)} на тысячу."
        );
    }

    private static readonly LocalText NotOverPartners = new(
        "A firm stands in one class: numbers of exporters by partner must not be added up, as a firm with three partners would count three times.",
        "Фирма стоит в одном классе: число экспортёров по странам складывать нельзя — фирма с тремя странами была бы учтена трижды."
    );

    private static readonly LocalText NoActivity = new("Activity unknown", "Вид деятельности неизвестен");

    private static readonly LocalText Activities = new(
        "Main activity by the newest record of the register, two digits. Firms that the register does not have, large ones above all, have none.",
        "Основной вид деятельности — по последней записи реестра, два знака. У фирм, которых в реестре нет (прежде всего крупных), он неизвестен."
    );

    private static readonly LocalText NoPartners = new(
        "The rows name no partner, so there are no classes by number of destinations.",
        "В строках нет страны-партнёра, поэтому классов по числу стран нет."
    );

    private static readonly LocalText NotGiven = new(
        "Not told by declarations and the register: two-way traders (imports by firm), exports by turnover, foreign control, born globals (turnover; ages at the first export: hansa firms path).",
        "Декларации и реестр не сообщают: двусторонних торговцев (импорт по фирмам), отношение экспорта к обороту, иностранный контроль, «рождённых глобальными» (нужен оборот; возраст при первом экспорте: hansa firms path)."
    );
}
