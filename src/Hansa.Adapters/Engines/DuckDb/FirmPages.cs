namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Rows laid out one firm after the other: a key for each, and what it adds to each measure.</summary>
internal sealed class FirmPages
{
    private readonly PeriodMasks masks;

    public FirmPages(CubePlan plan)
    {
        masks = plan.Masks;
        Measures = [.. plan.Measures.Where(measure => !measure.IsCount)];
        Amounts = [.. Measures.Select(_ => Array.Empty<long>())];
    }

    /// <summary>Those that are not numbers of rows, which need no column.</summary>
    public IReadOnlyList<CellMeasure> Measures { get; }

    public long[] Keys { get; private set; } = [];

    /// <summary>One column per measure.</summary>
    public long[][] Amounts { get; }

    /// <summary>Makes room; what was there is gone.</summary>
    public void Begin(int rows)
    {
        if (Keys.Length >= rows)
            return;
        Keys = new long[rows];
        for (var measure = 0; measure < Amounts.Length; measure++)
            Amounts[measure] = new long[rows];
    }

    /// <summary>Puts the rows of the reader's present chunk where they belong: one integer column, then those of the keys, then one per measure.</summary>
    /// <param name="places">One per row; negative leaves the row out.</param>
    public void Take(VectorReader reader, RowKeys keys, int[] places)
    {
        Put(keys.Of(reader, column: 1), places, Keys);
        for (var measure = 0; measure < Amounts.Length; measure++)
        {
            var own = reader.Longs(1 + keys.Count + measure);
            if (Measures[measure].IsMask)
                PutMasks(own, places, Amounts[measure]);
            else
                Put(own, places, Amounts[measure]);
        }
    }

    private static void Put(ReadOnlySpan<long> own, int[] places, long[] column)
    {
        for (var row = 0; row < places.Length; row++)
        {
            if (places[row] >= 0)
                column[places[row]] = own[row];
        }
    }

    private void PutMasks(ReadOnlySpan<long> periods, int[] places, long[] column)
    {
        for (var row = 0; row < places.Length; row++)
        {
            if (places[row] >= 0)
                column[places[row]] = masks.Of(periods[row]);
        }
    }
}
