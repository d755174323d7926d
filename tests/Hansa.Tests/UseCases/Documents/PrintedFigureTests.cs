using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Documents;

namespace Hansa.Tests.UseCases.Documents;

public sealed class PrintedFigureTests
{
    [Theory]
    [InlineData(2.675, 2, "2.68")]
    [InlineData(-2.675, 2, "-2.68")]
    [InlineData(0.04, 1, "0.0")]
    [InlineData(0, 3, "0")]
    [InlineData(48252908258.0, 0, "48,252,908,258")]
    public void Numbers_round_half_away_from_zero(double value, int decimals, string printed) =>
        Assert.Equal(printed, PrintedFigure.Number(value, decimals, CultureInfo.InvariantCulture));

    [Fact]
    public void Russian_has_a_decimal_comma_and_spaces_between_thousands() =>
        Assert.Equal(
            "1 234,5",
            PrintedFigure.Number(1234.5, 1, CultureInfo.GetCultureInfo("ru-RU")).Replace('\u00a0', ' ')
        );

    [Theory]
    [InlineData(12.3, 2)]
    [InlineData(0.5, 3)]
    [InlineData(0.000123, 6)]
    [InlineData(2500000, 0)]
    public void Decimals_show_three_digits_of_the_largest_figure(double largest, int decimals)
    {
        var figures = new FigureTable(Unit.Index, new FigureAxis("region", ["A", "B"]));
        figures[0] = Figure.Of(-largest);
        figures[1] = Figure.None(Missing.NoTrade);

        Assert.Equal(decimals, PrintedFigure.Decimals(figures));
    }
}
