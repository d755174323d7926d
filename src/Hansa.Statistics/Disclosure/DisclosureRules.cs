using System.Text;

namespace Hansa.Statistics.Disclosure;

/// <summary>A rule of dominance: a cell is unsafe when its n largest contributors have more than k percent of it.</summary>
public sealed record Dominance(int Contributors, int Percent);

/// <summary>Whether a cell must be withheld, and how far from its value an outsider must stay on either side.</summary>
/// <param name="IsSensitive">The rules forbid to publish the cell.</param>
/// <param name="Distance">In minor units, at least 1 where the cell is sensitive: the protection level, above and below alike.</param>
/// <param name="FromLargest">How far the largest contributor must stay, from whom the level shelters not itself but the others: the same
/// level with the second largest in its place; 0 where others hide each other.</param>
public readonly record struct Sensitivity(bool IsSensitive, long Distance, long FromLargest = 0);

/// <summary>The rules by which a cell gives somebody away, with their parameters, which stay secret.</summary>
/// <remarks>
/// Whole numbers only, compared exactly. Levels: p % rule p/100·x1 − (X − x1 − x2); (n, k) rule 100/k·(x1 + … + xn) − X;
/// fewer contributors than the minimum p/100·x1, at least one unit. The largest of those that apply is taken, rounded up.
/// Source: Handbook on Statistical Disclosure Control, 2nd edition (2024), chapter 4.
/// </remarks>
public sealed record DisclosureRules
{
    /// <summary>What provenance prints instead of the parameters.</summary>
    public string Version { get; init; } = "1";

    /// <summary>Fewer contributors than this make a cell unsafe; 1 or more.</summary>
    public int MinimumContributors { get; init; } = 3;

    /// <summary>Nothing leaves the rule out.</summary>
    public Dominance? Dominance { get; init; }

    /// <summary>p: a cell is unsafe when the second largest contributor can estimate the largest within p percent; nothing leaves the rule out.</summary>
    public int? Percent { get; init; } = 10;

    public Sensitivity Judge(CellFacts cell)
    {
        if (cell.Contributors == 0)
            return default;
        Int128[] levels = [FrequencyLevel(cell), DominanceLevel(cell), PercentLevel(cell)];
        var level = levels.Max();
        return level <= 0
            ? default
            : new Sensitivity(true, checked((long)level), checked((long)LevelFromLargest(cell, level)));
    }

    private Int128 LevelFromLargest(CellFacts cell, Int128 level)
    {
        if (cell.Largest.Count < 2)
            return 0;
        var (first, second) = ((Int128)cell.Largest[0].Amount, (Int128)cell.Largest[1].Amount);
        return Percent is { } percent
            ? Up((percent * second) - (100 * (cell.Total - first - second)), 100)
            : Up(level * second, first);
    }

    private Int128 FrequencyLevel(CellFacts cell) =>
        cell.Contributors < MinimumContributors
            ? Int128.Max(1, Up((Int128)cell.Largest[0].Amount * (Percent ?? 0), 100))
            : 0;

    private Int128 DominanceLevel(CellFacts cell)
    {
        if (Dominance is not { } rule)
            return 0;
        var top = cell.Largest.Take(rule.Contributors).Aggregate((Int128)0, (sum, one) => sum + one.Amount);
        return Up((100 * top) - ((Int128)rule.Percent * cell.Total), rule.Percent);
    }

    private Int128 PercentLevel(CellFacts cell)
    {
        if (Percent is not { } percent)
            return 0;
        var first = (Int128)cell.Largest[0].Amount;
        var second = cell.Largest.Count > 1 ? cell.Largest[1].Amount : 0;
        return Up((percent * first) - (100 * (cell.Total - first - second)), 100);
    }

    // Rounded away from zero above, so that a level of a fraction of a unit still is one.
    private static Int128 Up(Int128 numerator, Int128 denominator) =>
        numerator <= 0 ? 0 : (numerator + denominator - 1) / denominator;

    // A record prints its members; these must not reach a log or a message.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Version = ").Append(Version);
        return true;
    }
}
