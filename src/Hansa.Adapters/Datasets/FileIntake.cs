using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Rows;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Takes the batches of one file in order: counts verdicts, gives members their ids, finds duplicates, stores rows.</summary>
internal sealed class FileIntake
{
    private readonly MemberTranslation[] translations;
    private readonly RowFilter? filter;
    private readonly PriceWatch? prices;
    private readonly Action<RowBatch> store;
    private readonly Action<IReadOnlyList<QuarantinedField>> quarantine;
    private readonly Dictionary<string, long> reasons = [];
    private long read;
    private long accepted;
    private long quarantined;
    private long blank;

    /// <param name="members">The dataset's members, one per member field of the layout.</param>
    /// <param name="store">Keeps the rows of a batch.</param>
    /// <param name="quarantine">Keeps quarantined records.</param>
    public FileIntake(
        Layout layout,
        IEnumerable<DimensionMembers> members,
        Action<RowBatch> store,
        Action<IReadOnlyList<QuarantinedField>> quarantine
    )
    {
        translations = [.. members.Select(dimension => new MemberTranslation(dimension))];
        filter = layout.Key.Count > 0 ? new RowFilter(layout, translations) : null;
        prices = layout.DoubtsUnit ? new PriceWatch(layout) : null;
        (this.store, this.quarantine) = (store, quarantine);
    }

    /// <summary>Sum of accepted values in minor units.</summary>
    public Int128 Total { get; private set; }

    public RecordCounts Counts => new(read, accepted, quarantined, filter?.Duplicates.Count ?? 0, blank);

    public IReadOnlyList<ReasonCount> Reasons =>
        [
            .. reasons
                .Select(pair => new ReasonCount(pair.Key, pair.Value))
                .OrderByDescending(one => one.Records)
                .ThenBy(one => one.Reason, StringComparer.Ordinal),
        ];

    /// <summary>Lines whose key came before in the file with other amounts; they wait for <see cref="Quarantine"/>.</summary>
    public IReadOnlyList<long> Contradictions => filter?.Contradictions ?? [];

    /// <summary>A problem when the values look as if they were in another unit than declared.</summary>
    public Problem? Doubt(string file) => prices?.Doubt(file);

    /// <exception cref="ContentException">The text is not in the declared encoding.</exception>
    public void Take(RowBatch batch, int parser)
    {
        if (batch.UndecodableLine > 0)
            throw new ContentException(
                new(
                    $"Line {batch.UndecodableLine} is not written in UTF-8.",
                    $"Строка {batch.UndecodableLine} записана не в UTF-8."
                ),
                new(
                    "Say how the file is written: --encoding windows-1251, windows-1252, latin-1 or cp866.",
                    "Скажите, в какой кодировке файл: --encoding windows-1251, windows-1252, latin-1 или cp866."
                )
            );
        prices?.See(batch);
        read += batch.Read;
        blank += batch.Blank;
        Quarantine(batch.Quarantined);
        foreach (var (column, member) in batch.NewMembers)
            translations[column].Add(parser, member);
        for (var column = 0; column < translations.Length; column++)
            translations[column].Translate(parser, batch.Members[column].AsSpan(0, batch.Count));
        filter?.Filter(batch);
        accepted += batch.Count;
        AddUp(batch.Amounts[(int)Amount.Value].AsSpan(0, batch.Count));
        store(batch);
    }

    /// <summary>Counts and keeps quarantined records.</summary>
    public void Quarantine(IReadOnlyList<QuarantinedField> records)
    {
        quarantined += records.Count;
        foreach (var record in records)
            reasons[record.Reason] = reasons.GetValueOrDefault(record.Reason) + 1;
        quarantine(records);
    }

    private void AddUp(ReadOnlySpan<long> values)
    {
        foreach (var value in values)
            Total += value == RowBatch.NotGiven ? 0 : value;
    }
}
