using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Decompositions;

/// <summary>Splits the change of a territory's trade into that of lines which it keeps, takes up and drops.</summary>
/// <remarks>
/// A line is new where it has no trade in the first period (nor in the periods after it that the gap tolerance of the options covers),
/// dropped where it has none in the last period (nor in as many before it).
/// </remarks>
public abstract class TradeMargins(string code, string formula, string source)
    : MoneyDecomposition(
        code,
        formula,
        "money; continuing of any sign, new and dropped lines of the sign of their trade; adds up to the change exactly",
        source
    )
{
    public const string Continuing = "continuing";

    public const string New = "new";

    public const string Dropped = "dropped";

    public sealed override IReadOnlyList<string> Terms { get; } = [Continuing, New, Dropped, Unallocated];

    public sealed override Func<int, (MoneyTerms? Terms, Missing Missing)> Splitter(Comparison comparison) =>
        territory =>
        {
            var gap = Gap(comparison, territory);
            return gap == Missing.None ? (Split(comparison, territory), gap) : (null, gap);
        };

    /// <summary>The sums of each line over all periods; lines without trade may be left out.</summary>
    protected abstract IEnumerable<Int128[]> Lines(Comparison comparison, int territory);

    /// <summary>Why the sums of a territory are incomplete.</summary>
    protected abstract Missing Gap(Comparison comparison, int territory);

    private MoneyTerms Split(Comparison comparison, int territory)
    {
        var terms = new Int128[3];
        foreach (var line in Lines(comparison, territory))
            terms[TermOf(line, comparison.Options.GapTolerance)] += line[^1] - line[0];
        var exports = comparison.Exports;
        var change =
            exports.Totals[exports.TerritoryCell(exports.Periods.Count - 1, territory)]
            - exports.Totals[exports.TerritoryCell(0, territory)];
        Int128[] all = [.. terms, change - terms[0] - terms[1] - terms[2]];
        return new MoneyTerms([.. all.Select(term => (BigInteger)term << PortionSum.Digits)]);
    }

    private static int TermOf(Int128[] line, int tolerance)
    {
        if (!HasTrade(line.AsSpan(0, Math.Min(line.Length, 1 + tolerance))))
            return 1;
        return HasTrade(line.AsSpan(Math.Max(0, line.Length - 1 - tolerance))) ? 0 : 2;
    }

    private static bool HasTrade(ReadOnlySpan<Int128> sums)
    {
        foreach (var sum in sums)
        {
            if (sum != 0)
                return true;
        }
        return false;
    }
}
