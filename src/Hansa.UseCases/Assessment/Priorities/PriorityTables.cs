using Hansa.Statistics.Figures;
using Hansa.Statistics.Priorities;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>Lays ranked items out for people.</summary>
internal static class PriorityTables
{
    public static ReportTable Ranking(PriorityList list, int? most) =>
        new(
            $"priorities-{list.Kind.Code()}",
            Title(list.Kind),
            RowTitle(list.Kind),
            [
                new("rank", new("Rank", "Место"), Decimals: 0),
                new("score", new("Score", "Балл"), Decimals: 2),
                new("low", new("Rank at best", "Лучшее место"), Decimals: 0),
                new("high", new("Rank at worst", "Худшее место"), Decimals: 0),
                new("status", new("Status", "Статус")),
                .. list.Weights.Select(one => Column(one.Card, one.Weight)),
            ],
            [.. Shown(list, most).Select(entry => Row(list, entry))],
            [Cut(list), .. list.Notes],
            list.Provenance
        );

    public static ReportTable Reasons(PriorityList list, int? most) =>
        new(
            $"priority-reasons-{list.Kind.Code()}",
            new("What they are and what to do", "Что это и что делать"),
            RowTitle(list.Kind),
            [
                new("rule", new("Situation", "Ситуация")),
                new("line", new("Line of management", "Линия управления")),
                new("reasons", new("Why", "Почему")),
            ],
            [
                .. Shown(list, most)
                    .Select(entry => new ReportRow(
                        entry.Ranked.Item.Code,
                        entry.Name,
                        [
                            ReportCell.Of(entry.Reading.Reading),
                            ReportCell.Of(entry.Reading.Line),
                            ReportCell.Of(Listed(entry.Reasons)),
                        ]
                    )),
            ],
            [],
            list.Provenance
        );

    public static ReportTable Together(PriorityReport report)
    {
        var tables = report
            .Lists.Select(list => (List: list, Ranking: list.Ranking(), Reasons: list.Reasons()))
            .ToArray();
        return tables[0].Ranking with
        {
            Code = "priorities",
            Title = new("Priorities", "Приоритеты"),
            RowTitle = new("Item", "Позиция"),
            Columns =
            [
                new("kind", new("Kind", "Вид")),
                .. tables[0].Ranking.Columns.Select(column => column with { Unit = null }),
                .. tables[0].Reasons.Columns,
            ],
            Rows =
            [
                .. tables.SelectMany(one =>
                    one.Ranking.Rows.Zip(one.Reasons.Rows, (row, why) => Joined(one.List, row, why))
                ),
            ],
            Notes = [.. tables.SelectMany(one => one.Ranking.Notes).Distinct(), .. report.Modifiers],
        };
    }

    private static ReportRow Joined(PriorityList list, ReportRow row, ReportRow why) =>
        row with
        {
            Cells = [ReportCell.Of(new LocalText(list.Kind.Code(), list.Kind.Code())), .. row.Cells, .. why.Cells],
        };

    private static IEnumerable<PriorityEntry> Shown(PriorityList list, int? most) =>
        list.Entries.Take(most ?? int.MaxValue);

    private static LocalText Title(PriorityKind kind) =>
        kind switch
        {
            PriorityKind.Sectors => new("Priority sectors", "Приоритетные отрасли"),
            PriorityKind.Products => new("Priority products", "Приоритетные товары"),
            _ => new("Priority markets", "Приоритетные рынки"),
        };

    private static LocalText RowTitle(PriorityKind kind) =>
        kind switch
        {
            PriorityKind.Sectors => new("Sector", "Отрасль"),
            PriorityKind.Products => new("Heading", "Товарная позиция"),
            _ => new("Market", "Рынок"),
        };

    // The weight stands in the head, so that nobody reads a score without it.
    private static ReportColumn Column(CriterionCard card, double weight)
    {
        var printed = weight.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
        return new ReportColumn(
            card.Criterion.Code(),
            card.Title,
            new($"weight {printed}", $"вес {printed.Replace('.', ',')}"),
            Decimals: 2
        );
    }

    private static ReportRow Row(PriorityList list, PriorityEntry entry) =>
        new(
            entry.Ranked.Item.Code,
            entry.Name,
            [
                Number(entry.Ranked.Rank),
                ReportCell.Of(entry.Ranked.Score is { } score ? Figure.Of(score) : Figure.None(Missing.NotObserved)),
                Number(entry.Ranked.Low),
                Number(entry.Ranked.High),
                ReportCell.Of(Status(list, entry.Ranked)),
                .. list.Weights.Select(one => ReportCell.Of(entry.Ranked.Item.Values[one.Card.Criterion])),
            ]
        );

    private static LocalText Status(PriorityList list, RankedItem item) =>
        item.IsContested ? new("contested", "спорно")
        : item.Rank <= list.Cut ? new("priority", "приоритет")
        : new("below", "ниже границы");

    private static LocalText Cut(PriorityList list) =>
        new(
            $"The first {list.Cut} of {list.Entries.Count} count as priorities.",
            $"Приоритетами считаются первые {list.Cut} из {list.Entries.Count}."
        );

    private static ReportCell Number(int value) => ReportCell.Of(Figure.Of(value));

    private static LocalText Listed(IReadOnlyList<LocalText> reasons) =>
        new(
            string.Join("; ", reasons.Select(one => one.English)),
            string.Join("; ", reasons.Select(one => one.Russian))
        );
}
