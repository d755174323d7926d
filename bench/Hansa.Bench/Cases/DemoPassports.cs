using Hansa.Adapters;
using Hansa.UseCases;
using Hansa.UseCases.Documents;

namespace Hansa.Bench.Cases;

/// <summary>The passports of the country and of every region of the demo as pages on disk, in turn with one of them.</summary>
public static class DemoPassports
{
    private const double MostSeconds = 60;
    private const double MostTimesOne = 40;

    public static Measurement Run(BenchContext context)
    {
        var folder = DemoAssessment.Workspace(context);
        var pages = Path.Combine(context.Options.Folder, "passports");
        long files = 0;
        Timing Write(string of)
        {
            // A house of its own each time: nothing is remembered from the time before.
            var house = WorkspaceHouse.Open(folder);
            using var engine = (IDisposable)house.Engine;
            var request = new WriteReports(DemoAssessment.Regions, of, "html", pages) { Languages = ["ru"] };
            return Timing.Of(() => files = BenchContext.Demand(new Runner(house).Run(request)).Files.Count);
        }
        Write("country");
        var medians = context.Interleaved.Run(("one", () => Write("country")), ("all", () => Write("all")));
        return new Measurement(
            "passports",
            "passports of the country and every region of the demo, as HTML on disk",
            new Dictionary<string, long> { ["passports"] = files },
            context.Options.Repetitions,
            new Work("the passport of the country alone, by a house that was just opened", medians[0]),
            new Work("all passports, by a house that was just opened", medians[1]),
            [
                new Target("seconds", MostSeconds, medians[1].WallSeconds),
                new Target("wall time by that of one", MostTimesOne, medians[1].By(medians[0]).WallSeconds),
            ]
        );
    }
}
