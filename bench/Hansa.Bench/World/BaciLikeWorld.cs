using System.Globalization;
using Hansa.Adapters.Reference;

namespace Hansa.Bench.World;

/// <summary>Five years of made-up world trade as files, made once and kept.</summary>
/// <param name="Files">One per year.</param>
/// <param name="Rows">Flows in all files together.</param>
public sealed record BaciLikeWorld(IReadOnlyList<string> Files, long Rows)
{
    public const int FirstYear = 2013;
    public const int LastYear = 2017;

    private const int Countries = 230;
    private const double FullSize = 50_000_000;
    private const int FewestProducts = 60;

    /// <param name="folder">Where the files are kept.</param>
    /// <param name="rows">About as many flows in all; fewer flows trade fewer products.</param>
    /// <param name="say">Told what is being done.</param>
    public static BaciLikeWorld Of(string folder, long rows, Action<string> say)
    {
        Directory.CreateDirectory(folder);
        var years = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).ToArray();
        var files = years.Select(year => Path.Combine(folder, $"BACI_HS17_Y{year}_sample.csv")).ToArray();
        var done = Path.Combine(folder, "rows");
        if (!File.Exists(done))
        {
            var made = Make(files, years, rows, say);
            File.WriteAllText(done, made.ToString(CultureInfo.InvariantCulture));
        }
        return new BaciLikeWorld(files, long.Parse(File.ReadAllText(done), CultureInfo.InvariantCulture));
    }

    private static long Make(string[] files, int[] years, long rows, Action<string> say)
    {
        var data = DataFolder.Find();
        var countries = CountryNumbers(data).Take(Countries).ToArray();
        var products = Products(data, rows);
        var weights = new TradeWeights(countries.Length, products.Length, (double)rows / years.Length);
        var file = new BaciLikeFile(countries, products, weights);
        long made = 0;
        for (var at = 0; at < years.Length; at++)
        {
            say($"making the trade of {years[at]}");
            made += file.Write(files[at], years[at]);
        }
        return made;
    }

    private static IEnumerable<string> CountryNumbers(DataFolder data) =>
        data.Table("countries/countries.csv")
            .Rows.Where(country => country.Maybe("valid_to") is null)
            .Select(country => country.List("baci").FirstOrDefault())
            .OfType<string>()
            .Distinct();

    private static string[] Products(DataFolder data, long rows)
    {
        var codes = data.Table("nomenclatures/HS2017.csv")
            .Rows.Select(product => product["code"])
            .Where(code => code.Length == 6 && !code.StartsWith("99", StringComparison.Ordinal))
            .ToArray();
        var count = (int)Math.Clamp(codes.Length * (rows / FullSize), FewestProducts, codes.Length);
        return [.. Enumerable.Range(0, count).Select(place => codes[(long)place * codes.Length / count])];
    }
}
