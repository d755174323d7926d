using CsCheck;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Targets;

namespace Hansa.Tests.Statistics.Targets;

public sealed class PaceTests
{
    private static readonly TargetPath Linear = new(10, 20, 5, PathForm.Linear);
    private static readonly TargetPath Geometric = new(10, 40, 2, PathForm.Geometric);

    [Fact]
    public void Half_of_the_planned_change_is_half_the_pace()
    {
        // Planned after two of five years: 10 + 10 × 2/5 = 14; reached 12.
        var pace = Pace.Of(Linear, TargetDirection.Up, 12, 2);

        Assert.Equal(14, pace.Planned.Value!.Value, 1e-12);
        Assert.Equal(-2.0 / 14, pace.Gap.Value!.Value, 1e-12);
        Assert.Equal(0.5, pace.Ratio.Value!.Value, 1e-12);
        Assert.Equal(15, pace.Projection.Value!.Value, 1e-12);
        Assert.Equal(Math.Pow(20 / 12.0, 1 / 3.0) - 1, pace.Needed.Value!.Value, 1e-12);
        Assert.False(pace.IsAtLeastPlanned);
    }

    [Fact]
    public void A_geometric_path_grows_by_the_same_share()
    {
        var pace = Pace.Of(Geometric, TargetDirection.Up, 25, 1);

        Assert.Equal(20, pace.Planned.Value!.Value, 1e-12);
        Assert.Equal(1.5, pace.Ratio.Value!.Value, 1e-12);
        Assert.Equal(62.5, pace.Projection.Value!.Value, 1e-12);
        Assert.True(pace.IsAtLeastPlanned);
    }

    [Fact]
    public void Where_less_is_better_less_is_ahead()
    {
        var path = new TargetPath(0.5, 0.3, 4, PathForm.Linear);

        Assert.True(Pace.Of(path, TargetDirection.Down, 0.39, 2).IsAtLeastPlanned);
        Assert.False(Pace.Of(path, TargetDirection.Down, 0.41, 2).IsAtLeastPlanned);
        Assert.Equal(1.1, Pace.Of(path, TargetDirection.Down, 0.39, 2).Ratio.Value!.Value, 1e-12);
        Assert.False(path.Contradicts(TargetDirection.Down));
        Assert.True(path.Contradicts(TargetDirection.Up));
    }

    [Fact]
    public void Where_no_change_is_planned_there_is_no_pace()
    {
        Assert.Equal(Missing.NoBase, Pace.Of(Linear with { Target = 10 }, TargetDirection.Up, 12, 2).Ratio.Missing);
        Assert.Equal(Missing.NoBase, Pace.Of(Linear, TargetDirection.Up, 12, 0).Ratio.Missing);
        Assert.Equal(Missing.NoBase, Pace.Of(Linear, TargetDirection.Up, 12, 0).Projection.Missing);
    }

    [Fact]
    public void A_plan_of_nothing_has_no_gap_in_percent()
    {
        var path = new TargetPath(-10, 10, 2, PathForm.Linear);

        Assert.Equal(Missing.NoBase, Pace.Of(path, TargetDirection.Up, 3, 1).Gap.Missing);
        Assert.Equal(Missing.NotApplicable, Pace.Of(path, TargetDirection.Up, -11, 0).Gap.Missing);
        Assert.Equal(1.3, Pace.Of(path, TargetDirection.Up, 3, 1).Ratio.Value!.Value, 1e-12);
    }

    [Fact]
    public void A_geometric_path_needs_positive_ends() =>
        Assert.Equal(Missing.NotApplicable, (Geometric with { Base = 0 }).At(1).Missing);

    [Fact]
    public void After_the_deadline_the_target_stays()
    {
        var pace = Pace.Of(Linear, TargetDirection.Up, 18, 7);

        Assert.Equal(20, pace.Planned.Value);
        Assert.Equal(18, pace.Projection.Value);
        Assert.Equal(Missing.NotApplicable, pace.Needed.Missing);
    }

    [Fact]
    public void On_the_path_the_pace_is_one_and_the_projection_is_the_target() =>
        Gen.Select(Gen.Double[0.1, 100], Gen.Double[0.1, 100], Gen.Int[2, 20], Gen.Bool)
            .Where((start, target, _, _) => Math.Abs(start - target) > 1e-3)
            .Sample(
                (start, target, periods, isLinear) =>
                {
                    var path = new TargetPath(start, target, periods, isLinear ? PathForm.Linear : PathForm.Geometric);
                    for (var elapsed = 1; elapsed < periods; elapsed++)
                    {
                        var pace = Pace.Of(path, TargetDirection.Up, path.At(elapsed).Value!.Value, elapsed);
                        Assert.Equal(1, pace.Ratio.Value!.Value, 1e-9);
                        Assert.Equal(0, pace.Gap.Value!.Value, 1e-12);
                        Assert.Equal(target, pace.Projection.Value!.Value, 1e-8 * Math.Max(1, target));
                    }
                    Assert.Equal(target, path.At(periods).Value);
                },
                iter: 500,
                threads: 1
            );
}
