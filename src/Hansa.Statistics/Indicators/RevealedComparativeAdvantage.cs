using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How far a territory specialises in a product, compared with the benchmark.</summary>
public sealed class RevealedComparativeAdvantage()
    : Indicator(
        code: "rca",
        formula: "RCA(r,k) = (x(r,k) / x(r)) / (b(k) / b)",
        unit: Unit.Ratio,
        range: "0 to b / x(r) when the benchmark contains r; above 1 = specialised",
        source: "Balassa (1965), The Manchester School 33(2): 99-123"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 50), new("B", "44", 50)],
            Expected:
            [
                new(["2017", "A", "10"], 0.75),
                new(["2017", "A", "44"], 7.0 / 6),
                new(["2017", "B", "10"], 1.25),
            ],
            Arithmetic: "A sends 30 of its 100 in product 10, the two together 80 of 200: 0.30 / 0.40 = 0.75."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerCell(Unit, Limits, Ratio);

    /// <summary>The ratio of shares; zero exports of k against a positive benchmark are an observed zero, a zero benchmark has no answer.</summary>
    /// <remarks>Multiplied crosswise before the one division: for sums that a double holds exactly (up to 2^53 minor units) a ratio
    /// of 1 is 1 and no other is on its wrong side; for larger ones it is right to 15 digits.</remarks>
    public static Figure Ratio(CellSums sums) =>
        sums switch
        {
            { Territory: 0 } => Figure.None(Missing.NoTrade),
            { Group: 0 } or { All: 0 } => Figure.None(Missing.NoBase),
            { Territory: < 0 } or { Group: < 0 } or { All: < 0 } => Figure.None(Missing.NotApplicable),
            _ => Figure.Of(sums.Own * sums.All / (sums.Territory * sums.Group)),
        };
}
