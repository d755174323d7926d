using System.Numerics;
using Hansa.Statistics.Figures;

namespace Hansa.Management.Targets;

/// <summary>How a national target becomes targets of regions.</summary>
public enum CascadeRule
{
    /// <summary>The whole target in proportion to what regions have now.</summary>
    ShareOfBase,

    /// <summary>Every region, and what belongs to none, grows as the country does.</summary>
    EqualGrowth,

    /// <summary>The change in proportion to how far each region is below what it could have.</summary>
    ByGap,

    /// <summary>The change in proportion to agreed weights.</summary>
    ByWeights,
}

/// <summary>Why a national target cannot be shared out.</summary>
public enum CascadeRefusal
{
    /// <summary>There is nobody to share it out to.</summary>
    NoRegions,

    /// <summary>Regions have more together than the country has.</summary>
    RegionsAboveCountry,

    /// <summary>The shares that a rule needs are all 0.</summary>
    NothingToShareBy,

    /// <summary>The target is below what regions have together, and a gap tells nothing about giving up.</summary>
    FallByGap,

    /// <summary>Giving up its part would bring a region below 0.</summary>
    BelowZero,
}

/// <summary>A region in a cascade, in whole minor units of one currency, none negative.</summary>
/// <param name="Base">What it has now.</param>
/// <param name="Potential">What it could have; used by gap only.</param>
/// <param name="Weight">Its agreed weight; used by weights only.</param>
public sealed record CascadeRegion(string Territory, Int128 Base, Int128 Potential, Int128 Weight);

/// <summary>The target of a region, in whole minor units.</summary>
public sealed record CascadeTarget(string Territory, Int128 Base, Int128 Wanted);

/// <summary>A national target shared out: the parts and the rest add up to it exactly.</summary>
/// <param name="Rest">What remains with no region: 0 but for equal growth, where it is the part of what belongs to no region.</param>
public sealed record Cascade(IReadOnlyList<CascadeTarget> Targets, Int128 Rest)
{
    /// <summary>Why the target cannot be shared out so; nothing where it can.</summary>
    public static CascadeRefusal? WhyNot(
        CascadeRule rule,
        (Int128 Base, Int128 Wanted) country,
        IReadOnlyList<CascadeRegion> regions
    )
    {
        if (regions.Count == 0)
            return CascadeRefusal.NoRegions;
        var change = country.Wanted - Together(regions);
        if (rule == CascadeRule.EqualGrowth && Together(regions) > country.Base)
            return CascadeRefusal.RegionsAboveCountry;
        if (rule == CascadeRule.ByGap && change < 0)
            return CascadeRefusal.FallByGap;
        var isShared = rule is CascadeRule.ByGap or CascadeRule.ByWeights ? change != 0 : country.Wanted != 0;
        if (isShared && Weights(rule, country.Base, regions).All(weight => weight.IsZero))
            return CascadeRefusal.NothingToShareBy;
        return rule == CascadeRule.ByWeights && ByChange(rule, country, regions).Any(one => one.Wanted < 0)
            ? CascadeRefusal.BelowZero
            : null;
    }

    /// <exception cref="ArgumentException">It cannot be shared out so; <see cref="WhyNot"/> tells why.</exception>
    public static Cascade Of(
        CascadeRule rule,
        (Int128 Base, Int128 Wanted) country,
        IReadOnlyList<CascadeRegion> regions
    )
    {
        if (WhyNot(rule, country, regions) is { } refusal)
            throw new ArgumentException($"The target cannot be shared out: {refusal}.", nameof(rule));
        if (rule is CascadeRule.ByGap or CascadeRule.ByWeights)
            return new Cascade(ByChange(rule, country, regions), 0);
        var parts = LargestRemainder.Share(country.Wanted, Weights(rule, country.Base, regions));
        return new Cascade(
            [.. regions.Select((one, at) => new CascadeTarget(one.Territory, one.Base, (Int128)parts[at]))],
            rule == CascadeRule.EqualGrowth ? (Int128)parts[^1] : 0
        );
    }

    private static CascadeTarget[] ByChange(
        CascadeRule rule,
        (Int128 Base, Int128 Wanted) country,
        IReadOnlyList<CascadeRegion> regions
    )
    {
        BigInteger change = country.Wanted - Together(regions);
        var parts = LargestRemainder.Share(BigInteger.Abs(change), Weights(rule, country.Base, regions));
        return
        [
            .. regions.Select(
                (one, at) => new CascadeTarget(one.Territory, one.Base, one.Base + (Int128)(parts[at] * change.Sign))
            ),
        ];
    }

    // What belongs to no region stands last where the country grows as one.
    private static IReadOnlyList<BigInteger> Weights(
        CascadeRule rule,
        Int128 country,
        IReadOnlyList<CascadeRegion> regions
    ) =>
        rule switch
        {
            CascadeRule.ShareOfBase => [.. regions.Select(one => (BigInteger)one.Base)],
            CascadeRule.EqualGrowth => [.. regions.Select(one => (BigInteger)one.Base), country - Together(regions)],
            CascadeRule.ByGap => [.. regions.Select(one => (BigInteger)Int128.Max(0, one.Potential - one.Base))],
            _ => [.. regions.Select(one => (BigInteger)one.Weight)],
        };

    private static Int128 Together(IReadOnlyList<CascadeRegion> regions) =>
        regions.Aggregate((Int128)0, (sum, one) => checked(sum + one.Base));
}
