using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Statistics.Decompositions;

/// <summary>Splits the change of a territory's trade into growth with the benchmark, the mix of products and its own competitiveness.</summary>
public abstract class ShiftShareForm(string code, string formula, string source)
    : MoneyDecomposition(
        code,
        formula,
        "money; the terms add up to the change to the last minor unit (64 binary digits, then largest remainders)",
        source
    )
{
    public const string Growth = "benchmark-growth";

    public const string Mix = "product-mix";

    public const string Competitiveness = "competitiveness";

    /// <summary>Lines that the territory, or the benchmark, did not trade at first.</summary>
    public const string NewLine = "new-line";

    public override IReadOnlyList<string> Terms { get; } = [Growth, Mix, Competitiveness, NewLine, Unallocated];

    public sealed override Needs Needs => base.Needs | Needs.Benchmark | Needs.BenchmarkGrowth;

    public sealed override Func<int, (MoneyTerms? Terms, Missing Missing)> Splitter(Comparison comparison) =>
        territory =>
        {
            var gap = Gap(comparison, territory);
            if (gap != Missing.None)
                return (null, gap);
            return Split(comparison, territory) is { } terms
                ? (new MoneyTerms(terms), Missing.None)
                : (null, Missing.NoBase);
        };

    /// <summary>The terms in the order of <see cref="MoneyDecomposition.Terms"/>, or nothing where the benchmark has no base.</summary>
    private protected abstract IReadOnlyList<BigInteger>? Split(Comparison comparison, int territory);

    private static Missing Gap(Comparison comparison, int territory) =>
        Enumerable
            .Range(0, comparison.Exports.Periods.Count)
            .Aggregate(
                Missing.None,
                (gap, period) =>
                    gap.And(comparison.Exports.TotalGap(period, territory))
                        .And(comparison.Benchmark.Gap(period, territory))
            );
}
