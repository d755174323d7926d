using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Targets;

/// <summary>How an indicator is meant to go from its base to its target.</summary>
public enum PathForm
{
    /// <summary>By the same amount in each period.</summary>
    Linear,

    /// <summary>By the same share in each period; base and target are positive.</summary>
    Geometric,
}

/// <summary>Which way an indicator is meant to go.</summary>
public enum TargetDirection
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,
}

/// <summary>The planned way of an indicator from a base to a target.</summary>
/// <param name="Base">The value at the start, in the indicator's unit.</param>
/// <param name="Target">The value wanted at the deadline.</param>
/// <param name="Periods">Whole periods from the start to the deadline, 1 or more.</param>
public sealed record TargetPath(double Base, double Target, int Periods, PathForm Form)
{
    /// <summary>Periods since the start → the value planned for then, between the start and the deadline; a linear path goes straight from one to
    /// the next. Empty where only base and target are given.</summary>
    public IReadOnlyDictionary<int, double> Steps { get; init; } = NoSteps;

    private static readonly IReadOnlyDictionary<int, double> NoSteps = new Dictionary<int, double>();

    /// <summary>True where the path leads the other way than the indicator is meant to go.</summary>
    public bool Contradicts(TargetDirection direction) =>
        direction == TargetDirection.Up ? Target < Base : Target > Base;

    /// <summary>The value planned after so many periods; missing where a geometric path has no positive ends.</summary>
    /// <param name="elapsed">Periods since the start, 0 or more; after the deadline the target stays.</param>
    public Figure At(double elapsed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Periods, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(elapsed);
        var part = Math.Min(1, elapsed / Periods);
        if (Form == PathForm.Linear)
            return Figure.Of(part == 1 ? Target : Straight(elapsed));
        return Base <= 0 || Target <= 0
            ? Figure.None(Missing.NotApplicable)
            : Figure.Of(part == 1 ? Target : Base * Math.Pow(Target / Base, part));
    }

    private double Straight(double elapsed)
    {
        var (from, start) = (0, Base);
        var (to, end) = (Periods, Target);
        foreach (var (at, value) in Steps)
        {
            if (at <= elapsed && at > from)
                (from, start) = (at, value);
            else if (at > elapsed && at < to)
                (to, end) = (at, value);
        }
        return start + ((end - start) * ((elapsed - from) / (to - from)));
    }
}
