namespace Hansa.Statistics.Disclosure;

/// <summary>Pieces of work done by several workers at once; what a piece comes to must not depend on who does it, or when.</summary>
internal static class SharedWork
{
    /// <param name="workers">One or more; each does one piece after the other.</param>
    /// <param name="count">Pieces 0 to count − 1, taken in this order.</param>
    /// <param name="progress">Told the share of pieces done, by one worker at a time.</param>
    /// <exception cref="OperationCanceledException">Cancelled: no piece is begun any more.</exception>
    public static void Do<TWorker>(
        IReadOnlyList<TWorker> workers,
        int count,
        Action<TWorker, int> piece,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var (next, done) = (-1, 0);
        var telling = new Lock();
        if (workers.Count == 1)
            Work(workers[0]);
        else
            Task.WhenAll(workers.Select(worker => Task.Run(() => Work(worker)))).GetAwaiter().GetResult();

        void Work(TWorker worker)
        {
            var isWhole = false;
            try
            {
                for (var at = Interlocked.Increment(ref next); at < count; at = Interlocked.Increment(ref next))
                {
                    cancellation.ThrowIfCancellationRequested();
                    piece(worker, at);
                    Tell();
                }
                isWhole = true;
            }
            finally
            {
                // Nobody begins another piece once one has failed.
                if (!isWhole)
                    Interlocked.Exchange(ref next, count);
            }
        }

        void Tell()
        {
            lock (telling)
                progress?.Report((double)++done / count);
        }
    }
}
