using Hansa.UseCases;
using Hansa.UseCases.Targets;

namespace Hansa.Tests.UseCases.Targets;

public sealed class TargetUseCaseTests
{
    [Fact]
    public void Required_growth_comes_with_the_formula_and_the_numbers()
    {
        var answer = Run(new RequireGrowth("20%", "10", 2017, 2019) { Others = "40", Growth = "10%" });

        Assert.Equal(
            ["others-then 48.4", "required-value 12.1", "required-growth 0.1", "required-factor 1.21"],
            answer.Lines.Select(line => $"{line.Code} {Math.Round(line.Figure.Value!.Value, 9)}")
        );
        Assert.Equal("40 × (1 + 0.1)^2", answer.Lines[0].Working);
        Assert.Equal("0.2 / (1 - 0.2) × 48.4", answer.Lines[1].Working);
        Assert.Equal("(12.1 / 10)^(1/2) - 1", answer.Lines[2].Working);
        Assert.Contains(answer.Notes, note => note.Russian.Contains("20 %", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pace_says_where_one_stands()
    {
        var answer = Run(new MeasurePace("6.1%", "10%", 2017, 2024) { Observed = "7%", At = 2020 });

        var pace = answer.Lines.Single(line => line.Code == "pace");
        Assert.Equal(0.9 / (3.9 * 3 / 7), pace.Figure.Value!.Value, 1e-9);
        Assert.Equal("0.061 + (0.1 - 0.061) × 3 / 7", answer.Lines[0].Working);
        Assert.Contains(answer.Notes, note => note.English == "Behind the plan.");
    }

    [Fact]
    public void A_target_against_its_direction_is_said_to_contradict_it()
    {
        var answer = Run(new MeasurePace("5", "4", 2017, 2024) { Observed = "4.5", At = 2020 });

        Assert.Contains(answer.Notes, note => note.English.Contains("against the direction", StringComparison.Ordinal));
    }

    [Fact]
    public void Levers_are_solved_alone_and_together()
    {
        var answer = Run(
            new PullLevers("100", "50%", ["1", "2", "4"], "330")
            {
                Costs = new Dictionary<string, string>
                {
                    ["entry"] = "1",
                    ["survival"] = "1000",
                    ["value"] = "1000",
                },
            }
        );

        Assert.Equal(110, answer.Lines.Single(line => line.Code == "entry-alone").Figure.Value!.Value, 1e-12);
        Assert.Equal(10, answer.Lines.Single(line => line.Code == "mix-entrants").Figure.Value);
        Assert.Equal("100 × (1 + 0.5 × 2 + 0.5^2 × 4)", answer.Lines[0].Working);
    }

    [Theory]
    [InlineData("ten", "10", "40", null, "is not a number")]
    [InlineData("110%", "10", "40", null, "is not a share")]
    [InlineData("10%", "-1", "40", null, "below 0")]
    [InlineData("10%", "10", null, null, "not said")]
    [InlineData("10%", "10", "40", "50", "said twice")]
    [InlineData("10%", "1e5", "40", null, "is not a number")]
    [InlineData("10%", "99999999999999999999", "40", null, "too large")]
    [InlineData("10%", "1,5", "40", null, "is not a number")]
    public void Questions_that_make_no_sense_are_refused_in_words(
        string share,
        string own,
        string? others,
        string? whole,
        string reason
    ) =>
        Assert.Contains(
            reason,
            Refused(new RequireGrowth(share, own, 2017, 2024) { Others = others, Whole = whole }).Title.English,
            StringComparison.Ordinal
        );

    [Fact]
    public void Years_run_forward()
    {
        Assert.Contains(
            "is not after",
            Refused(new RequireGrowth("1%", "1", 2024, 2017) { Others = "1" }).Title.English,
            StringComparison.Ordinal
        );
        Assert.Contains("is before", Refused(Pace() with { At = 2016 }).Title.English, StringComparison.Ordinal);
        Assert.Contains("is no span", Refused(Pace() with { To = 9999 }).Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_and_directions_are_among_those_known()
    {
        Assert.Contains("'curved'", Refused(Pace() with { Path = "curved" }).Title.English, StringComparison.Ordinal);
        Assert.Contains("'left'", Refused(Pace() with { Direction = "left" }).Title.English, StringComparison.Ordinal);
        Assert.Contains(
            "positive",
            Refused(Pace() with { Path = "geometric", Base = "0" }).Title.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Levers_costs_and_limits_are_checked()
    {
        var levers = new PullLevers("1", "50%", ["1"], "2");

        Assert.Contains("0 ages", Refused(levers with { Values = [] }).Title.English, StringComparison.Ordinal);
        Assert.Contains(
            "'price'",
            Refused(levers with { Costs = Pair("price", "1") }).Title.English,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "survival is not given",
            Refused(levers with { Costs = Pair("entry", "1") }).Title.English,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "number of steps",
            Refused(levers with { Limits = Pair("value", "99999") }).Title.English,
            StringComparison.Ordinal
        );
    }

    private static MeasurePace Pace() => new("1", "2", 2017, 2024) { Observed = "1.5", At = 2020 };

    private static Dictionary<string, string> Pair(string name, string value) => new() { [name] = value };

    private static TargetAnswer Run(UseCase<TargetAnswer> request)
    {
        var outcome = request.Run(null!, CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Problem?.Title.English);
        return outcome.Value;
    }

    private static Problem Refused(UseCase<TargetAnswer> request)
    {
        var outcome = request.Run(null!, CancellationToken.None);
        Assert.False(outcome.Succeeded);
        return outcome.Problem;
    }
}
