using System.Globalization;
using System.Numerics;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>What a table prints in a cell, as the interval of the numbers that would be printed so.</summary>
/// <param name="Text">As it is printed.</param>
/// <param name="Range">The numbers that it may stand for; everything where it says that there are no data.</param>
/// <param name="Decimals">Decimals of its last digit: 1 for tenths, −2 for hundreds; nothing where it is no rounded number.</param>
/// <remarks>Rounding is half away from zero: 2.5 may stand for 2.45 up to, and without, 2.55.</remarks>
public sealed record PrintedNumber(string Text, Interval Range, int? Decimals)
{
    private const int MostLetters = 60;

    private static readonly string[] NoData =
    [
        "",
        "-",
        "–",
        "—",
        "..",
        "…",
        "...",
        "no data",
        "n/a",
        "нет данных",
        "н/д",
    ];

    // Longer signs first: ">=" begins like ">".
    private static readonly (string Sign, bool IsLow, bool IsOpen)[] Limits =
    [
        (">=", true, false),
        ("≥", true, false),
        ("<=", false, false),
        ("≤", false, false),
        (">", true, true),
        ("<", false, true),
    ];

    /// <summary>Whether the cell claims anything about its number.</summary>
    public bool IsClaim => Range != Interval.Whole;

    /// <summary>Reads <c>55.2</c>, <c>1 250</c>, <c>−4</c>, <c>&gt;=10</c>, <c>&lt;0.05</c>, <c>10..12</c>, <c>listed</c> (one member), <c>no data</c> or nothing.</summary>
    /// <param name="precision">Nothing: the digits printed tell; a number of decimals; or <c>exact</c>, for counts.</param>
    /// <returns>Nothing when it cannot be read.</returns>
    public static PrintedNumber? Read(string text, string precision = "")
    {
        var trimmed = text.Trim();
        if (trimmed.Length > MostLetters)
            return null;
        if (NoData.Contains(trimmed, StringComparer.OrdinalIgnoreCase))
            return new PrintedNumber(trimmed, Interval.Whole, null);
        if (trimmed == "listed")
            return new PrintedNumber(trimmed, Interval.Exactly(1), null);
        foreach (var (sign, isLow, isOpen) in Limits)
        {
            if (trimmed.StartsWith(sign, StringComparison.Ordinal))
                return Limit(trimmed, trimmed[sign.Length..], new(isLow, isOpen));
        }
        return trimmed.Split("..") is [var from, var to] ? Between(trimmed, from, to) : Rounded(trimmed, precision);
    }

    /// <summary>The number of a plain decimal text, and how many decimals it shows; nothing when it is none.</summary>
    public static (Fraction Value, int Decimals)? Number(string text)
    {
        var plain = new string([.. text.Where(letter => letter is not (' ' or '\u00a0' or '\u202f'))]).Replace(
            '\u2212',
            '-'
        );
        var isNegative = plain.StartsWith('-');
        var parts = (isNegative ? plain[1..] : plain).Split('.');
        if (parts.Length > 2 || parts[0].Length == 0 || !parts.All(part => part.All(char.IsAsciiDigit)))
            return null;
        var decimals = parts.Length == 2 ? parts[1].Length : 0;
        if (parts.Length == 2 && decimals == 0)
            return null;
        var whole = BigInteger.Parse(string.Concat(parts), NumberStyles.None, CultureInfo.InvariantCulture);
        return (Fraction.PowerOfTen(-decimals) * (isNegative ? -whole : whole), decimals);
    }

    /// <summary>The numbers that are printed as this one with so many decimals.</summary>
    public static Interval RangeOf(Fraction printed, int decimals)
    {
        var half = Fraction.PowerOfTen(-decimals) / 2;
        return new(new End(printed - half, printed.Sign <= 0), new End(printed + half, printed.Sign >= 0));
    }

    private static PrintedNumber? Limit(string text, string number, (bool IsLow, bool IsOpen) limit)
    {
        if (Number(number) is not { } read)
            return null;
        var range = limit.IsLow
            ? Interval.AtLeast(read.Value, limit.IsOpen)
            : Interval.AtMost(read.Value, limit.IsOpen);
        return new PrintedNumber(text, range, null);
    }

    private static PrintedNumber? Between(string text, string from, string to) =>
        Number(from) is { } low && Number(to) is { } high && low.Value <= high.Value
            ? new PrintedNumber(text, new(new End(low.Value, false), new End(high.Value, false)), null)
            : null;

    private static PrintedNumber? Rounded(string text, string precision)
    {
        if (Number(text) is not { } read)
            return null;
        if (precision == "exact")
            return new PrintedNumber(text, Interval.Exactly(read.Value), null);
        var decimals = read.Decimals;
        if (precision.Length > 0 && !IsPrecision(precision, out decimals))
            return null;
        // More digits than the precision says would be a contradiction in the cell itself.
        return read.Value.Round(decimals) == read.Value
            ? new PrintedNumber(text, RangeOf(read.Value, decimals), decimals)
            : null;
    }

    /// <summary>Whether a text is a number of decimals from −15 to 15.</summary>
    public static bool IsPrecision(string text, out int decimals) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimals)
        && decimals is >= -15 and <= 15;
}
