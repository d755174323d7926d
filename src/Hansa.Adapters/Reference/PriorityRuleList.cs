using System.Globalization;
using Hansa.Statistics.Priorities;
using Hansa.UseCases;
using Hansa.UseCases.Assessment.Priorities;

namespace Hansa.Adapters.Reference;

/// <summary>Reads the rules of priorities from <c>data/parameters/</c>.</summary>
internal static class PriorityRuleList
{
    private const string Any = "any";

    public static PriorityRules Of(DataFolder data)
    {
        var grid = data.Table("parameters/priority-grid.csv")
            .Rows.OrderBy(row => int.Parse(row["order"], CultureInfo.InvariantCulture))
            .ToArray();
        return new PriorityRules(
            new PriorityGrid([.. grid.Select(Rule)]),
            grid.ToDictionary(row => row["code"], row => new PriorityReading(Text(row, "reading"), Text(row, "line"))),
            [.. data.Table("parameters/priority-criteria.csv").Rows.Select(Card)],
            data.Table("parameters/priority-modifiers.csv")
                .Rows.ToDictionary(row => (row["kind"], row["code"]), row => Text(row, "line")),
            data.Table("parameters/technology-levels.csv")
                .Rows.ToDictionary(
                    row => (row["scheme"], row["class"]),
                    row => int.Parse(row["level"], CultureInfo.InvariantCulture)
                )
        );
    }

    private static GridRule Rule(DataRow row) =>
        new(row["code"], AnswerOf(row["specific"]), AnswerOf(row["growing"]), AnswerOf(row["many_smes"]));

    private static Answer? AnswerOf(string word) => word == Any ? null : Enum.Parse<Answer>(word, ignoreCase: true);

    private static CriterionCard Card(DataRow row) =>
        new(
            CriterionCodes.Find(row["code"])
                ?? throw new InvalidDataException(
                    $"parameters/priority-criteria.csv: there is no criterion '{row["code"]}'."
                ),
            Text(row, "title"),
            new Dictionary<PriorityKind, double>
            {
                [PriorityKind.Sectors] = Weight(row["sectors"]),
                [PriorityKind.Products] = Weight(row["products"]),
                [PriorityKind.Markets] = Weight(row["markets"]),
            }
        );

    private static double Weight(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static LocalText Text(DataRow row, string column) => new(row[column + "_en"], row[column + "_ru"]);
}
