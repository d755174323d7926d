using System.Numerics;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Quality;

/// <summary>A region's exports beside its part in something else: gross product, people, jobs.</summary>
/// <param name="Exports">Of the region, in minor units.</param>
/// <param name="AllExports">Of the country.</param>
/// <param name="Part">The region's part in the other thing, in any unit; nothing where it is not known.</param>
/// <param name="Whole">The country's.</param>
public readonly record struct PartBesideWhole(Int128 Exports, Int128 AllExports, Int128? Part, Int128 Whole)
{
    /// <summary>The region's share of the other thing, 0 to 1; missing where it is not known.</summary>
    public Figure Share =>
        Part is not { } part ? Figure.None(Missing.NotObserved)
        : Whole <= 0 ? Figure.None(Missing.NoBase)
        : Figure.Of((double)part / (double)Whole);

    /// <summary>x − X·p/P: exports beyond what the part would give, in minor units, rounded once; nothing where the part is not known.</summary>
    /// <remarks>Over regions that make up the whole, the excesses sum to 0 but for rounding.</remarks>
    public Int128? Excess =>
        Part is { } part && Whole > 0
            ? Exports - Fraction.Of((BigInteger)part, (BigInteger)Whole).Times(AllExports)
            : null;

    /// <summary>The share of exports by the share of the other thing, 1 = in proportion.</summary>
    public Figure Ratio =>
        Part is not { } part ? Figure.None(Missing.NotObserved)
        : part <= 0 || Whole <= 0 || AllExports <= 0 ? Figure.None(Missing.NoBase)
        : Figure.Of((double)Exports / (double)AllExports / ((double)part / (double)Whole));
}
