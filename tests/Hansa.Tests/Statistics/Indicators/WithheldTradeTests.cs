using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Rows whose value the publisher withheld or nobody observed: never zero, and never taken for the whole.</summary>
public sealed class WithheldTradeTests
{
    private static readonly PlainTrade Trade = new([
        new("A", "10", 30),
        new("A", "44", 0) { Gap = Missing.Suppressed },
        new("A", "72", 70),
        new("B", "10", 50),
        new("B", "44", 0) { Gap = Missing.NotObserved },
        new("C", "10", 20),
        new("C", "44", 80),
    ]);

    [Theory]
    [InlineData("value")]
    [InlineData("specificity")]
    [InlineData("rca")]
    [InlineData("nrca")]
    [InlineData("arca")]
    [InlineData("hillman")]
    [InlineData("rxa")]
    public void A_withheld_cell_keeps_its_status(string code)
    {
        var figures = Of(code, Trade);

        Assert.Equal(Missing.Suppressed, figures.At("2017", "A", "44").Missing);
        Assert.Equal(Missing.NotObserved, figures.At("2017", "B", "44").Missing);
    }

    [Fact]
    public void A_share_of_an_incomplete_total_is_at_most_what_is_published()
    {
        var figures = Of("specificity", Trade);

        Assert.Equal(0.3, figures.At("2017", "A", "10").Value);
        Assert.Equal(new Limits(0, 0.3), figures.At("2017", "A", "10").Interval);
        Assert.True(figures.At("2017", "C", "10").IsExact);
    }

    [Fact]
    public void Advantage_against_an_incomplete_benchmark_has_no_upper_bound()
    {
        var figure = Of("rca", Trade).At("2017", "C", "10");

        Assert.Equal(0.5, figure.Value);
        Assert.False(figure.IsExact);
        Assert.Equal(0, figure.Low);
        Assert.Null(figure.High);
    }

    [Fact]
    public void A_figure_that_could_be_anything_is_missing() =>
        Assert.Equal(Missing.Suppressed, Of("lnrca", Trade).At("2017", "C", "10").Missing);

    [Fact]
    public void Limits_of_the_literature_are_the_bounds_where_they_exist() =>
        Assert.Equal(new Limits(-0.25, 0.25), Of("nrca", Trade).At("2017", "C", "10").Interval);

    [Theory]
    [InlineData("hhi", "A", Missing.Suppressed)]
    [InlineData("hhi", "B", Missing.NotObserved)]
    [InlineData("theil", "A", Missing.Suppressed)]
    [InlineData("krugman", "C", Missing.Suppressed)]
    public void A_structure_with_a_withheld_part_is_missing(string code, string territory, Missing reason) =>
        Assert.Equal(reason, Of(code, Trade).At("2017", territory).Missing);

    [Fact]
    public void Similarity_is_missing_where_either_structure_is()
    {
        var figures = Of("similarity", Trade);

        Assert.Equal(Missing.NotObserved, figures.At("2017", "C", "B").Missing);
        Assert.Equal(Missing.NotObserved, figures.At("2017", "B", "C").Missing);
        Assert.Equal(100, figures.At("2017", "C", "C").Value);
    }

    [Fact]
    public void A_type_that_rests_on_incomplete_sums_is_undecided()
    {
        var complete = new PlainTrade([new("A", "1", 9), new("B", "1", 9), new("B", "2", 1)]);
        var withheld = complete with { Rows = [.. complete.Rows, new("B", "2", 0) { Gap = Missing.Suppressed }] };

        Assert.True(Of("territorial-type", complete).Types![0]!.IsCertain);
        Assert.True(Of("sector-type", complete).Types![1]!.IsCertain);
        Assert.False(Of("sector-type", withheld).Types![1]!.IsCertain);
    }

    [Fact]
    public void A_territory_with_nothing_but_withheld_rows_has_no_share_and_not_no_trade()
    {
        var trade = new PlainTrade([
            new("A", "10", 0) { Gap = Missing.Suppressed },
            new("B", "10", 5),
            new("B", "44", 5),
        ]);

        var figures = Of("specificity", trade);

        Assert.Equal(Missing.Suppressed, figures.At("2017", "A", "10").Missing);
        Assert.Equal(Missing.Suppressed, figures.At("2017", "A", "44").Missing);
        Assert.Equal(Missing.Suppressed, Of("sector-type", trade)[0].Missing);
        Assert.False(Of("sector-type", trade).Types![0]!.IsCertain);
    }

    [Fact]
    public void A_balance_needs_both_flows_of_the_cell_and_no_total()
    {
        var trade = new PlainTrade([
            new("A", "10", 30),
            new("A", "10", 10, Flow.Import),
            new("A", "44", 5),
            new("A", "44", 0, Flow.Import) { Gap = Missing.Suppressed },
        ]);

        Assert.Equal(0.5, Of("normalised-balance", trade).At("2017", "A", "10").Value);
        Assert.True(Of("normalised-balance", trade).At("2017", "A", "10").IsExact);
        Assert.Equal(Missing.Suppressed, Of("normalised-balance", trade).At("2017", "A", "44").Missing);
        Assert.Equal(new Limits(-50, 50), Of("lafay", trade).At("2017", "A", "10").Interval);
    }

    [Fact]
    public void A_row_of_no_code_leaves_the_total_incomplete()
    {
        var trade = new PlainTrade([new("A", "10", 30), new("A", "", 0) { Gap = Missing.NotObserved }]);

        Assert.Equal(new Limits(0, 1), Of("specificity", trade).At("2017", "A", "10").Interval);
    }

    private static FigureTable Of(string code, PlainTrade trade) => Catalogue.Find(code)!.Compute(trade.Compare());
}
