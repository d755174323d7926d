using Hansa.Statistics.Priorities;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>What priorities are made of, as kept in <c>data/parameters/priority-*.csv</c>.</summary>
/// <param name="Grid">The rule grid.</param>
/// <param name="Readings">Code of a rule → what it says, and what to do.</param>
/// <param name="Criteria">In the order in which they are shown.</param>
/// <param name="Modifiers">Kind of type (<c>sector</c>, <c>group</c>) and its code → what such regions need beside.</param>
/// <param name="TechnologyLevels">Scheme and class → level, 0 is the lowest; classes that are absent have none.</param>
public sealed record PriorityRules(
    PriorityGrid Grid,
    IReadOnlyDictionary<string, PriorityReading> Readings,
    IReadOnlyList<CriterionCard> Criteria,
    IReadOnlyDictionary<(string Kind, string Code), LocalText> Modifiers,
    IReadOnlyDictionary<(string Scheme, string Class), int> TechnologyLevels
);

/// <summary>What a rule of the grid says of an item, and the line of management that follows.</summary>
public sealed record PriorityReading(LocalText Reading, LocalText Line);

/// <summary>A criterion with its title and its usual weight for each kind of item.</summary>
public sealed record CriterionCard(
    Criterion Criterion,
    LocalText Title,
    IReadOnlyDictionary<PriorityKind, double> Weights
);
