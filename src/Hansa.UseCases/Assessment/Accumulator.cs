using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Numbers;

namespace Hansa.UseCases.Assessment;

/// <summary>Collects the sums of a trade table, in 64 bits while they fit and in 128 from the first that does not.</summary>
internal sealed class Accumulator(TableShape shape, bool absentIsUnobserved)
{
    private readonly Sums known = new(shape.Periods.Count * shape.Territories.Count * shape.Codes.Count);
    private readonly Sums totals = new(shape.Periods.Count * shape.Territories.Count);
    private readonly bool[]? seen = absentIsUnobserved
        ? new bool[shape.Periods.Count * shape.Territories.Count * shape.Codes.Count]
        : null;
    private Sums? possible;
    private Sums? undisclosed;
    private Missing[]? gaps;
    private Missing[]? totalGaps;

    /// <param name="cell">The cell of the cube.</param>
    /// <param name="row">Period and territory of the table, as one position.</param>
    /// <param name="classes">Codes that the cell belongs to, or may belong to.</param>
    public void Add(Cube cube, int cell, int row, Membership classes)
    {
        var value = cube.Values![cell];
        totals.Add(row, value);
        var gap = GapOf(cube, cell);
        var first = row * shape.Codes.Count;
        if (classes.Known >= 0)
        {
            AddKnown(first + classes.Known, value, gap);
            return;
        }
        if (gap != Missing.None)
            MarkTotal(row, gap);
        if (classes.Possible.Length > 0)
            AddPossible(row, first, classes.Possible, value);
    }

    /// <param name="factors">One per period of the table: what brings its sums to the comparison's currency and scale.</param>
    public TradeTable Build(IReadOnlyList<Fraction> factors) =>
        new(shape.Periods, shape.Territories, shape.Codes, known.Amounts(factors), totals.Amounts(factors))
        {
            Possible = possible?.Amounts(factors),
            Undisclosed = undisclosed?.Amounts(factors),
            Gaps = GapsWithAbsent(),
            TotalGaps = totalGaps,
        };

    private void AddKnown(int target, Int128 value, Missing gap)
    {
        known.Add(target, value);
        if (seen is not null)
            seen[target] = true;
        if (gap != Missing.None)
            Mark(target, gap);
    }

    private void AddPossible(int row, int first, int[] classes, Int128 value)
    {
        possible ??= new Sums(known.Count);
        undisclosed ??= new Sums(totals.Count);
        undisclosed.Add(row, value);
        foreach (var one in classes)
            possible.Add(first + one, value);
    }

    private void Mark(int target, Missing reason)
    {
        gaps ??= new Missing[known.Count];
        gaps[target] = gaps[target].And(reason);
    }

    private void MarkTotal(int row, Missing reason)
    {
        totalGaps ??= new Missing[totals.Count];
        totalGaps[row] = totalGaps[row].And(reason);
    }

    private static Missing GapOf(Cube cube, int cell) =>
        cube.SuppressedRows?[cell] > 0 ? Missing.Suppressed
        : cube.UnobservedRows?[cell] > 0 ? Missing.NotObserved
        : Missing.None;

    private Missing[]? GapsWithAbsent()
    {
        if (seen is null)
            return gaps;
        for (var target = 0; target < seen.Length; target++)
        {
            if (!seen[target])
                Mark(target, Missing.NotObserved);
        }
        return gaps;
    }

    private sealed class Sums(int count)
    {
        private readonly long[] narrow = new long[count];
        private Int128[]? wide;

        public int Count => count;

        public void Add(int at, Int128 value)
        {
            if (wide is not null)
            {
                wide[at] += value;
                return;
            }
            var sum = narrow[at] + value;
            if (sum == (long)sum)
                narrow[at] = (long)sum;
            else
                Widen()[at] = sum;
        }

        public Amounts Amounts(IReadOnlyList<Fraction> factors) =>
            (wide is null ? new Amounts(narrow) : new Amounts(wide)).Times(factors);

        private Int128[] Widen() => wide = Array.ConvertAll(narrow, sum => (Int128)sum);
    }
}
