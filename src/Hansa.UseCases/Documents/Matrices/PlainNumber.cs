using System.Globalization;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>Writes numbers with all their digits and without an exponent, for formats that know none.</summary>
internal static class PlainNumber
{
    /// <summary>The shortest digits that read back as the same number: <c>0.1</c>, <c>-1250000000000000000000</c>, <c>0.00000012</c>.</summary>
    public static string Of(double value)
    {
        if (value == 0)
            return "0";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        return exponentAt < 0
            ? text
            : Shifted(
                text[..exponentAt],
                int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            );
    }

    /// <summary>Digits after the point of a number that <see cref="Of"/> wrote.</summary>
    public static int Decimals(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : number.Length - point - 1;
    }

    private static string Shifted(string mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = mantissa.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var whole = 1 + exponent;
        if (whole <= 0)
            return $"{sign}0.{new string('0', -whole)}{digits}";
        return whole >= digits.Length
            ? sign + digits.PadRight(whole, '0')
            : $"{sign}{digits[..whole]}.{digits[whole..]}";
    }
}
