using Hansa.Bench.World;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.Bench.Cases;

/// <summary>Constant market share of every country over HS chapters and all markets, first year to last.</summary>
public static class ConstantShareOfEveryCountry
{
    private const string What = "constant market share of every country × HS2 × market, first to last year";
    private const double MostTimesTheFloor = 12;

    private static readonly string[] Columns = ["period", "reporter", "partner", "product", "value"];

    public static Measurement Run(BenchContext context)
    {
        var house = context.House();
        using var engine = (IDisposable)house.Engine;
        using var floor = new FloorScan(RcaQuestion.Snapshot(context), Columns);
        var figures = Ask(house);
        floor.Time();
        var medians = context.Interleaved.Run(("scan", floor.Time), ("cms", () => Timing.Of(() => Ask(house))));
        var work = new Work(What, medians[1]);
        return new Measurement(
            "cms",
            What,
            RcaQuestion.Size(context, figures),
            context.Options.Repetitions,
            new Work($"DuckDB: sum of {string.Join(", ", Columns)}", medians[0]),
            work,
            [new Target("wall time by the floor's", MostTimesTheFloor, work.Median.By(medians[0]).WallSeconds)]
        );
    }

    private static FigureTable Ask(House house) =>
        BenchContext
            .Demand(
                new Runner(house).Run(
                    new ShowIndicator("cms", BenchContext.Dataset)
                    {
                        Territory = Dimension.Reporter.Name(),
                        Level = 2,
                        Benchmark = "rest",
                        Period = $"{BaciLikeWorld.FirstYear}..{BaciLikeWorld.LastYear}",
                    }
                )
            )
            .Figures;
}
