using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>Finds the numbers that cells of a repair may read.</summary>
internal sealed class RepairSearch(Oracle oracle)
{
    private const int MostDoublings = 40;

    /// <param name="cells">A set of cells without which no contradiction is proven.</param>
    public Repair Values(IReadOnlyList<int> cells)
    {
        var others = oracle.Intervals(oracle.Claiming.Except(cells));
        var solution = oracle.Solve(others).Solution;
        return new Repair([.. cells.Select(cell => Cell(cell, others, solution?[cell]))]);
    }

    private RepairedCell Cell(int cell, Interval[] others, Fraction? start)
    {
        var printed = oracle.Printed(cell);
        if (start is not { } value || (printed.Decimals is null && printed.Range.Point is null))
            return new RepairedCell(cell, null, null, []);
        var decimals = printed.Decimals ?? 0;
        var step = Fraction.PowerOfTen(-decimals);
        var first = value.Round(decimals);
        if (!Fits(first))
            return new RepairedCell(cell, null, null, []);
        var (lowest, highest) = (Last(first, -step), Last(first, step));
        return new RepairedCell(
            cell,
            lowest is { } low ? new PrintedValue(low, decimals) : null,
            highest is { } high ? new PrintedValue(high, decimals) : null,
            [
                .. Misprints
                    .Of(printed.Text)
                    .Where(one => one.Decimals == decimals && IsBetween(one.Value))
                    .Distinct()
                    .Where(one => Fits(one.Value)),
            ]
        );

        bool IsBetween(Fraction candidate) =>
            (lowest is not { } least || candidate >= least) && (highest is not { } most || candidate <= most);

        bool Fits(Fraction candidate)
        {
            var intervals = (Interval[])others.Clone();
            intervals[cell] = printed.Decimals is null
                ? Interval.Exactly(candidate)
                : PrintedNumber.RangeOf(candidate, decimals);
            return !oracle.IsProved(intervals, _ => true);
        }

        // Steps that double until one does not fit, then halves in between; nothing when all fit.
        Fraction? Last(Fraction from, Fraction by)
        {
            var (inside, leap) = (0L, 1L);
            for (var doubling = 0; Fits(from + (by * (int)leap)); doubling++)
            {
                if (doubling == MostDoublings || leap > int.MaxValue / 4)
                    return null;
                (inside, leap) = (leap, leap * 2);
            }
            var outside = leap;
            while (outside - inside > 1)
            {
                var middle = (inside + outside) / 2;
                if (Fits(from + (by * (int)middle)))
                    inside = middle;
                else
                    outside = middle;
            }
            return from + (by * (int)inside);
        }
    }
}
