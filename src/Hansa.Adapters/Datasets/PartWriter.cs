using System.Globalization;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Datasets;

/// <summary>Writes the rows of one file as Parquet parts of a snapshot, sorted by period inside each part.</summary>
/// <remarks>A full part is written on a thread of its own while the next takes rows; never are two written at once.</remarks>
internal sealed class PartWriter : IDisposable
{
    private const int RowsOfPart = 1 << 20;

    private static readonly Dimension[] Columns =
    [
        Dimension.Reporter,
        Dimension.Region,
        Dimension.Partner,
        Dimension.Product,
        Dimension.Firm,
        Dimension.Flow,
        Dimension.Size,
        Dimension.Status,
    ];

    private readonly RowDatabase database;
    private readonly Layout layout;
    private readonly int file;
    private readonly Func<string> nextPath;
    private readonly int[] members;
    private ColumnAppender? appender;
    private Task writing = Task.CompletedTask;
    private int parts;
    private int rows;
    private int lastPeriod;
    private bool isSorted;

    /// <param name="file">Position of the file in the manifest, from 1.</param>
    /// <param name="nextPath">Names the next part.</param>
    public PartWriter(RowDatabase database, Layout layout, int file, Func<string> nextPath)
    {
        (this.database, this.layout, this.file, this.nextPath) = (database, layout, file, nextPath);
        members = [.. layout.Members.Select((_, column) => column)];
    }

    public void Append(RowBatch batch)
    {
        if (batch.Count == 0)
            return;
        appender ??= Begin();
        List<int[]> integers = [batch.Periods, .. members.Select(column => batch.Members[column])];
        List<long[]> bigints = [.. layout.Amounts.Select(field => batch.Amounts[(int)field.Amount]), batch.Lines];
        appender.Append(integers, bigints, batch.Count);
        WatchOrder(batch);
        rows += batch.Count;
        if (rows >= RowsOfPart)
            HandOver();
    }

    /// <summary>Writes what is left, and waits until all parts are written.</summary>
    public void Finish()
    {
        if (appender is not null)
            HandOver();
        writing.GetAwaiter().GetResult();
    }

    /// <summary>Waits for a part that is being written, whatever comes of it.</summary>
    public void Dispose() => ((IAsyncResult)writing).AsyncWaitHandle.WaitOne();

    private void HandOver()
    {
        appender!.Dispose();
        appender = null;
        var order = isSorted ? "" : "order by period, line";
        var copy = $"""
            copy (select {string.Join(", ", Selected())} from {Incoming} {order})
            to {Sql.Text(nextPath())} (format parquet, compression zstd)
            """;
        var drop = $"drop table {Incoming}";
        writing.GetAwaiter().GetResult();
        writing = Task.Run(() => database.ExecuteAside(copy, drop));
    }

    private string Incoming => string.Create(CultureInfo.InvariantCulture, $"incoming_{parts}");

    /// <summary>Writes a part without rows: a snapshot has at least one part.</summary>
    public void WriteEmpty()
    {
        appender = Begin();
        Finish();
    }

    private ColumnAppender Begin()
    {
        (rows, lastPeriod, isSorted) = (0, 0, true);
        parts++;
        string[] columns =
        [
            "period integer",
            .. layout.Members.Select(member => $"{member.Dimension.Name()} integer"),
            .. layout.Amounts.Select(field => $"{AmountNames.Name(field.Amount)} bigint"),
            "line bigint",
        ];
        database.Execute($"create table {Incoming} ({string.Join(", ", columns)})");
        return new ColumnAppender(database, Incoming, 1 + members.Length, layout.Amounts.Count + 1);
    }

    private void WatchOrder(RowBatch batch)
    {
        foreach (var period in batch.Periods.AsSpan(0, batch.Count))
        {
            isSorted &= period >= lastPeriod;
            lastPeriod = period;
        }
    }

    private IEnumerable<string> Selected() =>
        [
            "period",
            .. Columns.Select(Member),
            .. Enum.GetValues<Amount>().Select(Amounts),
            string.Create(CultureInfo.InvariantCulture, $"{file}::smallint as file"),
            "line",
        ];

    private string Member(Dimension dimension)
    {
        var type = dimension is Dimension.Flow or Dimension.Size or Dimension.Status ? "utinyint" : "integer";
        var source = layout.Members.Any(member => member.Dimension == dimension) ? dimension.Name() : "0";
        return $"{source}::{type} as {dimension.Name()}";
    }

    private string Amounts(Amount amount) =>
        layout.Amounts.Any(field => field.Amount == amount)
            ? $"nullif({AmountNames.Name(amount)}, (-9223372036854775808)::bigint) as {AmountNames.Name(amount)}"
            : $"null::bigint as {AmountNames.Name(amount)}";
}
