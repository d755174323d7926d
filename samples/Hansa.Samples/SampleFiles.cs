using System.IO.Compression;
using System.Text;

namespace Hansa.Samples;

/// <summary>The made-up files that the demo loads.</summary>
/// <param name="Customs">One zip a year, each with one file in the customs service's layout.</param>
/// <param name="World">Russia and the world by chapter.</param>
public sealed record SampleFiles(IReadOnlyList<string> Customs, string World)
{
    /// <summary>Year → the customs records that were written, for samples that must add up to them.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<CustomsRow>> Rows { get; init; }

    /// <summary>Totals that the paper's Table 3 implies.</summary>
    public required string Aggregates { get; init; }

    /// <summary>The years with customs records.</summary>
    public static IReadOnlyList<int> CustomsYears { get; } = [2013, 2014, 2015, 2016, 2017];

    /// <summary>The years of Table 1 that only the world file has.</summary>
    public static IReadOnlyList<int> EarlierYears { get; } = [2007, 2010];

    // Zip entries carry a time; a fixed one keeps the bytes the same in every run.
    private static readonly DateTimeOffset EntryTime = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes all files, each name starting with <c>sample-</c>; the same seed writes the same bytes.</summary>
    /// <param name="directory">Is made when it does not exist; files of the same names are replaced.</param>
    /// <param name="progress">Told a sentence fragment before each file.</param>
    public static SampleFiles Write(
        string directory,
        ulong seed,
        SampleReference reference,
        IProgress<string>? progress = null
    )
    {
        Directory.CreateDirectory(directory);
        WriteReadme(Path.Combine(directory, "sample-README.txt"), seed);
        var customs = new CustomsSample(reference, seed);
        var world = new WorldSample(reference, seed);
        var earlier = EarlierYears.SelectMany(year => world.Year(year, customs: null));
        var later = CustomsYears
            .AsParallel()
            .AsOrdered()
            .Select(year =>
            {
                progress?.Report($"sample-fts-{year}.zip");
                var rows = customs.Year(year);
                return (
                    Year: year,
                    Path: WriteCustoms(directory, year, rows),
                    World: world.Year(year, rows).ToArray(),
                    Rows: rows
                );
            })
            .ToArray();
        var path = Path.Combine(directory, "sample-world-chapters.csv");
        using var stream = File.Create(path);
        WorldFile.Write(stream, earlier.Concat(later.SelectMany(year => year.World)));
        var aggregates = Path.Combine(directory, "sample-aggregates.csv");
        AggregatesFile.Write(aggregates, ProjectData.Find());
        return new([.. later.Select(year => year.Path)], path)
        {
            Rows = later.ToDictionary(year => year.Year, year => year.Rows),
            Aggregates = aggregates,
        };
    }

    private static string WriteCustoms(string directory, int year, IReadOnlyList<CustomsRow> rows)
    {
        var path = Path.Combine(directory, $"sample-fts-{year}.zip");
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        var entry = zip.CreateEntry($"sample-DATTSVT-{year}.csv", CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        CustomsFile.Write(stream, rows, year);
        return path;
    }

    private static void WriteReadme(string path, ulong seed) =>
        File.WriteAllText(
            path,
            $"""
            MADE-UP DATA. No figure in these files was observed anywhere.

            They were generated from seed {seed} in the formats of real publishers, to try Hansa and to test it.
            Totals by type of product and by group are set to print Tables 1 and 2 of the paper that Hansa's method
            starts from, and the regions it names get the types that it prints for them. Everything else is invented.

            sample-fts-YEAR.zip        exports and imports of Russian regions in the customs service's layout
            sample-declarations-YEAR.zip      declarations of exporters that add up to the exports of sample-fts-YEAR.zip to the cent
            sample-sme-register-YEAR1210.zip  the register of small and medium-sized firms on 10 December, in the tax service's XML
            sample-firm-facts.csv      staff and income of every firm at the end of each year
            sample-firm-truth.csv      what was planted: exporters, exports, entries, exits, graduations by year and region
            sample-world-chapters.csv  exports and imports of Russia (RUS) and the world (WLD, Russia included) by HS chapter
            sample-aggregates.csv      totals worked back from the printed Table 3 of the paper; not observed

            """.ReplaceLineEndings("\n"),
            new UTF8Encoding(false)
        );
}
