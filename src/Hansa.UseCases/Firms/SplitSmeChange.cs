using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Asks why exports of small and medium-sized firms changed between two years, and whether a smaller share is a failure.</summary>
/// <param name="Firms">The first and the last year of its period are compared; all parts but size may be told apart.</param>
public sealed record SplitSmeChange(FirmQuestion Firms) : UseCase<FirmReport>
{
    /// <summary>The same declarations with sizes by the rule that was in force in the first year; nothing where the law did not change.</summary>
    public string? Old { get; init; }

    public override Outcome<FirmReport> Run(House house, CancellationToken cancellation)
    {
        var asked = Firms with { By = [.. Firms.By.Where(word => word != PartDimension.Size)] };
        return from study in FirmStudy.Of(house, asked, FirmColumns.Sizes, cancellation)
            from sized in Sized(study)
            from old in Old is null
                ? Outcome<FirmStudy?>.Of(null)
                : OldSizes(house, asked, study, cancellation).Select(found => (FirmStudy?)found)
            select new SmeChangeTables(sized, old).Report();
    }

    private static Outcome<FirmStudy> Sized(FirmStudy study) =>
        !study.Trade.Has(FirmColumns.Sizes)
            ? Invalid(
                new(
                    $"The rows of {study.Question.Data} do not say how large their firms are.",
                    $"В строках набора {study.Question.Data} нет размеров фирм."
                ),
                new(
                    "Link the declarations with a register first: hansa link.",
                    "Сначала свяжите декларации с реестром: hansa link."
                )
            )
        : study.Trade.Periods < 2
            ? Invalid(
                new(
                    $"{study.Scope.Years} is one year; a change needs two.",
                    $"{study.Scope.Years} — один год, а для изменения нужны два."
                ),
                new("Write --period 2013..2017.", "Напишите --period 2013..2017.")
            )
        : study.Rule.First > 0
            ? Invalid(
                new(
                    $"The definition {study.Rule.Name} cannot be told in the first year.",
                    $"Определение {study.Rule.Name} в первом году применить нельзя."
                ),
                new(
                    "Choose a definition that looks at the year alone, such as any.",
                    "Выберите определение, которое смотрит только на сам год, например any."
                )
            )
        : study;

    private Outcome<FirmStudy> OldSizes(
        House house,
        FirmQuestion asked,
        FirmStudy study,
        CancellationToken cancellation
    ) =>
        from old in FirmStudy.Of(
            house,
            asked with
            {
                Data = Old!,
                Period = study.Scope.Years.ToString(),
            },
            FirmColumns.Sizes,
            cancellation
        )
        from sized in Sized(old)
        from same in sized.Scope.Manifest.FirmKey == study.Scope.Manifest.FirmKey && sized.Currency == study.Currency
            ? Outcome<FirmStudy>.Of(sized)
            : Invalid(
                new(
                    $"'{Old}' and '{study.Question.Data}' differ in currency, or in the key of their pseudonyms: they are not the same declarations.",
                    $"У «{Old}» и «{study.Question.Data}» разные валюты или ключи псевдонимов: это не одни и те же декларации."
                ),
                new(
                    "Link the same declarations twice, with the register by the old rule and by the new one.",
                    "Свяжите одни и те же декларации дважды: с реестром по старому правилу и по новому."
                )
            )
        select same;

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}

/// <summary>Lays the terms of a change out, and what to think of the share.</summary>
internal sealed class SmeChangeTables(FirmStudy study, FirmStudy? old)
{
    private static readonly Dictionary<SmeTerm, LocalText> Names = new()
    {
        [SmeTerm.Redefinition] = new("Change of the legal definition", "Изменение определения в законе"),
        [SmeTerm.Organic] = new("Growth of firms that stayed SMEs", "Рост фирм, оставшихся МСП"),
        [SmeTerm.Entry] = new("Entrants", "Вошедшие"),
        [SmeTerm.Exit] = new("Exiters", "Ушедшие"),
        [SmeTerm.Graduation] = new("Became large", "Стали крупными"),
        [SmeTerm.Demotion] = new("Were large", "Были крупными"),
        [SmeTerm.UnknownIn] = new("Size was unknown", "Размер был неизвестен"),
        [SmeTerm.UnknownOut] = new("Size became unknown", "Размер стал неизвестен"),
    };

