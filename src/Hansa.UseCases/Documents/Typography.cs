using System.Globalization;

namespace Hansa.UseCases.Documents;

/// <summary>The space that parts groups of three digits in Russian.</summary>
public enum DigitSpace
{
    /// <summary>No-break space, as wide as any character: for terminals.</summary>
    Full,

    /// <summary>Narrow no-break space: for pages.</summary>
    Narrow,
}

/// <summary>Writes numbers for people: 1,234.5 in English, 1 234,5 in Russian (with no-break spaces), a true minus sign.</summary>
/// <remarks>Never used in CSV or JSON.</remarks>
/// <param name="language"><c>en</c> or <c>ru</c>.</param>
public sealed class Typography(string language, DigitSpace space = DigitSpace.Full)
{
    private const string Russian = "ru";
    private const string NoBreak = "\u00a0";
    private const string NarrowNoBreak = "\u202f";

    private readonly CultureInfo culture = Culture(language, space);

    /// <summary>A number with this many digits after the point, rounded half away from zero.</summary>
    public string Number(double value, int decimals) => PrintedFigure.Number(value, decimals, culture);

    /// <summary>An exact decimal with all its digits.</summary>
    public string Exact(decimal value) =>
        value.ToString("N" + value.Scale.ToString(CultureInfo.InvariantCulture), culture);

    public string Whole(Int128 value) => value.ToString("N0", culture);

    /// <summary>A printed number with its unit on the same line: <c>12.3%</c> in English, <c>12,3 %</c> in Russian, <c>12.3 bn USD</c> in both.</summary>
    public string WithUnit(string number, string? unit) =>
        unit switch
        {
            null or "" => number,
            "%" when language != Russian => number + unit,
            _ => number + NoBreak + unit.Replace(" ", NoBreak, StringComparison.Ordinal),
        };

    // Built from the invariant culture, so that no version of the system's locale data changes what is printed.
    private static CultureInfo Culture(string language, DigitSpace space)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        if (language == Russian)
        {
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = space == DigitSpace.Narrow ? NarrowNoBreak : NoBreak;
        }
        return culture;
    }
}
