using System.Globalization;
using Hansa.Statistics.Numbers;

namespace Hansa.Adapters.Documents.Excel;

/// <summary>Number formats in the notation of worksheets, which each reader sees in the signs of the own system.</summary>
internal static class NumberFormats
{
    private const int MostDecimals = 15;

    /// <summary><c>#,##0.00</c></summary>
    public static string Number(int decimals) => "#,##0" + Fraction(decimals);

    /// <summary><c>0.0%</c>: the worksheet multiplies by 100.</summary>
    public static string Percent(int decimals) => "0" + Fraction(decimals) + "%";

    /// <summary>About how many characters a number takes.</summary>
    public static double Width(double number, string format)
    {
        var point = format.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : format.Count(letter => letter == '0') - 1;
        var shown = format.EndsWith('%') ? number * 100 : number;
        return shown
                .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                .Length + (format.EndsWith('%') ? 1 : 0);
    }

    private static string Fraction(int decimals) =>
        decimals <= 0 ? "" : "." + new string('0', Math.Min(decimals, MostDecimals));
}
