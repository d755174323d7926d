using Hansa.Adapters.Sources.Rows;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Tells how far the reading of files has come.</summary>
internal sealed class LoadMeter(IProgress<LoadProgress>? progress, IReadOnlyList<string> files, int readsOfEachByte)
{
    private const long ReportEvery = 1 << 20;

    private readonly long total = progress is null ? 0 : files.Sum(file => new FileInfo(file).Length);
    private string current = "";
    private long read;
    private long reported;
    private long records;

    public void Begin(string path) => current = Path.GetFileName(path);

    public void Advance(long bytes)
    {
        if (progress is null)
            return;
        var now = Interlocked.Add(ref read, bytes);
        var last = Interlocked.Read(ref reported);
        if (now - last >= ReportEvery && Interlocked.CompareExchange(ref reported, now, last) == last)
            progress.Report(
                new LoadProgress(current, Math.Min(now / readsOfEachByte, total), total, Interlocked.Read(ref records))
            );
    }

    /// <summary>Takes batches and counts their records.</summary>
    public Action<RowBatch, int> Counting(Action<RowBatch, int> take) =>
        (batch, parser) =>
        {
            take(batch, parser);
            Interlocked.Add(ref records, batch.Read);
        };
}
