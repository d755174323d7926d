using Hansa.Statistics.Disclosure;

namespace Hansa.Bench.Cases;

/// <summary>A made-up national table: regions with districts by chapters with sections, over firms of very uneven size.</summary>
internal static class NationalTable
{
    private const int Seed = 1;
    private const int RegionsOfDistrict = 11;
    private const int ChaptersOfSection = 12;

    public static AuditedRelease Of(int regions, int chapters, int firms)
    {
        var table = new LinkedTable(
            "national",
            [Levels("region", 'r', regions, RegionsOfDistrict), Levels("product", 'p', chapters, ChaptersOfSection)]
        );
        var amounts = Amounts(table, regions, chapters, firms);
        var model = TableModel.Of(table);
        CellFacts[] facts =
        [
            .. model.Cells.Select(key =>
                CellFacts.Of(amounts.GetValueOrDefault(key, []).Select(one => (one.Key, one.Value)))
            ),
        ];
        return new AuditedRelease(
            model,
            facts,
            [.. facts.Select(new DisclosureRules().Judge)],
            new KnownFrom[model.Count]
        );
    }

    private static Hierarchy Levels(string dimension, char letter, int count, int width) =>
        Hierarchy.Of(
            dimension,
            "all",
            Enumerable
                .Range(0, count)
                .Select(code => ($"{letter}{code}", $"{char.ToUpperInvariant(letter)}{code / width}"))
                .Concat(
                    Enumerable
                        .Range(0, (count + width - 1) / width)
                        .Select(group => ($"{char.ToUpperInvariant(letter)}{group}", "all"))
                )
        );

    private static Dictionary<string, Dictionary<string, long>> Amounts(
        LinkedTable table,
        int regions,
        int chapters,
        int firms
    )
    {
        var random = new Random(Seed);
        var amounts = new Dictionary<string, Dictionary<string, long>>(StringComparer.Ordinal);
        for (var firm = 0; firm < firms; firm++)
        {
            var scale = Math.Pow(10, 3 + (6 * random.NextDouble() * random.NextDouble()));
            var home = (int)(regions * random.NextDouble() * random.NextDouble());
            for (var line = random.Next(3); line >= 0; line--)
            {
                var region = random.Next(12) == 0 ? random.Next(regions) : home;
                var chapter = (int)(chapters * random.NextDouble() * random.NextDouble());
                var amount = 1 + (long)(scale * (0.5 + random.NextDouble()));
                foreach (var key in Keys(table, $"r{region}", $"p{chapter}"))
                {
                    if (!amounts.TryGetValue(key, out var own))
                        amounts[key] = own = new Dictionary<string, long>(StringComparer.Ordinal);
                    own[$"f{firm}"] = own.GetValueOrDefault($"f{firm}") + amount;
                }
            }
        }
        return amounts;
    }

    private static IEnumerable<string> Keys(LinkedTable table, string region, string chapter) =>
        table
            .Dimensions[0]
            .Path(region)
            .SelectMany(row => table.Dimensions[1].Path(chapter).Select(column => table.Key([row, column])));
}
