namespace Hansa.Statistics.Disclosure;

/// <summary>What withholding a cell costs the reader: more for large cells, so that totals are printed before their parts.</summary>
/// <remarks>8 + the number of binary digits of the value, a whole number: a cell of a million costs 28, one of a thousand 18.</remarks>
public static class Loss
{
    private const int Least = 8;

    public static long Of(CellFacts cell) => Least + 64 - long.LeadingZeroCount(Math.Abs(cell.Value));

    /// <summary>What the withheld cells cost together that are not sensitive themselves.</summary>
    public static long Of(AuditedRelease release) =>
        Enumerable
            .Range(0, release.Model.Count)
            .Where(cell => release.IsUnknown(cell) && !release.Sensitivities[cell].IsSensitive)
            .Sum(cell => Of(release.Facts[cell]));
}
