using Hansa.Management.Targets;
using Hansa.UseCases.Targets;

namespace Hansa.Web.Api;

/// <summary>A set of targets, as programs read it.</summary>
/// <param name="Contradictions">What cannot hold together, in words.</param>
public sealed record TargetSetAnswer(
    string Name,
    int Version,
    IReadOnlyList<TargetAnswerLine> Targets,
    IReadOnlyList<TextAnswer> Contradictions
)
{
    public static TargetSetAnswer Of(TargetsChecked one) =>
        new(
            one.Set.Name,
            one.Set.Version,
            [.. one.Set.Targets.Select(TargetAnswerLine.Of)],
            [.. one.Findings.Select(finding => TextAnswer.Of(finding.Text))]
        );
}

/// <summary>One target; numbers in its unit.</summary>
public sealed record TargetAnswerLine(
    string Indicator,
    string Territory,
    string Approach,
    string Item,
    string Unit,
    decimal? Base,
    int BaseYear,
    decimal Target,
    int Deadline,
    string Source
)
{
    public static TargetAnswerLine Of(Target one) =>
        new(
            one.Key.Indicator,
            one.Key.Territory,
            one.Key.Approach,
            one.Key.Item,
            one.Unit,
            one.Base?.Value,
            one.BaseYear,
            one.Wanted.Value,
            one.Key.Deadline,
            one.Source
        );
}

/// <summary>Where the targets of a set stand by a dataset.</summary>
/// <param name="Problems">Why some targets have no data.</param>
public sealed record StandingAnswer(
    int Year,
    string Dataset,
    string Snapshot,
    IReadOnlyList<StandingLine> Lines,
    IReadOnlyList<TextAnswer> Problems
)
{
    public static StandingAnswer Of(TargetsTracked tracked) =>
        new(
            tracked.Year,
            tracked.Dataset,
            tracked.Snapshot,
            [.. tracked.Lines.Select(line => StandingLine.Of(line.Standing))],
            [.. tracked.Problems.Select(TextAnswer.Of)]
        );
}

/// <summary>One target beside what is observed; the status is certain where no interval allows another.</summary>
public sealed record StandingLine(
    TargetAnswerLine Target,
    double? Observed,
    double? Planned,
    double? Pace,
    double? Projection,
    string Status,
    bool IsCertain
)
{
    public static StandingLine Of(TargetStanding one) =>
        new(
            TargetAnswerLine.Of(one.Target),
            one.Observed.Value,
            one.Planned.Value,
            one.Pace.Value,
            one.Projection.Value,
            one.Status.Code(),
            one.IsCertain
        );
}
