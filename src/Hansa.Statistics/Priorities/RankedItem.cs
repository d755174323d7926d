namespace Hansa.Statistics.Priorities;

/// <summary>An item with its place.</summary>
/// <param name="Score">Weighted mean of its standings in the criteria that are known of it, 0 to 1; nothing where none is known.</param>
/// <param name="Rank">1 is first.</param>
/// <param name="Low">The rank that one draw of weights in twenty betters.</param>
/// <param name="High">The rank that one draw of weights in twenty worsens.</param>
public sealed record RankedItem(PriorityItem Item, double? Score, int Rank, int Low, int High)
{
    /// <summary>Standing among the items in each criterion that is known of it, 0 (last) to 1 (first).</summary>
    public required IReadOnlyDictionary<Criterion, double> Standings { get; init; }

    /// <summary>True when other weights put it on the other side of the cut.</summary>
    public required bool IsContested { get; init; }
}
