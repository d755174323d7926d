using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>Something in the numbers behind an SME profile that a reader must know before using it.</summary>
public abstract record ProfileFinding
{
    /// <summary>A part exceeds the whole that it belongs to.</summary>
    /// <param name="Where">Which numbers of the block.</param>
    public sealed record PartAboveWhole(string Approach, ProfilePlace Where, SmeQuantity Part, SmeQuantity Whole)
        : ProfileFinding
    {
        public required Fraction PartAmount { get; init; }

        public required Fraction WholeAmount { get; init; }
    }

    /// <summary>The share in row 3 does not move as the growth in row 5 says: share before × growth of SMEs / growth of all ≠ share after.</summary>
    public sealed record ShareIdentityFails(string Approach, Fraction Before, Fraction Expected, Fraction After)
        : ProfileFinding;

    /// <summary>A number that cannot depend on the approach differs between two.</summary>
    public sealed record DiffersByApproach(ProfilePlace Where, SmeQuantity Quantity, string One, string Other)
        : ProfileFinding
    {
        public required Fraction OneAmount { get; init; }

        public required Fraction OtherAmount { get; init; }
    }

    /// <summary>How far SME exports are from a goal that is a share of non-resource exports.</summary>
    /// <param name="Goal">0 to 1.</param>
    /// <param name="Base">Non-resource exports.</param>
    public sealed record GoalGap(string Approach, ProfilePlace Where, Fraction Goal, Fraction Base) : ProfileFinding
    {
        /// <summary>What SMEs do export.</summary>
        public required Fraction Actual { get; init; }

        /// <summary>What SMEs would have to export.</summary>
        public Fraction Required => Goal * Base;

        /// <summary>Money that is missing to the goal; below 0 where it is exceeded.</summary>
        public Fraction Gap => Required - Actual;

        /// <summary>Actual share less the goal.</summary>
        public Fraction ShareGap => (Actual / Base) - Goal;
    }

    /// <summary>Part of the exports has no known firm size.</summary>
    public sealed record UnknownSizes(ProfilePlace Where, Fraction Amount, Fraction Exports) : ProfileFinding;
}

/// <summary>Which numbers of a profile a finding speaks of.</summary>
public enum ProfilePlace
{
    /// <summary>Means over the window.</summary>
    Window,

    /// <summary>The window's first period.</summary>
    First,

    /// <summary>The window's last period.</summary>
    Last,

    /// <summary>The base of the target.</summary>
    Base,

    /// <summary>The target period.</summary>
    Target,
}
