using System.Globalization;

namespace Hansa.Samples;

/// <summary>An invented size of a chapter's trade in 2017.</summary>
/// <param name="Exports">Of Russia, millions of US dollars, before calibration.</param>
/// <param name="World">World exports, billions of US dollars, before calibration.</param>
/// <param name="UnitValue">US dollars a kilogram.</param>
/// <param name="Unit">Supplementary unit as customs writes it; may be empty.</param>
public sealed record ChapterAssumption(
    string Chapter,
    double Exports,
    double Imports,
    double World,
    double UnitValue,
    string Unit
);

/// <summary>An invented size of a heading that stands out of its chapter.</summary>
public sealed record HeadingAssumption(string Prefix, double Exports, double Imports, double UnitValue);

/// <summary>A code that customs publishes in place of a secret one, with its invented size.</summary>
public sealed record HiddenCode(string Code, string Chapter, double Exports, double Imports, double UnitValue);

/// <summary>A region's invented size, and the type that it must get.</summary>
/// <param name="Sector">Sector of Table 4, or 0: none above 1.</param>
/// <param name="Destination">Group of Table 5, or <see cref="Destination.Elsewhere"/>: mixed.</param>
/// <param name="Specialties">Chapter or heading → how many times more than the average region it exports of it.</param>
public sealed record RegionAssumption(
    string Region,
    double Exports,
    double Imports,
    int Sector,
    Destination Destination,
    IReadOnlyList<(string Prefix, double Factor)> Specialties
);

/// <summary>A country's invented weight in trade.</summary>
public sealed record CountryAssumption(string Country, double Exports, double Imports);

/// <summary>All that is invented by hand: sizes of plausible magnitude, none of them observed.</summary>
public static class Assumptions
{
    public static IReadOnlyList<ChapterAssumption> Chapters { get; } =
        Read(
            "sample-chapters",
            row => new ChapterAssumption(
                row["chapter"],
                row.Number("exports_musd"),
                row.Number("imports_musd"),
                row.Number("world_busd"),
                row.Number("usd_per_kg"),
                row["unit"]
            )
        );

    public static IReadOnlyList<HeadingAssumption> Headings { get; } =
        Read(
            "sample-headings",
            row => new HeadingAssumption(
                row["prefix"],
                row.Number("exports_musd"),
                row.Number("imports_musd"),
                row.Number("usd_per_kg")
            )
        );

    public static IReadOnlyList<HiddenCode> HiddenCodes { get; } =
        Read(
            "sample-hidden-codes",
            row => new HiddenCode(
                row["code"],
                row["chapter"],
                row.Number("exports_musd"),
                row.Number("imports_musd"),
                row.Number("usd_per_kg")
            )
        );

    public static IReadOnlyDictionary<string, RegionAssumption> Regions { get; } =
        Read("sample-regions", Region).ToDictionary(region => region.Region);

    /// <summary>By ISO 3166-1 alpha-2, with <c>NNN</c>, <c>AB</c> and <c>OS</c> as customs writes them.</summary>
    public static IReadOnlyList<CountryAssumption> Partners { get; } =
        Read(
            "sample-partners",
            row => new CountryAssumption(row["partner"], row.Number("exports"), row.Number("imports"))
        );

    private static RegionAssumption Region(TableRow row) =>
        new(
            row["region"],
            row.Number("exports_musd"),
            row.Number("imports_musd"),
            row.Whole("sector"),
            (Destination)row.Whole("destination"),
            [.. row["specialties"].Split(' ').Select(Specialty)]
        );

    private static (string, double) Specialty(string text)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        return (text[..star], double.Parse(text[(star + 1)..], CultureInfo.InvariantCulture));
    }

    private static T[] Read<T>(string name, Func<TableRow, T> item)
    {
        using var stream = typeof(Assumptions).Assembly.GetManifestResourceStream($"{name}.csv")!;
        using var reader = new StreamReader(stream);
        return [.. DelimitedTable.Read(reader).Select(item)];
    }
}
