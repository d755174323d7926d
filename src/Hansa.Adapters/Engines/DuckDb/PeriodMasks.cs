namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>The bit of each period in a mask of presence.</summary>
/// <param name="bits">Stored numbers of periods, ascending, with the place of each in the mask.</param>
internal sealed class PeriodMasks(IReadOnlyList<(int Id, int Bit)> bits)
{
    private readonly int lowest = bits.Count == 0 ? 0 : bits[0].Id;
    private readonly long[] masks = Masks(bits);

    public IReadOnlyList<(int Id, int Bit)> Bits => bits;

    /// <summary>The mask of a period; nothing is set for 0, which stands for no period.</summary>
    public long Of(long period) => period == 0 ? 0 : masks[period - lowest];

    private static long[] Masks(IReadOnlyList<(int Id, int Bit)> bits)
    {
        var masks = new long[bits.Count == 0 ? 0 : bits[^1].Id - bits[0].Id + 1];
        foreach (var (id, bit) in bits)
            masks[id - bits[0].Id] = 1L << bit;
        return masks;
    }
}
