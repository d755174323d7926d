using CsCheck;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

public sealed class FigureSourceTests
{
    public static TheoryData<string> Codes => [.. Catalogue.Indicators.Select(one => one.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_part_that_is_named_gives_the_figure_alone(string code) =>
        RandomTrade.Veiled.Sample(
            trade =>
            {
                var (indicator, comparison) = (Catalogue.Get(code), trade.Compare());
                if (comparison.Imports is null && (indicator.Needs & (Needs.Imports | Needs.ImportBenchmark)) != 0)
                    return;
                var table = indicator.Compute(comparison);
                for (var row = 0; row < table.Count; row += 1 + (table.Count / 3))
                {
                    var part = indicator.Compute(FigureSource.Of(indicator, comparison, table, row).Comparison);
                    string[] key = [.. table.Axes.Select((axis, at) => axis.Codes[table.Member(row, at)])];

                    Assert.Equal(table[row], part.At(key));
                }
            },
            iter: 8,
            threads: 1,
            print: RandomTrade.Print
        );

    [Theory]
    [InlineData("rca", false, false)]
    [InlineData("market-rank", true, false)]
    public void A_figure_of_one_cell_takes_that_cell_and_a_rank_takes_the_others(
        string code,
        bool takesTerritories,
        bool takesCodes
    )
    {
        var (indicator, comparison) = (Catalogue.Get(code), new PlainTrade(Rows).Compare());

        var source = FigureSource.Of(indicator, comparison, indicator.Compute(comparison), 0);

        Assert.Equal((takesTerritories, takesCodes), (source.TakesTerritories, source.TakesCodes));
    }

    private static readonly IReadOnlyList<PlainRow> Rows =
    [
        new("A", "0", 30, "export", 2017),
        new("A", "1", 70, "export", 2017),
        new("B", "0", 50, "export", 2017),
        new("B", "1", 10, "export", 2017),
        new("C", "0", 40, "export", 2017),
    ];
}
