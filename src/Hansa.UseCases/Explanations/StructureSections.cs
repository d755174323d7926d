using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Explanations;

/// <summary>The largest parts of what a figure is made of where it speaks of more than one cell: codes, territories, terms.</summary>
internal static class StructureSections
{
    private const string Term = "term";

    /// <param name="isWorked">True where the formula was worked with sums of the one cell.</param>
    public static IEnumerable<ExplanationSection> Of(ExplainedFigure figure, IndicatorReport report, bool isWorked)
    {
        if (figure.Table.Axes.Any(axis => axis.Name == Term))
            yield return Terms(figure, report);
        if (isWorked || figure.Card.Needs.HasFlag(Needs.TotalsOnly))
            yield break;
        if (figure.Source.TakesCodes || figure.Place.Codes.Count != 1)
        {
            foreach (var moment in figure.Moments)
                yield return Codes(figure, report, moment);
        }
        if (figure.Source.TakesTerritories && figure.Code is { } code)
        {
            foreach (var moment in figure.Moments)
                yield return Territories(figure, report, moment, code);
        }
        if (figure.Source.TakesPeriods && figure.Code is { } one)
            yield return Periods(figure, one);
    }

    // Every row of the table that differs from this one in its term alone.
    private static ExplanationSection Terms(ExplainedFigure figure, IndicatorReport report)
    {
        var (table, members) = (figure.Table, figure.Members);
        var at = table.Axes.ToList().FindIndex(axis => axis.Name == Term);
        return new(
            "terms",
            new("Terms; they add up to the change", "Слагаемые; в сумме дают изменение"),
            [
                .. table
                    .Axes[at]
                    .Codes.Select(code => new ExplanationLine(
                        code,
                        Name(report, Term, code),
                        ExplainedValue.Of(table.At([.. members[..at], code, .. members[(at + 1)..]]), table.Unit),
                        code == members[at] ? new("this figure", "этот показатель") : null
                    )),
            ]
        );
    }

    private static ExplanationSection Codes(ExplainedFigure figure, IndicatorReport report, Moment moment)
    {
        var exports = figure.Comparison.Exports;
        Int128 At(int code) => exports.Known[exports.Cell(moment.Period, figure.Territory, code)];
        var order = Enumerable
            .Range(0, exports.Codes.Count)
            .Where(code => At(code) != 0 || figure.Place.Codes.Contains(code))
            .OrderByDescending(code => Int128.Abs(At(code)))
            .ToArray();
        var all = order.Aggregate((Int128)0, (sum, code) => sum + At(code));
        var when = figure.PeriodOf(moment);
        return new(
            moment.Mark.Length == 0 ? "structure" : $"structure-{when}",
            new($"Structure in {when}, largest first", $"Структура за {when} по убыванию"),
            [
                .. order
                    .Take(Math.Max(figure.Most, 1))
                    .Select(code => new ExplanationLine(
                        exports.Codes[code],
                        Name(report, figure.Comparison.CodeName, exports.Codes[code]),
                        ExplainedValue.Of(figure.Money(At(code)), Unit(figure)),
                        Shares(figure, moment, code, all)
                    )),
                .. Rest(figure, [.. order.Skip(Math.Max(figure.Most, 1)).Select(At)]),
                new(
                    "all",
                    new("All codes together", "Все коды вместе"),
                    ExplainedValue.Of(figure.Money(all), Unit(figure))
                ),
            ]
        );
    }

    // Shares of this territory, of the other one of a pair, and of the benchmark, each in the trade that the codes cover.
    private static LocalText Shares(ExplainedFigure figure, Moment moment, int code, Int128 all)
    {
        var exports = figure.Comparison.Exports;
        var own = Share(exports.Known[exports.Cell(moment.Period, figure.Territory, code)], all);
        var text = Words("share", "доля", own);
        if (figure.Place.Territories is [_, var other])
        {
            var whole = Covered(exports, moment.Period, other);
            var share = Share(exports.Known[exports.Cell(moment.Period, other, code)], whole);
            text = And(text, Words(exports.Territories[other], exports.Territories[other], share));
        }
        else if (figure.Card.Needs.HasFlag(Needs.Benchmark))
        {
            var benchmark = figure.Comparison.Benchmark;
            Int128 whole = 0;
            for (var one = 0; one < exports.Codes.Count; one++)
                whole += benchmark.Group(moment.Period, figure.Territory, one);
            var share = Share(benchmark.Group(moment.Period, figure.Territory, code), whole);
            text = And(text, Words("benchmark", "база сравнения", share));
            if (figure.Type is not null && Index(figure, moment, code) is { } index)
                text = And(text, new($"index {index.English}", $"индекс {index.Russian}"));
        }
        return text;
    }

