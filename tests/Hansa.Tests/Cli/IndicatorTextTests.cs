using Hansa.Statistics.Indicators;
using Hansa.Tests.House;

namespace Hansa.Tests.Cli;

public sealed class IndicatorTextTests
{
    [Fact]
    public void Every_indicator_has_a_title_and_a_reading_and_no_text_is_left_over()
    {
        var lines = File.ReadLines(Path.Combine(Checkout.Root, "data", "texts", "indicators.csv"));
        var told = lines.Skip(1).Select(line => line.Split(',')[0]);

        Assert.Equal(Catalogue.Indicators.Select(one => one.Code).Order(StringComparer.Ordinal), told);
    }
}
