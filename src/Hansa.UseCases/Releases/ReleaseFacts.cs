using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Releases;

/// <summary>What is asked of a dataset for a release.</summary>
internal sealed record ReleaseScope(Manifest Manifest, PeriodRange Period, string Flow);

/// <summary>A table with what stands behind each of its cells.</summary>
/// <param name="Facts">Key of a cell → facts; cells without trade are left out.</param>
internal sealed record TableFacts(LinkedTable Table, IReadOnlyDictionary<string, CellFacts> Facts, bool HasNegatives);

/// <summary>Adds up a table for a release from the trade of firms, every level of every dimension.</summary>
internal sealed class ReleaseFacts(House house, ReleaseScope scope, CancellationToken cancellation)
{
    private const string Total = "total";
    private const string NotGiven = "_X";

    private readonly RegionDistricts districts = new(house.Reference, scope.Period.Last);

    public Outcome<TableFacts> Of(ReleaseTable table) =>
        from panel in house.Engine.Firms(
            new PanelQuery(scope.Manifest.Dataset, scope.Manifest.Snapshot, [.. table.Dimensions.Select(Axis)])
            {
                Filters = Filters(),
                Periods = scope.Period,
                Grain = scope.Period.First.Grain,
            },
            cancellation
        )
        from whole in house.Engine.Sum(
            new CubeQuery(scope.Manifest.Dataset, scope.Manifest.Snapshot, [.. table.Dimensions.Select(Axis)])
            {
                Filters = Filters(),
                Periods = scope.Period,
            },
            cancellation
        )
        from contributors in house.Firms.Contributors(scope.Manifest, cancellation)
        select Add(table, panel, whole, contributors);

    private CodeFilter[] Filters() =>
        scope.Manifest.Dimensions.Contains(Dimension.Flow) ? [new CodeFilter(Dimension.Flow, [scope.Flow])] : [];

    private static Axis Axis(ReleaseDimension dimension) =>
        new(dimension.Dimension, dimension.Length > 0 ? dimension.Length : null);

    // Firms of one group stand behind a cell as one.
    private TableFacts Add(
        ReleaseTable table,
        Panel panel,
        Cube whole,
        IReadOnlyDictionary<string, string> contributors
    )
    {
        var firms = panel
            .Rows.GroupBy(row =>
                (
                    Firm: contributors.GetValueOrDefault(row.Firm, row.Firm),
                    Codes: string.Join('\t', table.Dimensions.Zip(row.Codes, Shown))
                )
            )
            .Select(group =>
                (group.Key.Firm, group.Key.Codes, Amount: checked((long)group.Sum(row => (decimal)row.Value)))
            )
            .ToArray();
        var leaves = Leaves(table, whole);
        var layout = Layout(table, leaves.Keys.Select(codes => codes.Split('\t')));
        var paths = layout
            .Dimensions.Select(dimension => new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal))
            .ToArray();
        var amounts = new Dictionary<string, Dictionary<string, long>>(StringComparer.Ordinal);
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (codes, value) in leaves)
        {
            foreach (var key in Keys(layout, codes.Split('\t'), paths))
                values[key] = checked(values.GetValueOrDefault(key) + value);
        }
        foreach (var (firm, codes, amount) in firms)
        {
            foreach (var key in Keys(layout, codes.Split('\t'), paths))
            {
                if (!amounts.TryGetValue(key, out var own))
                    amounts[key] = own = new Dictionary<string, long>(StringComparer.Ordinal);
                own[firm] = checked(own.GetValueOrDefault(firm) + amount);
            }
        }
        // Trade of firms that are not given counts in the value and shelters nobody.
        var facts = values.ToDictionary(
            pair => pair.Key,
            pair =>
                CellFacts.Of(amounts.GetValueOrDefault(pair.Key, []).Select(one => (one.Key, one.Value))) with
                {
                    Value = pair.Value,
                },
            StringComparer.Ordinal
        );
        return new TableFacts(layout, facts, values.Values.Any(value => value < 0) || firms.Any(one => one.Amount < 0));
    }

    private Dictionary<string, long> Leaves(ReleaseTable table, Cube whole)
    {
        var leaves = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var cell = 0; cell < whole.Count; cell++)
        {
            var codes = string.Join('\t', table.Dimensions.Select(one => Shown(one, whole.Code(one.Dimension, cell))));
            leaves[codes] = checked(leaves.GetValueOrDefault(codes) + (long)whole.Values![cell]);
        }
        return leaves;
    }

    private LinkedTable Layout(ReleaseTable table, IEnumerable<string[]> leaves)
    {
        var codes = leaves.ToArray();
        return new LinkedTable(
            table.Name,
            [.. table.Dimensions.Select((one, at) => Levels(one, codes.Select(row => row[at]).Distinct()))]
        )
        {
            Fixed = [("flow", scope.Flow), ("period", scope.Period.ToString())],
        };
    }

    private static Hierarchy Levels(ReleaseDimension dimension, IEnumerable<string> leaves)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var leaf in leaves)
        {
            var code = leaf;
            while (code != Total)
            {
                var parent = Parent(dimension, code);
                links[code] = parent;
                code = parent;
            }
        }
        return Hierarchy.Of(dimension.Dimension.Name(), Total, links.Select(link => (link.Key, link.Value)));
    }

    private static string Parent(ReleaseDimension dimension, string code) =>
        dimension.Dimension switch
        {
            Dimension.Product when code.Length > ReleaseDimension.Chapter && char.IsAsciiDigit(code[0]) => code[..^2],
            Dimension.Size when code is "micro" or "small" or "medium" => "sme",
            _ => Total,
        };

    private static IEnumerable<string> Keys(
        LinkedTable table,
        string[] codes,
        Dictionary<string, IReadOnlyList<string>>[] paths
    )
    {
        IEnumerable<string[]> combinations =
        [
            [],
        ];
        for (var at = 0; at < codes.Length; at++)
        {
            if (!paths[at].TryGetValue(codes[at], out var path))
                paths[at][codes[at]] = path = table.Dimensions[at].Path(codes[at]);
            combinations = combinations.SelectMany(row => path.Select(code => (string[])[.. row, code]));
        }
        return combinations.Select(table.Key);
    }

    private string Shown(ReleaseDimension dimension, string code) =>
        code.Length == 0 ? NotGiven
        : dimension.IsByDistrict ? districts.Of(code)
        : code;
}
