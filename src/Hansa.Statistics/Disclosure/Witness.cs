namespace Hansa.Statistics.Disclosure;

/// <summary>Another table that fits all that is published: how it differs from the true one, exactly.</summary>
/// <param name="Cells">The cells that differ, each once.</param>
/// <param name="Changes">By how much, as numerators over <paramref name="Divisor"/>; none is 0.</param>
/// <param name="Divisor">1 or more.</param>
public sealed record Witness(int[] Cells, long[] Changes, long Divisor)
{
    /// <summary>The change of a cell as a numerator over the divisor; 0 where the tables agree.</summary>
    public long ChangeOf(int cell)
    {
        var at = Array.IndexOf(Cells, cell);
        return at < 0 ? 0 : Changes[at];
    }

    /// <summary>The table that differs as much to the other side.</summary>
    public Witness Opposite() => this with { Changes = Array.ConvertAll(Changes, change => -change) };

    /// <summary>Whether everything adds up in the other table and every change is inside the box: no rounding, no solver believed.</summary>
    public bool Holds(TableModel model, Box box)
    {
        var residuals = new Dictionary<int, Int128>();
        for (var at = 0; at < Cells.Length; at++)
        {
            if (!Fits(box, Cells[at], Changes[at]))
                return false;
            var relations = model.RelationsOf(Cells[at]);
            var coefficients = model.CoefficientsOf(Cells[at]);
            for (var one = 0; one < relations.Length; one++)
                residuals[relations[one]] =
                    residuals.GetValueOrDefault(relations[one]) + ((Int128)Changes[at] * coefficients[one]);
        }
        return residuals.Values.All(residual => residual == 0);
    }

    private bool Fits(Box box, int cell, long change)
    {
        var (low, high) = (box.Low(cell), box.High(cell));
        return (low == Box.NoLow || change >= (Int128)low * Divisor)
            && (high == Box.NoHigh || change <= (Int128)high * Divisor);
    }
}
