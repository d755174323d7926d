using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Firms;

/// <summary>First and last years of exporting by the calendar, and by twelve months from the first or to the last shipment.</summary>
internal static class FirstYearTable
{
    public static ReportTable Of(FirmStudy study) =>
        new(
            "firm-first-year",
            new("First and last years of exporting", "Первый и последний годы экспорта"),
            new("Year", "Год"),
            [
                study.MoneyColumn("entrants-calendar", new("Entrant, calendar year", "Вошедший, календарный год")),
                study.MoneyColumn("entrants-months", new("Entrant, first 12 months", "Вошедший, первые 12 месяцев")),
                Share(
                    "growth-calendar",
                    new("Growth after the first calendar year", "Рост после первого календарного года")
                ),
                Share("growth-months", new("Growth after the first 12 months", "Рост после первых 12 месяцев")),
                study.MoneyColumn("exiters-calendar", new("Exiter, calendar year", "Ушедший, календарный год")),
                study.MoneyColumn("exiters-months", new("Exiter, last 12 months", "Ушедший, последние 12 месяцев")),
            ],
            [.. study.Rows.SelectMany(row => Rows(study, row.Part, row.Sizes))],
            [.. study.Notes, Reading],
            study.Provenance("partial-year/1")
        );

    private static readonly LocalText Reading = new(
        "Mean per firm. A firm that begins in November has two months in its first calendar year: the calendar shows a small start and large growth. "
            + "By sizes, a firm counts under its size of the year that is valued.",
        "В среднем на фирму. У фирмы, начавшей в ноябре, в первом календарном году два месяца: по календарю начало мало, а рост велик. "
            + "По размерам фирма отнесена к размеру того года, который оценивается."
    );

    private static ReportColumn Share(string code, LocalText title) => new(code, title, new("%", "%"), Scale: 100);

    private static IEnumerable<ReportRow> Rows(FirmStudy study, TradePart part, FirmSizes sizes)
    {
        var panel = study.Trade.Panel(part, study.Rule);
        for (var year = 0; year < panel.Periods; year++)
        {
            var entered = Partial(study, part, panel, one => Holds(one, year, sizes));
            var left = Partial(study, part, panel, one => Holds(one, year - 1, sizes));
            var text = study.Trade.Year(year);
            var label = LocalText.Same(text);
            yield return new ReportRow(
                string.Join(':', new[] { study.Code(part, sizes), text }.Where(code => code.Length > 0)),
                study.Rows.Skip(1).Any() ? FirmStudy.Join(study.Label(part, sizes), label) : label,
                [
                    ReportCell.Of(study.Money(entered.EntrantsByCalendar(year))),
                    ReportCell.Of(study.Money(entered.EntrantsByMonths(year))),
                    ReportCell.Of(entered.GrowthByCalendar(year)),
                    ReportCell.Of(entered.GrowthByMonths(year)),
                    ReportCell.Of(study.Money(left.ExitersByCalendar(year))),
                    ReportCell.Of(study.Money(left.ExitersByMonths(year))),
                ]
            );
        }
    }

    private static bool Holds(Exporter exporter, int year, FirmSizes sizes) =>
        exporter.Years.In(year) && sizes.Holds(exporter.History.At(year).Size);

    private static PartialYear Partial(
        FirmStudy study,
        TradePart part,
        ExporterPanel panel,
        Func<Exporter, bool> keeps
    ) =>
        new(
            [
                .. panel
                    .Exporters.Where(keeps)
                    .Select(one => new FirmMonths(one.Years, study.Trade.Months[(part.Number, one.History.Firm)])),
            ],
            panel.Periods,
            panel.First
        );
}
