namespace Hansa.Samples;

/// <summary>Scales the rows and columns of a table in turn until both add up to given totals.</summary>
/// <remarks>Keeps the odds ratios of the table it starts from. Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11(4): 427-444.</remarks>
public static class ProportionalFitting
{
    private const double Tolerance = 1e-10;
    private const int MostSweeps = 2000;

    /// <summary>Fits <paramref name="table"/> in place; columns end exact, rows within 1e-10 of their totals.</summary>
    /// <param name="table">One array per row, entries 0 or more.</param>
    /// <exception cref="InvalidOperationException">The zeros of the table leave no such fit.</exception>
    public static void Fit(double[][] table, double[] rowTotals, double[] columnTotals)
    {
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            FitRows(table, rowTotals);
            FitColumns(table, columnTotals);
            if (LargestMiss(table, rowTotals) < Tolerance)
                return;
        }
        throw new InvalidOperationException("The table cannot be fitted to these totals.");
    }

    private static void FitRows(double[][] table, double[] totals)
    {
        for (var row = 0; row < table.Length; row++)
            Scale(table[row], totals[row]);
    }

    private static void Scale(double[] row, double total)
    {
        var sum = row.Sum();
        var factor = sum == 0 ? 0 : total / sum;
        for (var column = 0; column < row.Length; column++)
            row[column] *= factor;
    }

    private static void FitColumns(double[][] table, double[] totals)
    {
        var sums = new double[totals.Length];
        foreach (var row in table)
        {
            for (var column = 0; column < sums.Length; column++)
                sums[column] += row[column];
        }
        foreach (var row in table)
        {
            for (var column = 0; column < sums.Length; column++)
                row[column] *= sums[column] == 0 ? 0 : totals[column] / sums[column];
        }
    }

    private static double LargestMiss(double[][] table, double[] rowTotals)
    {
        var miss = 0.0;
        for (var row = 0; row < table.Length; row++)
        {
            if (rowTotals[row] > 0)
                miss = Math.Max(miss, Math.Abs((table[row].Sum() / rowTotals[row]) - 1));
        }
        return miss;
    }
}
