using System.Globalization;
using Hansa.Statistics.Firms;
using Hansa.UseCases;

namespace Hansa.Adapters.Reference;

/// <summary>The dated rules of <c>data/parameters/sme-thresholds.csv</c>, and how long their classes last.</summary>
internal static class SizeRules
{
    private static readonly Lazy<IReadOnlyList<DataRow>> Rows = new(() =>
        DataFolder.Find().Table("parameters/sme-thresholds.csv").Rows
    );

    private static readonly Lazy<IReadOnlyList<WaitingRule>> Waits = new(() =>
        [
            .. DataFolder
                .Find()
                .Table("parameters/sme-waiting.csv")
                .Rows.Select(row => new WaitingRule(
                    row["rule"],
                    int.Parse(row["years"], NumberStyles.None, CultureInfo.InvariantCulture),
                    row.Date("valid_from"),
                    row.Date("valid_to")
                )),
        ]
    );

    /// <summary>The waiting times of <c>data/parameters/sme-waiting.csv</c>.</summary>
    public static IReadOnlyList<WaitingRule> Waiting => Waits.Value;

    /// <summary>The rule of this name, or of this jurisdiction where it has one; or a problem that names them all.</summary>
    public static Outcome<SizeRule> Find(string name)
    {
        var rows = Rows
            .Value.Where(row =>
                row["rule"].Equals(name, StringComparison.OrdinalIgnoreCase)
                || row["jurisdiction"].Equals(name, StringComparison.OrdinalIgnoreCase)
            )
            .ToArray();
        return rows.Length > 0
            ? new SizeRule(rows[0]["rule"], Currency(rows), [.. rows.Select(Threshold)])
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no size rule '{name}'.", $"Правила размера «{name}» нет."),
                new(
                    $"Rules are {Rows.Value.Select(row => row["rule"]).Distinct()}.",
                    $"Правила: {Rows.Value.Select(row => row["rule"]).Distinct()}."
                )
            );
    }

    // Limits are printed in millions: mn RUB.
    private static string Currency(IEnumerable<DataRow> rows) =>
        rows.Select(row => row["money_unit"]).FirstOrDefault(unit => unit.Length > 0) is { } unit ? unit[^3..] : "";

    private static SizeThreshold Threshold(DataRow row) =>
        new(
            row["class"],
            row.Date("valid_from"),
            row.Date("valid_to"),
            row.Maybe("staff_max") is { } staff ? int.Parse(staff, CultureInfo.InvariantCulture) : null,
            Number(row, "turnover_max"),
            Number(row, "balance_max")
        )
        {
            StateShare = Limit(row, "state_share_max"),
            OtherShare = Limit(row, "other_share_max"),
        };

    private static decimal? Number(DataRow row, string column) =>
        row.Maybe(column) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private static ShareLimit? Limit(DataRow row, string column) =>
        row.Maybe(column) is { } text
            ? new ShareLimit(decimal.Parse(text.TrimStart('<'), CultureInfo.InvariantCulture), !text.StartsWith('<'))
            : null;
}
