using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment;

/// <summary>What one stored unit of a dataset is worth: a power of ten of its currency.</summary>
internal readonly record struct Scale(string Currency, int Exponent)
{
    public static Scale Of(Manifest manifest) =>
        new(manifest.Currency, (int)Math.Round(Math.Log10(manifest.UnitMultiplier)) - manifest.Decimals);

    /// <summary>The finer of two scales of one currency, or a refusal.</summary>
    public static Outcome<Scale> Common(Scale one, Scale other) =>
        one.Currency == other.Currency
            ? new Scale(one.Currency, Math.Min(one.Exponent, other.Exponent))
            : new Problem(
                ProblemKind.Invalid,
                $"One dataset is in {one.Currency} and the other in {other.Currency}.",
                "Load both in one currency; exchange rates are not applied silently."
            );

    /// <summary>What stored integers of this scale are multiplied by to be on a finer one.</summary>
    public Int128 FactorTo(Scale finer)
    {
        Int128 factor = 1;
        for (var step = finer.Exponent; step < Exponent; step++)
            factor *= 10;
        return factor;
    }

    /// <summary>Stored units in one whole unit of currency.</summary>
    public double UnitsPerWhole =>
        Exponent <= 0 ? Math.Round(Math.Pow(10, -Exponent)) : 1 / Math.Round(Math.Pow(10, Exponent));
}
