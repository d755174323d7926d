using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;

namespace Hansa.Tests.Statistics.Firms;

public sealed class ExporterYearTests
{
    private const int Panels = 200;

    // Year by year: A 10, 20, 30; B -, 5, -; C 8, -, 4; D 7, -, -.
    private static readonly ExporterPanel Four = Panel(
        [Line(0, 0, 10), Line(0, 1, 20), Line(0, 2, 30), Line(1, 1, 5), Line(2, 0, 8), Line(2, 2, 4), Line(3, 0, 7)],
        new ExporterRule("any", 1),
        3
    );

    [Fact]
    public void Numbers_and_rates_of_a_small_panel_are_those_found_by_hand()
    {
        var second = Four.Year(1);

        Assert.Equal(2, second.Number(ExporterPart.Exporters).Value); // A, B
        Assert.Equal(1, second.Number(ExporterPart.Entrants).Value); // B
        Assert.Equal(2, second.Number(ExporterPart.Exiters).Value); // C, D
        Assert.Equal(1, second.Number(ExporterPart.Incumbents).Value); // A
        Assert.Equal(0, second.Number(ExporterPart.SurvivingEntrants).Value); // B is gone in the third year
        Assert.Equal(1.0 / 2, second.EntryRate.Value);
        Assert.Equal(2.0 / 3, second.ExitRate.Value); // of A, C, D
        Assert.Equal(5.0 / 25, second.EntrantShare.Value);
        Assert.Equal(20.0 / 25, second.IncumbentShare.Value);
        Assert.Equal((8 + 7) / 2.0, second.Values(ExporterPart.Exiters).Mean.Value); // valued in the year before
        Assert.Equal(-1, second.NetEntry.Value);
        Assert.Equal(3.0 / 5, second.Churn.Value); // (1 + 2) / (2 + 3)
        Assert.Equal(2.0 * (20 - 10) / (20 + 10), second.MidpointGrowth.Mean.Value!.Value, 1e-15);
        Assert.Equal(Math.Log(2), second.LogGrowth.Median.Value!.Value, 1e-15);
    }

    [Fact]
    public void A_firm_that_comes_back_is_an_entrant_that_returned()
    {
        var third = Four.Year(2);

        Assert.Equal(1, third.Number(ExporterPart.Entrants).Value); // C
        Assert.Equal(1, third.ReEntry.Value);
    }

    [Fact]
    public void What_needs_a_year_outside_the_panel_is_missing_and_never_zero()
    {
        var (first, last) = (Four.Year(0), Four.Year(2));

        foreach (
            var figure in (Figure[])
                [
                    first.Number(ExporterPart.Entrants),
                    first.Number(ExporterPart.Exiters),
                    first.Number(ExporterPart.Incumbents),
                    first.EntryRate,
                    first.ExitRate,
                    first.EntrantShare,
                    first.NetEntry,
                    first.Churn,
                    first.ReEntry,
                    first.Survival(1),
                    first.Values(ExporterPart.Entrants).Mean,
                    first.MidpointGrowth.Mean,
                    last.Number(ExporterPart.SurvivingEntrants),
                    last.Survival(1),
                    Four.Year(1).Survival(2),
                ]
        )
            Assert.Equal(Missing.NotObserved, figure.Missing);
        Assert.Equal(3, first.Number(ExporterPart.Exporters).Value);
    }

    [Fact]
    public void Without_firms_shares_have_no_base()
    {
        var nobody = Four.Year(1, sizes: 0b10);

        Assert.Equal(0, nobody.Number(ExporterPart.Exporters).Value);
        Assert.Equal(Missing.NoTrade, nobody.EntryRate.Missing);
        Assert.Equal(Missing.NoBase, nobody.ExitRate.Missing);
        Assert.Equal(Missing.NoTrade, nobody.Concentration.Herfindahl.Missing);
        Assert.Equal(Missing.NoTrade, nobody.Values(ExporterPart.Exporters).Mean.Missing);
    }

    [Fact]
    public void The_largest_percent_is_rounded_up_to_whole_firms_and_few_firms_are_told()
    {
        var first = Four.Year(0).Concentration; // 10, 8, 7

        Assert.Equal(10.0 / 25, first.TopPercent(1).Value);
        Assert.Equal(10.0 / 25, first.TopPercent(25).Value); // 0.75 of a firm
        Assert.Equal(18.0 / 25, first.TopPercent(34).Value); // 1.02 firms
        Assert.Equal((100 + 64 + 49) / 625.0, first.Herfindahl.Value!.Value, 1e-15);
        Assert.True(first.IsOfFew);
    }

