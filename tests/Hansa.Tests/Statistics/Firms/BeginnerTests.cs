using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;

namespace Hansa.Tests.Statistics.Firms;

public sealed class BeginnerTests
{
    private const int Panels = 200;
    private const int Wide = 3;

    // Markets year by year: A 1 - - -; B - 1 2 1; C - 3 1 -; D - 1 - -; E - 1 1 1; F - - - 2; G - - 2 4 (from two to four).
    private static readonly ExporterPanel Seven = Panel(
        [
            .. Line(0, 0, 100, 1),
            .. Line(1, 1, 10, 1),
            .. Line(1, 2, 20, 2),
            .. Line(1, 3, 30, 1),
            .. Line(2, 1, 60, 3),
            .. Line(2, 2, 90, 1),
            .. Line(3, 1, 5, 1),
            .. Line(4, 1, 7, 1),
            .. Line(4, 2, 8, 1),
            .. Line(4, 3, 9, 1),
            .. Line(5, 3, 40, 2),
            .. Line(6, 2, 20, 2),
            .. Line(6, 3, 80, 4),
        ],
        new ExporterRule("any", 1),
        4
    );

    [Fact]
    public void A_firm_that_exports_in_the_first_year_is_no_beginner()
    {
        var beginners = Beginner.Of(Seven).ToArray();

        Assert.Equal([1, 2, 3, 4, 5, 6], beginners.Select(one => one.History.Firm));
        Assert.Equal([1, 1, 1, 1, 3, 2], beginners.Select(one => one.Start));
    }

    [Fact]
    public void The_path_of_each_firm_is_the_one_found_by_hand() =>
        Assert.Equal(
            [
                BreadthPath.StepByStep, // B had two markets once
                BreadthPath.WideAtOnce, // C began in three
                BreadthPath.OneYear, // D
                BreadthPath.StaysNarrow, // E
                BreadthPath.TooEarly, // F begins in the last year
                BreadthPath.StepByStep, // G
            ],
            Beginner.Of(Seven).Select(one => one.PathOf(Wide, Seven.Periods))
        );

    [Fact]
    public void Steps_compare_the_same_firms_with_their_first_year()
    {
        var steps = PathStep.Of(Seven, [.. Beginner.Of(Seven)]);

        Assert.Equal([0, 1, 2], steps.Select(step => step.Years));
        Assert.Equal([6, 5, 4], steps.Select(step => step.Beginners)); // F is seen in its first year only, G for one more
        Assert.Equal([6, 4, 2], steps.Select(step => step.Exporters)); // a year later B, C, E, G; two years later B and E
        Assert.Equal(4.0 / 5, steps[1].Share.Value);
        Assert.Equal((2 + 1 + 1 + 4) / 4.0, steps[1].Breadth(BreadthKind.Markets).Mean.Value);
        Assert.Equal((1 + 3 + 1 + 2) / 4.0, steps[1].BreadthAtFirst(BreadthKind.Markets).Mean.Value);
        Assert.Equal((20 + 90 + 8 + 80) / 4.0, steps[1].Values.Mean.Value);
        Assert.Equal((10 + 60 + 7 + 20) / 4.0, steps[1].ValuesAtFirst.Mean.Value);
        Assert.Equal((30 + 9) / 2.0, steps[2].Values.Mean.Value);
    }

    [Fact]
    public void What_the_lines_do_not_name_is_not_counted()
    {
        var panel = Seven with { HasMarkets = false };

        var step = PathStep.Of(panel, [.. Beginner.Of(panel)])[1];

        Assert.Equal(Missing.NotApplicable, step.Breadth(BreadthKind.Markets).Mean.Missing);
        Assert.NotNull(step.Breadth(BreadthKind.Products).Mean.Value);
    }

    [Fact]
    public void Without_beginners_there_is_a_reason_and_no_zero()
    {
        var step = Assert.Single(PathStep.Of(Seven with { Periods = 1 }, []));

        Assert.Equal(Missing.NoBase, step.Share.Missing);
        Assert.Equal(Missing.NoTrade, step.Values.Mean.Missing);
    }

    [Fact]
    public void Paths_agree_with_a_plain_count_on_random_panels_for_every_rule()
    {
        for (ulong seed = 1; seed <= Panels; seed++)
        {
            var lines = RandomFirms.Lines(seed, out var periods).Where(line => line.Group == 0).ToList();
            foreach (var rule in RandomFirms.Rules.Where(rule => rule.First < periods))
                Compare(seed, lines, rule, periods);
        }
    }

