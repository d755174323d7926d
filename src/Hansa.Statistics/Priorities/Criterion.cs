namespace Hansa.Statistics.Priorities;

/// <summary>What a sector, product or market is ranked by; more of each counts for the item.</summary>
public enum Criterion
{
    /// <summary>Relative specificity: the item's share in the region's exports by its share in the benchmark's. Ratio.</summary>
    Specificity,

    /// <summary>Share of small and medium-sized firms in the region's exports of the item. 0 to 1.</summary>
    SmeShare,

    /// <summary>Midpoint growth of the region's exports of the item over the window. -2 to 2.</summary>
    Growth,

    /// <summary>Technology level of what is exported, 0 (primary) to 1 (high technology), weighted by value.</summary>
    Technology,

    /// <summary>One minus the concentration (Herfindahl-Hirschman) over markets, or over products for a market. 0 to 1.</summary>
    Resilience,

    /// <summary>Midpoint growth of world trade in the item over the window. -2 to 2.</summary>
    MarketGrowth,
}

/// <summary>The printed codes of <see cref="Criterion"/>.</summary>
public static class CriterionCodes
{
    /// <summary><c>specificity</c>, <c>sme-share</c>, <c>growth</c>, <c>technology</c>, <c>resilience</c> or <c>market-growth</c>.</summary>
    public static string Code(this Criterion criterion) =>
        criterion switch
        {
            Criterion.Specificity => "specificity",
            Criterion.SmeShare => "sme-share",
            Criterion.Growth => "growth",
            Criterion.Technology => "technology",
            Criterion.Resilience => "resilience",
            Criterion.MarketGrowth => "market-growth",
            _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, null),
        };

    /// <summary>The criterion with this code, or nothing.</summary>
    public static Criterion? Find(string code)
    {
        foreach (var criterion in Enum.GetValues<Criterion>())
        {
            if (criterion.Code() == code)
                return criterion;
        }
        return null;
    }
}
