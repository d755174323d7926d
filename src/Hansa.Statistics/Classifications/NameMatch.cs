namespace Hansa.Statistics.Classifications;

/// <summary>What a name turned out to be: exactly one of three forms.</summary>
public abstract record NameMatch
{
    private NameMatch() { }

    /// <summary>One place.</summary>
    /// <param name="Warning">What is odd about the spelling; nothing when all is well.</param>
    public sealed record Resolved(string Code, string? Warning) : NameMatch;

    /// <summary>Several places have this name.</summary>
    /// <param name="Candidates">By code.</param>
    public sealed record Ambiguous(IReadOnlyList<NamedPlace> Candidates) : NameMatch;

    /// <summary>No place has this name.</summary>
    public sealed record Unknown : NameMatch;
}
