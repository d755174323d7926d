using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>A code that goods cross the border under.</summary>
/// <param name="Code">Ten characters.</param>
/// <param name="UnitValue">US dollars a kilogram.</param>
/// <param name="Chapter">Where tables by chapter count it: 99 when nothing of its code is disclosed.</param>
public sealed record Product(
    string Code,
    string Chapter,
    double Exports,
    double Imports,
    double UnitValue,
    string Unit
);

/// <summary>Products that every table treats alike: one chapter, one sector, one type.</summary>
/// <param name="Key">The same in every edition of the nomenclature.</param>
/// <param name="Prefix">What a region's specialties name: the chapter, or a heading for the great fuels.</param>
public sealed record Bundle(
    string Key,
    string Prefix,
    string Chapter,
    string Type,
    string Group,
    int Sector,
    IReadOnlyList<Product> Products
)
{
    /// <summary>Millions of US dollars before calibration.</summary>
    public double Exports => Products.Sum(product => product.Exports);

    public double Imports => Products.Sum(product => product.Imports);

    /// <summary>Whether a specialty names it.</summary>
    public bool Is(string specialty) => Prefix == specialty;
}

/// <summary>The goods of one year, by bundle, with invented sizes before calibration.</summary>
public sealed class Assortment
{
    // Fuels differ so much from region to region that they must not move together.
    private static readonly string[] GreatFuels = ["2709", "2701", "2710", "271111", "271121"];
    private static readonly string[] CodeEndings = ["0000", "0000", "1000", "9000"];

    private readonly SampleReference reference;
    private readonly ulong seed;

    /// <param name="year">Decides the edition of the nomenclature.</param>
    public Assortment(SampleReference reference, ulong seed, int year)
    {
        this.reference = reference;
        this.seed = seed;
        Bundles =
        [
            .. Disclosed(reference.Products(year))
                .Concat(Assumptions.HiddenCodes.Select(Hidden))
                .GroupBy(line => line.Bundle.Key)
                .OrderBy(lines => lines.Key, StringComparer.Ordinal)
                .Select(lines => lines.First().Bundle with { Products = [.. lines.Select(line => line.Product)] }),
        ];
    }

    /// <summary>Sorted by key.</summary>
    public IReadOnlyList<Bundle> Bundles { get; }

    private IEnumerable<(Bundle Bundle, Product Product)> Disclosed(IReadOnlyList<string> codes) =>
        codes
            .Where(code => Chapter(code) is not null)
            .GroupBy(code => Heading(code)?.Prefix ?? code[..2])
            .SelectMany(pool => Pool(pool.Key, [.. pool]));

    // One pool is a heading with a size of its own, or what is left of a chapter.
    private IEnumerable<(Bundle Bundle, Product Product)> Pool(string prefix, string[] codes)
    {
        var chapter = Chapter(prefix)!;
        var heading = Assumptions.Headings.FirstOrDefault(heading => heading.Prefix == prefix);
        var own = Assumptions
            .Headings.Where(heading => heading.Prefix.StartsWith(prefix, StringComparison.Ordinal))
            .ToArray();
        var exports = heading?.Exports ?? Math.Max(0, chapter.Exports - own.Sum(heading => heading.Exports));
        var imports = heading?.Imports ?? Math.Max(0, chapter.Imports - own.Sum(heading => heading.Imports));
        var draws = codes.Select(code => new Draws(seed, $"product {code}")).ToArray();
        var weights = draws.Select(draw => draw.LogNormal(1.5)).ToArray();
        var all = weights.Sum();
        for (var i = 0; i < codes.Length; i++)
        {
            var unitValue = (heading?.UnitValue ?? chapter.UnitValue) * draws[i].LogNormal(heading is null ? 0.5 : 0.1);
            var share = weights[i] / all;
            var code = codes[i] + CodeEndings[draws[i].Below(CodeEndings.Length)];
            yield return (
                BundleOf(codes[i], chapter.Chapter),
                new Product(
                    code,
                    chapter.Chapter,
                    exports * share,
                    imports * share,
                    unitValue,
                    UnitOf(codes[i], chapter)
                )
            );
        }
    }

    private (Bundle Bundle, Product Product) Hidden(HiddenCode hidden)
    {
        var product = new Product(hidden.Code, hidden.Chapter, hidden.Exports, hidden.Imports, hidden.UnitValue, "");
        var sector = hidden.Code.StartsWith(hidden.Chapter, StringComparison.Ordinal) ? Sector(hidden.Chapter) : 0;
        var group = reference.Group(hidden.Chapter)!;
        return (new(hidden.Code, hidden.Chapter, hidden.Chapter, NonPrimary, group, sector, []), product);
    }

    private string NonPrimary => reference.TypeCodes[^1];

    private Bundle BundleOf(string code, string chapter)
    {
        var prefix = GreatFuels.FirstOrDefault(fuel => code.StartsWith(fuel, StringComparison.Ordinal)) ?? chapter;
        var type = reference.Type(code)!;
        var sector = Sector(code);
        return new($"{prefix}/{sector}/{type}", prefix, chapter, type, reference.Group(code)!, sector, []);
    }

    private int Sector(string code) => reference.Sector(code) is { } sector ? sector[0] - '0' : 0;

    private static string UnitOf(string code, ChapterAssumption chapter) =>
        code[..4] switch
        {
            "2716" => "ТЫС КВТ.Ч",
            "2711" => code is "271121" or "271111" ? "ТЫС М3" : "",
            _ => chapter.Unit,
        };

    private static HeadingAssumption? Heading(string code) =>
        Assumptions.Headings.FirstOrDefault(heading => code.StartsWith(heading.Prefix, StringComparison.Ordinal));

    // Chapter 98 is not in use; chapter 99 comes with the hidden codes.
    private static ChapterAssumption? Chapter(string code) =>
        code.StartsWith("99", StringComparison.Ordinal)
            ? null
            : Assumptions.Chapters.FirstOrDefault(chapter =>
                code.StartsWith(chapter.Chapter, StringComparison.Ordinal)
            );
}
