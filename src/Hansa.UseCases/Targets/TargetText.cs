using Hansa.Management.Targets;
using Hansa.Statistics.Consistency;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Targets;

/// <summary>Numbers of targets as people read them: shares in percent, money in the unit that suits it.</summary>
public static class TargetText
{
    private static readonly (double Unit, LocalText Name)[] Scales =
    [
        (1e9, new("bn", "млрд")),
        (1e6, new("mn", "млн")),
        (1e3, new("k", "тыс.")),
    ];

    /// <summary>A number of a target, with the sign of its bound.</summary>
    public static string Of(TargetNumber? number, string unit, string language) =>
        number is null ? "—" : Sign(number.Bound) + Of((double)number.Value, unit, language);

    /// <summary>A figure, or a dash where there is none.</summary>
    public static string Of(Figure figure, string unit, string language) =>
        figure.Value is { } value ? Of(value, unit, language) : "—";

    public static string Of(Fraction number, string unit, string language) =>
        Of(Fraction.Of(number.Numerator, number.Denominator).Double(), unit, language);

    /// <summary>A value in the unit of a target.</summary>
    public static string Of(double value, string unit, string language)
    {
        var typography = new Typography(language);
        if (unit is "share" or Target.GrowthUnit)
            return typography.WithUnit(typography.Number(100 * value, 1), "%");
        if (unit is "ratio" or "index")
            return typography.Number(value, 2);
        var scale = Array.Find(Scales, one => Math.Abs(value) >= one.Unit);
        return scale.Name is null
            ? typography.WithUnit(typography.Number(value, 2), unit)
            : typography.WithUnit(typography.Number(value / scale.Unit, 1), $"{scale.Name.In(language)} {unit}");
    }

    /// <summary>The range of an interval; one number where both ends print alike.</summary>
    public static string Of(Interval range, string unit, string language)
    {
        var (low, high) = (End(range.Low, unit, language), End(range.High, unit, language));
        return (low, high) switch
        {
            (null, null) => "—",
            (null, _) => $"≤ {high}",
            (_, null) => $"≥ {low}",
            _ => low == high ? low : $"{low} … {high}",
        };
    }

    private static string? End(End? end, string unit, string language) =>
        end is { } one ? Of(one.At, unit, language) : null;

    private static string Sign(TargetBound bound) =>
        bound switch
        {
            TargetBound.AtLeast => "≥ ",
            TargetBound.AtMost => "≤ ",
            _ => "",
        };
}
