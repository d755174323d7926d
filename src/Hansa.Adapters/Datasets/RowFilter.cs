using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Datasets;

/// <summary>Takes rows out of a batch whose declared key came before in the file: equal rows are duplicates, others contradict.</summary>
internal sealed class RowFilter
{
    private readonly KeySet keys = new();
    private readonly KeyFolding folding;
    private readonly bool byPeriod;
    private readonly int[] columns;
    private readonly MemberTranslation[] translations;
    private readonly int status;
    private readonly int[] key;
    private RowKey[] rowKeys = [];
    private KeyVerdict[] verdicts = [];

    /// <param name="layout">Has a key.</param>
    /// <param name="translations">One per member field of the layout.</param>
    public RowFilter(Layout layout, MemberTranslation[] translations)
    {
        this.translations = translations;
        byPeriod = layout.Key.Contains(Dimension.Period);
        // The dimension with the most members comes last: its part is not folded.
        columns =
        [
            .. layout
                .Members.Select((member, column) => (member.Dimension, column))
                .Where(pair => layout.Key.Contains(pair.Dimension))
                .OrderBy(pair => pair.Dimension is Dimension.Product or Dimension.Firm)
                .Select(pair => pair.column),
        ];
        status = layout.Members.ToList().FindIndex(member => member.Dimension == Dimension.Status);
        key = new int[columns.Length + (byPeriod ? 1 : 0)];
        folding = new KeyFolding(key.Length);
    }

    /// <summary>Lines of duplicates so far.</summary>
    public List<long> Duplicates { get; } = [];

    /// <summary>Lines so far whose key came before with other amounts.</summary>
    public List<long> Contradictions { get; } = [];

    /// <summary>Leaves only rows with new keys in the batch, whose members are ids of the dataset by now.</summary>
    public void Filter(RowBatch batch)
    {
        if (rowKeys.Length < batch.Count)
            (rowKeys, verdicts) = (new RowKey[batch.Count * 2], new KeyVerdict[batch.Count * 2]);
        for (var row = 0; row < batch.Count; row++)
            rowKeys[row] = new RowKey(Key(batch, row), Fingerprint(batch, row));
        keys.Add(rowKeys.AsSpan(0, batch.Count), verdicts);
        if (verdicts.AsSpan(0, batch.Count).ContainsAnyExcept(KeyVerdict.New))
            TakeOut(batch);
    }

    private void TakeOut(RowBatch batch)
    {
        var kept = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (verdicts[row] == KeyVerdict.New)
                batch.Move(row, kept++);
            else if (verdicts[row] == KeyVerdict.Repeated)
                Duplicates.Add(batch.Lines[row]);
            else
                Contradictions.Add(batch.Lines[row]);
        }
        batch.Count = kept;
    }

    private ulong Key(RowBatch batch, int row)
    {
        var part = 0;
        if (byPeriod)
            key[part++] = batch.Periods[row];
        foreach (var column in columns)
            key[part++] = translations[column].Dataset.IdentityOf(batch.Members[column][row]);
        return folding.Fold(key);
    }

    private ulong Fingerprint(RowBatch batch, int row)
    {
        var hash = status < 0 ? 0UL : (ulong)batch.Members[status][row];
        foreach (var amounts in batch.Amounts)
        {
            hash = (hash ^ (ulong)amounts[row]) * 0xD6E8FEB86659FD93UL;
            hash ^= hash >> 32;
        }
        return hash;
    }
}
