namespace Hansa.Statistics.Consistency;

/// <summary>What exact arithmetic says of cells and relations.</summary>
public enum Verdict
{
    /// <summary>Numbers that are printed like the cells and keep every relation were found.</summary>
    Consistent,

    /// <summary>It is proved that there are no such numbers.</summary>
    Contradictory,

    /// <summary>Neither was proved.</summary>
    Undecided,
}
