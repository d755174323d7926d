using Hansa.Statistics.Quality;

namespace Hansa.Tests.Statistics.Quality;

public sealed class UnitValuesTests
{
    private static readonly UnitValueRule Small = new(K: 3, LeastCells: 5);

    // Unit values 1, 2, 2, 4, 1024: logarithms to base 2 are 0, 1, 1, 2, 10; median 1, deviations 1, 0, 0, 1, 9, MAD 1.
    private static readonly WeighedCell[] Cells =
    [
        new("44", 10, 10),
        new("44", 20, 10),
        new("44", 40, 20),
        new("44", 40, 10),
        new("44", 1024, 1),
    ];

    [Fact]
    public void Distance_is_counted_in_scaled_deviations_from_the_median_of_logarithms()
    {
        var found = UnitValues.Judge(Cells, Small);

        var outlier = Assert.Single(found.Outliers);
        Assert.Equal(4, outlier.Cell);
        Assert.Equal(512, outlier.Ratio, 1e-9);
        Assert.Equal(9 / 1.4826, outlier.Distance, 1e-9);
        Assert.Equal(new CellSum(1, 1024), found.Outlying);
        Assert.Equal(new CellSum(5, 1134), found.Judged);
    }

    [Fact]
    public void A_wider_limit_lets_the_cell_pass()
    {
        Assert.Empty(UnitValues.Judge(Cells, Small with { K = 6.1 }).Outliers);
        Assert.Single(UnitValues.Judge(Cells, Small with { K = 6.0 }).Outliers);
    }

    [Fact]
    public void What_cannot_be_judged_is_counted()
    {
        var found = UnitValues.Judge(
            [
                .. Cells,
                new("10", 5, 1),
                new("27", 5, 0),
                new("27", -5, 1),
                .. Enumerable.Repeat(new WeighedCell("09", 3, 1), 6),
                new("09", 300, 1),
            ],
            Small
        );

        Assert.Equal(new CellSum(1, 5), found.TooFew);
        Assert.Equal(new CellSum(2, 0), found.Unweighed);
        Assert.Equal(new CellSum(7, 318), found.WithoutSpread);
        Assert.Single(found.Outliers);
    }

    [Fact]
    public void Planted_outliers_are_found_exactly_and_units_and_order_change_nothing()
    {
        const int seed = 20_382;
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            // Within a product all unit values lie in 10 to 11, so that none is 3 deviations away unless planted a thousandfold.
            var cells = Enumerable
                .Range(0, 400)
                .Select(at => Priced($"{at % 4}", 1000 + random.Next(1, 1000), random))
                .ToArray();
            var planted = Enumerable.Range(0, 8).Select(_ => random.Next(cells.Length)).Distinct().Order().ToArray();
            foreach (var at in planted)
                cells[at] = cells[at] with { Value = cells[at].Value * 1000 };
            var rule = new UnitValueRule(K: 6);

            Assert.True(planted.SequenceEqual(Found(cells, rule)), $"seed {seed}, round {round}");
            var scaled = Array.ConvertAll(cells, cell => cell with { Value = cell.Value * 100, Mass = cell.Mass * 7 });
            Assert.True(planted.SequenceEqual(Found(scaled, rule)), $"seed {seed}, round {round}");
            Array.Reverse(cells);
            Assert.Equal(planted.Select(at => 399 - at).Order(), Found(cells, rule));
        }
    }

    [Fact]
    public void The_median_of_an_even_number_is_the_mean_of_the_middle_two()
    {
        Assert.Equal(2.5, UnitValues.Median([4, 1, 3, 2]));
        Assert.Throws<ArgumentException>(() => UnitValues.Median([]));
    }

    private static WeighedCell Priced(string product, int mass, Random random) =>
        new(product, (Int128)mass * (1000 + random.Next(100)), (Int128)mass * 100);

    private static IEnumerable<int> Found(WeighedCell[] cells, UnitValueRule rule) =>
        UnitValues.Judge(cells, rule).Outliers.Select(one => one.Cell).Order();
}
