namespace Hansa.Statistics.Disclosure;

/// <summary>Whom a release must withstand.</summary>
public enum Attacker
{
    /// <summary>A0: has the release and nothing else.</summary>
    Reader,

    /// <summary>A1: a contributor, who knows its own amounts, and the cells that it is alone in.</summary>
    Contributor,

    /// <summary>A2: guessed every cell within half of its value before.</summary>
    Guesser,

    /// <summary>A3: has all earlier releases, published shares and growth rates.</summary>
    Archivist,

    /// <summary>A4: has what partner countries publish as imports, beside all that.</summary>
    Partner,
}

/// <summary>How a withheld cell is given away.</summary>
public enum BreachKind
{
    /// <summary>Its value can be computed.</summary>
    Exact,

    /// <summary>It can be enclosed more tightly than the rules allow.</summary>
    Narrow,

    /// <summary>Neither safety nor the contrary could be proved; to be treated as given away.</summary>
    Undecided,
}

/// <summary>A sensitive cell that somebody can derive. Confidential.</summary>
/// <param name="Cell">Its key.</param>
/// <param name="Low">The least value that the attacker must believe in, in minor units.</param>
/// <param name="High">The greatest, or nothing when there is no bound.</param>
public sealed record Breach(string Cell, Attacker By, BreachKind Kind, long? Low, long? High)
{
    /// <summary>The contributor who can do it, for <see cref="Attacker.Contributor"/>.</summary>
    public string? Insider { get; init; }

    /// <summary>The interval was proved in whole numbers, with the solver's dual vector as a hint only.</summary>
    public bool IsProved { get; init; }
}

/// <summary>What one attacker got.</summary>
/// <param name="Exact">Sensitive cells computed.</param>
/// <param name="Narrow">Sensitive cells enclosed too tightly, undecided ones among them.</param>
/// <param name="LeastWidth">Width of the narrowest proved interval of the cells that are safe, as a share of the value; nothing without such cells.</param>
public sealed record AttackResult(Attacker By, int Exact, int Narrow, double? LeastWidth);

/// <summary>The verdict over a release.</summary>
/// <param name="Sensitive">Cells that must be withheld and are.</param>
/// <param name="Withheld">Cells withheld in all.</param>
/// <param name="KnownAnyway">Sensitive cells that earlier releases or partners' statistics have made public: no release can protect them.</param>
/// <param name="Results">One per attacker.</param>
/// <param name="Breaches">Empty when the release may leave the house.</param>
/// <param name="Programmes">Linear programmes solved.</param>
public sealed record AuditReport(
    int Cells,
    int Sensitive,
    int Withheld,
    int KnownAnyway,
    IReadOnlyList<AttackResult> Results,
    IReadOnlyList<Breach> Breaches,
    int Programmes
)
{
    /// <summary>The release may leave the house.</summary>
    public bool IsSafe => Breaches.Count == 0;
}
