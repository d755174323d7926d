using Hansa.Adapters;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Bench.World;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Bench;

/// <summary>What cases share: the options, the made-up world and a workspace that holds it.</summary>
public sealed class BenchContext(BenchOptions options, Action<string> say)
{
    public const string Dataset = "world";

    private readonly Lazy<BaciLikeWorld> world = new(() =>
        BaciLikeWorld.Of(Path.Combine(options.Folder, $"world-{options.Rows}"), options.Rows, say)
    );

    public BenchOptions Options => options;

    /// <summary>Tells what is being done.</summary>
    public void Say(string text) => say(text);

    public BaciLikeWorld World => world.Value;

    public Interleaved Interleaved => new(options.Repetitions, say);

    /// <summary>A workspace into which the world was loaded as any file is.</summary>
    public string Workspace
    {
        get
        {
            var folder = Path.Combine(options.Folder, $"workspace-{options.Rows}");
            var house = WorkspaceHouse.Open(folder);
            if (!house.Datasets.Current(Dataset).Succeeded)
            {
                say("loading the world into a workspace");
                Load(house, World.Files);
            }
            return folder;
        }
    }

    /// <summary>Loads made-up files; every row is good and must be taken.</summary>
    public static LoadReport Load(House house, IReadOnlyList<string> files)
    {
        var report = Demand(new Runner(house).Run(new LoadFiles(LoadRequestOf(files))));
        return report.Counts.Accepted == report.Counts.Read
            ? report
            : throw new InvalidOperationException(
                $"The load took {report.Counts}: {string.Join(", ", report.Files.SelectMany(file => file.Reasons))}."
            );
    }

    private static LoadRequest LoadRequestOf(IReadOnlyList<string> files) =>
        new(Dataset, "baci", files) { Nomenclatures = new Dictionary<string, string> { ["product"] = "HS2017" } };

    /// <summary>The house over the workspace.</summary>
    /// <param name="memoryLimit">The engine's, as in <c>1GB</c>; nothing for its default.</param>
    public House House(string? memoryLimit = null)
    {
        var folder = Workspace;
        return WorkspaceHouse.Open(folder) with
        {
            // An answer that is remembered measures nothing.
            Engine = new DuckDbEngine(
                new EngineSettings(folder) { MemoryLimit = memoryLimit, RememberedMegabytes = 0 }
            ),
        };
    }

    /// <exception cref="InvalidOperationException">There was a problem instead.</exception>
    public static T Demand<T>(Outcome<T> outcome) =>
        outcome.Succeeded
            ? outcome.Value
            : throw new InvalidOperationException($"{outcome.Problem.Title} {outcome.Problem.Fix}");
}
