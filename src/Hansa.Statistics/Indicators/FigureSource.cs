using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The narrowest part of a comparison from which an indicator gives a figure.</summary>
/// <remarks>
/// Found by trial, so that no indicator has to tell it: the part must give the figure asked about, and in the same way those in
/// rows spread over the whole table, so that no chance agreement counts.
/// </remarks>
/// <param name="Comparison">The part, computed from alone.</param>
/// <param name="TakesTerritories">True when figures need other territories than those that they are about.</param>
/// <param name="TakesCodes">True when they need other codes.</param>
/// <param name="TakesPeriods">True when they need other periods than their own, or than the first and the last.</param>
public sealed record FigureSource(Comparison Comparison, bool TakesTerritories, bool TakesCodes, bool TakesPeriods)
{
    private const int Samples = 24;

    // Cells computed to make sure of one candidate.
    private const long Effort = 4_000_000;

    /// <param name="table">What the indicator gives over the whole comparison.</param>
    public static FigureSource Of(Indicator indicator, Comparison comparison, FigureTable table, int row)
    {
        var whole = new FigureSource(comparison, true, true, true);
        if (indicator.Needs.HasFlag(Needs.Markets))
            return whole;
        foreach (var source in Candidates(comparison, table, row).OrderBy(one => Size(one.Comparison)))
        {
            var samples = (int)Math.Clamp(Effort / Math.Max(1, Size(source.Comparison)), 1, Samples);
            if (
                Gives(indicator, source.Comparison, table, row)
                && Spread(table.Count, samples)
                    .All(other => Gives(indicator, source.Like(comparison, table, other).Comparison, table, other))
            )
                return source;
        }
        return whole;
    }

    private static long Size(Comparison comparison) =>
        (long)comparison.Exports.Periods.Count
        * comparison.Exports.Territories.Count
        * Math.Max(1, comparison.Exports.Codes.Count);

    private static IEnumerable<int> Spread(int count, int samples) =>
        Enumerable.Range(0, samples).Select(at => (int)((long)at * (count - 1) / Math.Max(1, samples - 1))).Distinct();

    private static IEnumerable<FigureSource> Candidates(Comparison comparison, FigureTable table, int row)
    {
        var shape = new FigureSource(comparison, false, false, false);
        for (var wide = 0; wide < 8; wide++)
            yield return (
                shape with
                {
                    TakesTerritories = (wide & 1) != 0,
                    TakesCodes = (wide & 2) != 0,
                    TakesPeriods = (wide & 4) != 0,
                }
            ).Like(comparison, table, row);
    }

    /// <summary>The same width around another row.</summary>
    private FigureSource Like(Comparison whole, FigureTable table, int row)
    {
        var place = FigurePlace.Of(whole, table, row);
        var last = whole.Exports.Periods.Count - 1;
        int[] periods =
            place.Period is { } one ? [one]
            : last == 0 ? [0]
            : [0, last];
        var excerpt = new Excerpt(
            TakesPeriods ? All(last + 1) : periods,
            TakesTerritories ? All(whole.Exports.Territories.Count) : [.. place.Territories.Distinct().Order()],
            TakesCodes || place.Codes.Count == 0 ? All(whole.Exports.Codes.Count) : [.. place.Codes.Distinct().Order()]
        );
        return this with { Comparison = excerpt.Of(whole) };
    }

    private static int[] All(int count) => [.. Enumerable.Range(0, count)];

    private static bool Gives(Indicator indicator, Comparison part, FigureTable table, int row)
    {
        var computed = indicator.Compute(part);
        string[] codes = [.. table.Axes.Select((axis, at) => axis.Codes[table.Member(row, at)])];
        return computed.Axes.Zip(codes).All(pair => pair.First.Codes.Contains(pair.Second))
            && computed.At(codes) == table[row]
            && Type(computed, computed.Row(Members(computed, codes)))?.Code == Type(table, row)?.Code;
    }

    private static TypeVerdict? Type(FigureTable table, int row) => table.Types?[row];

    private static int[] Members(FigureTable table, string[] codes) =>
        [.. table.Axes.Zip(codes, (axis, code) => axis.Codes.ToList().IndexOf(code))];
}
