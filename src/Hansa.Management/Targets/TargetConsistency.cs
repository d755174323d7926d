using Hansa.Statistics.Consistency;

namespace Hansa.Management.Targets;

/// <summary>Finds the targets of a set that cannot all hold.</summary>
/// <remarks>
/// A number stands for every number that rounds to it, and each relation names a number once, so that interval arithmetic over exact
/// fractions proves what it reports and misses nothing that one relation shows.
/// </remarks>
public static class TargetConsistency
{
    // Value = share × whole, by the rows of the SME profile.
    private static readonly (string Value, string Share, string Whole)[] Shares =
    [
        ("sme:1", "sme:2", "exports"),
        ("sme:1", "sme:3", "non-resource-exports"),
    ];

    /// <summary>Every contradiction, by kind, then in the order of the set.</summary>
    /// <param name="countryOf">The country that a region belongs to; nothing for a country, or where it is not known.</param>
    public static IReadOnlyList<TargetContradiction> Of(TargetSet set, Func<string, string?> countryOf) =>
        [
            .. set.Targets.Where(one => one.IsAgainstDirection).Select(AgainstDirection),
            .. set.Targets.SelectMany(target => Goals(set, target)),
            .. Groups(set).SelectMany(group => Identities(group)),
            .. Regions(set, countryOf),
        ];

    private static TargetContradiction AgainstDirection(Target target) =>
        new(
            ContradictionKind.AgainstDirection,
            [target],
            target.Wanted.Range,
            target.Base?.Range ?? Interval.Exactly(1)
        );

    private static IEnumerable<TargetContradiction> Goals(TargetSet set, Target target) =>
        set
            .Targets.Where(goal => IsGoalFor(goal, target))
            .Where(goal => goal.Wanted.Range.And(target.Wanted.Range).IsEmpty)
            .Select(goal => new TargetContradiction(
                ContradictionKind.MissesGoal,
                [target, goal],
                target.Wanted.Range,
                goal.Wanted.Range
            )
            {
                Money = InMoney(set, target, goal),
            });

    private static bool IsGoalFor(Target goal, Target target) =>
        goal.Wanted.Bound != TargetBound.Rounded
        && goal != target
        && goal.Unit == target.Unit
        && goal.Key.Indicator == target.Key.Indicator
        && goal.Key.Territory == target.Key.Territory
        && goal.Key.Item == target.Key.Item
        && (goal.Key.Approach.Length == 0 || goal.Key.Approach == target.Key.Approach)
        && goal.Key.Deadline <= target.Key.Deadline;

    private static GoalInMoney? InMoney(TargetSet set, Target target, Target goal)
    {
        var value = Shares
            .Where(one => one.Share == target.Key.Indicator)
            .Select(one => Find(set.Targets, target.Key with { Indicator = one.Value }))
            .FirstOrDefault(one => one is not null);
        if (value is null || target.Wanted.Exact.Sign <= 0)
            return null;
        var whole = value.Wanted.Exact / target.Wanted.Exact;
        return new GoalInMoney(value.Wanted.Exact, whole, goal.Wanted.Exact * whole, value.Unit);
    }

    private static Target? Find(IEnumerable<Target> targets, TargetKey key) =>
        targets.FirstOrDefault(one => one.Key == key);

    // Targets that speak of one territory, approach, item and span of years.
    private static IEnumerable<Dictionary<string, Target>> Groups(TargetSet set) =>
        set
            .Targets.GroupBy(one => (one.Key with { Indicator = "" }, one.BaseYear))
            .Select(group => group.ToDictionary(one => one.Key.Indicator));

    private static IEnumerable<TargetContradiction> Identities(Dictionary<string, Target> set)
    {
        foreach (var (value, share, whole) in Shares)
        {
            if (Named(set, value, share, whole) is [var amount, var part, var all])
            {
                if (
                    Checked(
                        ContradictionKind.ShareOfWhole,
                        [amount, part, all],
                        one => Amounts(one, at => at.Wanted)
                    ) is
                    { } then
                )
                    yield return then;
                if (
                    Checked(ContradictionKind.ShareOfWhole, [amount, part, all], one => Amounts(one, at => at.Base)) is
                    { } now
                )
                    yield return now;
            }
        }
        if (
            Named(set, "sme:3", "sme:5a", "sme:5b") is { Length: 3 } growth
            && Checked(ContradictionKind.GrowthOfShare, growth, GrowthOfShare) is { } ofShare
        )
            yield return ofShare;
        if (
            Named(set, "sme:5b", "sme:1", "sme:3") is { Length: 3 } wholes
            && Checked(ContradictionKind.GrowthOfWhole, wholes, GrowthOfWhole) is { } ofWhole
        )
            yield return ofWhole;
    }

    private static Target[] Named(Dictionary<string, Target> set, params ReadOnlySpan<string> codes)
    {
        var found = new List<Target>();
        foreach (var code in codes)
        {
            if (set.TryGetValue(code, out var one))
                found.Add(one);
        }
        return found.Count == codes.Length ? [.. found] : [];
    }

    private static TargetContradiction? Checked(
        ContradictionKind kind,
        Target[] targets,
        Func<Target[], (Interval One, Interval Other)?> sides
    ) =>
        sides(targets) is var (one, other) && one.And(other).IsEmpty
            ? new TargetContradiction(kind, targets, one, other)
            : null;

    private static (Interval, Interval)? Amounts(Target[] three, Func<Target, TargetNumber?> at) =>
        (at(three[0]), at(three[1]), at(three[2])) is ({ } value, { } share, { } whole)
            ? (value.Range, share.Range * whole.Range)
            : null;

    private static (Interval, Interval)? GrowthOfShare(Target[] three) =>
        three[0].Base?.Range is { IsPositive: true } start && three[2].Wanted.Range is { IsPositive: true } whole
            ? (three[0].Wanted.Range / start, three[1].Wanted.Range / whole)
            : null;

    private static (Interval, Interval)? GrowthOfWhole(Target[] three)
    {
        var (value, share) = (three[1], three[2]);
        if (
            value.Base?.Range is not { IsPositive: true } valueNow
            || share.Base?.Range is not { IsPositive: true } shareNow
        )
            return null;
        return share.Wanted.Range is { IsPositive: true } shareThen
            ? (three[0].Wanted.Range, value.Wanted.Range / shareThen * shareNow / valueNow)
            : null;
    }

    private static IEnumerable<TargetContradiction> Regions(TargetSet set, Func<string, string?> countryOf)
    {
        foreach (var country in set.Targets.Where(one => one.IsMoney && one.Wanted.Bound == TargetBound.Rounded))
        {
            Target[] regions =
            [
                .. set.Targets.Where(one =>
                    one.Unit == country.Unit
                    && one.Key with { Territory = country.Key.Territory } == country.Key
                    && countryOf(one.Key.Territory) == country.Key.Territory
                ),
            ];
            var sum = regions.Aggregate(Interval.Exactly(0), (all, one) => all + one.Wanted.Range);
            if (regions.Length == 0 || !sum.And(country.Wanted.Range).IsEmpty)
                continue;
            var isAbove = sum.Low is { } low && low.At >= country.Wanted.Exact;
            yield return new TargetContradiction(
                isAbove ? ContradictionKind.RegionsAboveCountry : ContradictionKind.RegionsBelowCountry,
                [country, .. regions],
                country.Wanted.Range,
                sum
            );
        }
    }
}
