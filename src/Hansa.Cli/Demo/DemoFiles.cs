using Hansa.Samples;
using Hansa.Samples.Firms;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Demo;

/// <summary>The demo's made-up files, and how they are to be loaded.</summary>
/// <param name="Folder">Where the files are.</param>
/// <param name="Regions">The dataset of regions.</param>
/// <param name="World">The dataset of Russia and the world.</param>
public sealed record DemoFiles(SampleFiles Files, string Folder, string Regions, string World)
{
    /// <summary>The files that name firms.</summary>
    public required FirmFiles Firms { get; init; }

    /// <summary>What was planted in them.</summary>
    public required FirmLedger Truth { get; init; }

    /// <summary>The declarations, the register, and the two linked.</summary>
    public required (string Declarations, string Register, string Linked) Firm { get; init; }

    /// <summary>The dataset of totals that the paper's Table 3 implies.</summary>
    public required string Totals { get; init; }

    public const ulong DefaultSeed = 1;

    /// <summary>Makes the files in the workspace's folder <c>sample-files</c>; the same seed makes the same bytes.</summary>
    /// <remarks>Files of another seed are other datasets: their rows must not add up.</remarks>
    /// <returns>The files, or a problem when the folder cannot be written to.</returns>
    public static Outcome<DemoFiles> Make(string workspace, ulong seed)
    {
        var suffix = seed == DefaultSeed ? "" : $"-{seed}";
        var folder = Path.Combine(workspace, $"sample-files{suffix}");
        var reference = ProjectData.Read(ProjectData.Find());
        try
        {
            var files = SampleFiles.Write(folder, seed, reference);
            var firms = new FirmSample(files.Rows, seed, scale: 1);
            return new DemoFiles(files, folder, $"sample-russia{suffix}", $"sample-world{suffix}")
            {
                Firms = FirmFiles.Write(folder, firms, reference.Regions),
                Truth = firms.Ledger,
                Firm = ($"sample-declarations{suffix}", $"sample-sme{suffix}", $"sample-exports{suffix}"),
                Totals = $"sample-totals{suffix}",
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unwritable(folder, fault);
        }
    }

    private static Problem Unwritable(string folder, Exception fault) =>
        new(
            ProblemKind.Unavailable,
            new(
                $"The sample files cannot be written to {folder}: {fault.Message}",
                $"Записать файлы примера в {folder} не удалось: {fault.Message}"
            ),
            new(
                "Name a folder that you may write to: --workspace DIR.",
                "Назовите папку, куда вам можно писать: --workspace ПАПКА."
            )
        );

    /// <summary>Regions first, then the world, declarations, the register and totals.</summary>
    public IReadOnlyList<LoadRequest> Requests =>
        [
            new LoadRequest(Regions, "fts", Files.Customs),
            new LoadRequest(World, "columns", [Files.World])
            {
                Mapping = WorldFile.Mapping,
                Nomenclatures = new Dictionary<string, string>
                {
                    ["product"] = "HS2007:2007..2011,HS2012:2012..2016,HS2017:2017..",
                    // WLD, the world, is in no list of countries.
                    ["reporter"] = "any",
                },
                Unit = "usd",
            },
            new LoadRequest(Firm.Declarations, "declarations", Firms.Declarations),
            new LoadRequest(Firm.Register, "sme-register", Firms.Registers),
            new LoadRequest(Totals, "aggregates", [Files.Aggregates])
            {
                Constants = new Dictionary<string, string> { ["reporter"] = "RUS" },
            },
        ];

    /// <summary>The declarations with the size of their firms; the made-up register holds every small and medium-sized firm.</summary>
    public LinkFirms Link =>
        new(Firm.Declarations, Firm.Register, Firm.Linked)
        {
            Rules = new LinkRules(SizeStatus.Dated, RegisterMoment.End, AbsentFirms.Large, Grain.Year),
        };
}
