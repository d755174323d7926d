using CsCheck;
using Hansa.Management.Targets;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Targets;

namespace Hansa.Tests.Management.Targets;

public sealed class TargetStandingTests
{
    private const double Near = 1e-9;

    [Theory]
    // From 6 % to 10 % in 2017 to 2024: 8 % is planned for half-way, 2020.5; for 2021 it is 6 + 4 × 4/7 = 8.29 %.
    [InlineData(0.0875, TargetStatus.Ahead)]
    [InlineData(0.083, TargetStatus.OnPace)]
    [InlineData(0.075, TargetStatus.Lagging)]
    [InlineData(0.065, TargetStatus.Off)]
    [InlineData(0.05, TargetStatus.Off)]
    public void Status_follows_the_part_of_the_planned_change(double observed, TargetStatus status) =>
        Assert.Equal(status, TargetStanding.Of(Share(0.06m, 0.10m), Figure.Of(observed), 2021).Status);

    [Theory]
    // A load per exporter that is to fall from 0.4 to 0.3 is at 0.35 planned for 2020.5.
    [InlineData(0.32, TargetStatus.Ahead)]
    [InlineData(0.343, TargetStatus.OnPace)]
    [InlineData(0.36, TargetStatus.Lagging)]
    [InlineData(0.42, TargetStatus.Off)]
    public void A_load_that_is_meant_to_fall_does_well_when_it_falls(double observed, TargetStatus status) =>
        Assert.Equal(
            status,
            TargetStanding.Of(Share(0.4m, 0.3m, TargetDirection.Down), Figure.Of(observed), 2021).Status
        );

    [Fact]
    public void Pace_is_the_achieved_by_the_planned_change_and_the_projection_goes_on_as_before()
    {
        // Planned for 2021: 6 + 4 × 4/7 = 58/7 %; achieved 1 of 16/7 points: 7/16. By 2024: 6 + 1 × 7/4 = 7.75 %.
        var standing = TargetStanding.Of(Share(0.06m, 0.10m), Figure.Of(0.07), 2021);

        Assert.Equal(0.58 / 7, standing.Planned.Value!.Value, Near);
        Assert.Equal(7.0 / 16, standing.Pace.Value!.Value, Near);
        Assert.Equal(0.0775, standing.Projection.Value!.Value, Near);
        Assert.Equal(0.03, standing.Gap.Value!.Value, Near);
    }

    [Fact]
    public void An_interval_of_the_figure_becomes_an_interval_of_projection_and_gap()
    {
        // 7 % within 6.5 and 9 %: by 2024 within 6 + 0.5 × 7/4 and 6 + 3 × 7/4; 9 % would be ahead.
        var standing = TargetStanding.Of(Share(0.06m, 0.10m), Figure.Of(0.07).Within(0.065, 0.09), 2021);

        Assert.Equal(0.06875, standing.Projection.Low!.Value, Near);
        Assert.Equal(0.1125, standing.Projection.High!.Value, Near);
        Assert.Equal(0.01, standing.Gap.Low!.Value, Near);
        Assert.Equal(0.035, standing.Gap.High!.Value, Near);
        Assert.False(standing.IsCertain);
    }

    [Fact]
    public void Steps_plan_what_they_say_for_their_years_and_go_straight_between()
    {
        var target = Share(0.06m, 0.10m) with
        {
            Course = TargetCourse.Steps,
            Steps = new Dictionary<int, TargetNumber> { [2022] = new(0.09m, 2), [2019] = new(0.06m, 2) },
        };

        Assert.Equal(
            [0.06, 0.06, 0.07, 0.09, 0.10],
            new[] { 2018, 2019, 2020, 2022, 2024 }.Select(year =>
                Math.Round(TargetStanding.Of(target, Figure.Of(0.06), year).Planned.Value!.Value, 12)
            )
        );
    }

    [Fact]
    public void Where_no_change_is_planned_there_is_no_pace_and_the_value_decides()
    {
        var kept = Share(0.06m, 0.06m);

        Assert.Equal(Missing.NoBase, TargetStanding.Of(kept, Figure.Of(0.06), 2021).Pace.Missing);
        Assert.Equal(TargetStatus.OnPace, TargetStanding.Of(kept, Figure.Of(0.07), 2021).Status);
        Assert.Equal(TargetStatus.Lagging, TargetStanding.Of(kept, Figure.Of(0.05), 2021).Status);
    }

    [Fact]
    public void Without_an_observation_or_before_the_base_there_is_no_data()
    {
        var target = Share(0.06m, 0.10m);

        Assert.Equal(TargetStatus.NoData, TargetStanding.Of(target, Figure.None(Missing.NotObserved), 2021).Status);
        Assert.Equal(TargetStatus.NoData, TargetStanding.Of(target, Figure.Of(0.06), 2016).Status);
        Assert.Equal(TargetStatus.NoData, TargetStanding.Of(target with { Base = null }, Figure.Of(0.06), 2021).Status);
        Assert.Equal(TargetStatus.Ahead, TargetStanding.Of(target with { Base = null }, Figure.Of(0.11), 2021).Status);
    }

    [Fact]
    public void A_target_against_the_direction_or_below_a_goal_is_contradictory_whatever_is_observed()
    {
        Assert.Equal(
            TargetStatus.Contradictory,
            TargetStanding.Of(Share(0.072m, 0.051m), Figure.Of(0.06), 2021).Status
        );
        Assert.Equal(
            TargetStatus.Contradictory,
            TargetStanding.Of(Share(0.06m, 0.10m), Figure.Of(0.09), 2021, true).Status
        );
    }

    [Fact]
    public void Growth_is_counted_from_one_whatever_growth_there_was_before()
    {
        // 138.4 % by 2024 after 150.5 % in the years before: for 2021 the plan is 1 + 0.384 × 4/7.
        var target = Share(1.505m, 1.384m) with
        {
            Unit = Target.GrowthUnit,
        };
        var standing = TargetStanding.Of(target, Figure.Of(1.3), 2021);

        Assert.Equal(1 + (0.384 * 4 / 7), standing.Planned.Value!.Value, Near);
        Assert.Equal(TargetStatus.Ahead, standing.Status);
    }

    [Fact]
    public void Pace_is_positive_exactly_when_the_indicator_moved_in_its_direction() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 500], Gen.Int[1, 1500], Gen.Bool)
            .Sample(
                (start, change, observed, isUp) =>
                {
                    var direction = isUp ? TargetDirection.Up : TargetDirection.Down;
                    var target = Share(start, isUp ? start + change : start - change, direction);
                    var standing = TargetStanding.Of(target, Figure.Of(observed), 2020);
                    var moved = isUp ? observed - start : start - observed;

                    Assert.Equal(Math.Sign(moved), Math.Sign(standing.Pace.Value!.Value));
                    Assert.NotEqual(TargetStatus.Contradictory, standing.Status);
                    Assert.True(moved > 0 || standing.Status == TargetStatus.Off);
                },
                iter: 2000
            );

    private static Target Share(decimal start, decimal wanted, TargetDirection direction = TargetDirection.Up) =>
        new(
            new TargetKey("sme:3", "RUS", "rec", "", 2024),
            "share",
            new(start, 3),
            new(wanted, 3),
            direction,
            "made up"
        )
        {
            BaseYear = 2017,
        };
}
