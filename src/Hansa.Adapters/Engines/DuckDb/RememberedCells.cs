namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>The latest small answers: the indicators of one page ask for the same sums again and again, and snapshots never change.</summary>
/// <param name="mostBytes">What all of them may take; an answer of more than a quarter of it is not kept.</param>
internal sealed class RememberedCells(long mostBytes)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Question, CellColumns Cells)>> places = [];
    private readonly LinkedList<(string Question, CellColumns Cells)> latest = [];
    private long bytes;

    /// <summary>The answer to a question, when it is remembered.</summary>
    public CellColumns? Find(string question)
    {
        lock (gate)
        {
            if (!places.TryGetValue(question, out var place))
                return null;
            latest.Remove(place);
            latest.AddFirst(place);
            return place.Value.Cells;
        }
    }

    public void Keep(string question, CellColumns cells)
    {
        if (cells.Bytes > mostBytes / 4)
            return;
        lock (gate)
        {
            if (places.ContainsKey(question))
                return;
            places.Add(question, latest.AddFirst((question, cells)));
            bytes += cells.Bytes;
            while (bytes > mostBytes)
                ForgetOldest();
        }
    }

    private void ForgetOldest()
    {
        var (question, cells) = latest.Last!.Value;
        latest.RemoveLast();
        places.Remove(question);
        bytes -= cells.Bytes;
    }
}
