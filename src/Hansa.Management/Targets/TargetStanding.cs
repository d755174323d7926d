using Hansa.Statistics.Figures;
using Hansa.Statistics.Targets;

namespace Hansa.Management.Targets;

/// <summary>Where a target stands, in one word.</summary>
public enum TargetStatus
{
    /// <summary>Further than planned.</summary>
    Ahead,

    /// <summary>About where it was meant to be.</summary>
    OnPace,

    /// <summary>Behind, but moving the right way.</summary>
    Lagging,

    /// <summary>Hardly moving, or moving the wrong way.</summary>
    Off,

    /// <summary>The observed value or the base is not known.</summary>
    NoData,

    /// <summary>The target itself leads the wrong way, or misses a goal that is set for the same.</summary>
    Contradictory,
}

/// <summary>The printed codes of <see cref="TargetStatus"/>.</summary>
public static class TargetStatusCodes
{
    /// <summary><c>ahead</c>, <c>on-pace</c>, <c>lagging</c>, <c>off</c>, <c>no-data</c> or <c>contradictory</c>.</summary>
    public static string Code(this TargetStatus status) =>
        status switch
        {
            TargetStatus.Ahead => "ahead",
            TargetStatus.OnPace => "on-pace",
            TargetStatus.Lagging => "lagging",
            TargetStatus.Off => "off",
            TargetStatus.NoData => "no-data",
            _ => "contradictory",
        };
}

/// <summary>A target beside what is observed.</summary>
/// <param name="Observed">The value of the year, with its interval where it has one.</param>
/// <param name="Year">The year observed.</param>
public sealed record TargetStanding(Target Target, Figure Observed, int Year, TargetStatus Status)
{
    /// <summary>A change of at least this part of the planned one is on pace.</summary>
    public const double LeastOnPace = 0.9;

    /// <summary>A change of at least this part of the planned one is ahead.</summary>
    public const double LeastAhead = 1.1;

    /// <summary>A change of less than this part of the planned one is off.</summary>
    public const double LeastLagging = 0.5;

    /// <summary>The value planned for the year.</summary>
    public Figure Planned { get; init; } = Figure.None(Missing.NoBase);

    /// <summary>Change achieved by change planned to date, 1 = as planned; missing where no change is planned.</summary>
    public Figure Pace { get; init; } = Figure.None(Missing.NoBase);

    /// <summary>Where the indicator arrives at the deadline if it goes on as it has, within the interval that the observed value has.</summary>
    public Figure Projection { get; init; } = Figure.None(Missing.NoBase);

    /// <summary>The wanted value less the observed one, in the unit of the target.</summary>
    public Figure Gap => Observed.Linear(-1, (double)Target.Wanted.Value);

    /// <summary>False where the interval of the observed value allows another status.</summary>
    public bool IsCertain { get; init; } = true;

    /// <param name="missesGoal">True where a goal for the same indicator asks for more than the target.</param>
    public static TargetStanding Of(Target target, Figure observed, int year, bool missesGoal = false)
    {
        var elapsed = year - target.BaseYear;
        if (observed.Value is not { } value || elapsed < 0)
            return new(target, observed, year, Contradicts(target, missesGoal) ?? TargetStatus.NoData);
        if (target.Path is not { } path)
            return new(target, observed, year, Contradicts(target, missesGoal) ?? WithoutBase(target, value));
        var pace = Statistics.Targets.Pace.Of(path, target.Direction, value, elapsed);
        var status = StatusOf(path, target.Direction, pace);
        return new TargetStanding(target, observed, year, Contradicts(target, missesGoal) ?? status)
        {
            Planned = pace.Planned,
            Pace = pace.Ratio,
            Projection = Bounded(pace.Projection, observed, end => At(target, path, end, elapsed).Projection),
            IsCertain =
                observed.IsExact
                || Ends(observed)
                    .All(end =>
                        end is { } one && StatusOf(path, target.Direction, At(target, path, one, elapsed)) == status
                    ),
        };
    }

    private static Pace At(Target target, TargetPath path, double observed, int elapsed) =>
        Statistics.Targets.Pace.Of(path, target.Direction, observed, elapsed);

    private static double?[] Ends(Figure observed) => [observed.Low, observed.High];

    private static TargetStatus? Contradicts(Target target, bool missesGoal) =>
        missesGoal || target.IsAgainstDirection ? TargetStatus.Contradictory : null;

    // Without a base there is no pace; a value that is there already needs none.
    private static TargetStatus WithoutBase(Target target, double value)
    {
        var wanted = (double)target.Wanted.Value;
        var isReached = target.Direction == TargetDirection.Up ? value >= wanted : value <= wanted;
        return isReached ? TargetStatus.Ahead : TargetStatus.NoData;
    }

    private static TargetStatus StatusOf(TargetPath path, TargetDirection direction, Pace pace)
    {
        if (pace.Planned.Value is not { } planned)
            return TargetStatus.NoData;
        // Where no change is planned, or a step leads back for a while, the planned value alone decides.
        var isForward = direction == TargetDirection.Up ? planned > path.Base : planned < path.Base;
        if (!isForward || pace.Ratio.Value is not { } ratio)
            return pace.IsAtLeastPlanned == true ? TargetStatus.OnPace : TargetStatus.Lagging;
        return ratio switch
        {
            >= LeastAhead => TargetStatus.Ahead,
            >= LeastOnPace => TargetStatus.OnPace,
            >= LeastLagging => TargetStatus.Lagging,
            _ => TargetStatus.Off,
        };
    }

    // A projection grows with the observed value, so that its ends come from the ends of the value.
    private static Figure Bounded(Figure projection, Figure observed, Func<double, Figure> project)
    {
        if (observed.IsExact || projection.Missing != Missing.None)
            return projection;
        var low = observed.Low is { } least ? project(least).Value : null;
        var high = observed.High is { } most ? project(most).Value : null;
        return projection.Within(low ?? double.NegativeInfinity, high ?? double.PositiveInfinity);
    }
}
