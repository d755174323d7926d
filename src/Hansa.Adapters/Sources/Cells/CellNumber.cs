using System.Globalization;

namespace Hansa.Adapters.Sources.Cells;

/// <summary>Writes the number of a spreadsheet's cell as plain decimal digits, the way the spreadsheet itself shows it in full.</summary>
/// <remarks>
/// Cells hold binary floating-point numbers (IEEE 754), and spreadsheets keep 15 significant digits of what a person types. Whole
/// numbers below 2^53 are exact. Any other number is written with the fewest digits that give it back; where these are more than 15,
/// and 15 digits would end in two zeros or more, or 14 digits in three, the rest is noise of binary arithmetic: 0.1 + 0.2 is 0.3, and a
/// column of prices added up is off in its 15th digit. A number that is neither keeps all its digits, for the grammar of numbers to judge.
/// </remarks>
internal static class CellNumber
{
    private const double LargestExact = 1L << 53;
    private const int TypedDigits = 15;

    public static string Text(double number, char decimalMark)
    {
        if (Math.Abs(number) < LargestExact && Math.Truncate(number) == number)
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        var shortest = Parts(number.ToString("R", CultureInfo.InvariantCulture));
        var clean = shortest.Digits.Length > TypedDigits ? Clean(number) ?? shortest : shortest;
        return (number < 0 ? "-" : "") + Plain(clean, decimalMark);
    }

    // The number as typed, where the zeros before the noise show it.
    private static (string Digits, int Before)? Clean(double number)
    {
        var typed = Parts(number.ToString("E14", CultureInfo.InvariantCulture));
        if (typed.Digits.Length <= TypedDigits - 2)
            return typed;
        var added = Parts(number.ToString("E13", CultureInfo.InvariantCulture));
        return added.Digits.Length <= TypedDigits - 4 ? added : null;
    }

    // Significant digits without zeros at either end, and how many of them stand before the decimal mark.
    private static (string Digits, int Before) Parts(string text)
    {
        var parts = text.TrimStart('-').Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var before = (point < 0 ? digits.Length : point) + exponent;
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), before - (digits.Length - significant.Length));
    }

    private static string Plain((string Digits, int Before) number, char decimalMark)
    {
        var (digits, before) = number;
        if (before <= 0)
            return $"0{decimalMark}{new string('0', -before)}{digits}";
        return digits.Length <= before
            ? digits.PadRight(before, '0')
            : $"{digits[..before]}{decimalMark}{digits[before..]}";
    }
}
