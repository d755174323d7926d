using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>The SME specification profile of a territory under one approach: the seven indicators of the method's Table 3.</summary>
/// <remarks>
/// Shares and quotients are 0 to 1, growth is later by earlier, money is in whole units of the currency. Every share carries the joint
/// interval that firms of unknown size and undisclosed products leave; the load per exporter an outer one. A row is missing only where
/// something that it needs is.
/// Source: Yakushev (2020), Economic and Social Changes 13(3): 143-157, Table 3.
/// </remarks>
public static class SmeProfile
{
    /// <summary>Row code → what it is counted in, in the order of the table.</summary>
    /// <remarks>5 and 6 are pairs (a, b) with their quotient (q); 3c is row 3 as the paper computed it, all SME exports above the line.</remarks>
    public static IReadOnlyList<string> Rows { get; } =
    ["1", "2", "3", "3c", "4", "5a", "5b", "5q", "6a", "6b", "6q", "7"];

    /// <summary>Row code → figure, for every row.</summary>
    public static IReadOnlyDictionary<string, Figure> Of(SmeBlock block)
    {
        var level = block.Level;
        var share = Ratio(level, SmeQuantity.SmeNonResource, SmeQuantity.NonResource);
        return new Dictionary<string, Figure>
        {
            ["1"] = Amount(level, SmeQuantity.SmeExports),
            ["2"] = Ratio(level, SmeQuantity.SmeExports, SmeQuantity.Exports),
            ["3"] = share,
            ["3c"] = Ratio(level, SmeQuantity.SmeExports, SmeQuantity.NonResource),
            ["4"] = Load(level),
            ["5a"] = Growth(block, SmeQuantity.SmeNonResource),
            ["5b"] = Growth(block, SmeQuantity.NonResource),
            ["5q"] = GrowthQuotient(block),
            ["6a"] = Ratio(level, SmeQuantity.Engineering, SmeQuantity.NonResource),
            ["6b"] = share,
            ["6q"] = Ratio(level, SmeQuantity.Engineering, SmeQuantity.SmeNonResource),
            ["7"] = Ratio(level, SmeQuantity.SmeCompetitive, SmeQuantity.Competitive),
        };
    }

    /// <summary>Growth of a quantity within a block, exactly; nothing where it is not known.</summary>
    public static Fraction? GrowthOf(SmeBlock block, SmeQuantity quantity) =>
        block.Growths.TryGetValue(quantity, out var given) ? given
        : (block.Last[quantity].Amount, block.First[quantity].Amount) is ({ } last, { Sign: > 0 } first) ? last / first
        : null;

    /// <summary>A quotient of two quantities as it is known, exactly; nothing where it has no value.</summary>
    public static Fraction? RatioOf(SmeNumbers numbers, SmeQuantity above, SmeQuantity below) =>
        (numbers[above].Amount, numbers[below].Amount) is ({ } part, { Sign: > 0 } whole) ? part / whole : null;

    private static Figure Amount(SmeNumbers numbers, SmeQuantity quantity) =>
        numbers[quantity].Amount is { } amount
            ? Bounded(amount, JointBounds.Of(JointBounds.SumsOf(numbers, quantity, null)))
            : Figure.None(numbers[quantity].Missing);

    private static Figure Ratio(SmeNumbers numbers, SmeQuantity above, SmeQuantity below)
    {
        var gap = numbers[above].Missing.And(numbers[below].Missing);
        if (gap != Missing.None)
            return Figure.None(gap);
        return RatioOf(numbers, above, below) is { } ratio
            ? Bounded(ratio, JointBounds.Of(JointBounds.SumsOf(numbers, above, below)))
            : Figure.None(numbers[below].Amount!.Value.Sign < 0 ? Missing.NotApplicable : Missing.NoTrade);
    }

    // How many of the firms of unknown size are SMEs, and with which part of the money, is not tried together: the ends are outer ones.
    private static Figure Load(SmeNumbers numbers)
    {
        var gap = numbers[SmeQuantity.SmeNonResource].Missing.And(numbers[SmeQuantity.Exporters].Missing);
        if (gap != Missing.None)
            return Figure.None(gap);
        var firms = numbers[SmeQuantity.Exporters].Amount!.Value;
        if (firms.Sign <= 0)
            return Figure.None(Missing.NoBase);
        var (low, high) = JointBounds.Of(JointBounds.SumsOf(numbers, SmeQuantity.SmeNonResource, null));
        return Bounded(
            numbers[SmeQuantity.SmeNonResource].Amount!.Value / firms,
            (low / (firms + numbers.UnsizedExporters), high / firms)
        );
    }

    // Each period has trade of its own, so that its allocation is its own too.
    private static Figure Growth(SmeBlock block, SmeQuantity quantity)
    {
        if (block.Growths.TryGetValue(quantity, out var given))
            return Figure.Of(given.Double());
        if (block.IsOnePeriod)
            return Figure.None(Missing.NotApplicable);
        var gap = block.Last[quantity].Missing.And(block.First[quantity].Missing);
        if (gap != Missing.None)
            return Figure.None(gap);
        if (GrowthOf(block, quantity) is not { } growth)
            return Figure.None(Missing.NoBase);
        var last = JointBounds.Of(JointBounds.SumsOf(block.Last, quantity, null));
        var first = JointBounds.Of(JointBounds.SumsOf(block.First, quantity, null));
        return Bounded(growth, Quotient(last, first));
    }

    private static Figure GrowthQuotient(SmeBlock block)
    {
        var (sme, all) = (Growth(block, SmeQuantity.SmeNonResource), Growth(block, SmeQuantity.NonResource));
        var gap = sme.Missing.And(all.Missing);
        if (gap != Missing.None)
            return Figure.None(gap);
        var quotient = GrowthOf(block, SmeQuantity.NonResource) is { Sign: > 0 } growth
            ? GrowthOf(block, SmeQuantity.SmeNonResource)!.Value / growth
            : (Fraction?)null;
        if (quotient is not { } value)
            return Figure.None(Missing.NoBase);
        // Two given rates leave nothing open; beside one of them, the other moves alone.
        if (block.Growths.Count > 0 && (sme.IsExact || all.IsExact))
            return sme.IsExact && all.IsExact ? Figure.Of(value.Double()) : Moved(value, sme, all);
        var last = JointBounds.Of(JointBounds.SumsOf(block.Last, SmeQuantity.SmeNonResource, SmeQuantity.NonResource));
        var first = JointBounds.Of(
            JointBounds.SumsOf(block.First, SmeQuantity.SmeNonResource, SmeQuantity.NonResource)
        );
        return Bounded(value, Quotient(last, first));
    }

    private static Figure Moved(Fraction value, Figure sme, Figure all) =>
        Figure
            .Of(value.Double())
            .Within(
                all.Interval.High == 0 ? 0 : sme.Interval.Low / all.Interval.High,
                all.Interval.Low <= 0 ? double.PositiveInfinity : sme.Interval.High / all.Interval.Low
            );

    private static (Fraction?, Fraction?) Quotient(
        (Fraction? Low, Fraction? High) above,
        (Fraction? Low, Fraction? High) below
    ) =>
        (
            below.High is { Sign: > 0 } most ? above.Low / most : null,
            below.Low is { Sign: > 0 } least ? above.High / least : null
        );

    private static Figure Bounded(Fraction value, (Fraction? Low, Fraction? High) ends) =>
        ends.Low == value && ends.High == value
            ? Figure.Of(value.Double())
            : Figure
                .Of(value.Double())
                .Within(ends.Low?.Double() ?? double.NegativeInfinity, ends.High?.Double() ?? double.PositiveInfinity);
}
