using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Concentration on few products, freed of the number of products there are.</summary>
public sealed class NormalisedHerfindahl()
    : Indicator(
        code: "hhi-normalised",
        formula: "(HHI(r) - 1/n) / (1 - 1/n), n = products traded by the benchmark (or by the territory, or a given number)",
        unit: Unit.Index,
        range: "0 (n equal products) to 1 (one product); 1 by convention where n = 1",
        source: "Cracau and Durán Lima (2016), International Journal on Food System Dynamics 7(4): 382-386"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.ZeroToOne;

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "72", 5)],
            Expected: [new(["2017", "A"], 0.37), new(["2017", "B"], 1)],
            Arithmetic: "HHI of A is 0.09 + 0.49 = 0.58; three products are traded: (0.58 - 1/3) / (1 - 1/3) = 0.37."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerStructure(Unit, Limits, Normalised);

    private static double Normalised(ReadOnlySpan<double> shares, int lines) =>
        lines == 1 ? 1 : (HerfindahlHirschman.SumOfSquares(shares) - (1.0 / lines)) / (1 - (1.0 / lines));
}
