using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Statistics.Decompositions;

/// <summary>An index over the lines of a territory whose unit values can be compared, from the first period to the last, or chained over all.</summary>
public abstract class UnitValueIndex(string code, string formula, string source)
    : Indicator(
        code,
        formula,
        Unit.GrowthIndex,
        "above 0; 1 = no change; missing where no line has value and mass in both periods, or none is left after trimming",
        source
    )
{
    public sealed override Needs Needs => Needs.TwoPeriods | Needs.Masses;

    public sealed override Bounds Bounds => Bounds.Disclosed;

    public sealed override Limits Limits => Limits.NotNegative;

    public sealed override FigureTable Compute(Comparison comparison)
    {
        var table = new FigureTable(Unit, comparison.SpanAxis, comparison.TerritoryAxis);
        for (var territory = 0; territory < table.Count; territory++)
            table[territory] = Index(comparison, territory);
        return table;
    }

    /// <summary>The index between two periods; the lines are not empty.</summary>
    private protected abstract double Link(PricedLines lines);

    private Figure Index(Comparison comparison, int territory)
    {
        var exports = comparison.Exports;
        if (exports.Periods.Count == 1)
            return Figure.None(Missing.NotApplicable);
        var index = 1.0;
        foreach (var (from, to) in PriceSpans.Of(comparison))
        {
            var gap = exports.TotalGap(from, territory).And(exports.TotalGap(to, territory));
            if (gap != Missing.None)
                return Figure.None(gap);
            var lines = PricedLines.Of(comparison, territory, from, to);
            if (lines.IsEmpty)
                return Figure.None(Missing.NotObserved);
            index *= Link(lines);
        }
        return Figure.Of(index);
    }
}

/// <summary>The pairs of periods between which prices are compared: first and last, or each and the next where the options chain them.</summary>
internal static class PriceSpans
{
    public static IEnumerable<(int From, int To)> Of(Comparison comparison)
    {
        var last = comparison.Exports.Periods.Count - 1;
        return comparison.Options.IsChained ? Enumerable.Range(0, last).Select(from => (from, from + 1)) : [(0, last)];
    }
}
