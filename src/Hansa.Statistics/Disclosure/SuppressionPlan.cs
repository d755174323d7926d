namespace Hansa.Statistics.Disclosure;

/// <summary>Which cells of a release are withheld, and what the auditor says of it.</summary>
/// <param name="Release">The tables with every cell either printed or withheld.</param>
/// <param name="Audit">The verdict over it.</param>
/// <param name="Loss">What the cells cost that are withheld for the sake of others.</param>
/// <param name="Unprotected">Keys of sensitive cells for which no pattern was found: the tables are too small or one contributor stands behind too
/// much of them; fold them up.</param>
public sealed record SuppressionPlan(
    AuditedRelease Release,
    AuditReport Audit,
    long Loss,
    IReadOnlyList<string> Unprotected
)
{
    /// <summary>Cells withheld for the sake of others.</summary>
    public int Secondary =>
        Enumerable
            .Range(0, Release.Model.Count)
            .Count(cell => Release.IsUnknown(cell) && !Release.Sensitivities[cell].IsSensitive);
}
