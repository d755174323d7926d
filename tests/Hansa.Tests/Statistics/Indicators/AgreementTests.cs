using CsCheck;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Every indicator agrees with its independent implementation, figure by figure, over 1,000 random bodies of trade of each kind.</summary>
public sealed class AgreementTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string> Codes => [.. Catalogue.Indicators.Select(one => one.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Figures_of_disclosed_trade_agree(string code) => Agrees(code, RandomTrade.Plain);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Figures_beside_undisclosed_and_unclassified_trade_agree(string code) =>
        Agrees(code, RandomTrade.Veiled);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Figures_of_trade_with_negative_corrections_agree(string code) => Agrees(code, RandomTrade.Corrected);

    private static void Agrees(string code, Gen<PlainTrade> trades)
    {
        var indicator = Catalogue.Find(code)!;
        var lines = Gen.OneOf(
            Gen.Const(LineCount.OfBenchmark),
            Gen.Const(LineCount.Active),
            Gen.Int[1, 6].Select(LineCount.Of)
        );
        Gen.Select(trades, lines)
            .Where((trade, _) => CanCompute(indicator, trade))
            .Sample(
                (trade, count) => Compare(indicator, trade, count),
                iter: RandomTrade.Count,
                threads: 1,
                print: pair => $"n: {pair.Item2.Name}, {RandomTrade.Print(pair.Item1)}"
            );
    }

    private static bool CanCompute(Indicator indicator, PlainTrade trade) =>
        !indicator.Needs.HasFlag(Needs.Imports) || trade.Rows.Any(row => row.Flow == "import");

    private static void Compare(Indicator indicator, PlainTrade trade, LineCount lines)
    {
        var comparison = trade.Compare() with { Options = new IndicatorOptions { Lines = lines } };
        var figures = indicator.Compute(comparison);
        var plain = new PlainStatistics(trade, lines);
        for (var row = 0; row < figures.Count; row++)
        {
            var year = indicator.Needs.HasFlag(Needs.TwoPeriods) ? 0 : plain.Years[figures.Member(row, 0)];
            var who = plain.Territories[figures.Member(row, 1)];
            var last = PlainFigure.KeyAfterTerritory(figures, row);
            var expected = plain.Figure(indicator.Code, year, who, last);
            // Terms of money are whole units; before rounding they are held to exact fractions elsewhere.
            var slack = indicator is MoneyDecomposition ? 1 : 0;
            Agree((figures, row), expected, slack, $"{year} {who} {last}");
        }
    }

    private static void Agree((FigureTable Table, int Row) found, PlainFigure expected, double slack, string where)
    {
        var (figures, row) = found;
        var figure = figures[row];
        Assert.True(
            expected.Missing == figure.Missing.Code(),
            $"{where}: '{expected.Missing}', not '{figure.Missing.Code()}'"
        );
        if (figures.Types is { } types)
            Assert.True(
                expected.Type == (types[row]?.Code ?? ""),
                $"{where}: '{expected.Type}', not '{types[row]?.Code}'"
            );
        else if (expected.Value is { } value)
        {
            var scale = Math.Max(Math.Max(1, expected.Magnitude), Math.Abs(value));
            Assert.True(
                Math.Abs(value - figure.Value!.Value) <= slack + (Tolerance * scale),
                $"{where}: {value:R}, not {figure.Value:R}"
            );
        }
    }
}
