using Hansa.Samples;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;
using Hansa.Tests.House;

namespace Hansa.Tests.Statistics.Specification;

/// <summary>The back-solved inputs of the paper's Table 3, and the figures that it prints.</summary>
internal static class PaperNumbers
{
    public static PeriodRange Window { get; } = new(Period.Year(2015), Period.Year(2017));

    public static Period Target { get; } = Period.Year(2024);

    private static readonly Dictionary<string, SmeQuantity> Levels = new()
    {
        ["sme_total"] = SmeQuantity.SmeExports,
        ["total"] = SmeQuantity.Exports,
        ["sme_nonres"] = SmeQuantity.SmeNonResource,
        ["nonres"] = SmeQuantity.NonResource,
        ["n_sme"] = SmeQuantity.Exporters,
        ["eng"] = SmeQuantity.Engineering,
        ["sme_ci"] = SmeQuantity.SmeCompetitive,
        ["ci"] = SmeQuantity.Competitive,
    };

    /// <summary>Block 1 as means over the window, Block 2 as values of the target year, growth in both as rates.</summary>
    public static ApproachNumbers Of(string approach)
    {
        var inputs = Rows("sample-table3-inputs")
            .Where(row => row["approach"] == approach && row["value"].Length > 0)
            .ToArray();
        return new ApproachNumbers(
            approach,
            new Dictionary<Period, SmeNumbers>
            {
                [Target] = new(Amounts(inputs, "2").ToDictionary(pair => pair.Key, pair => Reading.Of(pair.Value))),
            }
        )
        {
            Means = Amounts(inputs, "1")
                .ToDictionary(pair => new Spanning(pair.Key, Window.First, Window.Last), pair => pair.Value),
            Growths = Growths(inputs, "1", Window.First, Window.Last)
                .Concat(Growths(inputs, "2", Window.Last, Target))
                .ToDictionary(),
        };
    }

    /// <summary>Row, block and approach → what the paper prints; nothing for "no data".</summary>
    public static IReadOnlyDictionary<(string Row, string Block, string Approach), decimal?> Printed() =>
        Rows("table3")
            .ToDictionary(
                row => (row["row"], row["block"], row["approach"]),
                row => row["printed"].Length == 0 ? (decimal?)null : row.Exact("printed")
            );

    /// <summary>Non-resource exports of 2015, 2016 and 2017 as Table 2 has them, corrected.</summary>
    public static IReadOnlyList<Fraction> NonResourceOfTable2(string approach) =>
        [
            .. Rows("table2")
                .Where(row => row["year"] is "2015" or "2016" or "2017")
                .Where(row => row["class"] == "non-primary" || (approach == "rec" && row["class"] == "semi-finished"))
                .GroupBy(row => row["year"])
                .OrderBy(year => year.Key, StringComparer.Ordinal)
                .Select(year =>
                    Fraction.Of(year.Sum(row => row.Exact("value_corrected_bn_usd"))) * Fraction.Of(1_000_000_000)
                ),
        ];

    /// <summary>What a figure is multiplied by to be in the unit of the paper.</summary>
    public static double Scale(string row) =>
        row switch
        {
            "1" => 1e-9,
            "4" => 1e-6,
            _ => 100,
        };

    private static IEnumerable<KeyValuePair<SmeQuantity, Fraction>> Amounts(TableRow[] inputs, string block) =>
        inputs
            .Where(row => row["block"] == block && Levels.ContainsKey(row["input"]))
            .Select(row => KeyValuePair.Create(Levels[row["input"]], Amount(row)));

    private static IEnumerable<KeyValuePair<Spanning, Fraction>> Growths(
        TableRow[] inputs,
        string block,
        Period first,
        Period last
    ) =>
        new[] { ("sme", SmeQuantity.SmeNonResource), ("nr", SmeQuantity.NonResource) }.Select(pair =>
            KeyValuePair.Create(
                new Spanning(pair.Item2, first, last),
                Amount(inputs.Single(row => row["block"] == block && row["input"] == $"{pair.Item1}_cur"))
                    / Amount(inputs.Single(row => row["block"] == block && row["input"] == $"{pair.Item1}_prev"))
            )
        );

    private static Fraction Amount(TableRow row) =>
        Fraction.Of(row.Exact("value")) * Fraction.Of(row["unit"] == "bn USD" ? 1_000_000_000 : 1);

    private static IReadOnlyList<TableRow> Rows(string name) =>
        DelimitedTable.Read(Path.Combine(Checkout.Root, "data", "published", "yakushev-2020", $"{name}.csv"));
}
