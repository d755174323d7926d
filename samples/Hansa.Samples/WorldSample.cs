using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>One line of the world file.</summary>
/// <param name="Reporter">ISO 3166-1 alpha-3, or <c>WLD</c>: the whole world, Russia included.</param>
/// <param name="Cents">Hundredths of a US dollar.</param>
public readonly record struct WorldRow(string Reporter, bool IsExport, int Year, string Chapter, long Cents);

/// <summary>Made-up trade of Russia and the world by chapter, in which Russia's lines agree with its customs records.</summary>
/// <remarks>
/// In the years of Table 1 the world's and Russia's nine-group totals are those that print it. Between them the world
/// goes in a straight line; in years with customs records Russia's chapters are their sums. World imports equal world exports.
/// </remarks>
public sealed class WorldSample(SampleReference reference, ulong seed)
{
    private const string Russia = "RUS";
    private const string World = "WLD";
    private const double ImportsToExports = 0.62;

    private readonly string[] groups =
    [
        .. reference.Specialisation.Keys.Select(key => key.Group).Distinct().Order(StringComparer.Ordinal),
    ];

    private readonly int[] printed = [.. reference.Specialisation.Keys.Select(key => key.Year).Distinct().Order()];

    /// <summary>All lines of one year, exports before imports, by reporter and chapter.</summary>
    /// <param name="customs">Russia's customs records of the year, or nothing for years without.</param>
    public IEnumerable<WorldRow> Year(int year, IReadOnlyList<CustomsRow>? customs)
    {
        var exports = customs is null ? RussianExports(year) : ByChapter(customs, isExport: true);
        var imports = customs is null
            ? RussianImports(year, exports.Values.Sum())
            : ByChapter(customs, isExport: false);
        var world = WorldByChapter(year);
        return Flow(year, true, exports, world).Concat(Flow(year, false, imports, world));
    }

    private static Dictionary<string, long> ByChapter(IReadOnlyList<CustomsRow> rows, bool isExport) =>
        rows.Where(row => row.IsExport == isExport)
            .GroupBy(row => row.Product.Chapter)
            .ToDictionary(chapter => chapter.Key, chapter => chapter.Sum(row => row.Cents));

    private Dictionary<string, long> RussianExports(int year) =>
        groups
            .SelectMany(group =>
                Split(group, Cents(Total(group, year).Country), chapter => chapter.Exports, $"russia {year}")
            )
            .ToDictionary();

    private Dictionary<string, long> RussianImports(int year, long exports)
    {
        var chapters = Assumptions.Chapters;
        var weights = chapters.Select(chapter => chapter.Imports * Drift($"russia imports {year}", chapter));
        var parts = LargestRemainder.Share((long)(exports * ImportsToExports), weights.ToArray());
        return chapters.Select((chapter, i) => (chapter.Chapter, parts[i])).ToDictionary();
    }

    private Dictionary<string, long> WorldByChapter(int year) =>
        groups
            .SelectMany(group =>
                Split(group, Cents(Total(group, year).World), chapter => chapter.World, $"world {year}")
            )
            .ToDictionary();

    private IEnumerable<(string Chapter, long Cents)> Split(
        string group,
        long cents,
        Func<ChapterAssumption, double> size,
        string label
    )
    {
        var chapters = Assumptions.Chapters.Where(chapter => reference.Group(chapter.Chapter) == group).ToArray();
        var parts = LargestRemainder.Share(
            cents,
            [.. chapters.Select(chapter => size(chapter) * Drift(label, chapter))]
        );
        return chapters.Select((chapter, i) => (chapter.Chapter, parts[i]));
    }

    private double Drift(string label, ChapterAssumption chapter) =>
        new Draws(seed, $"{label} {chapter.Chapter}").LogNormal(0.05);

    private GroupTotal Total(string group, int year)
    {
        if (reference.Specialisation.TryGetValue((year, group), out var total))
            return total;
        var before = printed.Last(known => known < year);
        var after = printed.First(known => known > year);
        var weight = (decimal)(year - before) / (after - before);
        var (from, to) = (Total(group, before), Total(group, after));
        return new(
            from.World + (weight * (to.World - from.World)),
            from.Country + (weight * (to.Country - from.Country))
        );
    }

    private static long Cents(decimal billions) => (long)(billions * 100_000_000_000m);

    private static IEnumerable<WorldRow> Flow(
        int year,
        bool isExport,
        Dictionary<string, long> russia,
        Dictionary<string, long> world
    ) =>
        russia
            .Select(chapter => new WorldRow(Russia, isExport, year, chapter.Key, chapter.Value))
            .Concat(world.Select(chapter => new WorldRow(World, isExport, year, chapter.Key, chapter.Value)))
            .Where(row => row.Cents > 0)
            .OrderBy(row => row.Reporter, StringComparer.Ordinal)
            .ThenBy(row => row.Chapter, StringComparer.Ordinal);
}
