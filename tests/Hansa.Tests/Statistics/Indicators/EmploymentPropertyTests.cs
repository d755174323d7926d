using CsCheck;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>What makes location quotients and the economic base what they are, over random employment.</summary>
public sealed class EmploymentPropertyTests
{
    [Fact]
    public void Basic_employment_is_employment_times_one_less_the_inverse_of_the_quotient() =>
        ForAll(trade =>
        {
            var comparison = trade.Compare();
            var (basic, quotient) = (Of("basic-employment", comparison), Of("employment-quotient", comparison));
            for (var row = 0; row < basic.Count; row++)
            {
                if (quotient[row].Value is not { } lq || lq == 0 || basic[row].Value is not { } value)
                    continue;
                var employed = (double)comparison.Exports.Known[row];
                Assert.Equal(Math.Max(0, employed * (1 - (1 / lq))), value, 1e-9 * Math.Max(1, employed));
                Assert.True(lq > 1 + 1e-9 || value <= 1e-9 * Math.Max(1, employed), $"{lq:R}: {value:R}");
            }
        });

    [Fact]
    public void The_multiplier_is_employment_by_the_sum_of_basic_employment() =>
        ForAll(trade =>
        {
            var comparison = trade.Compare();
            var (multiplier, basic) = (Of("base-multiplier", comparison), Of("basic-employment", comparison));
            var codes = comparison.Exports.Codes.Count;
            for (var row = 0; row < multiplier.Count; row++)
            {
                if (multiplier[row].Value is not { } value)
                    continue;
                var sum = Enumerable.Range(row * codes, codes).Sum(cell => basic[cell].Value!.Value);
                Assert.Equal((double)comparison.Exports.Totals[row] / sum, value, 1e-9 * value);
            }
        });

    [Fact]
    public void By_minimum_requirements_somebody_has_no_basic_employment_and_all_have_one_multiplier() =>
        ForAll(trade =>
        {
            var comparison = trade.Compare();
            var (basic, multiplier) = (Of("minimum-basic", comparison), Of("minimum-multiplier", comparison));
            foreach (var period in basic.Axes[0].Codes)
            {
                foreach (var code in basic.Axes[2].Codes)
                {
                    var figures = basic.Axes[1].Codes.Select(who => basic.At(period, who, code)).ToArray();
                    if (figures.Any(figure => figure.Value is not null))
                        Assert.Contains(figures, figure => figure.Value == 0);
                }
                double[] all =
                [
                    .. multiplier.Axes[1].Codes.Select(who => multiplier.At(period, who).Value).OfType<double>(),
                ];
                Assert.All(all, value => Assert.Equal(all[0], value, 1e-9 * all[0]));
            }
        });

    [Fact]
    public void Cross_quotients_of_two_activities_are_inverse_to_each_other() =>
        ForAll(trade =>
        {
            var figures = Of("cilq", trade.Compare());
            foreach (var period in figures.Axes[0].Codes)
            {
                foreach (var who in figures.Axes[1].Codes)
                {
                    var (one, other) = (figures.Axes[2].Codes[0], figures.Axes[2].Codes[^1]);
                    if (figures.At(period, who, one, other).Value is > 0 and var there)
                        Assert.Equal(1 / there, figures.At(period, who, other, one).Value!.Value, 1e-9 / there);
                }
            }
        });

    [Fact]
    public void Net_exports_of_the_country_raise_basic_employment_as_Isserman_says()
    {
        // 60 of A's 100 in C; the country's share of C would take 25, a fifth of which works for abroad: 60 - 25 × 0.8 = 40.
        var comparison = new BasicEmployment().Example.Compare() with
        {
            Options = new IndicatorOptions { NetExports = new Dictionary<string, decimal> { ["C"] = 0.2m } },
        };

        Assert.Equal(40, Of("basic-employment", comparison).At("2017", "A", "C").Value!.Value, 1e-12);
        Assert.Equal(100.0 / 40, Of("base-multiplier", comparison).At("2017", "A").Value!.Value, 1e-12);
    }

    [Fact]
    public void With_net_exports_the_two_implementations_agree() =>
        Gen.Select(RandomTrade.Plain, Gen.Int[0, 9_999], Gen.Int[0, 9_999])
            .Sample(
                (trade, one, other) =>
                {
                    var shares = new Dictionary<string, decimal> { ["0"] = one / 10_000m, ["44"] = other / 10_000m };
                    var comparison = trade.Compare() with { Options = new IndicatorOptions { NetExports = shares } };
                    var plain = new PlainEmployment(trade, shares);
                    foreach (var code in (string[])["basic-employment", "base-multiplier"])
                    {
                        var figures = Of(code, comparison);
                        for (var row = 0; row < figures.Count; row++)
                        {
                            var expected = plain.Figure(
                                code,
                                int.Parse(
                                    figures.Axes[0].Codes[figures.Member(row, 0)],
                                    System.Globalization.CultureInfo.InvariantCulture
                                ),
                                figures.Axes[1].Codes[figures.Member(row, 1)],
                                PlainFigure.KeyAfterTerritory(figures, row)
                            )!;
                            Assert.Equal(expected.Value is null, figures[row].Value is null);
                            if (expected.Value is { } value)
                                Assert.Equal(value, figures[row].Value!.Value, 1e-12 * Math.Max(1, Math.Abs(value)));
                        }
                    }
                },
                iter: 300,
                threads: 1
            );

    [Fact]
    public void A_smaller_territory_supplies_less_of_its_own_needs()
    {
        // C and G have the same quotient in A and in the country, so that size alone is left: log2(1.25)^0.3 for a quarter of the country.
        var comparison = new PlainTrade([
            new("A", "C", 10),
            new("A", "G", 15),
            new("B", "C", 30),
            new("B", "G", 45),
        ]).Compare();

        var figures = Of("flq", comparison);

        Assert.Equal(Math.Pow(Math.Log2(1.25), 0.3), figures.At("2017", "A", "C", "G").Value!.Value, 1e-12);
        Assert.Equal(Math.Pow(Math.Log2(1.75), 0.3), figures.At("2017", "B", "G", "C").Value!.Value, 1e-12);
    }

    private static void ForAll(Action<PlainTrade> holds) =>
        RandomTrade
            .Plain.Where(trade => trade.World is null)
            .Sample(holds, iter: RandomTrade.Count / 2, threads: 1, print: RandomTrade.Print);

    private static Hansa.Statistics.Figures.FigureTable Of(string code, Comparison comparison) =>
        Catalogue.Get(code).Compute(comparison);
}
