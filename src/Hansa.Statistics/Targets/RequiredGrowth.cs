using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Targets;

/// <summary>A share to be reached in a number of periods by something that has a value now.</summary>
/// <param name="Share">s*, 0 to 1: the share of the whole that is wanted.</param>
/// <param name="Own">X(0): the value now, in any unit of money.</param>
/// <param name="Periods">n: whole periods from now to the deadline, 1 or more.</param>
public sealed record ShareGoal(double Share, double Own, int Periods);

/// <summary>What must be exported at the deadline, and how fast exports must grow until then, to have a share of the whole.</summary>
/// <param name="Value">X(n), in the unit of the value now; missing where no value gives the share.</param>
/// <param name="Growth">Growth in each period, as a share: (X(n) / X(0))^(1/n) - 1; missing where there is nothing to grow from.</param>
/// <param name="Factor">X(n) / X(0); missing likewise.</param>
/// <param name="Rest">What the others, or the whole, then have.</param>
public sealed record RequiredGrowth(Figure Value, Figure Growth, Figure Factor, double Rest)
{
    /// <summary>The others grow by the same share in each period: X(n) = s* / (1 - s*) × O(0) (1 + g)^n.</summary>
    /// <param name="others">O(0): what the others have now, in the same unit; 0 or more.</param>
    /// <param name="growth">g: their growth in each period, as a share; above -1.</param>
    /// <remarks>A share of 1 or more cannot be reached while the others have anything.</remarks>
    public static RequiredGrowth WhileOthersGrow(ShareGoal goal, double others, double growth)
    {
        Check(goal);
        ArgumentOutOfRangeException.ThrowIfNegative(others);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(growth, -1);
        var then = others * Math.Pow(1 + growth, goal.Periods);
        return goal.Share >= 1 || !double.IsFinite(then)
            ? Of(Figure.None(Missing.NotApplicable), goal, then)
            : Of(Finite(goal.Share / (1 - goal.Share) * then), goal, then);
    }

    /// <summary>The whole at the deadline is given and holds the part: X(n) = s* × whole.</summary>
    /// <param name="whole">What all have together at the deadline; 0 or more.</param>
    public static RequiredGrowth OfWhole(ShareGoal goal, double whole)
    {
        Check(goal);
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        return goal.Share > 1
            ? Of(Figure.None(Missing.NotApplicable), goal, whole)
            : Of(Finite(goal.Share * whole), goal, whole);
    }

    private static RequiredGrowth Of(Figure value, ShareGoal goal, double rest)
    {
        var factor = value.Then(needed => goal.Own == 0 ? Figure.None(Missing.NoBase) : Finite(needed / goal.Own));
        var growth = factor.Then(times => Figure.Of(Math.Pow(times, 1.0 / goal.Periods) - 1));
        return new RequiredGrowth(value, growth, factor, rest);
    }

    private static void Check(ShareGoal goal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(goal.Share);
        ArgumentOutOfRangeException.ThrowIfNegative(goal.Own);
        ArgumentOutOfRangeException.ThrowIfLessThan(goal.Periods, 1);
    }

    // Growth so fast that no number holds it is no target.
    private static Figure Finite(double value) =>
        double.IsFinite(value) ? Figure.Of(value) : Figure.None(Missing.NotApplicable);
}