    [Fact]
    public void Products_that_come_and_go_inside_a_firm_are_counted_against_the_right_year()
    {
        // Products 1 2 3, then 2 3 4 5, then 3 4: new 4 5 of four, dropped 1 of three, kept 4 of two; exports of the new 30 of 50.
        var panel = Panel(
            [
                Line(0, 0, 10, 1),
                Line(0, 0, 10, 2),
                Line(0, 0, 10, 3),
                Line(0, 1, 10, 2),
                Line(0, 1, 10, 3),
                Line(0, 1, 20, 4),
                Line(0, 1, 10, 5),
                Line(0, 2, 5, 3),
                Line(0, 2, 5, 4),
            ],
            new ExporterRule("any", 1),
            3
        );
        var second = panel.Year(1);

        Assert.Equal(4, second.PerExporter(BreadthKind.Products).Mean.Value);
        Assert.Equal(2.0 / 4, second.Added(BreadthKind.Products).Mean.Value);
        Assert.Equal(1.0 / 3, second.Dropped(BreadthKind.Products).Mean.Value);
        Assert.Equal(1.0 / 2, second.Kept(BreadthKind.Products).Mean.Value);
        Assert.Equal(30.0 / 50, second.NewShare(BreadthKind.Products).Mean.Value);
        Assert.Equal(0, second.Added(BreadthKind.Markets).Mean.Value);
    }

    [Fact]
    public void A_rule_that_looks_back_has_no_figures_before_it_can_be_told()
    {
        var regular = Panel(
            [Line(0, 0, 1), Line(0, 2, 1), Line(0, 3, 1), Line(1, 3, 1)],
            new ExporterRule("regular", 1) { Years = 2, OfYears = 3 },
            4
        );

        Assert.Equal(Missing.NotObserved, regular.Year(1).Number(ExporterPart.Exporters).Missing);
        Assert.Equal(1, regular.Year(2).Number(ExporterPart.Exporters).Value); // firm 0: years 0 and 2
        Assert.Equal(Missing.NotObserved, regular.Year(2).Number(ExporterPart.Entrants).Missing);
        Assert.Equal(1, regular.Year(3).Number(ExporterPart.Exporters).Value); // firm 1 has one year alone
        Assert.Equal(0, regular.Year(3).Number(ExporterPart.Entrants).Value);
    }

    [Fact]
    public void Every_figure_of_every_year_and_rule_agrees_with_a_plain_reading()
    {
        for (var seed = 1UL; seed <= Panels; seed++)
        {
            var lines = RandomFirms.Lines(seed, out var periods);
            foreach (var rule in RandomFirms.Rules)
            {
                foreach (var group in (int[])[0, 1])
                    Compare(
                        seed,
                        [.. lines.Where(line => line.Group == group)],
                        rule,
                        periods,
                        seed % 2 == 0 ? 1 : null
                    );
            }
        }
    }

    [Fact]
    public void Bits_alone_count_the_same_as_histories()
    {
        for (var seed = 1UL; seed <= Panels; seed++)
        {
            var lines = RandomFirms.Lines(seed, out var periods).Select(line => line with { Group = 0 }).ToList();
            var panel = Panel(lines, new ExporterRule("any", 1), periods);
            var counts = PresenceCounts.Of([.. panel.Exporters.Select(one => one.Years.Bits)], periods);
            for (var period = 1; period < periods; period++)
            {
                var year = panel.Year(period);
                Assert.Equal(counts.Active[period], year.Number(ExporterPart.Exporters).Value);
                Assert.Equal(counts.Entries[period], year.Number(ExporterPart.Entrants).Value);
                Assert.Equal(counts.Exits[period], year.Number(ExporterPart.Exiters).Value);
                Assert.Equal(counts.Continued[period], year.Number(ExporterPart.Incumbents).Value);
                for (var after = 1; after <= PresenceCounts.LongestSurvival && period + after < periods; after++)
                    Near(seed, Over(counts.Lasting[after - 1][period], counts.Entries[period]), year.Survival(after));
                Near(seed, Over(counts.Returns[period], counts.Entries[period]), year.ReEntry);
            }
        }
    }

    [Fact]
    public void Drawing_firms_again_repeats_itself_and_holds_the_figure()
    {
        var lines = Enumerable
            .Range(0, 60)
            .SelectMany(firm => (FirmLine[])[Line(firm, 0, 10 + firm), Line(firm, 1, 5 + firm)]);
        var panel = Panel([.. lines], new ExporterRule("any", 1), 2);
        Func<ExporterPanel, IReadOnlyList<Figure>> mean = one => [one.Year(1).Values(ExporterPart.Exporters).Mean];

        var once = new FirmBootstrap(200, 1).Intervals(panel, "mean", mean)[0]!.Value;
        var twice = new FirmBootstrap(200, 1).Intervals(panel, "mean", mean)[0]!.Value;

        Assert.Equal(once, twice);
        Assert.NotEqual(once, new FirmBootstrap(200, 2).Intervals(panel, "mean", mean)[0]!.Value);
        Assert.True(once.Contain(34.5));
        Assert.True(once.High - once.Low is > 4 and < 16, $"{once}"); // 2 × 1.96 × 17.5 / √60 = 8.8
    }

