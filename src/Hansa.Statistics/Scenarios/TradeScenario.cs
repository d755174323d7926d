using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;

namespace Hansa.Statistics.Scenarios;

/// <summary>Trade as it might be: undisclosed trade given at random to the codes that may hold it, and every known cell measured a little wrongly.</summary>
/// <remarks>
/// Undisclosed trade of a territory goes to codes by weights drawn from an exponential distribution, no code takes more than may
/// belong to it, and one more weight stands for "none of these codes". What a territory gains is gained by a benchmark that is made of
/// the same rows, so that one allocation stands in numerator and benchmark alike; the rest of the benchmark's undisclosed trade is
/// given out in the same way.
/// </remarks>
/// <param name="shake">Every known cell is multiplied by a factor between 1 / (1 + shake) and 1 + shake; 0 leaves them as they are.</param>
public sealed class TradeScenario(Comparison comparison, double shake, Draws draws)
{
    private readonly TradeTable exports = comparison.Exports;
    private readonly TradeTable all = comparison.Benchmark.Trade;

    // Where the benchmark holds the territories' own rows it moves with them.
    private readonly bool movesBenchmark =
        !comparison.Benchmark.IsOtherData
        && (comparison.Benchmark.ContainsTerritory || comparison.Benchmark.Less is not null);

    /// <summary>The next scenario: a comparison in which all trade has a code.</summary>
    public Comparison Next()
    {
        var codes = exports.Codes.Count;
        var (known, totals) = (Copy(exports.Known), Copy(exports.Totals));
        var (group, whole) = (Copy(all.Known), Copy(all.Totals));
        for (var row = 0; row < totals.Length; row++)
        {
            var period = row / exports.Territories.Count;
            foreach (var (code, gained, shifted) in Moves(exports, row))
            {
                known[(row * codes) + code] += gained + shifted;
                totals[row] += shifted;
                if (!movesBenchmark)
                    continue;
                group[(period * codes) + code] += gained + shifted;
                whole[period] += shifted;
            }
        }
        Rest(group);
        var own = Table(exports, known, totals);
        return comparison with
        {
            Exports = own,
            Benchmark = comparison.Benchmark with
            {
                Trade = Table(all, group, whole),
                Less = movesBenchmark && comparison.Benchmark.Less is not null ? own : comparison.Benchmark.Less,
            },
        };
    }

    private IEnumerable<(int Code, Int128 Gained, Int128 Shifted)> Moves(TradeTable trade, int row)
    {
        var codes = trade.Codes.Count;
        var gained = Shares(trade.UndisclosedAt(row), code => trade.PossibleAt((row * codes) + code), codes);
        for (var code = 0; code < codes; code++)
        {
            var shifted = shake == 0 ? 0 : Shift(trade.Known[(row * codes) + code]);
            if (gained[code] != 0 || shifted != 0)
                yield return (code, gained[code], shifted);
        }
    }

    // What is undisclosed in the benchmark beyond the territories of the comparison.
    private void Rest(Int128[] group)
    {
        var codes = all.Codes.Count;
        for (var period = 0; period < all.Periods.Count; period++)
        {
            var left = all.UndisclosedAt(period);
            if (movesBenchmark)
            {
                for (var territory = 0; territory < exports.Territories.Count; territory++)
                    left -= exports.UndisclosedAt(exports.TerritoryCell(period, territory));
            }
            var gained = Shares(left, code => all.PossibleAt((period * codes) + code), codes);
            for (var code = 0; code < codes; code++)
                group[(period * codes) + code] += gained[code];
        }
    }

    private Int128[] Shares(Int128 amount, Func<int, Int128> most, int codes)
    {
        var given = new Int128[codes];
        if (amount <= 0)
            return given;
        var weights = new double[codes + 1];
        for (var code = 0; code < codes; code++)
            weights[code] = most(code) > 0 ? Exponential() : 0;
        weights[codes] = Exponential();
        var (sum, left) = (weights.Sum(), amount);
        for (var code = 0; code < codes; code++)
        {
            given[code] = Int128.Min(Int128.Min(most(code), left), (Int128)((double)amount * weights[code] / sum));
            left -= given[code];
        }
        return given;
    }

    private Int128 Shift(Int128 value)
    {
        var most = Math.Log(1 + shake);
        return (Int128)Math.Round((double)value * (Math.Exp(draws.Between(-most, most)) - 1));
    }

    private double Exponential() => -Math.Log(1 - draws.Unit());

    private static TradeTable Table(TradeTable like, Int128[] known, Int128[] totals) =>
        new(like.Periods, like.Territories, like.Codes, Amounts.From(known), Amounts.From(totals))
        {
            Gaps = like.Gaps,
            TotalGaps = like.TotalGaps,
        };

    private static Int128[] Copy(Amounts amounts)
    {
        var copy = new Int128[amounts.Count];
        for (var at = 0; at < copy.Length; at++)
            copy[at] = amounts[at];
        return copy;
    }
}