    private static void Compare(ulong seed, List<FirmLine> lines, ExporterRule rule, int periods)
    {
        var panel = Panel(lines, rule, periods);
        var plain = new PlainPaths(lines, rule, periods);
        for (var size = 0; size < RandomFirms.Sizes; size++)
        {
            var beginners = Beginner.Of(panel, 1UL << size).ToArray();
            var starts = plain.Starts(size);
            Same(
                seed,
                starts.Select(one => (one.Firm, one.Start)),
                beginners.Select(one => (one.History.Firm, one.Start))
            );
            Same(
                seed,
                starts.Select(one => (one.Firm, plain.Path(one.Firm, one.Start, Wide))),
                beginners.Select(one => (one.History.Firm, one.PathOf(Wide, periods)))
            );
            foreach (var step in PathStep.Of(panel, beginners))
                Compare(seed, plain, starts, step);
        }
    }

    private static void Compare(
        ulong seed,
        PlainPaths plain,
        IReadOnlyList<(int Firm, int Start)> starts,
        PathStep step
    )
    {
        var seen = starts.Where(one => plain.IsSeen(one.Start + step.Years)).ToArray();
        var there = seen.Where(one => plain.Exports(one.Firm, one.Start + step.Years)).ToArray();
        Assert.True((seen.Length, there.Length) == (step.Beginners, step.Exporters), $"seed {seed}");
        Near(
            seed,
            there.Select(one => plain.Markets(one.Firm, one.Start + step.Years)),
            step.Breadth(BreadthKind.Markets)
        );
        Near(seed, there.Select(one => plain.Markets(one.Firm, one.Start)), step.BreadthAtFirst(BreadthKind.Markets));
        Near(seed, there.Select(one => plain.Value(one.Firm, one.Start + step.Years)), step.Values);
        Near(seed, there.Select(one => plain.Value(one.Firm, one.Start)), step.ValuesAtFirst);
    }

    private static void Same<T>(ulong seed, IEnumerable<T> expected, IEnumerable<T> actual) =>
        Assert.True(expected.Order().SequenceEqual(actual.Order()), $"seed {seed}");

    private static void Near(ulong seed, IEnumerable<double> expected, Distribution actual)
    {
        double[] sorted = [.. expected.Order()];
        if (sorted.Length == 0)
        {
            Assert.True(actual.Mean.Value is null, $"seed {seed}");
            return;
        }
        var middle = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        Assert.True(Math.Abs(sorted.Average() - actual.Mean.Value!.Value) < 1e-9, $"seed {seed}");
        Assert.True(Math.Abs(middle - actual.Median.Value!.Value) < 1e-9, $"seed {seed}");
    }

    private static IEnumerable<FirmLine> Line(int firm, int period, int value, int markets) =>
        Enumerable
            .Range(0, markets)
            .Select(market => new FirmLine(
                firm,
                period,
                0,
                0,
                0,
                market,
                (value / markets) + (market == 0 ? value % markets : 0),
                1,
                1
            ));

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

/// <summary>Paths of beginners by the plainest possible means: every question looks at all lines again.</summary>
internal sealed class PlainPaths(List<FirmLine> lines, ExporterRule rule, int periods)
{
    private readonly PlainDynamics dynamics = new(lines, rule, periods, null);

    public bool IsSeen(int year) => year < periods;

    public bool Exports(int firm, int year) =>
        year >= rule.OfYears - 1 && year < periods && dynamics.Exporters(year).Contains(firm);

    public IReadOnlyList<(int Firm, int Start)> Starts(int size) =>
        [
            .. lines
                .Select(line => line.Firm)
                .Distinct()
                .Where(firm => !Exports(firm, rule.OfYears - 1))
                .Select(firm => (firm, Enumerable.Range(0, periods).FirstOrDefault(year => Exports(firm, year), -1)))
                .Where(one => one.Item2 >= 0 && SizeOf(one.firm, one.Item2) == size),
        ];

    public double Markets(int firm, int year) =>
        Own(firm, year).GroupBy(line => line.Market).Count(group => group.Sum(line => (decimal)line.Value) > 0);

    public double Value(int firm, int year) => (double)Own(firm, year).Sum(line => (decimal)line.Value);

    public BreadthPath Path(int firm, int start, int wide)
    {
        var first = Markets(firm, start);
        var later = Enumerable.Range(start + 1, periods - start - 1).Where(year => Exports(firm, year)).ToArray();
        return first >= wide ? BreadthPath.WideAtOnce
            : later.Any(year => Markets(firm, year) > first) ? BreadthPath.StepByStep
            : later.Length > 0 ? BreadthPath.StaysNarrow
            : start == periods - 1 ? BreadthPath.TooEarly
            : BreadthPath.OneYear;
    }

    private int SizeOf(int firm, int year) =>
        Enumerable
            .Range(0, RandomFirms.Sizes)
            .MaxBy(size => Own(firm, year).Where(line => line.Size == size).Sum(line => (decimal)line.Value));

    private IEnumerable<FirmLine> Own(int firm, int year) =>
        lines.Where(line => line.Firm == firm && line.Period == year);
}
