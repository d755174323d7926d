using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Assessment.Tables;

/// <summary>Table 2: value and share of each type of goods in exports, year by year, and how they changed from the first year to the last.</summary>
/// <remarks>The change of a share is the difference of the printed (rounded) shares, as the method has it, so that a reader can check it.</remarks>
internal sealed class SpecificityDynamics : ComparedTable
{
    private const double Billion = 1e9;
    private const double Million = 1e6;
    private const double LeastTotalInBillions = 1e10;

    public override int Number => 2;

    public override ComparisonQuestion Question(MakeTable request) =>
        new(request.Data)
        {
            Purpose = new("Table 2", "Таблица 2"),
            Scheme = request.Scheme ?? "volrc@paper",
            Territory = request.Territory,
            AsOneTerritory = request.Of is null,
            Period = request.Period,
            Needs = Needs.TwoPeriods,
        };

    public override Outcome<ReportTable> Make(MakeTable request, PreparedComparison prepared, TableNames names)
    {
        var trade = new Dynamics(prepared.Comparison, Position(prepared.Comparison.Exports.Territories, request.Of));
        var unit = trade.LeastTotal >= LeastTotalInBillions ? Billion : Million;
        var exports = prepared.Comparison.Exports;
        return new ReportTable(
            "table-2",
            new("Dynamics of the specificity of exports", "Динамика специфики экспорта"),
            new("Type of goods", "Вид товаров"),
            Columns(prepared.Comparison, unit),
            [
                .. exports.Codes.Select((code, at) => new ReportRow(code, names.Group(code), trade.Row(unit, at))),
                new ReportRow("total", new("All exports", "Весь экспорт"), trade.Row(unit, null)),
            ],
            [
                new(
                    "Change of a share: difference of the printed shares, in percentage points.",
                    "Изменение доли — разность напечатанных долей, в процентных пунктах."
                ),
                .. prepared.Notes,
            ],
            prepared.Of("value", "specificity", "value-index", "specificity-change")
        );
    }

    private static IReadOnlyList<ReportColumn> Columns(Comparison comparison, double unit)
    {
        var periods = comparison.Exports.Periods;
        var window = $"{periods[^1]} / {periods[0]}";
        var money =
            unit == Billion
                ? new LocalText($"bn {comparison.Currency}", $"млрд {comparison.Currency}")
                : new LocalText($"mn {comparison.Currency}", $"млн {comparison.Currency}");
        return
        [
            .. periods.SelectMany(period =>
                new[]
                {
                    new ReportColumn($"value-{period}", new(period.ToString(), period.ToString()), money),
                    new ReportColumn(
                        $"share-{period}",
                        new(period.ToString(), period.ToString()),
                        new("%", "%"),
                        Scale: 100
                    ),
                }
            ),
            .. Changes(periods.Count, window),
        ];
    }

    private static ReportColumn[] Changes(int periods, string window) =>
        periods < 2
            ? []
            :
            [
                new ReportColumn("index", new(window, window), new("%", "%"), Scale: 100),
                new ReportColumn("share-change", new(window, window), new("pp", "п. п."), Scale: 100),
            ];

    /// <summary>The exports of one territory, read as values and shares.</summary>
    private sealed class Dynamics(Comparison comparison, int territory)
    {
        private readonly TradeTable exports = comparison.Exports;
        private readonly FigureTable shares = comparison.Shares(Unit.Share);

        public double LeastTotal => Enumerable.Range(0, exports.Periods.Count).Min(period => Total(period).Value ?? 0);

        public Figure Value(int period, int code)
        {
            var cell = exports.Cell(period, territory, code);
            var gap = exports.Gap(cell);
            return gap == Missing.None ? Money(exports.Known[cell]) : Figure.None(gap);
        }

        public Figure Total(int period) => Money(exports.Totals[exports.TerritoryCell(period, territory)]);

        /// <summary>Value and share of each period, then index and change of share from first to last.</summary>
        /// <param name="code">The position of a class; nothing for all exports.</param>
        public IReadOnlyList<ReportCell> Row(double unit, int? code)
        {
            Func<int, Figure> value = code is { } at ? period => Value(period, at) : Total;
            var last = exports.Periods.Count - 1;
            return
            [
                .. Enumerable
                    .Range(0, exports.Periods.Count)
                    .SelectMany(period =>
                        new[]
                        {
                            ReportCell.Of(Through(value(period), sum => Figure.Of(sum / unit))),
                            ReportCell.Of(Bounded(Share(period, value), period, code)),
                        }
                    ),
                .. last == 0 ? [] : Changes(value, last),
            ];
        }

        private ReportCell[] Changes(Func<int, Figure> value, int last) =>
            [
                ReportCell.Of(Ratio(value(last), value(0), Missing.NoBase)),
                ReportCell.Of(Printed(Share(last, value)) - Printed(Share(0, value))),
            ];

        private Figure Share(int period, Func<int, Figure> value) =>
            Ratio(value(period), Total(period), Missing.NoTrade);

        // What undisclosed trade leaves open of a share.
        private Figure Bounded(Figure share, int period, int? code) =>
            code is { } at
            && share.Value is { } value
            && shares[exports.Cell(period, territory, at)] is { IsExact: false, Missing: Missing.None } open
                ? share.Within(Math.Min(value, open.Interval.Low), Math.Max(value, open.Interval.High))
                : share;

        private Figure Money(Int128 sum) => Figure.Of(comparison.Money(sum));

        private static Figure Printed(Figure share) =>
            Through(share, value => Figure.Of(Math.Round(value * 100, 1, MidpointRounding.AwayFromZero) / 100));

        private static Figure Ratio(Figure one, Figure other, Missing whenZero) =>
            Through(one, a => Through(other, b => b == 0 ? Figure.None(whenZero) : Figure.Of(a / b)));

        private static Figure Through(Figure figure, Func<double, Figure> next) =>
            figure.Value is { } value ? next(value) : figure;
    }
}
