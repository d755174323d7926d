using Hansa.Samples;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Demo;

/// <summary>The demo's made-up files, and how they are to be loaded.</summary>
public sealed record DemoFiles(SampleFiles Files)
{
    /// <summary>Where in the workspace the files are made.</summary>
    public const string Folder = "sample-files";

    public const string Regions = "sample-russia";
    public const string World = "sample-world";

    /// <summary>Makes the files; the same seed makes the same bytes.</summary>
    public static DemoFiles Make(string workspace, ulong seed) =>
        new(SampleFiles.Write(Path.Combine(workspace, Folder), seed, ProjectData.Read(ProjectData.Find())));

    /// <summary>Regions first, then the world.</summary>
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
        ];
}
