using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Tables;
using Hansa.UseCases.Documents.Matrices;

namespace Hansa.UseCases.Documents;

/// <summary>An indicator over a dataset as a table for people: one row per figure, its key in columns of words.</summary>
public static class IndicatorTable
{
    public static ReportTable Of(IndicatorReport report)
    {
        var figures = report.Figures;
        var main = MainAxis(figures);
        return new ReportTable(
            report.Card.Code,
            report.Text?.Title ?? new(report.Card.Code, report.Card.Code),
            MatrixWords.Dimension(figures.Axes[main].Name),
            [.. KeyColumns(report, main), .. ValueColumns(figures)],
            [.. Enumerable.Range(0, figures.Count).Select(row => Row(report, row, main))],
            [
                new($"Formula: {report.Card.Formula}", $"Формула: {report.Card.Formula}"),
                new($"Definition: {report.Card.Source}", $"Определение: {report.Card.Source}"),
                .. report.Notes,
            ],
            report.Provenance
        );
    }

    // The first axis that tells rows apart, periods last.
    private static int MainAxis(FigureTable figures)
    {
        var all = Enumerable.Range(0, figures.Axes.Count).ToArray();
        return all.Where(axis => figures.Axes[axis] is { Codes.Count: > 1, Name: not "period" })
            .Concat(all.Where(axis => figures.Axes[axis].Name != "period"))
            .Append(0)
            .First();
    }

    private static IEnumerable<ReportColumn> KeyColumns(IndicatorReport report, int main)
    {
        for (var at = 0; at < report.Figures.Axes.Count; at++)
        {
            var axis = report.Figures.Axes[at];
            var word = MatrixWords.Dimension(axis.Name);
            if (axis.Name == "period")
                yield return new ReportColumn(axis.Name, word);
            else
                yield return new ReportColumn(axis.Name, new($"{word.English}, code", $"{word.Russian}, код"));
            if (at != main && HasNames(report, axis))
                yield return new ReportColumn($"{axis.Name}-name", word);
        }
    }

    private static ReportColumn[] ValueColumns(FigureTable figures)
    {
        if (figures.Types is not null)
            return
            [
                new("class", new("type, code", "тип, код")),
                new("label", new("type", "тип")),
                new("margin", new("margin", "отрыв"), Decimals: 2),
                new("certainty", new("certainty", "определённость")),
            ];
        var unit = PrintedUnit(figures.Unit);
        return
        [
            new(
                "value",
                new("value", "значение"),
                unit,
                PrintedFigure.Decimals(figures),
                PrintedFigure.Scale(figures.Unit)
            ),
        ];
    }

    private static LocalText PrintedUnit(Unit unit) =>
        unit == Unit.ShareDifference ? new("pp", "п. п.")
        : unit.IsShare ? new("%", "%")
        : MatrixWords.UnitOf(unit);

    private static ReportRow Row(IndicatorReport report, int row, int main)
    {
        var axis = report.Figures.Axes[main];
        var code = axis.Codes[report.Figures.Member(row, main)];
        return new ReportRow(
            string.Join('|', report.Figures.Axes.Select((one, at) => one.Codes[report.Figures.Member(row, at)])),
            Name(report, axis, code),
            [.. Keys(report, row, main), .. Values(report, row)]
        );
    }

    private static IEnumerable<ReportCell> Keys(IndicatorReport report, int row, int main)
    {
        for (var at = 0; at < report.Figures.Axes.Count; at++)
        {
            var axis = report.Figures.Axes[at];
            var code = axis.Codes[report.Figures.Member(row, at)];
            yield return ReportCell.Of(LocalText.Same(code));
            if (at != main && HasNames(report, axis))
                yield return ReportCell.Of(Name(report, axis, code));
        }
    }

    private static ReportCell[] Values(IndicatorReport report, int row)
    {
        var figure = report.Figures[row];
        if (report.Figures.Types is not { } types)
            return [ReportCell.Of(figure)];
        return types[row] is { Code: { } code } type
            ?
            [
                ReportCell.Of(LocalText.Same(code)),
                ReportCell.Of(
                    report.Names.GetValueOrDefault("group")?.GetValueOrDefault(code) ?? new(type.Label, type.Label)
                ),
                type.Margin is { } margin ? ReportCell.Of(Figure.Of(margin)) : ReportCell.Empty,
                ReportCell.Of(SectorTypes.Certainty(type)),
            ]
            : [ReportCell.Of(Reason(figure)), ReportCell.Empty, ReportCell.Empty, ReportCell.Empty];
    }

    private static Figure Reason(Figure figure) =>
        Figure.None(figure.Missing == Missing.None ? Missing.NotApplicable : figure.Missing);

    private static bool HasNames(IndicatorReport report, FigureAxis axis) =>
        report.Names.TryGetValue(axis.Name, out var names) && axis.Codes.Any(names.ContainsKey);

    private static LocalText Name(IndicatorReport report, FigureAxis axis, string code) =>
        report.Names.GetValueOrDefault(axis.Name)?.GetValueOrDefault(code) ?? new(code, code);
}
