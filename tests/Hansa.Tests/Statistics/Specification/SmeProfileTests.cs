using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;

namespace Hansa.Tests.Statistics.Specification;

public sealed class SmeProfileTests
{
    private static readonly string[] Approaches = ["rec", "volrc"];

    [Fact]
    public void The_backsolved_inputs_print_every_cell_of_the_papers_table()
    {
        var printed = PaperNumbers.Printed();

        Assert.Equal(36, printed.Count);
        foreach (var ((row, block, approach), expected) in printed)
        {
            var figure = SmeProfile.Of(Block(PaperNumbers.Of(approach), block))[row];
            var rounded = figure.Value is { } value
                ? Math.Round(
                    (decimal)(value * PaperNumbers.Scale(row)),
                    expected?.Scale ?? 1,
                    MidpointRounding.AwayFromZero
                )
                : (decimal?)null;
            Assert.True(expected == rounded, $"row {row}, block {block}, {approach}: {expected} and {rounded}");
        }
    }

    [Fact]
    public void Without_the_volume_of_smes_the_rows_that_do_not_need_it_stay()
    {
        var rows = SmeProfile.Of(Block(PaperNumbers.Of("rec"), "1"));

        string[] missing = [.. rows.Where(row => row.Value.Missing == Missing.NotObserved).Select(row => row.Key)];
        Assert.Equal(["1", "2", "3c"], missing);
    }

    [Fact]
    public void Inputs_of_Table_2_give_other_shares_and_the_contradictions_are_told()
    {
        var profiles = Approaches.Select(WithTable2).ToArray();
        var (rec, volrc) = (SmeProfile.Of(profiles[0].Actual), SmeProfile.Of(profiles[1].Actual));

        var findings = ProfileCheck.Of(profiles, Fraction.Of(1, 10));

        Assert.Equal("6.1", Percent(rec["3"]));
        Assert.Equal("16.1", Percent(volrc["3"]));
        Assert.Equal(Approaches, findings.OfType<ProfileFinding.ShareIdentityFails>().Select(one => one.Approach));
        Assert.Contains(
            findings.OfType<ProfileFinding.PartAboveWhole>(),
            one => one is { Part: SmeQuantity.Competitive, Whole: SmeQuantity.NonResource, Where: ProfilePlace.Target }
        );
        var gap = findings.OfType<ProfileFinding.GoalGap>().First();
        Assert.Equal(Fraction.Of(19_800_000_000), gap.Required);
        Assert.Equal(Fraction.Of(9_700_000_000), gap.Gap);
    }

    [Fact]
    public void The_papers_own_numbers_contradict_each_other_in_both_approaches()
    {
        var findings = ProfileCheck.Of([.. Approaches.Select(code => Blocks(PaperNumbers.Of(code)))], goal: null);

        var identities = findings.OfType<ProfileFinding.ShareIdentityFails>().ToArray();
        Assert.Equal(Approaches, identities.Select(one => one.Approach));
        Assert.Equal([0.064, 0.214], identities.Select(one => Math.Round(one.Expected.Double(), 3)));
        Assert.Contains(
            findings.OfType<ProfileFinding.DiffersByApproach>(),
            one => one is { Quantity: SmeQuantity.Engineering, Where: ProfilePlace.Window }
        );
    }

    [Fact]
    public void Levels_are_means_of_the_window_and_growth_is_last_over_first()
    {
        // SMEs export 2, 4 and 6 of 10, 10 and 20: 12 of 40 on average, three times as much in the end.
        var numbers = Years((2015, 2, 10), (2016, 4, 10), (2017, 6, 20));

        var rows = SmeProfile.Of(SmeBlock.Actual(numbers, PaperNumbers.Window));

        Assert.Equal(4, rows["1"].Value);
        Assert.Equal(0.3, rows["3"].Value);
        Assert.Equal(3, rows["5a"].Value);
        Assert.Equal(2, rows["5b"].Value);
        Assert.Equal(1.5, rows["5q"].Value);
        Assert.All(rows.Values, row => Assert.True(row.IsExact));
    }

