namespace Hansa.Statistics.Disclosure;

/// <summary>The cells that are withheld before anything is repaired: the sensitive ones, and those that elimination keeps back.</summary>
internal static class FirstChoice
{
    public static bool[] Of(
        AuditedRelease draft,
        Approach approach,
        Costs costs,
        IProgress<double> progress,
        CancellationToken cancellation
    )
    {
        var withheld = new bool[draft.Model.Count];
        for (var cell = 0; cell < withheld.Length; cell++)
            withheld[cell] = draft.IsUnknown(cell) && draft.Sensitivities[cell].IsSensitive;
        if (approach.Eliminates)
            Eliminate(draft, withheld, costs, progress, cancellation);
        return withheld;
    }

    private static void Eliminate(
        AuditedRelease draft,
        bool[] withheld,
        Costs costs,
        IProgress<double> progress,
        CancellationToken cancellation
    )
    {
        var publishing = new Publishing(draft.Model, cell => withheld[cell], cancellation);
        var known = Enumerable
            .Range(0, withheld.Length)
            .Where(cell => !draft.IsUnknown(cell) && !draft.Figures.Contains(cell));
        foreach (var cell in known)
            publishing.Know(cell);
        // Cells without trade hide nothing and are printed first; then totals before parts, large before small.
        int[] candidates =
        [
            .. Enumerable
                .Range(0, withheld.Length)
                .Where(cell => draft.IsUnknown(cell) && !withheld[cell])
                .OrderBy(cell => draft.Facts[cell].Contributors != 0)
                .ThenByDescending(costs.Of)
                .ThenByDescending(publishing.Size)
                .ThenBy(cell => cell),
        ];
        for (var at = 0; at < candidates.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            withheld[candidates[at]] = !publishing.TryPrint(candidates[at]);
            progress.Report((at + 1.0) / candidates.Length);
        }
    }
}
