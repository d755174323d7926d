using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;

namespace Hansa.UseCases.Firms;

/// <summary>The firms of a class in a year, and those of unknown size that may belong to it: figures carry what that leaves open.</summary>
/// <param name="Own">The firms of the class.</param>
/// <param name="All">The firms that it is a share of.</param>
/// <param name="Loose">Firms that may be in the class as well.</param>
/// <param name="Beside">Firms that may be among all of them, and not in the class; where all firms are there already, none.</param>
internal sealed record ClassFirms(
    IReadOnlyList<FirmYear> Own,
    IReadOnlyList<FirmYear> All,
    IReadOnlyList<FirmYear> Loose,
    IReadOnlyList<FirmYear> Beside
)
{
    /// <summary>The firms that may be in the class are among all of them whether they are or not.</summary>
    public bool IsLooseAmongAll { get; init; }

    public Figure Number => Within(Figure.Of(Own.Count), Own.Count, Own.Count + Loose.Count);

    /// <summary>In minor units.</summary>
    public Figure Value => Within(Figure.Of((double)Sum(Own)), (double)Sum(Own), (double)(Sum(Own) + Sum(Loose)));

    public Figure ShareOfNumber => Share(Own.Count, All.Count, Loose.Count, Beside.Count);

    public Figure ShareOfValue => Share(Sum(Own), Sum(All), Sum(Loose), Sum(Beside));

    // Firms that are among all already change the part alone; others come to both, or to the whole alone.
    private Figure Share(Int128 own, Int128 all, Int128 loose, Int128 beside)
    {
        if (all <= 0)
            return Figure.None(Missing.NoTrade);
        var (most, least) = (all + (IsLooseAmongAll ? 0 : loose), all + beside);
        return Within(Figure.Of(Ratio(own, all)), Ratio(own, least), Ratio(own + loose, most));
    }

    private Figure Within(Figure figure, double low, double high) =>
        Loose.Count + Beside.Count == 0 ? figure : figure.Within(low, high);

    private static double Ratio(Int128 part, Int128 whole) => (double)part / (double)whole;

    private static Int128 Sum(IReadOnlyList<FirmYear> firms) =>
        firms.Aggregate(Int128.Zero, (sum, firm) => sum + firm.Value);
}
