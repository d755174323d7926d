using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

public sealed class TypologyTests
{
    [Fact]
    public void The_type_stands_beside_its_index_share_points_above_and_coverage()
    {
        var type = SectorsOf([
            new("A", "1", 30),
            new("A", "2", 50),
            new("A", "", 20),
            new("B", "1", 10),
            new("B", "2", 90),
        ]).Types![0]!;

        Assert.Equal("1", type.Code);
        Assert.Equal(0.3, type.Share!.Value, 1e-12);
        Assert.Equal(0.8, type.Coverage!.Value, 1e-12);
        // 0.30 of A's exports beside 40 of 200: an index of 1.5, and 10 of its 30 points above the country's 20.
        Assert.Equal(0.1, type.ShareAboveBenchmark!.Value, 1e-12);
        Assert.Equal(1.5 - (0.5 / 0.7), type.Margin!.Value, 1e-12);
        Assert.True(type.IsCertain);
    }

    [Fact]
    public void Equal_indices_go_to_the_larger_value_and_then_to_the_first_code()
    {
        // Sectors 1, 2 and 3 come from A alone: one index for all, and 2 and 3 are the larger.
        var types = SectorsOf([new("A", "1", 10), new("A", "2", 20), new("A", "3", 20), new("B", "4", 50)]).Types!;

        Assert.Equal("2", types[0]!.Code);
        Assert.Equal(0, types[0]!.Margin);
    }

    [Fact]
    public void Exactly_one_is_not_above_one_however_large_the_sums()
    {
        const long large = 3_000_000_000_000_000_000;

        var types = SectorsOf([
            new("A", "1", large),
            new("A", "2", large),
            new("B", "1", large),
            new("B", "2", large + 1),
        ]);

        Assert.Equal("1", types.Types![0]!.Code);
        Assert.Equal("2", types.Types![1]!.Code);
    }

    [Fact]
    public void A_sector_below_the_minimum_share_cannot_give_the_type()
    {
        PlainRow[] rows =
        [
            new("A", "1", 4),
            new("A", "2", 60),
            new("A", "3", 36),
            new("B", "2", 50),
            new("B", "3", 50),
        ];

        Assert.Equal("1", SectorsOf(rows).Types![0]!.Code);
        Assert.Equal("2", SectorsOf(rows, new IndicatorOptions { MinimumShare = 0.05m }).Types![0]!.Code);
        Assert.Equal("1", SectorsOf(rows, new IndicatorOptions { MinimumShare = 0.04m }).Types![0]!.Code);
    }

    [Fact]
    public void A_territory_below_the_minimum_of_exports_gets_no_type()
    {
        PlainRow[] rows = [new("A", "1", 99), new("B", "1", 50), new("B", "2", 50)];

        var screened = SectorsOf(rows, new IndicatorOptions { MinimumExports = 100 });

        Assert.Equal(Missing.NotApplicable, screened[0].Missing);
        Assert.Equal(Types.Small, screened.Types![0]!.Label);
        Assert.Equal("2", screened.Types![1]!.Code);
    }

    [Fact]
    public void Undisclosed_trade_that_could_make_another_sector_largest_leaves_the_type_undecided()
    {
        PlainRow[] rows = [new("A", "1", 60), new("A", "2", 40), new("B", "1", 40), new("B", "2", 60)];

        Assert.True(SectorsOf([.. rows, new("A", "_U", 1)]).Types![0]!.IsCertain);
        Assert.False(SectorsOf([.. rows, new("A", "_U", 50)]).Types![0]!.IsCertain);
    }

    [Theory]
    [InlineData(51, 49, "1", 0.01)]
    [InlineData(50, 50, "0", 0)]
    [InlineData(30, 45, "0", 0.05)]
    public void More_than_half_decides_the_territorial_type(int first, int second, string type, double margin)
    {
        var trade = new PlainTrade([new("A", "1", first), new("A", "2", second), new("A", "0", 100 - first - second)]);

        var verdict = Catalogue.Find("territorial-type")!.Compute(trade.Compare()).Types![0]!;

        Assert.Equal(type, verdict.Code);
        Assert.Equal(margin, verdict.Margin!.Value, 1e-12);
    }

    [Fact]
    public void Labels_are_those_of_the_comparison()
    {
        var comparison = new PlainTrade([new("A", "1", 9), new("B", "1", 1), new("B", "2", 9)]).Compare() with
        {
            Labels = new Dictionary<string, string> { ["1"] = "Food" },
        };

        Assert.Equal("Food", Catalogue.Find("sector-type")!.Compute(comparison).Types![0]!.Label);
        Assert.Equal("2", Catalogue.Find("sector-type")!.Compute(comparison).Types![1]!.Label);
    }

    [Fact]
    public void The_label_of_the_mixed_type_is_not_that_of_the_countries_outside_the_groups()
    {
        var comparison = new PlainTrade([new("A", "1", 5), new("A", "0", 5)]).Compare() with
        {
            Labels = new Dictionary<string, string> { ["0"] = "Other countries" },
        };

        Assert.Equal("mixed", Catalogue.Find("territorial-type")!.Compute(comparison).Types![0]!.Label);
    }

    private static FigureTable SectorsOf(PlainRow[] rows, IndicatorOptions? options = null) =>
        Catalogue
            .Find("sector-type")!
            .Compute(new PlainTrade(rows).Compare() with { Options = options ?? IndicatorOptions.Default });
}
