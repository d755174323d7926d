using System.Numerics;
using Hansa.Statistics.Comparisons;

namespace Hansa.Statistics.Decompositions;

/// <summary>The shift and the share of one territory between two periods; lines without a base on either side stand apart.</summary>
internal sealed class ShiftShareSplit
{
    private readonly PortionSum atOwnMix = new();
    private readonly PortionSum atBenchmarkMix = new();
    private readonly PortionSum atAll = new();
    private readonly BigInteger based;
    private readonly BigInteger basedChange;
    private readonly BigInteger newLines;
    private readonly BigInteger change;

    private ShiftShareSplit(IReadOnlyList<Line> lines, Int128 totalChange)
    {
        var (all, allLast) = Benchmark(lines);
        Line[] known = [.. lines.Where(line => line.Own > 0 && line.Group > 0)];
        var mass = known.Aggregate((Int128)0, (sum, line) => sum + line.Own);
        foreach (var line in known)
        {
            atOwnMix.Add(line.Own, line.GroupLast, line.Group);
            // e* = mass × Group / all grows as the territory's line did, less as the benchmark's did.
            atBenchmarkMix.Add((BigInteger)mass * line.Group * line.OwnLast, (BigInteger)all * line.Own);
            atBenchmarkMix.Add(-(BigInteger)mass * line.GroupLast, all);
            basedChange += (BigInteger)(line.OwnLast - line.Own);
        }
        atAll.Add(mass, allLast, all);
        based = mass;
        newLines = lines.Aggregate(BigInteger.Zero, (sum, line) => sum + line.OwnLast - line.Own) - basedChange;
        change = totalChange;
    }

    /// <summary>The split between two periods, or nothing where the benchmark has no base.</summary>
    public static ShiftShareSplit? Of(Comparison comparison, int territory, int from, int to)
    {
        var (exports, benchmark) = (comparison.Exports, comparison.Benchmark);
        Line[] lines =
        [
            .. Enumerable
                .Range(0, exports.Codes.Count)
                .Select(code => new Line(
                    exports.Known[exports.Cell(from, territory, code)],
                    exports.Known[exports.Cell(to, territory, code)],
                    benchmark.Group(from, territory, code),
                    benchmark.Group(to, territory, code)
                )),
        ];
        var totalChange =
            exports.Totals[exports.TerritoryCell(to, territory)]
            - exports.Totals[exports.TerritoryCell(from, territory)];
        return Benchmark(lines).First > 0 ? new ShiftShareSplit(lines, totalChange) : null;
    }

    /// <summary>Growth with the benchmark, by the mix, by competitiveness; new lines; what has no code.</summary>
    public BigInteger[] Classic => [Share, Mix, Scaled(basedChange) - Share - Mix, Scaled(newLines), Rest];

    /// <summary>The same with competitiveness at the benchmark's mix, and the allocation that the own mix adds.</summary>
    public BigInteger[] Homothetic
    {
        get
        {
            var competitiveness = atBenchmarkMix.Scaled;
            var allocation = Scaled(basedChange) - Share - Mix - competitiveness;
            return [Share, Mix, competitiveness, allocation, Scaled(newLines), Rest];
        }
    }

    private BigInteger Share => atAll.Scaled - Scaled(based);

    private BigInteger Mix => atOwnMix.Scaled - atAll.Scaled;

    private BigInteger Rest => Scaled(change - basedChange - newLines);

    private static (Int128 First, Int128 Last) Benchmark(IReadOnlyList<Line> lines) =>
        lines.Aggregate(((Int128)0, (Int128)0), (sum, line) => (sum.Item1 + line.Group, sum.Item2 + line.GroupLast));

    private static BigInteger Scaled(BigInteger money) => money << PortionSum.Digits;

    private readonly record struct Line(Int128 Own, Int128 OwnLast, Int128 Group, Int128 GroupLast);
}
