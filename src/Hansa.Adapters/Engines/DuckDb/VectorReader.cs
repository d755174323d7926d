using System.Text;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Streams the answer of a query by whole vectors: no value is boxed or copied one by one.</summary>
/// <remarks>Spans are valid until the next call of <see cref="Next"/>. Columns must not hold nulls.</remarks>
internal sealed unsafe class VectorReader : IDisposable
{
    private readonly CancellationToken cancellation;
    private readonly CancellationTokenRegistration interruption;
    private readonly DuckDBPreparedStatement statement;
    private DuckDBResult result;
    private DuckDBDataChunk? chunk;

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public VectorReader(DuckDBConnection connection, string sql, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        var native = connection.NativeConnection;
        cancellation.ThrowIfCancellationRequested();
        if (PreparedStatements.DuckDBPrepare(native, sql, out statement) != DuckDBState.Success)
        {
            var message = PreparedStatements.DuckDBPrepareError(statement);
            statement.Dispose();
            // A statement that was not prepared has no kind of error, only its words.
            var isFile = message.StartsWith("IO Error", StringComparison.Ordinal);
            throw new EngineFailure(message, isFile ? DuckDBErrorType.Io : DuckDBErrorType.Binder);
        }
        interruption = cancellation.Register(native.Interrupt);
        if (PreparedStatements.DuckDBExecutePreparedStreaming(statement, out result) != DuckDBState.Success)
        {
            var failure = Failure();
            Dispose();
            throw failure;
        }
    }

    /// <summary>Rows in the present chunk.</summary>
    public int Count { get; private set; }

    /// <summary>Goes on to the next chunk; false at the end.</summary>
    public bool Next()
    {
        // An interruption that comes before the query has begun is forgotten by DuckDB.
        cancellation.ThrowIfCancellationRequested();
        chunk?.Dispose();
        chunk = Query.DuckDBFetchChunk(result);
        Count = chunk.IsInvalid ? 0 : (int)DataChunks.DuckDBDataChunkGetSize(chunk);
        if (Count > 0)
            return true;
        if (!string.IsNullOrEmpty(Query.DuckDBResultError(ref result)))
            throw Failure();
        return false;
    }

    public ReadOnlySpan<int> Integers(int column) => new(Data(column), Count);

    public ReadOnlySpan<long> Longs(int column) => new(Data(column), Count);

    /// <summary>A <c>hugeint</c> column: on a little-endian machine its halves lie as those of <see cref="Int128"/>.</summary>
    public ReadOnlySpan<Int128> Wides(int column) => new(Data(column), Count);

    public string Text(int column, int row)
    {
        var text = (DuckDBString*)Data(column) + row;
        return new string(text->Data, 0, text->Length, Encoding.UTF8);
    }

    public void Dispose()
    {
        interruption.Dispose();
        chunk?.Dispose();
        Query.DuckDBDestroyResult(ref result);
        statement.Dispose();
    }

    private void* Data(int column) => Vectors.DuckDBVectorGetData(DataChunks.DuckDBDataChunkGetVector(chunk!, column));

    private Exception Failure() =>
        cancellation.IsCancellationRequested
            ? new OperationCanceledException(cancellation)
            : new EngineFailure(Query.DuckDBResultError(ref result), Query.DuckDBResultErrorType(ref result));
}

/// <summary>DuckDB could not carry a query out: the disk, the memory or a file failed, or a query is wrong.</summary>
internal sealed class EngineFailure(string message, DuckDBErrorType kind) : Exception(message)
{
    public DuckDBErrorType Kind { get; } = kind;

    /// <summary>True when the bytes of a file do not make sense or cannot be had.</summary>
    public bool IsUnreadableFile =>
        Kind
            is DuckDBErrorType.Io
                or DuckDBErrorType.Invalid
                or DuckDBErrorType.InvalidInput
                or DuckDBErrorType.Serialization;
}
