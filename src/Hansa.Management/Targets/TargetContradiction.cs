using Hansa.Statistics.Consistency;
using Hansa.Statistics.Numbers;

namespace Hansa.Management.Targets;

/// <summary>How targets contradict each other.</summary>
public enum ContradictionKind
{
    /// <summary>A target leads the other way than its indicator is meant to go.</summary>
    AgainstDirection,

    /// <summary>A target is below a goal (or above a ceiling) for the same indicator.</summary>
    MissesGoal,

    /// <summary>The growth of a share is not the quotient of the growth of its part and of its whole.</summary>
    GrowthOfShare,

    /// <summary>The whole that value and share imply does not grow as its own target says.</summary>
    GrowthOfWhole,

    /// <summary>A share of a whole is not the value that is set for it.</summary>
    ShareOfWhole,

    /// <summary>Regions are to have more together than their country.</summary>
    RegionsAboveCountry,

    /// <summary>Regions are to have less together than their country; no contradiction where some regions have no target.</summary>
    RegionsBelowCountry,
}

/// <summary>Targets that cannot all hold, and the two numbers that would have to be one.</summary>
/// <param name="Targets">Those concerned, the one in question first.</param>
/// <param name="One">What follows from the first of them.</param>
/// <param name="Other">What follows from the others.</param>
public sealed record TargetContradiction(
    ContradictionKind Kind,
    IReadOnlyList<Target> Targets,
    Interval One,
    Interval Other
)
{
    /// <summary>Where a goal for a share is missed: what the goal means in money; nothing where no value is set beside the share.</summary>
    public GoalInMoney? Money { get; init; }
}

/// <summary>What a goal for a share means in money, by the set's own numbers.</summary>
/// <param name="Value">What is set as the value.</param>
/// <param name="Whole">What value and share imply as the whole.</param>
/// <param name="Needed">The goal's share of that whole.</param>
/// <param name="Unit">The currency, in whole units.</param>
public sealed record GoalInMoney(Fraction Value, Fraction Whole, Fraction Needed, string Unit)
{
    /// <summary>What is lacking.</summary>
    public Fraction More => Needed - Value;
}
