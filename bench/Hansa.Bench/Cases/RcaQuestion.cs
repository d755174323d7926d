using Hansa.Bench.World;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.Bench.Cases;

/// <summary>Revealed comparative advantage over the made-up world, asked as any face asks: engine, comparison, formula, figures.</summary>
public static class RcaQuestion
{
    /// <summary>The columns of the rows that the answer depends on.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["period", "reporter", "product", "value"];

    /// <param name="scheme">A classification; nothing for every product.</param>
    public static FigureTable Ask(House house, string? scheme) =>
        BenchContext.Demand(new Runner(house).Run(Question(scheme))).Figures;

    public static string Snapshot(BenchContext context)
    {
        var manifest = BenchContext.Demand(context.House().Datasets.Current(BenchContext.Dataset));
        return Path.Combine(context.Workspace, "datasets", manifest.Dataset, manifest.Snapshot);
    }

    /// <summary>Rows read and cells with trade.</summary>
    public static Dictionary<string, long> Size(BenchContext context, FigureTable figures)
    {
        long present = 0;
        for (var row = 0; row < figures.Count; row++)
            present += figures[row].Value > 0 ? 1 : 0;
        return new Dictionary<string, long>
        {
            ["rows"] = context.World.Rows,
            ["figures"] = figures.Count,
            ["cellsWithTrade"] = present,
        };
    }

    private static ShowIndicator Question(string? scheme) =>
        new("rca", BenchContext.Dataset)
        {
            Territory = Dimension.Reporter.Name(),
            Scheme = scheme,
            Period = $"{BaciLikeWorld.FirstYear}..{BaciLikeWorld.LastYear}",
        };
}
