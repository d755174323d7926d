using System.Globalization;
using Hansa.Management.Targets;
using Hansa.Statistics.Consistency;

namespace Hansa.UseCases.Targets;

/// <summary>The unit of a target as people write it: <c>share</c>, <c>growth-index</c>, <c>USD</c>, <c>billion USD</c> or <c>bn USD</c>, …</summary>
/// <param name="Code">The unit of the stored number.</param>
/// <param name="Power">Typed numbers count in ten to this power of it.</param>
internal sealed record TargetUnit(string Code, int Power)
{
    private const int LongestNumber = 24;
    private const int MostDecimals = 12;

    private static readonly string[] Plain = ["share", Target.GrowthUnit, "ratio", "index"];

    private static readonly Dictionary<string, int> Scales = new()
    {
        ["thousand"] = 3,
        ["mn"] = 6,
        ["bn"] = 9,
        ["million"] = 6,
        ["billion"] = 9,
    };

    public static TargetUnit? Read(string text)
    {
        if (Plain.Contains(text))
            return new TargetUnit(text, 0);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var currency] when IsCurrency(currency) => new TargetUnit(currency, 0),
            [var scale, var currency] when Scales.TryGetValue(scale, out var power) && IsCurrency(currency) => new(
                currency,
                power
            ),
            _ => null,
        };
    }

    /// <summary>Reads <c>10.1</c>, <c>5.1%</c> for a share or growth, <c>&gt;=10%</c>, <c>&lt;=0.3</c>; nothing where it is no such number.</summary>
    public TargetNumber? Number(string text)
    {
        var (bound, digits) = Bound(text.Trim());
        var isPercent = digits.EndsWith('%');
        if (isPercent && Code is not ("share" or Target.GrowthUnit))
            return null;
        digits = isPercent ? digits[..^1].TrimEnd() : digits;
        if (digits.Length is 0 or > LongestNumber || PrintedNumber.Number(digits) is not { } read)
            return null;
        var power = Power - (isPercent ? 2 : 0);
        var decimals = read.Decimals - power;
        if (decimals > MostDecimals || !IsDecimal(digits, out var value))
            return null;
        // Zeros that a scale leaves behind the point are no digits of the number.
        value = (power >= 0 ? Scaled(value, power) : value / 100) / 1.0000000000000000000000000000m;
        return Math.Abs(value) <= 1_000_000_000_000_000_000m ? new TargetNumber(value, decimals, bound) : null;
    }

    private static bool IsCurrency(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    private static (TargetBound Bound, string Digits) Bound(string text) =>
        text switch
        {
            ['>', '=', .. var rest] => (TargetBound.AtLeast, rest.Trim()),
            ['≥', .. var rest] => (TargetBound.AtLeast, rest.Trim()),
            ['<', '=', .. var rest] => (TargetBound.AtMost, rest.Trim()),
            ['≤', .. var rest] => (TargetBound.AtMost, rest.Trim()),
            _ => (TargetBound.Rounded, text),
        };

    // The same signs as in printed tables: spaces between thousands, a real minus.
    private static bool IsDecimal(string digits, out decimal value) =>
        decimal.TryParse(
            new string([.. digits.Where(letter => letter is not (' ' or '\u00a0' or '\u202f'))]).Replace('\u2212', '-'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out value
        );

    private static decimal Scaled(decimal value, int power)
    {
        if (Math.Abs(value) > 1_000_000_000_000_000m)
            return decimal.MaxValue;
        for (; power > 0; power--)
            value *= 10;
        return value;
    }
}