    private readonly Dictionary<(string, string), int> oldSizes = OldSizesOf(old);

    private int Last => study.Trade.Periods - 1;

    public FirmReport Report()
    {
        var changes = study.Parts.Select(part => (part, change: Change(part))).ToArray();
        return new FirmReport([
            new ReportTable(
                "firm-change",
                new("Change of exports of SMEs", "Изменение экспорта МСП"),
                new("Term", "Слагаемое"),
                [
                    study.MoneyColumn("value", new("Value", "Стоимость")),
                    new("firms", new("Firms", "Фирмы"), Decimals: 0),
                ],
                [.. changes.SelectMany(one => Rows(one.part, one.change))],
                [Closing, .. study.Notes.Where(note => note != FirmNotes.Edges), .. Redefined()],
                study.Provenance("sme-change/1")
            ),
            new ReportTable(
                "firm-change-share",
                new("Share of SMEs in exports", "Доля МСП в экспорте"),
                new("Part", "Часть"),
                [
                    Share("before", Year(0)),
                    Share("before-new-rule", new($"{Text(0)} by the later rule", $"{Text(0)} по новому правилу")),
                    Share("after", Year(Last)),
                    Share("by-start", new($"{Text(Last)} by what firms were", $"{Text(Last)} по прежнему размеру")),
                    new("verdict", new("Verdict", "Вывод")),
                    new("certainty", new("Certainty", "Определённость")),
                ],
                [.. changes.Select(one => ShareRow(one.part, one.change))],
                [],
                study.Provenance("sme-change/1")
            ),
        ]);
    }

    private SmeChange Change(TradePart part) =>
        SmeChange.Of(
            study.Trade.Panel(part, study.Rule).Exporters.Select(one => Firm(part, one)),
            (
                study.Trade.Unnamed.GetValueOrDefault((part.Number, 0)),
                study.Trade.Unnamed.GetValueOrDefault((part.Number, Last))
            )
        );

    private FirmChange Firm(TradePart part, Exporter firm)
    {
        var (before, after) = (At(firm, 0), At(firm, Last));
        var start = Status(before?.Size);
        var then =
            old is null || before is null ? start
            : oldSizes.TryGetValue((part.Code, study.Trade.Firms[firm.History.Firm]), out var size) ? Status(size)
            : SmeStatus.Unknown;
        return new FirmChange(before?.Value ?? 0, after?.Value ?? 0, then, start, Status(after?.Size));
    }

    private static FirmYear? At(Exporter firm, int period) => firm.Years.In(period) ? firm.History.At(period) : null;

    private static SmeStatus Status(int? size) =>
        size is not { } known ? SmeStatus.Absent
        : FirmSizes.Sme.Holds(known) ? SmeStatus.Sme
        : FirmSizes.Large.Holds(known) ? SmeStatus.Large
        : SmeStatus.Unknown;

    private static Dictionary<(string, string), int> OldSizesOf(FirmStudy? old) =>
        old is null
            ? []
            : (
                from part in old.Trade.Parts
                from firm in old.Trade.Histories.GetValueOrDefault(part.Number) ?? []
                where firm.Active.In(0)
                select (Key: (part.Code, old.Trade.Firms[firm.Firm]), firm.At(0).Size)
            ).ToDictionary(one => one.Key, one => one.Size);

    private IEnumerable<ReportRow> Rows(TradePart part, SmeChange change)
    {
        yield return Row(
            part,
            "before",
            new($"SME exports of {Text(0)}", $"Экспорт МСП, {Text(0)}"),
            change.Before,
            null
        );
        foreach (var term in Enum.GetValues<SmeTerm>())
            yield return Row(part, Code(term), Names[term], change.Term(term), change.Firms(term));
        yield return Row(
            part,
            "after",
            new($"SME exports of {Text(Last)}", $"Экспорт МСП, {Text(Last)}"),
            change.After,
            null
        );
        yield return Row(
            part,
            "memo-graduates",
            new("Memo: growth of those that became large", "Справочно: рост ставших крупными"),
            change.GraduatesGrowth,
            change.Firms(SmeTerm.Graduation)
        );
    }

