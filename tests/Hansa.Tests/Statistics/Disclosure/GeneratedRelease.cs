using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>A made-up release: linked tables over firms whose sizes are very uneven, as in exports.</summary>
/// <param name="Tables">Two to four, over regions, products, sizes and partner groups.</param>
/// <param name="Amounts">Key of a cell → firm → amount.</param>
/// <param name="Draft">The same for the suppressor: facts, sensitive cells, what is known from elsewhere.</param>
internal sealed record GeneratedRelease(
    IReadOnlyList<LinkedTable> Tables,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Amounts,
    AuditedRelease Draft
)
{
    public const int Percent = 10;
    public const int MinimumContributors = 3;

    /// <param name="size">About as many regions and as many products; the cells grow with its square.</param>
    public static GeneratedRelease Of(int seed, int size)
    {
        var random = new Random(seed);
        var tables = TablesOf(random, size);
        var amounts = Add(tables, Rows(random, size));
        var model = TableModel.Of(tables);
        CellFacts[] facts =
        [
            .. model.Cells.Select(key =>
                amounts.TryGetValue(key, out var firms)
                    ? CellFacts.Of(firms.Select(firm => (firm.Key, firm.Value)))
                    : CellFacts.Empty
            ),
        ];
        var rules = new DisclosureRules { Percent = Percent, MinimumContributors = MinimumContributors };
        Sensitivity[] sensitive = [.. facts.Select(rules.Judge)];
        var known = Elsewhere(model, sensitive);
        return new GeneratedRelease(
            tables,
            amounts.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, long>)pair.Value),
            new AuditedRelease(model, facts, sensitive, known)
        );
    }

    private sealed record Row(string Firm, string Region, string Product, string Size, string Partner, long Amount);

    private static List<LinkedTable> TablesOf(Random random, int size)
    {
        var region = Levels("region", "r", size, 4);
        var product = Levels("product", "p", size, 5);
        var sizes = Hierarchy.Of(
            "size",
            "all",
            [("sme", "all"), ("large", "all"), ("micro", "sme"), ("small", "sme"), ("medium", "sme")]
        );
        var partner = Hierarchy.Flat("partner", "all", ["near", "far"]);
        var tables = new List<LinkedTable> { new("main", [region, product]), new("size", [region, sizes]) };
        if (random.Next(2) == 0)
            tables.Add(new LinkedTable("partner", [product, partner]));
        if (random.Next(3) == 0)
            tables.Add(new LinkedTable("three", [sizes, partner, Levels("product", "p", size, 5, leaves: false)]));
        return tables;
    }

    private static Hierarchy Levels(string dimension, string letter, int size, int width, bool leaves = true)
    {
        var links = new List<(string, string)>();
        for (var code = 0; code < size; code++)
        {
            var parent = $"{letter.ToUpperInvariant()}{code / width}";
            if (code % width == 0)
                links.Add((parent, "all"));
            if (leaves)
                links.Add(($"{letter}{code}", parent));
        }
        return Hierarchy.Of(dimension, "all", links);
    }

    private static IEnumerable<Row> Rows(Random random, int size)
    {
        string[] sizes = ["micro", "small", "medium", "large"];
        for (var firm = 0; firm < size * size * 6; firm++)
        {
            // A firm has one home, few products; its size is drawn over five powers of ten.
            var home = random.Next(size);
            var scale = Math.Pow(10, 2 + (5 * random.NextDouble() * random.NextDouble()));
            var lines = 1 + random.Next(4);
            for (var line = 0; line < lines; line++)
                yield return new Row(
                    $"f{firm}",
                    $"r{(random.Next(10) == 0 ? random.Next(size) : home)}",
                    $"p{(int)(size * random.NextDouble() * random.NextDouble())}",
                    sizes[Math.Min(3, (int)(Math.Log10(scale) - 2))],
                    random.Next(3) == 0 ? "near" : "far",
                    1 + (long)(scale * (0.5 + random.NextDouble()))
                );
        }
    }

    private static Dictionary<string, Dictionary<string, long>> Add(
        IReadOnlyList<LinkedTable> tables,
        IEnumerable<Row> rows
    )
    {
        var amounts = new Dictionary<string, Dictionary<string, long>>(StringComparer.Ordinal);
        var paths = new Dictionary<(Hierarchy, string), IReadOnlyList<string>>();
        foreach (var row in rows)
        {
            // A cell that two tables share takes the row once.
            foreach (var key in tables.SelectMany(table => Keys(table, row)).Distinct())
            {
                if (!amounts.TryGetValue(key, out var firms))
                    amounts[key] = firms = new Dictionary<string, long>(StringComparer.Ordinal);
                firms[row.Firm] = firms.GetValueOrDefault(row.Firm) + row.Amount;
            }
        }
        return amounts;

        IEnumerable<string> Keys(LinkedTable table, Row row)
        {
            IEnumerable<string[]> combinations =
            [
                [],
            ];
            foreach (var dimension in table.Dimensions)
                combinations = combinations.SelectMany(codes =>
                    Path(dimension, row).Select(code => (string[])[.. codes, code])
                );
            return combinations.Select(table.Key);
        }

        IReadOnlyList<string> Path(Hierarchy dimension, Row row)
        {
            var code = dimension.Dimension switch
            {
                "region" => row.Region,
                "product" => row.Product,
                "size" => row.Size,
                _ => row.Partner,
            };
            if (!dimension.Codes.Contains(code))
                code = $"P{int.Parse(code[1..], System.Globalization.CultureInfo.InvariantCulture) / 5}";
            return paths.TryGetValue((dimension, code), out var path)
                ? path
                : paths[(dimension, code)] = dimension.Path(code);
        }
    }

    /// <summary>The same after its first table alone had been protected and released, as the ledger has it.</summary>
    public GeneratedRelease After(Func<AuditedRelease, SuppressionPlan> protect)
    {
        var model = TableModel.Of(Tables[0]);
        int[] here = [.. model.Cells.Select(Draft.Model.Find)];
        var earlier = protect(
            new AuditedRelease(
                model,
                [.. here.Select(cell => Draft.Facts[cell])],
                [.. here.Select(cell => Draft.Sensitivities[cell])],
                [.. here.Select(cell => Draft.Known[cell])]
            )
        );
        var known = Draft.Known.ToArray();
        for (var cell = 0; cell < here.Length; cell++)
        {
            if ((earlier.Release.Known[cell] & KnownFrom.Release) != 0)
                known[here[cell]] |= KnownFrom.Ledger;
        }
        return this with { Draft = Draft with { Known = known } };
    }

    // Partners publish whole chapters as their imports.
    private static KnownFrom[] Elsewhere(TableModel model, Sensitivity[] sensitive) =>
        [
            .. model.Cells.Select(
                (key, cell) =>
                    !sensitive[cell].IsSensitive
                    && key.StartsWith("product=P", StringComparison.Ordinal)
                    && !key.Contains(';', StringComparison.Ordinal)
                        ? KnownFrom.Mirror
                        : KnownFrom.Nowhere
            ),
        ];
}
