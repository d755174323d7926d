using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>The blocks of a profile under one approach.</summary>
/// <param name="Actual">Block 1.</param>
/// <param name="Target">Block 2; nothing where no target was asked for.</param>
public sealed record ProfileBlocks(string Approach, SmeBlock Actual, SmeBlock? Target);

/// <summary>Looks for contradictions in the numbers behind SME profiles, and measures the gap to a goal. Nothing is repaired.</summary>
public static class ProfileCheck
{
    /// <summary>Shares that differ by no more than this, one printed digit of a percent, are the same.</summary>
    private static readonly Fraction Tolerance = Fraction.Of(1, 1000);

    /// <param name="goal">The share of SMEs in non-resource exports that is aimed at, 0 to 1; nothing measures no gap.</param>
    /// <returns>Contradictions within each approach, then between approaches, then the gaps; empty where there is nothing to say.</returns>
    public static IReadOnlyList<ProfileFinding> Of(IReadOnlyList<ProfileBlocks> profiles, Fraction? goal) =>
        [
            .. profiles.SelectMany(Parts),
            .. profiles.SelectMany(Identities),
            .. Differences(profiles),
            .. goal is { } share ? profiles.SelectMany(profile => Gaps(profile, share)) : [],
            .. profiles.Take(1).SelectMany(UnknownSizes),
        ];

    private static IEnumerable<(ProfilePlace Place, SmeNumbers Numbers)> Places(ProfileBlocks profile)
    {
        yield return (ProfilePlace.Window, profile.Actual.Level);
        yield return (ProfilePlace.First, profile.Actual.First);
        yield return (ProfilePlace.Last, profile.Actual.Last);
        if (profile.Target is { } target)
            yield return (ProfilePlace.Target, target.Level);
    }

    private static IEnumerable<ProfileFinding> Parts(ProfileBlocks profile) =>
        from place in Places(profile)
        from pair in SmeQuantities.Parts
        let part = place.Numbers[pair.Part].Amount
        let whole = place.Numbers[pair.Whole].Amount
        // With one period in the window, the mean, the first and the last are the same numbers.
        where
            part > whole
            && (place.Place is ProfilePlace.Window or ProfilePlace.Target || !Exceeds(profile.Actual.Level, pair))
        select new ProfileFinding.PartAboveWhole(profile.Approach, place.Place, pair.Part, pair.Whole)
        {
            PartAmount = part.Value,
            WholeAmount = whole.Value,
        };

    private static bool Exceeds(SmeNumbers numbers, (SmeQuantity Part, SmeQuantity Whole) pair) =>
        numbers[pair.Part].Amount > numbers[pair.Whole].Amount;

    private static IEnumerable<ProfileFinding> Identities(ProfileBlocks profile)
    {
        if (
            profile.Actual.Growths.Count > 0
            && Identity(profile.Approach, Share(profile.Actual.First), profile.Actual) is { } actual
        )
            yield return actual;
        // A base that was not observed is read from the block before: what the paper itself sets side by side.
        if (
            profile.Target is { } target
            && Identity(profile.Approach, Share(target.First) ?? Share(profile.Actual.Level), target) is { } planned
        )
            yield return planned;
    }

    private static ProfileFinding.ShareIdentityFails? Identity(string approach, Fraction? before, SmeBlock block)
    {
        if (
            before is not { } share
            || SmeProfile.GrowthOf(block, SmeQuantity.SmeNonResource) is not { } sme
            || SmeProfile.GrowthOf(block, SmeQuantity.NonResource) is not { Sign: > 0 } all
            || Share(block.Last) is not { } after
        )
            return null;
        var expected = share * sme / all;
        var difference = after - expected;
        return difference <= Tolerance && -difference <= Tolerance
            ? null
            : new ProfileFinding.ShareIdentityFails(approach, share, expected, after);
    }

    private static Fraction? Share(SmeNumbers numbers) =>
        SmeProfile.RatioOf(numbers, SmeQuantity.SmeNonResource, SmeQuantity.NonResource);

    private static IEnumerable<ProfileFinding> Differences(IReadOnlyList<ProfileBlocks> profiles) =>
        from pair in profiles.Zip(profiles.Skip(1))
        from places in Places(pair.First).Zip(Places(pair.Second))
        where places.First.Place is ProfilePlace.Window or ProfilePlace.Target
        from quantity in SmeQuantities.All
        where SmeQuantities.Common.HasFlag(quantity)
        let one = places.First.Numbers[quantity].Amount
        let other = places.Second.Numbers[quantity].Amount
        where one is not null && other is not null && one != other
        select new ProfileFinding.DiffersByApproach(
            places.First.Place,
            quantity,
            pair.First.Approach,
            pair.Second.Approach
        )
        {
            OneAmount = one.Value,
            OtherAmount = other.Value,
        };

    private static IEnumerable<ProfileFinding> Gaps(ProfileBlocks profile, Fraction goal)
    {
        var (place, numbers) = profile.Target is { } target
            ? (ProfilePlace.Target, target.Level)
            : (ProfilePlace.Last, profile.Actual.Last);
        if (
            numbers[SmeQuantity.NonResource].Amount is { Sign: > 0 } whole
            && numbers[SmeQuantity.SmeNonResource].Amount is { } actual
        )
            yield return new ProfileFinding.GoalGap(profile.Approach, place, goal, whole) { Actual = actual };
    }

    private static IEnumerable<ProfileFinding> UnknownSizes(ProfileBlocks profile) =>
        from place in Places(profile)
        where place.Place is ProfilePlace.Window or ProfilePlace.Target
        let unsized = place
            .Numbers.Loose.Where(body =>
                body.Options.Select(one => one & SmeQuantity.SmeExports).Distinct().Count() > 1
            )
            .Aggregate(Fraction.Zero, (sum, body) => sum + body.Amount)
        where unsized.Sign > 0 && place.Numbers[SmeQuantity.Exports].Amount is { Sign: > 0 }
        select new ProfileFinding.UnknownSizes(place.Place, unsized, place.Numbers[SmeQuantity.Exports].Amount!.Value);
}
