using Hansa.Statistics.Firms;
using Hansa.Statistics.Scenarios;

namespace Hansa.Tests.Statistics.Firms;

public sealed class SmeChangeTests
{
    private const SmeStatus Absent = SmeStatus.Absent;
    private const SmeStatus Sme = SmeStatus.Sme;
    private const SmeStatus Large = SmeStatus.Large;
    private const SmeStatus Unknown = SmeStatus.Unknown;

    [Fact]
    public void Every_kind_of_firm_stands_in_the_term_of_its_name()
    {
        var change = SmeChange.Of(
            [
                new(100, 130, Sme, Sme, Sme), // organic + 30
                new(0, 40, Absent, Absent, Sme), // entry + 40
                new(25, 0, Sme, Sme, Absent), // exit - 25
                new(60, 90, Sme, Sme, Large), // graduation - 60, memo + 30
                new(70, 50, Large, Large, Sme), // demotion + 50
                new(20, 35, Large, Sme, Sme), // redefinition + 20, organic + 15
                new(11, 12, Unknown, Unknown, Sme), // unknown in + 12
                new(13, 14, Sme, Sme, Unknown), // unknown out - 13
                new(500, 600, Large, Large, Large),
            ],
            (5, 6)
        );

        Assert.Equal(20, change.Term(SmeTerm.Redefinition));
        Assert.Equal(45, change.Term(SmeTerm.Organic));
        Assert.Equal(40, change.Term(SmeTerm.Entry));
        Assert.Equal(-25, change.Term(SmeTerm.Exit));
        Assert.Equal(-60, change.Term(SmeTerm.Graduation));
        Assert.Equal(50, change.Term(SmeTerm.Demotion));
        Assert.Equal(12, change.Term(SmeTerm.UnknownIn));
        Assert.Equal(-13, change.Term(SmeTerm.UnknownOut));
        Assert.Equal(100 + 25 + 60 + 13, change.Before);
        Assert.Equal(130 + 40 + 50 + 35 + 12, change.After);
        Assert.Equal(20 + 45 + 40 - 25 - 60 + 50 + 12 - 13, change.Change);
        Assert.Equal(30, change.GraduatesGrowth);
        Assert.Equal(2, change.Firms(SmeTerm.Organic));
        Assert.Equal(100 + 25 + 60 + 70 + 20 + 11 + 13 + 500 + 5, change.AllBefore);
        Assert.Equal(14 + 6, change.UnknownAfter);
    }

    [Fact]
    public void The_terms_add_up_to_the_change_to_the_last_unit_on_random_firms()
    {
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var draws = new Draws(seed, "sme-change");
            var firms = Enumerable.Range(0, 1 + draws.Below(60)).Select(_ => Firm(draws)).ToArray();

            var change = SmeChange.Of(firms);

            var terms = Enum.GetValues<SmeTerm>().Aggregate(Int128.Zero, (sum, term) => sum + change.Term(term));
            var before = firms.Where(one => one.OldRule == Sme).Aggregate(Int128.Zero, (sum, one) => sum + one.Before);
            var after = firms.Where(one => one.End == Sme).Aggregate(Int128.Zero, (sum, one) => sum + one.After);
            Assert.True(terms == after - before, $"seed {seed}");
            Assert.True(change.Change == after - before, $"seed {seed}");
        }
    }

    [Fact]
    public void A_share_that_fell_because_firms_grew_up_is_a_success()
    {
        // Small firms had 200 of 1000. One of them, from 100 to 300, is large now: 110 of 1310, and 410 of 1310 with it.
        var change = SmeChange.Of([
            new(100, 110, Sme, Sme, Sme),
            new(100, 300, Sme, Sme, Large),
            new(800, 900, Large, Large, Large),
        ]);

        Assert.Equal(ShareVerdict.Success, change.Verdict);
        Assert.True(change.IsCertain);
    }

    [Fact]
    public void A_share_that_fell_because_firms_left_is_a_failure()
    {
        var change = SmeChange.Of([
            new(100, 90, Sme, Sme, Sme),
            new(100, 0, Sme, Sme, Absent),
            new(800, 900, Large, Large, Large),
        ]);

        Assert.Equal(ShareVerdict.Failure, change.Verdict);
    }

    [Fact]
    public void Graduates_that_explain_a_part_of_a_fall_are_a_part_of_it()
    {
        // 300 of 1000; now 50, and 100 with the graduate, of 1000.
        var change = SmeChange.Of([
            new(100, 50, Sme, Sme, Sme),
            new(50, 50, Sme, Sme, Large),
            new(150, 0, Sme, Sme, Absent),
            new(700, 900, Large, Large, Large),
        ]);

        Assert.Equal(ShareVerdict.PartOfIt, change.Verdict);
    }

    [Fact]
    public void A_border_that_the_law_moved_is_told_as_such()
    {
        // By the old rule 200 of 1000, by the new one 100 of 1000 and 110 of 1010.
        var change = SmeChange.Of([
            new(100, 110, Sme, Sme, Sme),
            new(100, 100, Sme, Large, Large),
            new(800, 800, Large, Large, Large),
        ]);

        Assert.Equal(ShareVerdict.Law, change.Verdict);
        Assert.Equal(-100, change.Term(SmeTerm.Redefinition));
    }

    [Fact]
    public void Firms_of_unknown_size_make_a_verdict_uncertain()
    {
        var change = SmeChange.Of([
            new(100, 90, Sme, Sme, Sme),
            new(0, 30, Absent, Absent, Unknown),
            new(900, 900, Large, Large, Large),
        ]);

        Assert.Equal(ShareVerdict.Failure, change.Verdict);
        Assert.False(change.IsCertain);
    }

    [Fact]
    public void A_share_that_holds_is_no_fall_and_without_exports_nothing_is_told()
    {
        Assert.Equal(
            ShareVerdict.NoFall,
            SmeChange.Of([new(100, 110, Sme, Sme, Sme), new(900, 990, Large, Large, Large)]).Verdict
        );
        Assert.Equal(ShareVerdict.NotTold, SmeChange.Of([new(0, 5, Absent, Absent, Sme)]).Verdict);
    }

    private static FirmChange Firm(Draws draws)
    {
        SmeStatus Status() => (SmeStatus)(1 + draws.Below(3));
        var (exportsBefore, exportsAfter) = (draws.Below(4) > 0, draws.Below(4) > 0);
        return new FirmChange(
            exportsBefore ? (Int128)draws.Next() * draws.Below(1000) + 1 : 0,
            exportsAfter ? (Int128)draws.Next() * draws.Below(1000) + 1 : 0,
            exportsBefore ? Status() : Absent,
            exportsBefore ? Status() : Absent,
            exportsAfter ? Status() : Absent
        );
    }
}
