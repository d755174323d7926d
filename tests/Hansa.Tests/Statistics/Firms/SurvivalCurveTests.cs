using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;

namespace Hansa.Tests.Statistics.Firms;

public sealed class SurvivalCurveTests
{
    [Fact]
    public void Survival_and_its_variance_are_those_found_by_hand()
    {
        // Ends after 1, 1, 2 and 3 years; two still run after 3 and 4 years, so that they are at risk after 1 and 2, and after 1, 2 and 3.
        Spell[] spells = [Ended(1), Ended(1), Ended(2), Ended(3), Running(3), Running(4)];

        var steps = SurvivalCurve.Of(spells);

        Assert.Equal([6, 4, 2], steps.Select(step => step.AtRisk));
        Assert.Equal([2, 1, 1], steps.Select(step => step.Ended));
        Assert.Equal(4.0 / 6, steps[0].Survival.Value!.Value, 1e-15);
        Assert.Equal(4.0 / 6 * 3 / 4, steps[1].Survival.Value!.Value, 1e-15);
        Assert.Equal(4.0 / 6 * 3 / 4 * 1 / 2, steps[2].Survival.Value!.Value, 1e-15);
        Assert.Equal(0.25 * ((2.0 / (6 * 4)) + (1.0 / (4 * 3))), steps[1].Variance.Value!.Value, 1e-15);
    }

    [Fact]
    public void Where_no_spell_is_left_there_is_no_variance()
    {
        var steps = SurvivalCurve.Of([Ended(1), Ended(1)]);

        Assert.Equal(0, steps[0].Survival.Value);
        Assert.Equal(Missing.NotApplicable, steps[0].Variance.Missing);
        Assert.Empty(SurvivalCurve.Of([]));
        Assert.Empty(SurvivalCurve.Of([Running(1)]));
    }

    [Fact]
    public void The_log_rank_of_two_groups_is_that_found_by_hand()
    {
        // After 1 year: 4 at risk, 2 of them of the first group; one ends, of the first. After 2: 3 at risk, 1 of the first; both ends
        // of the year leave 1: expected 1 × 2/4 + 2 × 1/3; variance 2·2·1·3/(16·3) + 1·2·2·1/(9·2).
        var test = SurvivalCurve.Compare([Ended(1), Ended(2)], [Ended(2), Ended(3)]);

        Assert.Equal(2, test.Observed);
        Assert.Equal(0.5 + (2.0 / 3), test.Expected, 1e-15);
        Assert.Equal(0.25 + (4.0 / 18), test.Variance, 1e-15);
        var chi = Math.Pow(2 - 7.0 / 6, 2) / (0.25 + (4.0 / 18));
        Assert.Equal(chi, test.ChiSquared.Value!.Value, 1e-12);
        Assert.Equal(Missing.NoBase, SurvivalCurve.Compare([], []).PValue.Missing);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.31731050786291415)]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(2.9999, 0.0027006825659098496)]
    [InlineData(3.0001, 0.002698909826521434)]
    [InlineData(5, 5.733031437583892e-7)]
    public void The_normal_tail_is_that_of_the_tables(double deviations, double expected) =>
        Assert.Equal(expected, NormalTail.BothSides(deviations), expected * 1e-11);

    [Fact]
    public void Spells_that_run_at_the_start_are_left_out_and_short_gaps_may_be_closed()
    {
        // 110011 (runs at the start), 010110 (a gap of one year), 000001.
        var panel = new ExporterPanel(6, 0, [Firm(0, 0, 1, 4, 5), Firm(1, 1, 3, 4), Firm(2, 5)]);

        Assert.Equal(
            ["0:4+2 running", "1:1+1 ended", "1:3+2 ended", "2:5+1 running"],
            Told(Spells.Of(panel, new SpellOptions(false, false)))
        );
        Assert.Equal(
            ["0:4+2 running", "1:1+4 running", "2:5+1 running"],
            Told(Spells.Of(panel, new SpellOptions(ClosesShortGaps: true, OnlyFirst: false)))
        );
        Assert.Equal(
            ["1:1+1 ended", "2:5+1 running"],
            Told(Spells.Of(panel, new SpellOptions(ClosesShortGaps: false, OnlyFirst: true)))
        );
    }

    [Fact]
    public void Spells_and_survival_agree_with_years_read_one_by_one()
    {
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var lines = RandomFirms.Lines(seed, out var periods).Select(line => line with { Group = 0 });
            var firms = new FirmHistories(periods, RandomFirms.Sizes).Of(lines).Values.SingleOrDefault() ?? [];
            var panel = ExporterPanel.Of(firms, new ExporterRule("any", 1), 0, periods);

            var spells = Spells.Of(panel, new SpellOptions(false, false)).ToArray();

            var plain = firms.SelectMany(firm => Plain(firm, periods)).ToArray();
            Assert.Equal(plain, Told(spells));
            var entrants = Enumerable.Range(1, Math.Max(0, periods - 2)).Select(year => panel.Year(year)).ToArray();
            var steps = SurvivalCurve.Of(spells);
            var all = entrants.Sum(year => year.Number(ExporterPart.Entrants).Value!.Value);
            var lasting = entrants.Sum(year => year.Number(ExporterPart.SurvivingEntrants).Value!.Value);
            if (all > 0)
                Assert.Equal(lasting / all, steps[0].Survival.Value!.Value, 1e-12);
        }
    }

    private static IEnumerable<string> Plain(FirmHistory firm, int periods)
    {
        var years = string.Concat(Enumerable.Range(0, periods).Select(year => firm.Active.In(year) ? '1' : '0'));
        for (var start = 1; start < periods; start++)
        {
            if (years[start] != '1' || years[start - 1] == '1')
                continue;
            var length = years[start..].TakeWhile(letter => letter == '1').Count();
            yield return $"{firm.Firm}:{start}+{length} {(start + length == periods ? "running" : "ended")}";
        }
    }

    private static IEnumerable<string> Told(IEnumerable<Spell> spells) =>
        spells.Select(spell => $"{spell.Firm}:{spell.Start}+{spell.Length} {(spell.HasEnded ? "ended" : "running")}");

    private static Exporter Firm(int firm, params int[] years)
    {
        var history = new FirmHistory(firm, [.. years.Select(year => new FirmYear(firm, year, 0, 1, 1))]);
        return new Exporter(history, history.Active);
    }

    private static Spell Ended(int years) => new(0, 1, years, HasEnded: true, 0);

    private static Spell Running(int years) => new(0, 1, years, HasEnded: false, 0);
}
