using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Assessment;

/// <summary>What the types of growth and share are called.</summary>
internal static class QuadrantNames
{
    public static IReadOnlyDictionary<string, LocalText> All { get; } =
        new Dictionary<string, LocalText>
        {
            [GrowthShare.RisingStar] = new("wins in a growing market", "выигрывает на растущем рынке"),
            [GrowthShare.LostChance] = new("loses in a growing market", "теряет на растущем рынке"),
            [GrowthShare.Steadfast] = new("wins in a lagging market", "выигрывает на отстающем рынке"),
            [GrowthShare.Declining] = new("loses in a lagging market", "теряет на отстающем рынке"),
        };
}
