using Hansa.Statistics.Targets;

namespace Hansa.Management.Targets;

/// <summary>What a target is about, and for when: no two targets of a set have the same.</summary>
/// <param name="Indicator">A row of the SME profile (<c>sme:3</c>), an indicator of the catalogue (<c>hhi</c>), or a quantity that only targets name
/// (<c>non-resource-exports</c>).</param>
/// <param name="Territory">A country or region by code.</param>
/// <param name="Approach">The approach to non-resource goods, or a classification; empty for every one.</param>
/// <param name="Item">A product or group by code; empty for the whole.</param>
/// <param name="Deadline">The year for which it is set.</param>
public sealed record TargetKey(string Indicator, string Territory, string Approach, string Item, int Deadline);

/// <summary>How a target is to be reached year by year.</summary>
public enum TargetCourse
{
    /// <summary>By the same amount each year.</summary>
    Linear,

    /// <summary>By the same share each year.</summary>
    Geometric,

    /// <summary>Through given values of given years, straight from one to the next.</summary>
    Steps,
}

/// <summary>One target: where an indicator of a territory stands, where it is to be, and by when.</summary>
/// <param name="Unit"><c>share</c>, <c>growth-index</c>, <c>ratio</c>, or the currency of money in whole units.</param>
/// <param name="Base">The value in the year of the base; nothing where it is not known.</param>
/// <param name="Wanted">The value for the deadline.</param>
/// <param name="Direction">Which way the indicator is meant to go, whatever the target.</param>
/// <param name="Source">Who set it, as a key or in words.</param>
public sealed record Target(
    TargetKey Key,
    string Unit,
    TargetNumber? Base,
    TargetNumber Wanted,
    TargetDirection Direction,
    string Source
)
{
    public const string GrowthUnit = "growth-index";

    /// <summary>The year of the base.</summary>
    public required int BaseYear { get; init; }

    public TargetCourse Course { get; init; }

    /// <summary>Year → value on the way, for <see cref="TargetCourse.Steps"/>.</summary>
    public IReadOnlyDictionary<int, TargetNumber> Steps { get; init; } = new Dictionary<int, TargetNumber>();

    public string Note { get; init; } = "";

    /// <summary>True where amounts of regions add up to the amount of their country.</summary>
    public bool IsMoney => Unit.Length == 3 && Unit.All(char.IsAsciiLetterUpper);

    /// <summary>The planned way; nothing where the base is not known.</summary>
    /// <remarks>Growth is counted from the year of the base, so that its way begins at 1, whatever growth there was before.</remarks>
    public TargetPath? Path
    {
        get
        {
            if (Start is not { } start)
                return null;
            var form = Course == TargetCourse.Geometric ? PathForm.Geometric : PathForm.Linear;
            return new TargetPath(start, (double)Wanted.Value, Key.Deadline - BaseYear, form)
            {
                Steps = Steps.ToDictionary(step => step.Key - BaseYear, step => (double)step.Value.Value),
            };
        }
    }

    /// <summary>True where the target lies on the wrong side of the base.</summary>
    public bool IsAgainstDirection => Path?.Contradicts(Direction) ?? false;

    private double? Start => Unit == GrowthUnit ? 1 : (double?)Base?.Value;
}
