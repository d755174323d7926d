using Hansa.Statistics.Figures;
using Hansa.Web.Figures;

namespace Hansa.EndToEnd.Tests.Web;

public sealed class FigureGridTests
{
    private static readonly FigureAxis Periods = new("period", ["2016", "2017"]);
    private static readonly FigureAxis Regions = new("region", ["RU-MOW", "RU-SPE", "RU-TA"]);

    [Fact]
    public void Territories_run_down_and_few_codes_across_with_the_last_period_chosen()
    {
        var table = Numbered(Periods, Regions, new FigureAxis("group", ["A", "B"]));

        var grid = new FigureGrid(table, _ => null);

        Assert.Equal("region", grid.Rows.Name);
        Assert.Equal("group", grid.Columns!.Name);
        Assert.Equal(table.At("2017", "RU-SPE", "B"), table[grid.At(1, 1)]);
        Assert.Equal(["period"], grid.Rest.Select(axis => axis.Name));
    }

    [Fact]
    public void Many_codes_leave_the_columns_to_periods_and_the_reader_chooses_a_code()
    {
        var chapters = new FigureAxis(
            "product",
            [.. Enumerable.Range(10, FigureGrid.MostColumns + 1).Select(code => $"{code}")]
        );
        var table = Numbered(Periods, Regions, chapters);

        var grid = new FigureGrid(table, axis => axis == "product" ? "12" : null);

        Assert.Equal("period", grid.Columns!.Name);
        Assert.Equal(table.At("2016", "RU-TA", "12"), table[grid.At(2, 0)]);
        Assert.Equal(["product"], grid.Rest.Select(axis => axis.Name));
    }

    [Fact]
    public void The_codes_of_a_single_territory_run_down()
    {
        var table = Numbered(Periods, new FigureAxis("region", ["RU-MOW"]), new FigureAxis("product", ["10", "27"]));

        var grid = new FigureGrid(table, _ => null);

        Assert.Equal("product", grid.Rows.Name);
        Assert.False(grid.IsOfTerritories);
        Assert.Equal(table.At("2017", "RU-MOW", "27"), table[grid.At(1, 1)]);
    }

    [Fact]
    public void A_code_that_is_not_on_the_axis_chooses_nothing()
    {
        var table = Numbered(Periods, Regions, new FigureAxis("group", ["A", "B"]));

        var grid = new FigureGrid(table, _ => "nonsense");

        Assert.Equal("2017", grid.Choice(Periods));
    }

    private static FigureTable Numbered(params FigureAxis[] axes)
    {
        var table = new FigureTable(Unit.Ratio, axes);
        for (var row = 0; row < table.Count; row++)
            table[row] = Figure.Of(row);
        return table;
    }
}
