using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.UseCases;
using Hansa.UseCases.Assessment.Specification;

namespace Hansa.Adapters.Reference;

/// <summary>Approaches, definitions of SMEs and goals from <c>data/parameters/</c>.</summary>
internal static class SpecificationFiles
{
    public static SpecificationRules Read(DataFolder data) =>
        new(
            [.. data.Table("parameters/approaches.csv").Rows.Select(Approach)],
            [.. data.Table("parameters/sme-thresholds.csv").Rows.Select(Threshold)],
            [.. data.Table("parameters/sme-goals.csv").Rows.Select(Goal)]
        );

    private static ApproachCard Approach(DataRow row) =>
        new(row["approach"], row["scheme"], row.List("non_resource"))
        {
            CompetitiveScheme = row.Maybe("competitive_scheme"),
            EngineeringScheme = row["engineering_scheme"],
            Title = Title(row),
        };

    private static SmeThreshold Threshold(DataRow row) =>
        new(row["jurisdiction"], row["rule"], row["class"], row.Date("valid_from"), row.Date("valid_to"))
        {
            StaffMax = row.Maybe("staff_max") is { } staff ? int.Parse(staff, CultureInfo.InvariantCulture) : null,
            TurnoverMax = row.Maybe("turnover_max") is { } turnover
                ? decimal.Parse(turnover, CultureInfo.InvariantCulture)
                : null,
            MoneyUnit = row["money_unit"],
        };

    private static SmeGoal Goal(DataRow row) =>
        new(
            row["country"],
            Fraction.Of(decimal.Parse(row["share_percent"], CultureInfo.InvariantCulture)) / Fraction.Of(100),
            int.Parse(row["year"], CultureInfo.InvariantCulture),
            Title(row)
        );

    private static LocalText Title(DataRow row) => new(row["title_en"], row["title_ru"]);
}
