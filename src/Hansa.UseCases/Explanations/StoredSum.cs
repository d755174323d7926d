using System.Globalization;
using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Explanations;

/// <summary>An exact sum: whole minor units, each worth a power of ten of the unit that people count in.</summary>
/// <param name="Units">What the engine added up.</param>
/// <param name="Exponent">10 to this power is one minor unit: -2 for cents.</param>
public readonly record struct StoredSum(Int128 Units, int Exponent)
{
    /// <summary>The sum in whole units, with all its digits and a point, for programs.</summary>
    public string Plain
    {
        get
        {
            var digits = Int128.Abs(Units).ToString(CultureInfo.InvariantCulture);
            var sign = Units < 0 ? "-" : "";
            if (Exponent >= 0)
                return Units == 0 ? "0" : sign + digits + new string('0', Exponent);
            digits = digits.PadLeft(1 - Exponent, '0');
            return $"{sign}{digits[..^-Exponent]}.{digits[^-Exponent..]}";
        }
    }

    /// <summary>The same as people of a language write it.</summary>
    public string In(string language)
    {
        var typography = new Typography(language);
        var parts = Plain.TrimStart('-').Split('.');
        var whole = typography.Whole(Int128.Parse(parts[0], CultureInfo.InvariantCulture));
        var sign = Units < 0 ? "\u2212" : "";
        return parts.Length == 1 ? sign + whole : $"{sign}{whole}{(language == "ru" ? ',' : '.')}{parts[1]}";
    }

    public LocalText Printed => new(In("en"), In("ru"));
}
