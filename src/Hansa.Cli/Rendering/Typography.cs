using System.Globalization;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Rendering;

/// <summary>Writes numbers for people: 1,234.5 in English, 1 234,5 in Russian (with no-break spaces), a true minus sign.</summary>
/// <remarks>Never used in CSV or JSON.</remarks>
public sealed class Typography(string language)
{
    private readonly CultureInfo culture = Culture(language);

    /// <summary>A number with this many digits after the point, rounded half away from zero.</summary>
    public string Number(double value, int decimals) => PrintedFigure.Number(value, decimals, culture);

    /// <summary>An exact decimal with all its digits.</summary>
    public string Exact(decimal value) =>
        value.ToString("N" + value.Scale.ToString(CultureInfo.InvariantCulture), culture);

    public string Whole(Int128 value) => value.ToString("N0", culture);

    // Built from the invariant culture, so that no version of the system's locale data changes what is printed.
    private static CultureInfo Culture(string language)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        if (language == Language.Russian)
        {
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = "\u00a0";
        }
        return culture;
    }
}
