using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>What the project knows for SME profiles: approaches, definitions of SMEs and goals.</summary>
public sealed record SpecificationRules(
    IReadOnlyList<ApproachCard> Approaches,
    IReadOnlyList<SmeThreshold> Thresholds,
    IReadOnlyList<SmeGoal> Goals
)
{
    public static SpecificationRules None { get; } = new([], [], []);
}

/// <summary>An approach: which goods are non-resource, competitive industrial and engineering goods.</summary>
/// <param name="Scheme">A classification, with a version after <c>@</c> where not its own.</param>
/// <param name="NonResource">The classes of the scheme that are non-resource.</param>
public sealed record ApproachCard(string Code, string Scheme, IReadOnlyList<string> NonResource)
{
    /// <summary>A classification whose class <c>yes</c> lists competitive industrial goods; nothing where there is no list.</summary>
    public string? CompetitiveScheme { get; init; }

    /// <summary>A classification whose class <c>yes</c> lists engineering goods.</summary>
    public required string EngineeringScheme { get; init; }

    public required LocalText Title { get; init; }
}

/// <summary>The upper limits of a class of firms under a rule, while it holds.</summary>
/// <param name="Jurisdiction"><c>RU</c>, <c>EU</c>, <c>US</c>, …</param>
/// <param name="From">The first day; nothing where it is not known.</param>
public sealed record SmeThreshold(string Jurisdiction, string Rule, string Class, DateOnly? From, DateOnly? To)
{
    public int? StaffMax { get; init; }

    /// <summary>In <see cref="MoneyUnit"/>; nothing where turnover does not matter.</summary>
    public decimal? TurnoverMax { get; init; }

    public string MoneyUnit { get; init; } = "";
}

/// <summary>A goal for the share of SMEs in the non-resource exports of a country.</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Share">0 to 1.</param>
public sealed record SmeGoal(string Country, Fraction Share, int Year, LocalText Title);