    private static void Compare(ulong seed, List<FirmLine> lines, ExporterRule rule, int periods, int? size)
    {
        var panel = Panel(lines, rule, periods);
        var plain = new PlainDynamics(lines, rule, periods, size);
        var sizes = size is { } one ? 1UL << one : ulong.MaxValue;
        var years = panel.Years(sizes);
        for (var period = 0; period < periods; period++)
        {
            // A year alone and one of all at once: half of the panels each.
            var year = seed % 2 == 0 ? panel.Year(period, sizes) : years[period];
            CompareNumbers(seed, year, plain, period);
            if (period < rule.First)
                continue;
            CompareNow(seed, year, plain, period);
            if (period > rule.First)
                CompareChanges(seed, year, plain, period, periods);
        }
    }

    private static void CompareNumbers(ulong seed, ExporterYear year, PlainDynamics plain, int period)
    {
        foreach (var part in Enum.GetValues<ExporterPart>())
        {
            var expected = plain.Number(part, period);
            Near(seed, expected, year.Number(part));
            if (expected is not null)
                Spread(seed, plain.Values(part, period).Select(value => (double)value), year.Values(part));
        }
        Near(seed, plain.EntryRate(period), year.EntryRate);
        Near(seed, plain.ExitRate(period), year.ExitRate);
        Near(seed, plain.Churn(period), year.Churn);
        Near(seed, plain.ReEntry(period), year.ReEntry);
        Near(seed, plain.EntrantShare(period), year.EntrantShare);
        for (var after = 1; after <= 3; after++)
            Near(seed, plain.Survival(period, after), year.Survival(after));
    }

    private static void CompareNow(ulong seed, ExporterYear year, PlainDynamics plain, int period)
    {
        foreach (var kind in Enum.GetValues<BreadthKind>())
            Spread(seed, plain.Breadth(kind, period), year.PerExporter(kind));
        Spread(seed, plain.ExportersPer(BreadthKind.Products, period), year.ExportersPer(BreadthKind.Products));
        Spread(seed, plain.ExportersPer(BreadthKind.Markets, period), year.ExportersPer(BreadthKind.Markets));
        if (!plain.Exporters(period).Any())
            return;
        Near(seed, plain.Herfindahl(period), year.Concentration.Herfindahl);
        foreach (var percent in (int[])[1, 5, 25])
            Near(seed, plain.Top(percent, period), year.Concentration.TopPercent(percent));
    }

    private static void CompareChanges(ulong seed, ExporterYear year, PlainDynamics plain, int period, int periods)
    {
        Spread(seed, plain.Growth(period), year.MidpointGrowth);
        foreach (var kind in Enum.GetValues<BreadthKind>())
        {
            Spread(seed, plain.Added(kind, period), year.Added(kind));
            Spread(seed, plain.Dropped(kind, period), year.Dropped(kind));
            Spread(seed, plain.NewShare(kind, period), year.NewShare(kind));
            if (period + 1 < periods)
                Spread(seed, plain.Kept(kind, period), year.Kept(kind));
        }
    }

    private static double? Over(long part, long whole) => whole == 0 ? null : (double)part / whole;

    private static void Near(ulong seed, double? expected, Figure actual) =>
        Assert.True(
            expected is { } number ? Math.Abs(number - (actual.Value ?? double.NaN)) < 1e-9 : actual.Value is null,
            $"seed {seed}: expected {expected}, found {actual.Value} ({actual.Missing})"
        );

    private static void Spread(ulong seed, IEnumerable<double> expected, Distribution actual)
    {
        double[] sorted = [.. expected.Order()];
        if (sorted.Length == 0)
        {
            Near(seed, null, actual.Mean);
            return;
        }
        var middle = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        Near(seed, sorted.Average(), actual.Mean);
        Near(seed, middle, actual.Median);
        double? deviation =
            sorted.Length == 1
                ? null
                : Math.Sqrt(sorted.Sum(one => Math.Pow(one - sorted.Average(), 2)) / (sorted.Length - 1));
        Near(seed, deviation, actual.Deviation);
    }

    private static FirmLine Line(int firm, int period, int value, int product = 0) =>
        new(firm, period, 0, 0, product, 0, value, 1, 1);

    private static ExporterPanel Panel(List<FirmLine> lines, ExporterRule rule, int periods)
    {
        var histories = new FirmHistories(periods, RandomFirms.Sizes) { HasProducts = true, HasMarkets = true };
        var firms = histories.Of(lines).Values.SingleOrDefault() ?? [];
        return ExporterPanel.Of(firms, rule, (Int128)rule.MinimumValue, periods) with
        {
            HasProducts = true,
            HasMarkets = true,
        };
    }
}
