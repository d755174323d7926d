using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Reads a file to its end on several threads and hands out its batches in the order of the file.</summary>
/// <remarks>One thread reads blocks, each parser has a thread and takes every n-th block, the caller's thread takes the batches.</remarks>
internal sealed class RowPipeline(RecordReader records, Layout layout) : IDisposable
{
    /// <summary>Number of parsers, each with its own local member numbers.</summary>
    public static int Parsers { get; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    private readonly ConcurrentBag<RecordBlock> freeBlocks = [];
    private readonly ParserLane[] lanes =
    [
        .. Enumerable.Range(0, Parsers).Select(_ => new ParserLane(layout, records.Dialect)),
    ];

    /// <summary>Calls <paramref name="take"/> for every batch, in order, on this thread; the batch is used again after the call.</summary>
    /// <param name="take">Gets the batch and the position of its parser.</param>
    /// <exception cref="ContentException">The file is damaged or cannot be decoded.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Run(Action<RowBatch, int> take, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var tasks = lanes
            .Select(lane => Start(() => lane.Parse(freeBlocks, stop.Token), stop))
            .Append(Start(() => Read(stop.Token), stop))
            .ToArray();
        try
        {
            for (var turn = 0; lanes[turn].TryTake(out var batch, stop.Token); turn = (turn + 1) % lanes.Length)
            {
                take(batch, turn);
                lanes[turn].GiveBack(batch);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A thread failed and stopped the others; its own exception is thrown below.
        }
        catch
        {
            stop.Cancel();
            WaitFor(tasks);
            throw;
        }
        WaitFor(tasks)?.Throw();
    }

    public void Dispose()
    {
        foreach (var lane in lanes)
            lane.Dispose();
    }

    private void Read(CancellationToken stop)
    {
        try
        {
            for (var turn = 0; ; turn = (turn + 1) % lanes.Length)
            {
                if (!freeBlocks.TryTake(out var block))
                    block = Text.LineBlocks.NewBlock();
                if (!records.Next(block))
                    return;
                lanes[turn].Give(block, stop);
            }
        }
        finally
        {
            foreach (var lane in lanes)
                lane.NoMore();
        }
    }

    private static Task Start(Action work, CancellationTokenSource stop) =>
        Task.Factory.StartNew(
            () =>
            {
                try
                {
                    work();
                }
                catch
                {
                    stop.Cancel();
                    throw;
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    // Returns what a thread failed with, other than having been stopped.
    private static ExceptionDispatchInfo? WaitFor(Task[] tasks)
    {
        var finished = Task.WhenAll(tasks);
        ((IAsyncResult)finished).AsyncWaitHandle.WaitOne();
        var failure = finished.Exception?.InnerExceptions.FirstOrDefault(inner =>
            inner is not OperationCanceledException
        );
        return failure is null ? null : ExceptionDispatchInfo.Capture(failure);
    }
}

/// <summary>One parser with the blocks that wait for it and the batches that it has made.</summary>
internal sealed class ParserLane(Layout layout, Dialect dialect) : IDisposable
{
    private const int Ahead = 3;

    private readonly RowParser parser = new(layout, dialect);
    private readonly BlockingCollection<RecordBlock> blocks = new(Ahead);
    private readonly BlockingCollection<RowBatch> batches = new(Ahead);
    private readonly ConcurrentBag<RowBatch> freeBatches = [];

    public void Give(RecordBlock block, CancellationToken stop) => blocks.Add(block, stop);

    public void NoMore() => blocks.CompleteAdding();

    /// <summary>The lane's next batch.</summary>
    /// <returns>False when there are no more.</returns>
    public bool TryTake(out RowBatch batch, CancellationToken stop) =>
        batches.TryTake(out batch!, Timeout.Infinite, stop);

    public void GiveBack(RowBatch batch) => freeBatches.Add(batch);

    /// <summary>Parses blocks until there are no more.</summary>
    public void Parse(ConcurrentBag<RecordBlock> freeBlocks, CancellationToken stop)
    {
        foreach (var block in blocks.GetConsumingEnumerable(stop))
        {
            if (!freeBatches.TryTake(out var batch))
                batch = new RowBatch(layout.Members.Count);
            parser.Parse(block, batch);
            freeBlocks.Add(block);
            batches.Add(batch, stop);
        }
        batches.CompleteAdding();
    }

    public void Dispose()
    {
        blocks.Dispose();
        batches.Dispose();
    }
}
