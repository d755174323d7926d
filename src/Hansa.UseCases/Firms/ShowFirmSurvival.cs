using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Asks how long firms go on exporting, and whether small and large ones differ.</summary>
public sealed record ShowFirmSurvival(FirmQuestion Firms) : UseCase<FirmReport>
{
    /// <summary>One year without exports does not end a spell.</summary>
    public bool ClosesShortGaps { get; init; }

    /// <summary>Only the first spell of each firm.</summary>
    public bool OnlyFirst { get; init; }

    public override Outcome<FirmReport> Run(House house, CancellationToken cancellation) =>
        from study in FirmStudy.Of(
            house,
            Firms with
            {
                By = [.. Firms.By.Where(word => word != PartDimension.Size)],
            },
            FirmColumns.Sizes,
            cancellation
        )
        select new SurvivalTables(study, new SpellOptions(ClosesShortGaps, OnlyFirst)).Report();
}

/// <summary>Lays survival curves out, and the test between sizes.</summary>
internal sealed class SurvivalTables(FirmStudy study, SpellOptions options)
{
    private bool HasSizes => study.Trade.Has(FirmColumns.Sizes);

    private FirmSizes[] Groups => HasSizes ? [FirmSizes.All, FirmSizes.Sme, FirmSizes.Large] : [FirmSizes.All];

    public FirmReport Report()
    {
        var spells = study
            .Parts.Select(part => (part, spells: Spells.Of(study.Trade.Panel(part, study.Rule), options).ToArray()))
            .ToArray();
        var report = new FirmReport([
            Curves([.. spells.SelectMany(one => Groups.SelectMany(sizes => Rows(one.part, sizes, one.spells)))]),
            .. HasSizes ? [Tests([.. spells.Select(one => Test(one.part, one.spells))])] : Array.Empty<ReportTable>(),
        ]);
        return report with
        {
            Charts = SurvivalChart.Of(report.Tables[0], [.. spells.SelectMany(one => Drawn(one.part, one.spells))]),
        };
    }

    // Where parts are told apart, each has one curve; otherwise each size.
    private IEnumerable<(LocalText Name, IReadOnlyList<SurvivalStep> Steps)> Drawn(TradePart part, Spell[] spells) =>
        from sizes in part.Codes.Count > 0 ? [FirmSizes.All] : Groups
        let steps = SurvivalCurve.Of([.. spells.Where(spell => sizes.Holds(spell.Size))])
        where steps.Count > 0
        select (part.Codes.Count > 0 ? part.Label : sizes.Label, steps);

    private ReportTable Curves(IReadOnlyList<ReportRow> rows) =>
        new(
            "firm-survival",
            new("How long firms go on exporting (Kaplan-Meier)", "Как долго фирмы экспортируют (Каплан — Мейер)"),
            new("Years of exporting", "Лет экспорта"),
            [
                new("at-risk", new("Spells at risk", "Под наблюдением"), Decimals: 0),
                new("ended", new("Ended", "Закончились"), Decimals: 0),
                new("survival", new("Go on", "Продолжают"), new("%", "%"), Scale: 100),
                new(
                    "error",
                    new("Standard error (Greenwood)", "Стандартная ошибка (Гринвуд)"),
                    new("pp", "п. п."),
                    Scale: 100
                ),
            ],
            rows,
            [.. study.Notes.Where(note => note != FirmNotes.Edges), Reading(), .. HasSizes ? [] : new[] { NoSizes }],
            study.Provenance("survival/1")
        );

    private ReportTable Tests(IReadOnlyList<ReportRow> rows) =>
        new(
            "firm-survival-test",
            new("SMEs beside large firms (log-rank)", "МСП и крупные (логранговый критерий)"),
            new("Part", "Часть"),
            [
                new("observed", new("SME spells ended", "Закончилось у МСП"), Decimals: 0),
                new("expected", new("Expected if alike", "Ожидалось при равенстве")),
                new("chi-squared", new("Chi-squared", "Хи-квадрат"), Decimals: 2),
                new("p-value", new("p", "p"), Decimals: 4),
            ],
            rows,
            [
                new(
                    "p: how likely a difference as large would be if SMEs and large firms left at the same pace.",
                    "p — вероятность столь же большого различия, если бы МСП и крупные уходили одинаково."
                ),
            ],
            study.Provenance("log-rank/1")
        );

    private IEnumerable<ReportRow> Rows(TradePart part, FirmSizes sizes, Spell[] spells) =>
        SurvivalCurve
            .Of([.. spells.Where(spell => sizes.Holds(spell.Size))])
            .Select(step => new ReportRow(
                string.Join(
                    ':',
                    [
                        .. part.Codes,
                        .. HasSizes ? [sizes.Code is "" ? "all" : sizes.Code] : Array.Empty<string>(),
                        $"{step.Years}",
                    ]
                ),
                Label(part, sizes, $"{step.Years}"),
                [
                    ReportCell.Of(Figure.Of(step.AtRisk)),
                    ReportCell.Of(Figure.Of(step.Ended)),
                    ReportCell.Of(step.Survival),
                    ReportCell.Of(step.Variance.Then(variance => Figure.Of(Math.Sqrt(variance)))),
                ]
            ));

    private LocalText Label(TradePart part, FirmSizes sizes, string years)
    {
        var parts = new List<LocalText>();
        if (part.Codes.Count > 0)
            parts.Add(part.Label);
        if (HasSizes)
            parts.Add(sizes.Label);
        parts.Add(new(years, years));
        return parts.Aggregate(FirmStudy.Join);
    }

    private static ReportRow Test(TradePart part, Spell[] spells)
    {
        var test = SurvivalCurve.Compare(
            [.. spells.Where(spell => FirmSizes.Sme.Holds(spell.Size))],
            [.. spells.Where(spell => FirmSizes.Large.Holds(spell.Size))]
        );
        return new ReportRow(
            part.Code.Length == 0 ? "all" : part.Code,
            part.Codes.Count == 0 ? new("All exports", "Весь экспорт") : part.Label,
            [
                ReportCell.Of(Figure.Of(test.Observed)),
                ReportCell.Of(Figure.Of(test.Expected)),
                ReportCell.Of(test.ChiSquared),
                ReportCell.Of(test.PValue),
            ]
        );
    }

    private LocalText Reading() =>
        new(
            "Spells that run in the first year are left out: their beginning is not seen. A spell that still runs at the end counts as long as it is seen to go on. "
                + $"Size is that of the first year of a spell. {(options.ClosesShortGaps ? "One year without exports does not end a spell." : "A year without exports ends a spell.")} "
                + (options.OnlyFirst ? "First spells of firms only." : "All spells of a firm."),
            "Периоды, идущие в первом году, исключены: их начало не видно. Период, который ещё идёт в конце, учитывается, пока видно, что он продолжается. "
                + $"Размер — в первом году периода. {(options.ClosesShortGaps ? "Один год без экспорта период не прерывает." : "Год без экспорта прерывает период.")} "
                + (options.OnlyFirst ? "Только первые периоды фирм." : "Все периоды фирмы.")
        );

    private static readonly LocalText NoSizes = new(
        "The rows do not say how large firms are, so small and large ones are not compared; link them with a register first.",
        "В строках нет размера фирм, поэтому МСП и крупные не сравниваются; сначала свяжите их с реестром."
    );
}
