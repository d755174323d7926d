namespace Hansa.Statistics.Disclosure;

/// <summary>Why a table may be shown. Every table of figures carries one, and there is no other way to have one than these three.</summary>
public sealed record Clearance
{
    private Clearance(bool isInternal, bool isCertified) => (IsInternal, IsCertified) = (isInternal, isCertified);

    /// <summary>The table holds confidential figures: every export carries the mark, and nothing of it is published.</summary>
    public bool IsInternal { get; }

    /// <summary>The table went through disclosure control.</summary>
    public bool IsCertified { get; }

    /// <summary>For data that were public or that somebody with the right asks for.</summary>
    /// <param name="isConfidential">Some dataset behind the figures is confidential.</param>
    /// <param name="asInternal">Asked for as an internal table.</param>
    /// <returns>Nothing where confidential figures are not asked for as internal: then there is no table.</returns>
    public static Clearance? For(bool isConfidential, bool asInternal) =>
        (isConfidential, asInternal) switch
        {
            (false, _) => new Clearance(false, false),
            (true, true) => new Clearance(true, false),
            _ => null,
        };

    /// <summary>For tables that withstood every attacker.</summary>
    /// <exception cref="ArgumentException">The audit found a breach.</exception>
    public static Clearance Certified(AuditReport audit) =>
        audit.IsSafe
            ? new Clearance(false, true)
            : throw new ArgumentException("A release with a breach gets no certificate.", nameof(audit));
}
