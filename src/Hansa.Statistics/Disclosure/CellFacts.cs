namespace Hansa.Statistics.Disclosure;

/// <summary>What one contributor has in a cell: a firm, or the group that it belongs to.</summary>
/// <param name="Contributor">Its pseudonym, the same in every cell.</param>
/// <param name="Amount">Absolute amount in minor units: a return counts as much as a sale.</param>
public readonly record struct Contribution(string Contributor, long Amount);

/// <summary>The value of a cell and who stands behind it: what the rules of disclosure control judge by.</summary>
/// <param name="Value">Sum in minor units.</param>
/// <param name="Contributors">Number of contributors (groups, not their branches) whose amount is not zero.</param>
/// <param name="Total">Sum of their absolute amounts.</param>
/// <param name="Largest">The largest absolute amounts, descending; at least the <see cref="Kept"/> largest where there are as many.</param>
public sealed record CellFacts(long Value, long Contributors, long Total, IReadOnlyList<Contribution> Largest)
{
    /// <summary>How many contributions are kept beside a cell.</summary>
    public const int Kept = 3;

    /// <summary>A cell without trade.</summary>
    public static readonly CellFacts Empty = new(0, 0, 0, []);

    /// <summary>The only contributor, or nothing when there are none or several.</summary>
    public string? SoleContributor => Contributors == 1 ? Largest[0].Contributor : null;

    /// <param name="amounts">The amounts of contributors, each contributor once, signed.</param>
    public static CellFacts Of(IEnumerable<(string Contributor, long Amount)> amounts)
    {
        var all = amounts.Where(one => one.Amount != 0).ToArray();
        var largest = all.Select(one => new Contribution(one.Contributor, Math.Abs(one.Amount)))
            .OrderByDescending(one => one.Amount)
            .ThenBy(one => one.Contributor, StringComparer.Ordinal)
            .Take(Kept);
        return new CellFacts(
            checked(all.Sum(one => one.Amount)),
            all.Length,
            checked(all.Sum(one => Math.Abs(one.Amount))),
            [.. largest]
        );
    }
}
