namespace Hansa.Statistics.Disclosure;

/// <summary>What must add up to zero: cells by position, each with its whole coefficient.</summary>
/// <param name="Cells">The total first, then its parts.</param>
/// <param name="Coefficients">-1 for the total and 1 for each part; other whole numbers in what is known of shares and growth.</param>
public sealed record Relation(int[] Cells, int[] Coefficients)
{
    /// <summary>A total that equals the sum of its parts.</summary>
    public static Relation Sum(int total, IEnumerable<int> parts)
    {
        int[] cells = [total, .. parts];
        var coefficients = new int[cells.Length];
        Array.Fill(coefficients, 1);
        coefficients[0] = -1;
        return new Relation(cells, coefficients);
    }

    /// <summary>What the relation lacks of zero.</summary>
    public Int128 Residual(Func<int, Int128> value)
    {
        Int128 sum = 0;
        for (var at = 0; at < Cells.Length; at++)
            sum += Coefficients[at] * value(Cells[at]);
        return sum;
    }
}
