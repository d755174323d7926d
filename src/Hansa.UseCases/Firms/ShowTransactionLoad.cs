using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Asks what exports fall on one exporter: mean, median, spread, and per month in which it exports.</summary>
public sealed record ShowTransactionLoad(FirmQuestion Firms) : UseCase<FirmReport>
{
    public override Outcome<FirmReport> Run(House house, CancellationToken cancellation) =>
        from study in FirmStudy.Of(house, Firms, FirmColumns.Months, cancellation)
        select new LoadTables(study).Report();
}

/// <summary>Lays the load of exporters out: figures of its spread, and numbers of firms by how large it is.</summary>
internal sealed class LoadTables(FirmStudy study)
{
    // Upper ends in whole units of the currency, not included; the last band is open.
    private static readonly decimal[] Ends = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    private static readonly string[] EnglishBands =
    [
        "below 10 thousand",
        "to 100 thousand",
        "to 1 million",
        "to 10 million",
        "to 100 million",
        "100 million and more",
    ];

    private static readonly string[] RussianBands =
    [
        "менее 10 тыс.",
        "до 100 тыс.",
        "до 1 млн",
        "до 10 млн",
        "до 100 млн",
        "100 млн и более",
    ];

    public FirmReport Report() =>
        new([
            Table(
                "firm-load",
                new("Transaction load of an exporter", "Транзакционная нагрузка на экспортёра"),
                [
                    new("exporters", new("Exporters", "Экспортёры"), Decimals: 0),
                    Money("mean", "Mean", "Среднее"),
                    Money("median", "Median", "Медиана"),
                    Money("deviation", "Standard deviation", "Стандартное отклонение"),
                    Money("decile-1", "Lowest tenth below", "Нижняя десятая до"),
                    Money("lower-quartile", "Lower quartile", "Нижний квартиль"),
                    Money("upper-quartile", "Upper quartile", "Верхний квартиль"),
                    Money("decile-9", "Highest tenth above", "Верхняя десятая от"),
                    Money("month-mean", "Per active month, mean", "На активный месяц, среднее"),
                    Money("month-median", "Per active month, median", "На активный месяц, медиана"),
                ],
                Figures,
                [.. study.Notes.Where(note => note != FirmNotes.Edges), .. NoMonths()]
            ),
            Table(
                "firm-load-bands",
                new($"Exporters by load, {study.Currency} a year", $"Экспортёры по нагрузке, {study.Currency} в год"),
                [
                    .. EnglishBands.Select(
                        (band, at) => new ReportColumn($"band-{at + 1}", new(band, RussianBands[at]), Decimals: 0)
                    ),
                ],
                Bands,
                []
            ),
        ]);

    private ReportColumn Money(string code, string english, string russian) =>
        study.MoneyColumn(code, new(english, russian));

    private ReportTable Table(
        string code,
        LocalText title,
        IReadOnlyList<ReportColumn> columns,
        Func<TradePart, ExporterYear, int, IEnumerable<Figure>> figures,
        IReadOnlyList<LocalText> notes
    ) =>
        new(
            code,
            title,
            new("Year", "Год"),
            columns,
            [.. study.Rows.SelectMany(row => Rows(row.Part, row.Sizes, figures))],
            notes,
            study.Provenance("transaction-load/1")
        );

    private IEnumerable<ReportRow> Rows(
        TradePart part,
        FirmSizes sizes,
        Func<TradePart, ExporterYear, int, IEnumerable<Figure>> figures
    )
    {
        var panel = study.Trade.Panel(part, study.Rule);
        for (var period = 0; period < panel.Periods; period++)
        {
            var year = study.Trade.Year(period);
            var label = LocalText.Same(year);
            yield return new ReportRow(
                string.Join(':', new[] { study.Code(part, sizes), year }.Where(code => code.Length > 0)),
                study.Rows.Skip(1).Any() ? FirmStudy.Join(study.Label(part, sizes), label) : label,
                [.. figures(part, panel.Year(period, sizes.Bits), period).Select(figure => ReportCell.Of(figure))]
            );
        }
    }

    private IEnumerable<Figure> Figures(TradePart part, ExporterYear year, int period)
    {
        var load = year.Values(ExporterPart.Exporters);
        var months = PerMonth(part, year, period);
        return
        [
            year.Number(ExporterPart.Exporters),
            .. new[]
            {
                load.Mean,
                load.Median,
                load.Deviation,
                load.Quantile(0.1),
                load.Quantile(0.25),
                load.Quantile(0.75),
                load.Quantile(0.9),
                months.Mean,
                months.Median,
            }.Select(figure => study.Money(figure)),
        ];
    }

    private Distribution PerMonth(TradePart part, ExporterYear year, int period)
    {
        if (!study.Trade.Has(FirmColumns.Months))
            return Distribution.None(Missing.NotApplicable);
        if (year.Firms(ExporterPart.Exporters) is not { } firms)
            return Distribution.None(Missing.NotObserved);
        return Distribution.Of(
            firms.Select(firm =>
                (double)firm.Value
                / new FirmMonths(default, study.Trade.Months[(part.Number, firm.Firm)]).ActiveIn(period)
            ),
            Missing.NoTrade
        );
    }

    private IEnumerable<Figure> Bands(TradePart part, ExporterYear year, int period)
    {
        if (year.Firms(ExporterPart.Exporters) is not { } firms)
            return Enumerable.Repeat(Figure.None(Missing.NotObserved), EnglishBands.Length);
        Int128[] ends = [.. Ends.Select(study.Scope.Stored), Int128.MaxValue];
        return ends.Select(
            (end, at) => Figure.Of(firms.Count(firm => firm.Value < end && (at == 0 || firm.Value >= ends[at - 1])))
        );
    }

    private IEnumerable<LocalText> NoMonths()
    {
        if (!study.Trade.Has(FirmColumns.Months))
            yield return new(
                "The rows do not tell their month, so there is no load per active month.",
                "В строках нет месяца, поэтому нагрузки на активный месяц нет."
            );
    }
}
