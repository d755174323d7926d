using Hansa.Adapters;
using Hansa.Samples;
using Hansa.Samples.Firms;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Firms;
using Hansa.UseCases.Ports;

namespace Hansa.Bench.Cases;

/// <summary>Table 3 of the country from the demo's declarations linked with its register: two approaches, with their differences code by code.</summary>
public static class SmeTable
{
    private const string Declarations = "sample-declarations";
    private const string Register = "sample-sme";
    private const string Linked = "sample-exports";
    private const double MostSeconds = 2;
    private const ulong Seed = 1;

    public static Measurement Run(BenchContext context)
    {
        var folder = Workspace(context);
        Timing Profile()
        {
            // A house of its own each time: nothing is remembered from the time before.
            var house = WorkspaceHouse.Open(folder);
            using var engine = (IDisposable)house.Engine;
            return Timing.Of(() =>
                BenchContext.Demand(new Runner(house).Run(new MakeTable(3, Linked) { AsInternal = true }))
            );
        }
        Profile();
        var median = context.Interleaved.Run(("table-3", Profile))[0];
        var manifest = BenchContext.Demand(WorkspaceHouse.Open(folder).Datasets.Current(Linked));
        return new Measurement(
            "table-3",
            "the SME profile of the country under two approaches, from declarations linked with a register",
            new Dictionary<string, long> { ["rows"] = manifest.Counts.Accepted },
            context.Options.Repetitions,
            null,
            new Work("Table 3, each time by a house that was just opened", median),
            [new Target("seconds", MostSeconds, median.WallSeconds)]
        );
    }

    private static string Workspace(BenchContext context)
    {
        var folder = Path.Combine(context.Options.Folder, "demo-firms");
        var house = WorkspaceHouse.Open(folder);
        if (!house.Datasets.Current(Linked).Succeeded)
        {
            context.Say("making, loading and linking the demo's declarations");
            var reference = ProjectData.Read(ProjectData.Find());
            var files = SampleFiles.Write(Path.Combine(folder, "files"), Seed, reference);
            var firms = FirmFiles.Write(
                Path.Combine(folder, "files"),
                new FirmSample(files.Rows, Seed, scale: 1),
                reference.Regions
            );
            Ask(house, new LoadFiles(new LoadRequest(Declarations, "declarations", firms.Declarations)));
            Ask(house, new LoadFiles(new LoadRequest(Register, "sme-register", firms.Registers)));
            Ask(
                house,
                new LinkFirms(Declarations, Register, Linked)
                {
                    Rules = new LinkRules(SizeStatus.Dated, RegisterMoment.End, AbsentFirms.Large, Grain.Year),
                }
            );
        }
        return folder;
    }

    private static void Ask<T>(House house, UseCase<T> request) => BenchContext.Demand(new Runner(house).Run(request));
}
