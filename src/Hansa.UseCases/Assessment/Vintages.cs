using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment;

/// <summary>Which edition of its nomenclature a dataset's product codes are of, year by year.</summary>
internal static class Vintages
{
    /// <summary>What stands for the edition of codes that were kept as they came.</summary>
    public const string Unchecked = "any";

    /// <summary>The declared edition for a year: <c>HS2017</c>, <c>SITC2</c>, <c>any</c>; or of <c>HS2012:2013..2016,HS2017:2017..</c> the one that holds.</summary>
    public static string Of(Manifest manifest, int year)
    {
        var declared = manifest.Nomenclatures.GetValueOrDefault("product", Unchecked);
        foreach (var part in declared.Split(','))
        {
            var (name, years) = Split(part);
            if (years is null || Holds(years, year))
                return name;
        }
        return declared;
    }

    /// <summary>Why two editions cannot be compared through the coding, or nothing when they can.</summary>
    public static Problem? WhyNot(string one, string other, Coding coding)
    {
        if (one == other)
            return null;
        var areHarmonised = IsHarmonisedSystem(one) && IsHarmonisedSystem(other);
        if (areHarmonised && coding.HoldsAcrossVintages)
            return null;
        return new Problem(
            ProblemKind.Invalid,
            new(
                $"Product codes of {one} and {other} are different things below the chapter, so {coding.Describe} cannot compare them.",
                $"Коды товаров {one} и {other} глубже главы означают разное, поэтому {coding.Describe} не может их сравнить."
            ),
            areHarmonised
                ? new(
                    "Compare by chapter (--level 2) or by a classification made of chapters (--scheme nine-groups).",
                    "Сравнивайте по главам (--level 2) или по классификации, составленной из глав (--scheme nine-groups)."
                )
                : new LocalText(
                    "Load both datasets in one nomenclature, or take a benchmark whose codes are the dataset's own.",
                    "Загрузите оба набора в одной номенклатуре или возьмите базу сравнения с теми же кодами, что и в наборе."
                )
        );
    }

    /// <summary>True when a scheme for a whole family (<c>HS</c>) reads codes of the edition.</summary>
    public static bool IsFamily(string nomenclature, string edition) =>
        nomenclature == "HS" && IsHarmonisedSystem(edition);

    // The tariffs of Russia (TN VED), Mercosur (NCM) and the European Union (CN) are the Harmonized System with more digits.
    private static bool IsHarmonisedSystem(string nomenclature) =>
        nomenclature.StartsWith("HS", StringComparison.Ordinal) || nomenclature is "TNVED" or "NCM" or "CN";

    private static (string Name, string? Years) Split(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (part, null) : (part[..colon], part[(colon + 1)..]);
    }

    private static bool Holds(string years, int year)
    {
        var ends = years.Split("..");
        var first = Bound(ends[0], 0);
        var last = ends.Length == 1 ? first : Bound(ends[1], int.MaxValue);
        return first <= year && year <= last;
    }

    private static int Bound(string text, int whenOpen) =>
        Period.TryParse(text, out var period) ? period.YearNumber : whenOpen;
}
