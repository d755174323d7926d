namespace Hansa.Statistics.Priorities;

/// <summary>One row of the rule grid: which items it is for, and what they are called.</summary>
/// <param name="Code">Its stable name: <c>strong-base</c>, <c>niche</c>, …</param>
/// <param name="IsSpecific">The answer it asks for; nothing takes any.</param>
public sealed record GridRule(string Code, Answer? IsSpecific, Answer? IsGrowing, Answer? HasManySmes)
{
    public bool IsFor(PriorityItem item) =>
        (IsSpecific ?? item.IsSpecific) == item.IsSpecific
        && (IsGrowing ?? item.IsGrowing) == item.IsGrowing
        && (HasManySmes ?? item.HasManySmes) == item.HasManySmes;
}

/// <summary>Reads specificity, growth and the place of SMEs as one situation: the first rule that an item meets.</summary>
/// <exception cref="ArgumentException">Some combination of answers meets no rule.</exception>
public sealed class PriorityGrid
{
    private readonly IReadOnlyList<GridRule> rules;

    /// <param name="rules">In the order in which they are tried; together they are for every item.</param>
    public PriorityGrid(IReadOnlyList<GridRule> rules)
    {
        this.rules = rules;
        foreach (var item in EveryAnswer())
        {
            if (!rules.Any(rule => rule.IsFor(item)))
                throw new ArgumentException(
                    $"No rule is for {item.IsSpecific}, {item.IsGrowing}, {item.HasManySmes}.",
                    nameof(rules)
                );
        }
    }

    public GridRule Of(PriorityItem item) => rules.First(rule => rule.IsFor(item));

    private static IEnumerable<PriorityItem> EveryAnswer() =>
        from specific in Enum.GetValues<Answer>()
        from growing in Enum.GetValues<Answer>()
        from smes in Enum.GetValues<Answer>()
        select new PriorityItem("", new Dictionary<Criterion, Figures.Figure>())
        {
            IsSpecific = specific,
            IsGrowing = growing,
            HasManySmes = smes,
            Exports = 0,
        };
}
