using System.Globalization;
using System.Text;

namespace Hansa.Samples;

/// <summary>Writes the inputs that the paper's Table 3 implies as a table of aggregates: what the source <c>aggregates</c> reads.</summary>
/// <remarks>Worked back from the printed figures, and not observed: means of the window, values of the target year, growth as rates.</remarks>
public static class AggregatesFile
{
    private const int First = 2015;
    private const int Last = 2017;
    private const int Target = 2024;

    private static readonly Dictionary<string, string> Levels = new()
    {
        ["sme_total"] = "sme-exports",
        ["total"] = "exports",
        ["sme_nonres"] = "sme-non-resource",
        ["nonres"] = "non-resource",
        ["n_sme"] = "exporters",
        ["eng"] = "engineering",
        ["sme_ci"] = "sme-competitive",
        ["ci"] = "competitive",
    };

    private static readonly (string Input, string Quantity)[] Growths =
    [
        ("sme", "sme-non-resource"),
        ("nr", "non-resource"),
    ];

    /// <param name="data">The project's <c>data/</c> folder.</param>
    public static void Write(string path, string data)
    {
        var inputs = DelimitedTable.Read(Path.Combine(data, "published", "yakushev-2020", "sample-table3-inputs.csv"));
        string[] lines = ["period,approach,quantity,value,unit,source", .. LevelRows(inputs), .. GrowthRows(inputs)];
        File.WriteAllText(path, string.Join('\n', lines) + "\n", new UTF8Encoding(false));
    }

    private static IEnumerable<string> LevelRows(IReadOnlyList<TableRow> inputs) =>
        inputs
            .Where(row => Levels.ContainsKey(row["input"]) && row["value"].Length > 0)
            .Select(row =>
                row["block"] == "1"
                    ? Row(Last, row, $"{Levels[row["input"]]} mean from {First}", row["value"], Unit(row))
                    : Row(Target, row, Levels[row["input"]], row["value"], Unit(row))
            );

    private static IEnumerable<string> GrowthRows(IReadOnlyList<TableRow> inputs) =>
        from growth in Growths
        from row in inputs
        where row["input"] == $"{growth.Input}_cur"
        let before = inputs.Single(one =>
            one["input"] == $"{growth.Input}_prev" && one["block"] == row["block"] && one["approach"] == row["approach"]
        )
        let percent = Math.Round(100 * row.Exact("value") / before.Exact("value"), 6)
        select row["block"] == "1"
            ? Row(Last, row, $"{growth.Quantity} growth from {First}", Text(percent), "%")
            : Row(Target, row, $"{growth.Quantity} growth from {Last}", Text(percent), "%");

    private static string Row(int period, TableRow row, string quantity, string value, string unit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{period},{row["approach"]},{quantity},{value},{unit},{row["source"]}"
        );

    private static string Unit(TableRow row) => row["unit"] == "enterprises" ? "firms" : row["unit"];

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
