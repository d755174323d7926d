using System.Numerics;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Targets;

/// <summary>Exporters of a year as cohorts: those who entered in it and in each year before, as many as there are values.</summary>
/// <param name="Entry">Entrants of each year, 0 or more.</param>
/// <param name="Survival">Share of exporters, 0 to 1, that still export a year later, whatever their age.</param>
/// <param name="Values">Mean exports of an exporter by age, from the year of entry on, 0 or more; at least one.</param>
/// <remarks>X = Σ over ages a of entry × survival^a × value(a). Exact: decimals are ratios of whole numbers, and are rounded once.</remarks>
public sealed record Cohorts(decimal Entry, decimal Survival, IReadOnlyList<decimal> Values)
{
    // Half of the interval is thrown away so often that nothing of a double's digits is left.
    private const int Halvings = 60;

    /// <summary>All exports of the year, in the unit of the values.</summary>
    public double Exports => Rounded(Ratio(Entry) * PerEntrant(Ratio(Survival)));

    /// <summary>Entrants a year that bring exports to a target, survival and values as they are; missing where no number of them does.</summary>
    public Figure EntryFor(decimal target) => Over(Ratio(target), PerEntrant(Ratio(Survival)));

    /// <summary>What all values must be multiplied by to bring exports to a target; missing where there are no exports to multiply.</summary>
    public Figure ValueFactorFor(decimal target) => Over(Ratio(target), Ratio(Entry) * PerEntrant(Ratio(Survival)));

    /// <summary>Survival, 0 to 1, that brings exports to a target, entry and values as they are: found by halving the interval.</summary>
    /// <returns>Missing (not applicable) where even survival of all is not enough; 0 where entrants alone are.</returns>
    public Figure SurvivalFor(decimal target)
    {
        var perEntrant = Entry == 0 ? double.PositiveInfinity : (double)target / (double)Entry;
        if (At(1) < perEntrant)
            return Figure.None(Missing.NotApplicable);
        if (At(0) >= perEntrant)
            return Figure.Of(0);
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = At(middle) >= perEntrant ? (low, middle) : (middle, high);
        }
        return Figure.Of(high);
    }

    /// <summary>Exports that each entrant a year stands for, over the years of all cohorts.</summary>
    internal Fraction PerEntrant(Fraction survival)
    {
        var (sum, power) = (Fraction.Zero, Fraction.One);
        foreach (var value in Values)
        {
            sum += power * Ratio(value);
            power *= survival;
        }
        return sum;
    }

    /// <summary>A decimal as a ratio of whole numbers.</summary>
    internal static Fraction Ratio(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return Fraction.Of(value < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }

    internal static double Rounded(Fraction value) => (double)value.Numerator / (double)value.Denominator;

    private double At(double survival)
    {
        var (sum, power) = (0.0, 1.0);
        foreach (var value in Values)
        {
            sum += power * (double)value;
            power *= survival;
        }
        return sum;
    }

    private static Figure Over(Fraction target, Fraction exports) =>
        exports.Numerator.IsZero ? Figure.None(Missing.NoBase) : Figure.Of(Rounded(target / exports));
}
