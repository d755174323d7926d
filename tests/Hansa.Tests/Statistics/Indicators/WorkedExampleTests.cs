using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Walks the catalogue and runs every worked example.</summary>
public sealed class WorkedExampleTests
{
    public static TheoryData<string> Codes => [.. Catalogue.Indicators.Select(one => one.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_figure_of_the_worked_example_comes_out(string code)
    {
        var indicator = Catalogue.Find(code)!;

        var figures = indicator.Compute(indicator.Example.Compare());

        Assert.NotEmpty(indicator.Example.Expected);
        Assert.All(indicator.Example.Expected, expected => Compare(expected, figures));
    }

    private static void Compare(ExampleFigure expected, FigureTable figures)
    {
        var row = Row(figures, expected.Key);
        var figure = figures[row];
        Assert.Equal(expected.Missing, figure.Missing.Code());
        if (figures.Types is not null)
            Assert.Equal(expected.Type, figures.Types[row]?.Code ?? "");
        else if (expected.Missing.Length == 0)
            Assert.Equal(
                expected.Value!.Value,
                figure.Value!.Value,
                1e-12 * Math.Max(1, Math.Abs(figure.Value!.Value))
            );
    }

    private static int Row(FigureTable figures, IReadOnlyList<string> key) =>
        figures.Row([.. key.Select((code, axis) => figures.Axes[axis].Codes.ToList().IndexOf(code))]);
}
