using Hansa.Statistics.Cubes;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>Years of which some months are missing: they are no years to compare with others.</summary>
internal static class PartialYears
{
    private const int MonthsOfYear = 12;

    /// <summary>What a reader must know, or nothing where all years are whole or months are not known.</summary>
    public static Passage? Caution(PassportMaterial material)
    {
        var partial = ComparisonScope
            .PeriodsOf(material.Manifest, Flow.Export, Grain.Month)
            .Where(material.Scope.Periods.Contains)
            .GroupBy(month => month.YearNumber)
            .Where(year => year.Count() < MonthsOfYear)
            .Select(year => new LocalText(
                $"{year.Key} holds {year.Count()} of 12 months ({year.Min()} to {year.Max()})",
                $"за {year.Key} год есть месяцев: {year.Count()} из 12 (с {year.Min()} по {year.Max()})"
            ))
            .ToArray();
        return partial.Length == 0
            ? null
            : new Passage(
                $"Not all years are whole: {string.Join("; ", partial.Select(year => year.English))}. Values of such a year cannot be compared with those of a whole one; shares are those of the months that are there.",
                $"Не все годы полные: {string.Join("; ", partial.Select(year => year.Russian))}. Объёмы такого года нельзя сравнивать с объёмами полного; доли посчитаны по имеющимся месяцам."
            );
    }
}
