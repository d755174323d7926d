using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment;

/// <summary>What one stored unit of a dataset is worth: a power of ten of its currency.</summary>
/// <param name="Currency">Or what is counted, where the values are no money.</param>
internal readonly record struct Scale(string Currency, int Exponent)
{
    public static Scale Of(Manifest manifest) =>
        new(manifest.Currency, (int)Math.Round(Math.Log10(manifest.UnitMultiplier)) - manifest.Decimals);

    /// <summary>The finer of two scales, in the currency of this one.</summary>
    public Scale AtLeastAsFineAs(Scale other) => this with { Exponent = Math.Min(Exponent, other.Exponent) };

    /// <summary>What stored integers of this scale are multiplied by to be on another, currencies aside.</summary>
    public Fraction FactorTo(Scale other) => Fraction.PowerOfTen(Exponent - other.Exponent);

    /// <summary>Stored units in one whole unit of currency.</summary>
    public double UnitsPerWhole =>
        Exponent <= 0 ? Math.Round(Math.Pow(10, -Exponent)) : 1 / Math.Round(Math.Pow(10, Exponent));
}
