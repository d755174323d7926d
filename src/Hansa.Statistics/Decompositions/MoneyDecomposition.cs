using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Statistics.Decompositions;

/// <summary>An indicator that splits the change of a territory's trade into terms of money which add up to it to the last minor unit.</summary>
/// <remarks>
/// It speaks of trade whose code (and market, where it has any) is known. The change of all other trade stands in a term of its own,
/// <see cref="Unallocated"/>, because no code's growth can be told from it; the last member of the axis is the whole change.
/// </remarks>
public abstract class MoneyDecomposition(string code, string formula, string range, string source)
    : Indicator(code, formula, new Unit("money"), range, source)
{
    /// <summary>The term that holds the change of trade without a known code or market.</summary>
    public const string Unallocated = "unallocated";

    /// <summary>The member of the axis that holds the whole change.</summary>
    public const string Change = "change";

    /// <summary>The terms without the whole change, <see cref="Unallocated"/> last where a code must be known to split.</summary>
    public abstract IReadOnlyList<string> Terms { get; }

    public override Needs Needs => Needs.TwoPeriods;

    public override Bounds Bounds => Bounds.Disclosed;

    public override Limits Limits => Limits.None;

    /// <summary>What splits the change of one territory, by its position; what serves all of them is made once.</summary>
    /// <returns>The terms in the order of <see cref="Terms"/>, or why there are none.</returns>
    public abstract Func<int, (MoneyTerms? Terms, Missing Missing)> Splitter(Comparison comparison);

    /// <summary>Why a term cannot be told apart in this comparison; what it would hold then stands in another.</summary>
    protected virtual Missing Lacks(Comparison comparison, string term) => Missing.None;

    /// <summary>One row per territory and term.</summary>
    public sealed override FigureTable Compute(Comparison comparison)
    {
        var table = new FigureTable(
            Unit.Money(comparison.Currency),
            comparison.SpanAxis,
            comparison.TerritoryAxis,
            new FigureAxis("term", [.. Terms, Change])
        );
        var split = comparison.Exports.Periods.Count > 1 ? Splitter(comparison) : _ => (null, Missing.NotApplicable);
        for (var territory = 0; territory < comparison.Exports.Territories.Count; territory++)
            Fill(comparison, table, territory, split(territory));
        return table;
    }

    private void Fill(
        Comparison comparison,
        FigureTable table,
        int territory,
        (MoneyTerms? Terms, Missing Missing) found
    )
    {
        var row = territory * (Terms.Count + 1);
        if (found.Terms is not { } terms)
        {
            for (var term = 0; term <= Terms.Count; term++)
                table[row + term] = Figure.None(found.Missing);
            return;
        }
        var wholes = terms.Whole();
        for (var term = 0; term < Terms.Count; term++)
            table[row + term] =
                Lacks(comparison, Terms[term]) is var reason && reason == Missing.None
                    ? Figure.Of(comparison.Money(wholes[term]))
                    : Figure.None(reason);
        table[row + Terms.Count] = Figure.Of(comparison.Money(terms.Change));
    }
}
