namespace Hansa.Statistics.Quality;

/// <summary>Compares exports with what partners report as imports from the same country.</summary>
public static class MirrorComparison
{
    /// <summary>All flows together.</summary>
    public static MirrorGap Total(IReadOnlyCollection<MirrorPair> pairs) => Gap("", pairs);

    /// <summary>One gap per code, the largest sum of gaps first, ties by code.</summary>
    /// <param name="code">What to group by: a pair's product, or its partner.</param>
    public static IReadOnlyList<MirrorGap> By(IEnumerable<MirrorPair> pairs, Func<MirrorPair, string> code) =>
        [
            .. pairs
                .GroupBy(code, StringComparer.Ordinal)
                .Select(group => Gap(group.Key, [.. group]))
                .OrderByDescending(gap => gap.Gaps)
                .ThenBy(gap => gap.Code, StringComparer.Ordinal),
        ];

    private static MirrorGap Gap(string code, IReadOnlyCollection<MirrorPair> pairs)
    {
        Int128 exports = 0;
        Int128 imports = 0;
        Int128 gaps = 0;
        foreach (var pair in pairs)
        {
            exports += pair.Exports;
            imports += pair.Imports;
            gaps += Int128.Abs(pair.Exports - pair.Imports);
        }
        return new MirrorGap(code, exports, imports, gaps, pairs.Count);
    }
}
