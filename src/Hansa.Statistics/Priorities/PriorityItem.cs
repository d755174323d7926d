using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Priorities;

/// <summary>A yes or no that the data may leave open.</summary>
public enum Answer
{
    Unknown,
    No,
    Yes,
}

/// <summary>A sector, product or market of a region, with what it is judged by.</summary>
/// <param name="Code">Its code on the axis it comes from.</param>
/// <param name="Values">One figure per criterion; missing figures keep their reason.</param>
public sealed record PriorityItem(string Code, IReadOnlyDictionary<Criterion, Figure> Values)
{
    /// <summary>Whether the region is specialised in it: relative specificity above 1, whatever is undisclosed.</summary>
    public required Answer IsSpecific { get; init; }

    /// <summary>Whether the region's exports of it grew over the window.</summary>
    public required Answer IsGrowing { get; init; }

    /// <summary>Whether small and medium-sized firms have a larger share in it than in the country's exports of the same item.</summary>
    public required Answer HasManySmes { get; init; }

    /// <summary>The region's exports of it in the last period, in minor units; breaks ties.</summary>
    public required Int128 Exports { get; init; }
}