    private static string Code(SmeTerm term) =>
        term switch
        {
            SmeTerm.Redefinition => "redefinition",
            SmeTerm.Organic => "organic",
            SmeTerm.Entry => "entry",
            SmeTerm.Exit => "exit",
            SmeTerm.Graduation => "graduation",
            SmeTerm.Demotion => "demotion",
            SmeTerm.UnknownIn => "unknown-in",
            _ => "unknown-out",
        };

    private ReportRow Row(TradePart part, string code, LocalText name, Int128 value, long? firms) =>
        new(
            string.Join(':', part.Codes.Append(code)),
            part.Codes.Count == 0 ? name : FirmStudy.Join(part.Label, name),
            [ReportCell.Of(study.Money(value)), firms is { } count ? ReportCell.Of(Figure.Of(count)) : ReportCell.Empty]
        );

    private ReportRow ShareRow(TradePart part, SmeChange change) =>
        new(
            part.Code.Length == 0 ? "all" : part.Code,
            part.Codes.Count == 0 ? new("All exports", "Весь экспорт") : part.Label,
            [
                ReportCell.Of(Part(change.Before, change.AllBefore, old is null ? change.UnknownBefore : 0)),
                ReportCell.Of(Part(change.BeforeByNewRule, change.AllBefore, change.UnknownBefore)),
                ReportCell.Of(Part(change.After, change.AllAfter, change.UnknownAfter)),
                ReportCell.Of(Part(change.ByStart, change.AllAfter)),
                ReportCell.Of(Words(change.Verdict)),
                ReportCell.Of(
                    change.IsCertain
                        ? new("certain", "определён")
                        : new LocalText("undecided: sizes unknown", "не определён: размеры неизвестны")
                ),
            ]
        );

    /// <param name="open">Exports that may belong to the part as well.</param>
    private static Figure Part(Int128 part, Int128 whole, Int128 open = default) =>
        whole <= 0 ? Figure.None(Missing.NoTrade)
        : open == 0 ? Figure.Of((double)part / (double)whole)
        : Figure
            .Of((double)part / (double)whole)
            .Within((double)part / (double)whole, (double)(part + open) / (double)whole);

    private static LocalText Words(ShareVerdict verdict) =>
        verdict switch
        {
            ShareVerdict.NoFall => new("the share did not fall", "доля не снизилась"),
            ShareVerdict.Success => new(
                "a success: SMEs grew into large firms; by what they were, the share held",
                "успех: МСП выросли в крупные; по прежнему размеру доля не снизилась"
            ),
            ShareVerdict.PartOfIt => new(
                "partly a success: graduates explain a part of the fall",
                "отчасти успех: рост фирм в крупные объясняет часть снижения"
            ),
            ShareVerdict.Law => new(
                "the law moved the border: by one rule the share did not fall",
                "изменился закон: по одному правилу доля не снизилась"
            ),
            ShareVerdict.Failure => new(
                "no success: growth out of the class explains none of the fall",
                "не успех: рост фирм в крупные снижения не объясняет"
            ),
            _ => new("not told: no exports in one of the years", "не определить: в одном из годов нет экспорта"),
        };

    private static ReportColumn Share(string code, LocalText title) => new(code, title, new("%", "%"), Scale: 100);

    private string Text(int period) => study.Trade.Year(period);

    private LocalText Year(int period) => new(Text(period), Text(period));

    private static readonly LocalText Closing = new(
        "The terms add up to the change exactly. Entrants and firms that were large count at the later year, exiters and firms that became large at the earlier one.",
        "Слагаемые точно дают изменение. Вошедшие и бывшие крупными учтены по стоимости последнего года, ушедшие и ставшие крупными — первого."
    );

    private IEnumerable<LocalText> Redefined()
    {
        if (old is null)
            yield return new(
                "Both years by the sizes of the dataset; a change of the law would stand in its own term with --old NAME (the same declarations linked by the old rule).",
                "Оба года — по размерам из набора данных; изменение закона выделяется параметром --old ИМЯ (те же декларации, связанные по старому правилу)."
            );
    }
}
