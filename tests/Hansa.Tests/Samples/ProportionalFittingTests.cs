using CsCheck;
using Hansa.Samples;

namespace Hansa.Tests.Samples;

public sealed class ProportionalFittingTests
{
    [Fact]
    public void A_fit_meets_both_margins_and_keeps_the_odds_ratio() =>
        Gen.Select(Gen.Double[0.1, 10].Array[4], Gen.Double[0.1, 0.9], Gen.Double[0.1, 0.9])
            .Sample(
                (cells, row, column) =>
                {
                    double[][] table =
                    [
                        [cells[0], cells[1]],
                        [cells[2], cells[3]],
                    ];

                    ProportionalFitting.Fit(table, [row, 1 - row], [column, 1 - column]);

                    Assert.Equal(row, table[0].Sum(), 1e-8);
                    Assert.Equal(column, table[0][0] + table[1][0], 1e-8);
                    var odds = table[0][0] * table[1][1] / (table[0][1] * table[1][0]);
                    Assert.Equal(1, odds / (cells[0] * cells[3] / (cells[1] * cells[2])), 1e-6);
                }
            );

    [Fact]
    public void Zeros_that_leave_no_fit_are_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            ProportionalFitting.Fit(
                [
                    [1, 0],
                    [1, 0],
                ],
                [1, 1],
                [1, 1]
            )
        );
}
