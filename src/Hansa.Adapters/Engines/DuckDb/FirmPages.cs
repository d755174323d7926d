using System.Runtime.InteropServices;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Rows laid out one firm after the other: a key for each, and what it adds to each measure.</summary>
/// <remarks>In memory of its own: it may be the largest part of what the process holds, and goes back as soon as the rows are added up.</remarks>
internal sealed unsafe class FirmPages : IDisposable
{
    private readonly PeriodMasks masks;
    private readonly int capacity;
    private readonly long* keys;
    private readonly long*[] amounts;

    /// <param name="rows">The most that are laid out at once.</param>
    public FirmPages(CubePlan plan, int rows)
    {
        (masks, capacity) = (plan.Masks, rows);
        Measures = [.. plan.Measures.Where(measure => !measure.IsCount)];
        keys = Column(rows);
        amounts = new long*[Measures.Count];
        for (var measure = 0; measure < amounts.Length; measure++)
            amounts[measure] = Column(rows);
    }

    /// <summary>Those that are not numbers of rows, which need no column.</summary>
    public IReadOnlyList<CellMeasure> Measures { get; }

    public Span<long> Keys => new(keys, capacity);

    public Span<long> Amounts(int measure) => new(amounts[measure], capacity);

    /// <summary>Puts the rows of the reader's present chunk where they belong: one integer column, then those of the keys, then one per measure.</summary>
    /// <param name="places">One per row; negative leaves the row out.</param>
    public void Take(VectorReader reader, RowKeys by, int[] places)
    {
        Put(by.Of(reader, column: 1), places, Keys);
        for (var measure = 0; measure < amounts.Length; measure++)
        {
            var own = reader.Longs(1 + by.Count + measure);
            if (Measures[measure].IsMask)
                PutMasks(own, places, Amounts(measure));
            else
                Put(own, places, Amounts(measure));
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(keys);
        foreach (var column in amounts)
            NativeMemory.Free(column);
    }

    private static long* Column(int rows) => (long*)NativeMemory.Alloc((nuint)rows, sizeof(long));

    private static void Put(ReadOnlySpan<long> own, int[] places, Span<long> column)
    {
        for (var row = 0; row < places.Length; row++)
        {
            if (places[row] >= 0)
                column[places[row]] = own[row];
        }
    }

    private void PutMasks(ReadOnlySpan<long> periods, int[] places, Span<long> column)
    {
        for (var row = 0; row < places.Length; row++)
        {
            if (places[row] >= 0)
                column[places[row]] = masks.Of(periods[row]);
        }
    }
}
