using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;

namespace Hansa.Tests.UseCases.Documents;

/// <summary>Small reports with every kind of figure.</summary>
internal static class SampleReports
{
    private static readonly Provenance Origin = new("ru", "00ff", "HS, 2 digits", "country", "2017", "rca/1")
    {
        Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
    };

    public static IndicatorReport Ratios()
    {
        var figures = new FigureTable(
            Unit.Ratio,
            new FigureAxis("period", ["2017"]),
            new FigureAxis("region", ["RU-MOW", "RU-VLG"]),
            new FigureAxis("product", ["44", "72"])
        );
        figures[0] = Figure.Of(0.1).Within(0.1, 0.25);
        figures[1] = Figure.Of(0);
        figures[2] = Figure.None(Missing.NoBase);
        figures[3] = Figure.Of(2.0 / 3);
        return new IndicatorReport(new RevealedComparativeAdvantage(), figures, Origin, [new("A note.", "Замечание.")]);
    }

    public static IndicatorReport Types()
    {
        var figures = new FigureTable(Unit.Type, new FigureAxis("region", ["RU-MOW", "RU-VLG"]))
        {
            Types =
            [
                new TypeVerdict("timber", "Timber, paper", 0.5, false),
                new TypeVerdict(null, "No type", null, true),
            ],
        };
        figures[0] = Figure.Of(1.5);
        figures[1] = Figure.None(Missing.NoTrade);
        return new IndicatorReport(new RevealedComparativeAdvantage(), figures, Origin, []);
    }

    public static ReportTable Table() =>
        new(
            "table-2",
            new("Dynamics", "Динамика"),
            new("Class", "Класс"),
            [
                new("value", new("Value", "Объём"), new("bn USD", "млрд долл.")),
                new("share", new("Share", "Доля"), new("%", "%"), 1, 100),
                new("remark", new("Remark", "Примечание")),
            ],
            [
                new(
                    "H",
                    new("High", "Высокий"),
                    [
                        ReportCell.Of(Figure.Of(17.25)),
                        ReportCell.Of(Figure.None(Missing.NoTrade)),
                        ReportCell.Of(new LocalText("=HYPERLINK(1)", "да")),
                    ]
                ),
                new("U", new("Undisclosed", "Закрыто"), [ReportCell.Empty, ReportCell.Empty, ReportCell.Empty]),
            ],
            [],
            Origin
        );
}
