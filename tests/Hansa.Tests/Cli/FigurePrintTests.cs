using Hansa.Cli.Rendering;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.Tests.UseCases.Documents;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;

namespace Hansa.Tests.Cli;

public sealed class FigurePrintTests
{
    [Fact]
    public void Ratios_with_bounds_and_reasons_in_English() => Approved.Matches(Printed(SampleReports.Ratios(), "en"));

    [Fact]
    public void Ratios_with_bounds_and_reasons_in_Russian() => Approved.Matches(Printed(SampleReports.Ratios(), "ru"));

    [Fact]
    public void Types_with_margin_and_certainty() => Approved.Matches(Printed(SampleReports.Types(), "en"));

    [Fact]
    public void Years_stand_side_by_side() => Approved.Matches(Printed(Shares(), "ru"));

    [Fact]
    public void Rows_beyond_the_limit_are_counted_in_a_note()
    {
        var table = new FigurePrint(SampleReports.Ratios(), "en", mostRows: 3).Print();

        Assert.Equal(3, table.Rows.Count);
        Assert.StartsWith("1 more", table.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_for_a_screen_never_exceeds_its_width()
    {
        var screen = new Screen(width: 60);

        TableWriter.Write(new FigurePrint(SampleReports.Types(), "en", 100).Print(), screen.Terminal);

        Assert.All(screen.Output.Split('\n'), line => Assert.True(line.Length <= 60, line));
    }

    private static string Printed(IndicatorReport report, string language)
    {
        var screen = new Screen();
        TableWriter.Write(new FigurePrint(report, language, 100).Print(), screen.Terminal);
        return screen.Output;
    }

    private static IndicatorReport Shares()
    {
        var figures = new FigureTable(
            Unit.Share,
            new FigureAxis("period", ["2013", "2017"]),
            new FigureAxis("region", ["BR-SP"]),
            new FigureAxis("group", ["H", "R"])
        );
        figures[0] = Figure.Of(0.12345);
        figures[1] = Figure.Of(0.87655);
        figures[2] = Figure.None(Missing.NoTrade);
        figures[3] = Figure.Of(1);
        var names = new Dictionary<string, LocalText>
        {
            ["H"] = new("High stage", "Высокая стадия"),
            ["R"] = new("Raw", "Сырьё"),
        };
        return SampleReports.Ratios() with
        {
            Figures = figures,
            Names = new Dictionary<string, IReadOnlyDictionary<string, LocalText>> { ["group"] = names },
        };
    }
}
