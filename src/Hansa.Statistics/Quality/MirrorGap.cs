using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Quality;

/// <summary>Which side reports more.</summary>
public enum LargerSide
{
    Neither,
    Exporter,
    Importer,
}

/// <summary>How far the two reports of the same flows are apart.</summary>
/// <param name="Code">The product or the partner; empty for all flows.</param>
/// <param name="Gaps">Sum of |x − m'| over single flows: gaps of opposite sign do not cancel in it.</param>
/// <param name="Flows">Number of flows.</param>
public sealed record MirrorGap(string Code, Int128 Exports, Int128 Imports, Int128 Gaps, int Flows)
{
    /// <summary>2|x − m'|/(x + m') of the sums, 0 (equal) to 2 (one side reports nothing); missing where neither reports trade.</summary>
    public Figure Asymmetry => Relative(Int128.Abs(Exports - Imports));

    /// <summary>The same with the gaps of single flows added up, so that they do not cancel; at least <see cref="Asymmetry"/>.</summary>
    public Figure AsymmetryOfFlows => Relative(Gaps);

    public LargerSide Larger =>
        Exports > Imports ? LargerSide.Exporter
        : Imports > Exports ? LargerSide.Importer
        : LargerSide.Neither;

    // Corrections below zero leave nothing that a share could be taken of.
    private Figure Relative(Int128 gap) =>
        Exports < 0 || Imports < 0 ? Figure.None(Missing.NotApplicable)
        : Exports + Imports == 0 ? Figure.None(Missing.NoTrade)
        : Figure.Of(2 * (double)gap / (double)(Exports + Imports));
}
