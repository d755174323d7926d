using Hansa.Statistics.Firms;

namespace Hansa.Tests.Statistics.Firms;

public sealed class FirmFactsOfExportersTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(2, "2")]
    [InlineData(3, "3-5")]
    [InlineData(5, "3-5")]
    [InlineData(9, "6-9")]
    [InlineData(14, "10-14")]
    [InlineData(19, "15-19")]
    [InlineData(20, "20+")]
    [InlineData(150, "20+")]
    public void Partners_fall_into_the_classes_of_the_agencies(int partners, string expected) =>
        Assert.Equal(expected, PartnerClass.Codes[PartnerClass.Of(partners)]);

    [Fact]
    public void A_path_is_told_by_age_and_sales_abroad_and_unknown_without_a_birth()
    {
        Assert.Equal(ExporterPath.BornGlobal, new FirmBeginning(2010, 2012, 0.25).Path);
        Assert.Equal(ExporterPath.StepByStep, new FirmBeginning(2010, 2012, 0.24).Path);
        Assert.Equal(ExporterPath.EarlyExporter, new FirmBeginning(2010, 2013, null).Path);
        Assert.Equal(ExporterPath.StepByStep, new FirmBeginning(2010, 2014, 0.9).Path);
        Assert.Equal(ExporterPath.Unknown, new FirmBeginning(null, 2014, 0.9).Path);
        Assert.Equal(ExporterPath.Unknown, new FirmBeginning(2010, null, 0.9).Path);
        Assert.Equal(ExporterPath.Unknown, new FirmBeginning(2015, 2014, 0.9).Path);
    }

    [Fact]
    public void Unit_prices_are_those_of_firms_and_a_line_without_mass_has_none()
    {
        // Firm 0: 30 for 2 and 10 for 3 together, 40 / 5 = 8; firm 1: 20 / 1; firm 2 has no mass.
        FirmLine[] lines =
        [
            new(0, 0, 0, 0, 7, 0, 30, 2, 1),
            new(0, 0, 0, 0, 7, 1, 10, 3, 1),
            new(1, 0, 0, 0, 7, 0, 20, 1, 1),
            new(2, 0, 0, 0, 7, 0, 99, 0, 1),
        ];

        var prices = new FirmPrices();
        foreach (var line in lines)
            prices.Add(line);
        var price = Assert.Single(UnitPrices.Of(prices.Prices, _ => true));

        Assert.Equal((7, 0, 2), (price.Product, price.Period, price.Prices.Count));
        Assert.Equal(14, price.Prices.Mean.Value);
        Assert.Equal(20, Assert.Single(UnitPrices.Of(prices.Prices, one => one.Firm == 1)).Prices.Mean.Value);
        Assert.Equal(Math.Sqrt(72), price.Prices.Deviation.Value!.Value, 1e-12); // (36 + 36) / 1
    }
}
