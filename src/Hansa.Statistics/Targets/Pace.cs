using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Targets;

/// <summary>Where an indicator stands beside its planned path.</summary>
/// <param name="Planned">The value planned for now.</param>
/// <param name="Gap">(observed - planned) / planned; missing where nothing (or less) is planned.</param>
/// <param name="Ratio">The pace: change achieved by change planned to date, 1 = as planned; missing where no change is planned.</param>
/// <param name="Projection">Where the indicator arrives at the deadline if it goes on as it has; missing at the start.</param>
/// <param name="Needed">Growth in each period that is left, as a share, to reach the target from here; missing where none is left or
/// there is nothing to grow from.</param>
/// <param name="IsAtLeastPlanned">True where the indicator is where it was meant to be, or further in the direction that it is meant to
/// go; nothing where no value is planned.</param>
public sealed record Pace(
    Figure Planned,
    Figure Gap,
    Figure Ratio,
    Figure Projection,
    Figure Needed,
    bool? IsAtLeastPlanned
)
{
    /// <param name="observed">The value now, in the unit of the path.</param>
    /// <param name="elapsed">Whole periods since the start, 0 or more.</param>
    public static Pace Of(TargetPath path, TargetDirection direction, double observed, int elapsed)
    {
        var planned = path.At(elapsed);
        return new Pace(
            planned,
            planned.Then(value =>
                value > 0 ? Figure.Of((observed - value) / value)
                : value == 0 ? Figure.None(Missing.NoBase)
                : Figure.None(Missing.NotApplicable)
            ),
            planned.Then(value =>
                value == path.Base
                    ? Figure.None(Missing.NoBase)
                    : Figure.Of((observed - path.Base) / (value - path.Base))
            ),
            Projected(path, observed, elapsed),
            NeededFrom(path, observed, elapsed),
            planned.Value is { } plan
                ? direction == TargetDirection.Up
                    ? observed >= plan
                    : observed <= plan
                : null
        );
    }

    private static Figure Projected(TargetPath path, double observed, int elapsed)
    {
        if (elapsed == 0)
            return Figure.None(Missing.NoBase);
        if (elapsed >= path.Periods)
            return Figure.Of(observed);
        var times = (double)path.Periods / elapsed;
        if (path.Form == PathForm.Linear)
            return Figure.Of(path.Base + ((observed - path.Base) * times));
        return path.Base <= 0 || observed < 0
            ? Figure.None(Missing.NotApplicable)
            : Finite(path.Base * Math.Pow(observed / path.Base, times));
    }

    private static Figure NeededFrom(TargetPath path, double observed, int elapsed)
    {
        var left = path.Periods - elapsed;
        if (left <= 0)
            return Figure.None(Missing.NotApplicable);
        if (observed == 0)
            return Figure.None(Missing.NoBase);
        return observed < 0 || path.Target < 0
            ? Figure.None(Missing.NotApplicable)
            : Finite(Math.Pow(path.Target / observed, 1.0 / left) - 1);
    }

    private static Figure Finite(double value) =>
        double.IsFinite(value) ? Figure.Of(value) : Figure.None(Missing.NotApplicable);
}
