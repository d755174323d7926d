using System.Globalization;
using Hansa.Statistics.Firms;
using Hansa.UseCases;
using Hansa.UseCases.Firms;

namespace Hansa.Adapters.Reference;

/// <summary>The definitions of exporters in <c>data/parameters/exporter-rules.csv</c>.</summary>
internal static class ExporterRuleList
{
    /// <summary>In the order of the file.</summary>
    /// <exception cref="InvalidDataException">A row sets what no rule can be.</exception>
    public static IReadOnlyList<ExporterRuleCard> Read(DataFolder data) =>
        [.. data.Table("parameters/exporter-rules.csv").Rows.Select(Card)];

    private static ExporterRuleCard Card(DataRow row)
    {
        var rule = new ExporterRule(row["id"], Whole(row, "version"))
        {
            Deliveries = Whole(row, "deliveries"),
            Years = Whole(row, "years"),
            OfYears = Whole(row, "of_years"),
            MinimumValue = decimal.Parse(row.Maybe("minimum_value") ?? "0", CultureInfo.InvariantCulture),
            Currency = row["currency"],
            Markets = Whole(row, "markets"),
            Products = Whole(row, "products"),
            LeftOut = row.List("left_out"),
        };
        return
            rule.Years <= rule.OfYears
            && rule.OfYears <= ExporterRule.MostYears
            && rule.MinimumValue > 0 == rule.Currency.Length > 0
            ? new ExporterRuleCard(rule, new LocalText(row["title_en"], row["title_ru"]), row["source"])
            : throw new InvalidDataException(
                $"parameters/exporter-rules.csv, line {row.Line}: years go up to of_years, of_years to {ExporterRule.MostYears}, and a least value needs its currency."
            );
    }

    private static int Whole(DataRow row, string column) =>
        int.Parse(row[column], NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and var number
            ? number
            : throw new InvalidDataException(
                $"parameters/exporter-rules.csv, line {row.Line}: {column} is a whole number from 1."
            );
}
