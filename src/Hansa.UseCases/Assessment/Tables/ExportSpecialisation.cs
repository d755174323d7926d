using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Assessment.Tables;

/// <summary>Table 1: how far a territory specialises in each of nine groups of goods, compared with the world (Balassa index).</summary>
internal sealed class ExportSpecialisation : ComparedTable
{
    public override int Number => 1;

    public override ComparisonQuestion Question(MakeTable request) =>
        new(request.Data)
        {
            Purpose = new("Table 1", "Таблица 1"),
            Scheme = request.Scheme ?? "nine-groups",
            Territory = request.Territory,
            AsOneTerritory = request.Of is null,
            Benchmark = request.Benchmark,
            Period = request.Period,
            Needs = Needs.Benchmark | Needs.TwoPeriods,
        };

    public override Outcome<ReportTable> Make(MakeTable request, PreparedComparison prepared, TableNames names)
    {
        if (request.Of is null && request.Benchmark is null && ComparesWithItself(prepared.Comparison))
            return NoBenchmark(request);
        var figures = new RevealedComparativeAdvantage().Compute(prepared.Comparison);
        var territory = Position(prepared.Comparison.Exports.Territories, request.Of);
        var periods = prepared.Comparison.Exports.Periods;
        return new ReportTable(
            "table-1",
            new("Export specialisation (Balassa index)", "Экспортная специализация (индекс Баласса)"),
            new("Group of goods", "Группа товаров"),
            [.. periods.Select(period => new ReportColumn($"rca-{period}", new(period.ToString(), period.ToString())))],
            [
                .. prepared.Comparison.Exports.Codes.Select(
                    (code, at) =>
                        new ReportRow(
                            code,
                            names.Group(code),
                            [
                                .. periods.Select(
                                    (_, period) => ReportCell.Of(figures[figures.Row(period, territory, at)])
                                ),
                            ]
                        )
                ),
            ],
            [
                new(
                    "Above 1: the territory is specialised in the group. The unrounded value decides.",
                    "Больше 1: территория специализирована на группе. Решает неокруглённое значение."
                ),
                .. prepared.Notes,
            ],
            prepared.Of("rca")
        );
    }

    // A whole dataset beside itself has the index 1 everywhere, which tells nothing.
    private static bool ComparesWithItself(Comparison comparison) =>
        comparison.Benchmark.Trade.Totals[0] == comparison.Exports.Totals[0];

    private static Problem NoBenchmark(MakeTable request) =>
        new(
            ProblemKind.Invalid,
            new(
                $"Table 1 compares with the world, and {request.Data} has no row for the world (reporter WLD).",
                $"Таблица 1 сравнивает с миром, а в наборе {request.Data} нет строки мира (reporter WLD)."
            ),
            new(
                "Load world exports and name them: --benchmark world:NAME (or world:NAME@YEAR).",
                "Загрузите мировой экспорт и назовите его: --benchmark world:ИМЯ (или world:ИМЯ@ГОД)."
            )
        );
}