    // (x(r,k) / x(r)) / (b(k) / b), by which sectors are compared.
    private static LocalText? Index(ExplainedFigure figure, Moment moment, int code)
    {
        var (exports, benchmark) = (figure.Comparison.Exports, figure.Comparison.Benchmark);
        var sums = new CellSums(
            (double)exports.Known[exports.Cell(moment.Period, figure.Territory, code)],
            (double)exports.Totals[exports.TerritoryCell(moment.Period, figure.Territory)],
            (double)benchmark.Group(moment.Period, figure.Territory, code),
            (double)benchmark.All(moment.Period, figure.Territory)
        );
        return RevealedComparativeAdvantage.Ratio(sums).Value is { } index
            ? ExplainedValue.Of(index, Statistics.Figures.Unit.Ratio).Printed
            : null;
    }

    private static Int128 Covered(TradeTable table, int period, int territory)
    {
        Int128 sum = 0;
        for (var code = 0; code < table.Codes.Count; code++)
            sum += table.Known[table.Cell(period, territory, code)];
        return sum;
    }

    private static double Share(Int128 part, Int128 whole) => whole == 0 ? 0 : (double)part / (double)whole;

    private static LocalText Words(string english, string russian, double share)
    {
        var printed = ExplainedValue.Share(share).Printed;
        return new($"{english} {printed.English}", $"{russian} {printed.Russian}");
    }

    private static LocalText And(LocalText one, LocalText other) =>
        new($"{one.English}, {other.English}", $"{one.Russian}, {other.Russian}");

    private static ExplanationSection Territories(
        ExplainedFigure figure,
        IndicatorReport report,
        Moment moment,
        int code
    )
    {
        var exports = figure.Comparison.Exports;
        Int128 At(int territory) => exports.Known[exports.Cell(moment.Period, territory, code)];
        var order = Enumerable
            .Range(0, exports.Territories.Count)
            .Where(territory => At(territory) != 0)
            .OrderByDescending(At)
            .ThenBy(territory => exports.Territories[territory], StringComparer.Ordinal)
            .ToArray();
        var when = figure.PeriodOf(moment);
        return new(
            moment.Mark.Length == 0 ? "territories" : $"territories-{when}",
            new($"Territories in {when}, largest first", $"Территории за {when} по убыванию"),
            [
                .. order
                    .Select((territory, place) => (territory, place))
                    .Where(one => one.place < figure.Most || one.territory == figure.Territory)
                    .Select(one => new ExplanationLine(
                        exports.Territories[one.territory],
                        Name(report, figure.Comparison.TerritoryName, exports.Territories[one.territory]),
                        ExplainedValue.Of(figure.Money(At(one.territory)), Unit(figure)),
                        new($"place {one.place + 1} of {order.Length}", $"место {one.place + 1} из {order.Length}")
                    )),
            ]
        );
    }

    private static ExplanationSection Periods(ExplainedFigure figure, int code)
    {
        var exports = figure.Comparison.Exports;
        return new(
            "periods",
            new("Period by period", "По периодам"),
            [
                .. exports.Periods.Select(
                    (period, at) =>
                        new ExplanationLine(
                            period.ToString(),
                            new(period.ToString(), period.ToString()),
                            ExplainedValue.Of(
                                figure.Money(exports.Known[exports.Cell(at, figure.Territory, code)]),
                                Unit(figure)
                            )
                        )
                ),
            ]
        );
    }

    internal static IEnumerable<ExplanationLine> Rest(ExplainedFigure figure, IReadOnlyList<Int128> left)
    {
        if (left.Count == 0)
            yield break;
        var typography = (English: new Typography("en"), Russian: new Typography("ru"));
        yield return new(
            "rest",
            new($"{typography.English.Whole(left.Count)} more", $"ещё {typography.Russian.Whole(left.Count)}"),
            ExplainedValue.Of(figure.Money(left.Aggregate((Int128)0, (sum, one) => sum + one)), Unit(figure))
        );
    }

    internal static string Unit(ExplainedFigure figure) => figure.IsOfPersons ? "persons" : figure.Currency;

    internal static LocalText Name(IndicatorReport report, string axis, string code) =>
        report.Names.GetValueOrDefault(axis)?.GetValueOrDefault(code) is { } name
            ? new($"{code} {name.English}", $"{code} {name.Russian}")
            : new(code, code);
}
