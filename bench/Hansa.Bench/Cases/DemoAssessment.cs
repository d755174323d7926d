using System.Globalization;
using Hansa.Adapters;
using Hansa.Samples;
using Hansa.Statistics.Indicators;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Bench.Cases;

/// <summary>Every indicator that trade and gross product answer over the demo's regions in one year: by the nine groups, the six sectors and HS headings.</summary>
public static class DemoAssessment
{
    internal const string Regions = "sample-regions";
    private const string GrossProduct = "sample-gross-product";
    private const double MostSeconds = 2;
    private const ulong Seed = 1;
    private const int Year = 2017;

    private static readonly (string? Scheme, int? Level)[] Codings =
    [
        ("nine-groups", null),
        ("sectors-a", null),
        (null, 4),
    ];

    public static Measurement Run(BenchContext context)
    {
        var folder = Workspace(context);
        var questions = Questions();
        long figures = 0;
        Timing Assess()
        {
            // A house of its own each time: nothing is remembered from the time before.
            var house = WorkspaceHouse.Open(folder);
            using var engine = (IDisposable)house.Engine;
            return Timing.Of(() => figures = Ask(house, questions));
        }
        Assess();
        var median = context.Interleaved.Run(("assessment", Assess))[0];
        var manifest = BenchContext.Demand(WorkspaceHouse.Open(folder).Datasets.Current(Regions));
        return new Measurement(
            "assessment",
            "every indicator over the demo's regions in one year, by nine groups, six sectors and HS headings",
            new Dictionary<string, long>
            {
                ["rows"] = manifest.Counts.Accepted,
                ["questions"] = questions.Count,
                ["figures"] = figures,
            },
            context.Options.Repetitions,
            null,
            new Work(
                $"{questions.Count} questions one after another, each time by a house that was just opened",
                median
            ),
            [new Target("seconds", MostSeconds, median.WallSeconds)]
        );
    }

    private static List<ShowIndicator> Questions() =>
        [
            .. Catalogue
                .Indicators.Where(CanAnswer)
                .SelectMany(card =>
                    Codings
                        .Take(card.Needs.HasFlag(Needs.PartnerGroups) ? 1 : Codings.Length)
                        .Select(coding => Question(card, coding.Scheme, coding.Level))
                ),
        ];

    // What needs other statistics, a world with partners, or masses is not asked of the demo's regions.
    private static bool CanAnswer(Indicator card) => (card.Needs & ~Answered) == Needs.None;

    private const Needs Answered =
        Needs.Benchmark
        | Needs.Imports
        | Needs.ImportBenchmark
        | Needs.Product
        | Needs.TwoPeriods
        | Needs.PartnerGroups
        | Needs.Groups;

    private static ShowIndicator Question(Indicator card, string? scheme, int? level)
    {
        var hasCodes = !card.Needs.HasFlag(Needs.PartnerGroups);
        return new ShowIndicator(card.Code, Regions)
        {
            Scheme = hasCodes ? scheme : null,
            Level = hasCodes ? level : null,
            Period = card.Needs.HasFlag(Needs.TwoPeriods) ? $"{Year - 1}..{Year}" : $"{Year}",
            Gdp = card.Needs.HasFlag(Needs.Product) ? GrossProduct : null,
        };
    }

    private static long Ask(House house, List<ShowIndicator> questions) =>
        questions.Sum(question => (long)BenchContext.Demand(new Runner(house).Run(question)).Figures.Count);

    /// <summary>The demo's regions, made and loaded when they are not there.</summary>
    internal static string Workspace(BenchContext context)
    {
        var folder = Path.Combine(context.Options.Folder, "demo");
        var house = WorkspaceHouse.Open(folder);
        if (!house.Datasets.Current(GrossProduct).Succeeded)
        {
            context.Say("making and loading the demo's files");
            var files = SampleFiles.Write(Path.Combine(folder, "files"), Seed, ProjectData.Read(ProjectData.Find()));
            Load(house, new LoadRequest(Regions, "fts", files.Customs));
            Load(house, GrossProductOf(house, folder));
        }
        return folder;
    }

    // Made up: a round sum for each region.
    private static LoadRequest GrossProductOf(House house, string folder)
    {
        var path = Path.Combine(folder, "sample-gross-product.csv");
        var regions = BenchContext
            .Demand(new Runner(house).Run(Question(Catalogue.Get("hhi"), "sectors-a", null)))
            .Figures;
        var lines = regions.Axes[1].Codes.Select((region, place) => Line(region, place));
        File.WriteAllLines(path, lines.Prepend("region,year,value"));
        return new LoadRequest(GrossProduct, "columns", [path])
        {
            Mapping = new Dictionary<string, string>
            {
                ["region"] = "region",
                ["year"] = "year",
                ["value"] = "value",
            },
            Nomenclatures = new Dictionary<string, string> { ["region"] = "any" },
            Unit = "usd",
        };
    }

    private static string Line(string region, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{region},{Year},{(place + 1) * 1_000_000_000L}");

    private static void Load(House house, LoadRequest request) =>
        BenchContext.Demand(new Runner(house).Run(new LoadFiles(request)));
}
