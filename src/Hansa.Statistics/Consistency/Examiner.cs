namespace Hansa.Statistics.Consistency;

/// <summary>Finds the minimal contradictory sets among cells that relations join, and the smallest repairs.</summary>
/// <remarks>
/// Minimal sets and repairs hit each other (Reiter 1987, Artificial Intelligence 32: 57-95): smallest repairs are found as smallest hitting sets
/// of the contradictory sets known, and contradictory sets, smallest first, as hitting sets of what is left out of largest consistent sets
/// (Liffiton and Sakallah 2008, Journal of Automated Reasoning 40: 1-33).
/// </remarks>
public sealed class Examiner
{
    private const int MostSets = 24;
    private const int MostRepairs = 12;
    private const int MostCellsInRepair = 6;
    private const int MostCost = 2_500;

    private readonly Oracle oracle;
    private readonly List<IReadOnlyList<int>> contradictory = [];
    private readonly List<IReadOnlyList<int>> leftOut = [];

    private Examiner(Claims claims, CancellationToken cancellation) => oracle = new Oracle(claims, cancellation);

    /// <summary>Examines cells and relations as one system.</summary>
    /// <exception cref="FormatException">A relation divides by zero.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Examination Examine(Claims claims, CancellationToken cancellation = default) =>
        new Examiner(claims, cancellation).Run();

    private Examination Run()
    {
        var verdict = oracle.Solve(oracle.Intervals(oracle.Claiming)).Verdict;
        if (verdict != Verdict.Contradictory)
            return new Examination(verdict, [], AreAll: verdict == Verdict.Consistent, []);
        if (oracle.IsContradictory([]))
            return new Examination(verdict, [new([], oracle.Relations([]))], AreAll: true, []);
        var repairs = Repairs();
        var areAll = Enumerate();
        return new Examination(
            verdict,
            [
                .. contradictory
                    .OrderBy(set => set.Count)
                    .ThenBy(
                        set =>
                            string.Join(
                                ' ',
                                set.Select(cell =>
                                    cell.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)
                                )
                            ),
                        StringComparer.Ordinal
                    )
                    .Select(set => new Contradiction(set, oracle.Relations(set))),
            ],
            areAll,
            [.. repairs.Select(cells => new RepairSearch(oracle).Values(cells))]
        );
    }

    private List<IReadOnlyList<int>> Repairs()
    {
        var found = new List<IReadOnlyList<int>>();
        while (found.Count < MostRepairs && oracle.Cost < MostCost)
        {
            var most = found.Count > 0 ? found[0].Count : MostCellsInRepair;
            if (new HittingSets(contradictory, found).Smallest(most) is not { } candidate)
                break;
            var rest = oracle.Claiming.Except(candidate).ToHashSet();
            if (oracle.IsContradictory(rest))
                contradictory.Add(oracle.Shrink(rest));
            else
                found.Add(candidate);
        }
        return found;
    }

    /// <returns>True when every minimal set was found.</returns>
    private bool Enumerate()
    {
        while (contradictory.Count < MostSets && oracle.Cost < MostCost)
        {
            var search = new HittingSets(leftOut, contradictory);
            if (search.Smallest(oracle.Claiming.Count) is not { } candidate)
                return !search.IsGivenUp;
            if (oracle.IsContradictory(candidate))
                contradictory.Add(oracle.Shrink(candidate));
            else
                leftOut.Add([.. oracle.Claiming.Except(oracle.Grow(candidate)).Order()]);
        }
        return false;
    }
}
