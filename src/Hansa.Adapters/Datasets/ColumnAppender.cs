using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Hansa.Adapters.Datasets;

/// <summary>Appends whole columns of integers to a table of DuckDB by copying memory, 2,048 rows at a time.</summary>
internal sealed unsafe class ColumnAppender : IDisposable
{
    private const int ChunkRows = 2048;

    private readonly DuckDBAppender appender;
    private readonly DuckDBLogicalType[] types;
    private readonly DuckDBDataChunk chunk;

    /// <param name="integers">Number of leading columns that are INTEGER.</param>
    /// <param name="bigints">Number of columns after them that are BIGINT.</param>
    public ColumnAppender(RowDatabase database, string table, int integers, int bigints)
    {
        if (
            Appender.DuckDBAppenderCreate(database.Connection.NativeConnection, null!, table, out appender)
            != DuckDBState.Success
        )
            throw new InvalidOperationException($"The table {table} takes no rows.");
        types =
        [
            .. Enumerable
                .Repeat(DuckDBType.Integer, integers)
                .Concat(Enumerable.Repeat(DuckDBType.BigInt, bigints))
                .Select(LogicalType.DuckDBCreateLogicalType),
        ];
        chunk = DataChunks.DuckDBCreateDataChunk(
            [.. types.Select(type => type.DangerousGetHandle())],
            (ulong)types.Length
        );
    }

    /// <param name="integers">The INTEGER columns.</param>
    /// <param name="bigints">The BIGINT columns.</param>
    /// <param name="count">Rows to take from each.</param>
    public void Append(IReadOnlyList<int[]> integers, IReadOnlyList<long[]> bigints, int count)
    {
        for (var start = 0; start < count; start += ChunkRows)
        {
            var rows = Math.Min(ChunkRows, count - start);
            DataChunks.DuckDBDataChunkReset(chunk);
            for (var i = 0; i < integers.Count; i++)
                integers[i].AsSpan(start, rows).CopyTo(new Span<int>(Data(i), rows));
            for (var i = 0; i < bigints.Count; i++)
                bigints[i].AsSpan(start, rows).CopyTo(new Span<long>(Data(integers.Count + i), rows));
            _ = DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)rows);
            if (Appender.DuckDBAppendDataChunk(appender, chunk) != DuckDBState.Success)
                throw new InvalidOperationException(Message());
        }
    }

    public void Dispose()
    {
        var closed = Appender.DuckDBAppenderClose(appender);
        var message = closed == DuckDBState.Success ? null : Message();
        chunk.Dispose();
        foreach (var type in types)
            type.Dispose();
        appender.Dispose();
        if (message is not null)
            throw new InvalidOperationException(message);
    }

    private void* Data(int column) => Vectors.DuckDBVectorGetData(DataChunks.DuckDBDataChunkGetVector(chunk, column));

    private string Message() => ErrorData.DuckDBErrorDataMessage(Appender.DuckDBAppenderErrorData(appender));
}