    [Fact]
    public void A_target_may_be_given_by_rates_alone()
    {
        var numbers = Years((2017, 6, 20)) with
        {
            Growths = new Dictionary<Spanning, Fraction>
            {
                [new(SmeQuantity.SmeNonResource, Period.Year(2017), PaperNumbers.Target)] = Fraction.Of(1.5m),
                [new(SmeQuantity.NonResource, Period.Year(2017), PaperNumbers.Target)] = Fraction.Of(0.75m),
            },
        };

        var rows = SmeProfile.Of(SmeBlock.Target(numbers, Period.Year(2017), PaperNumbers.Target));

        Assert.Equal(0.6, rows["3"].Value);
        Assert.Equal(2, rows["5q"].Value);
        Assert.Equal(Missing.NotObserved, rows["1"].Missing);
    }

    [Fact]
    public void Nothing_grows_over_one_year()
    {
        var window = new PeriodRange(Period.Year(2017), Period.Year(2017));

        var rows = SmeProfile.Of(SmeBlock.Actual(Years((2017, 6, 20)), window));

        Assert.Equal(Missing.NotApplicable, rows["5a"].Missing);
        Assert.Equal(Missing.NotApplicable, rows["5q"].Missing);
        Assert.Equal(0.3, rows["3"].Value);
    }

    [Fact]
    public void A_year_that_nobody_observed_leaves_no_mean()
    {
        var rows = SmeProfile.Of(SmeBlock.Actual(Years((2015, 2, 10), (2017, 6, 20)), PaperNumbers.Window));

        Assert.Equal(Missing.NotObserved, rows["3"].Missing);
        Assert.Equal(3, rows["5a"].Value);
    }

    internal static ApproachNumbers Years(params (int Year, int Sme, int All)[] years) =>
        new(
            "any",
            years.ToDictionary(
                one => Period.Year(one.Year),
                one =>
                    SmeNumbers.Of([
                        new(Fraction.Of(one.Sme), [SmeGoods | Goods]),
                        new(Fraction.Of(one.All - one.Sme), [Goods]),
                    ])
            )
        );

    private const SmeQuantity Goods = SmeQuantity.Exports | SmeQuantity.NonResource;
    private const SmeQuantity SmeGoods = SmeQuantity.SmeExports | SmeQuantity.SmeNonResource;

    private static SmeBlock Block(ApproachNumbers numbers, string block) =>
        block == "1"
            ? SmeBlock.Actual(numbers, PaperNumbers.Window)
            : SmeBlock.Target(numbers, PaperNumbers.Window.Last, PaperNumbers.Target);

    private static ProfileBlocks Blocks(ApproachNumbers numbers) =>
        new(numbers.Approach, Block(numbers, "1"), Block(numbers, "2"));

    // SME exports of 7.3 bn, non-resource exports as Table 2 has them, competitive goods as row 7 and the printed volumes imply them.
    private static ProfileBlocks WithTable2(string approach)
    {
        var table2 = PaperNumbers.NonResourceOfTable2(approach);
        var numbers = PaperNumbers.Of(approach);
        var sme = Fraction.Of(7_300_000_000);
        var actual = Block(numbers, "1");
        actual = actual with
        {
            Level = actual.Level.With([
                new(SmeQuantity.SmeExports, Reading.Of(sme)),
                new(SmeQuantity.SmeNonResource, Reading.Of(sme)),
                new(SmeQuantity.NonResource, Reading.Mean([.. table2.Select(Reading.Of)])),
                new(SmeQuantity.SmeCompetitive, Reading.Of(sme)),
                new(SmeQuantity.Competitive, Reading.Of(sme / Row7(approach, "1"))),
            ]),
            Growths = new Dictionary<SmeQuantity, Fraction>(actual.Growths)
            {
                [SmeQuantity.NonResource] = table2[^1] / table2[0],
            },
        };
        var target = Block(numbers, "2");
        var planned = target.Level[SmeQuantity.SmeExports].Amount!.Value;
        var level = target.Level.With([new(SmeQuantity.Competitive, Reading.Of(planned / Row7(approach, "2")))]);
        return new ProfileBlocks(approach, actual, target with { Level = level, Last = level });
    }

    private static Fraction Row7(string approach, string block) =>
        Fraction.Of(PaperNumbers.Printed()[("7", block, approach)]!.Value) / Fraction.Of(100);

    private static string Percent(Figure figure) =>
        Math.Round((decimal)figure.Value!.Value * 100, 1, MidpointRounding.AwayFromZero)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
}
