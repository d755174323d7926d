using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>Which columns of years fit a page, and how differences are taken.</summary>
internal static class Changes
{
    private const int MostYears = 6;

    /// <summary>Positions of the periods that a table shows: all, or so many spread evenly with the first and the last.</summary>
    public static IReadOnlyList<int> Shown(int periods) =>
        periods <= MostYears
            ? [.. Enumerable.Range(0, periods)]
            : [.. Enumerable.Range(0, MostYears).Select(at => at * (periods - 1) / (MostYears - 1))];

    /// <summary>Later less earlier, without bounds; the reason of whichever is missing.</summary>
    public static Figure Of(Figure earlier, Figure later) =>
        later.Value is { } one
            ? earlier.Value is { } other
                ? Figure.Of(one - other)
                : Figure.None(earlier.Missing)
            : Figure.None(later.Missing);
}
