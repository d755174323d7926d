namespace Hansa.Bench.Cases;

/// <summary>RCA of every cell with an engine that may use 1 GB, in turn with one that may use what it likes.</summary>
public static class RcaInLittleMemory
{
    private const double MostTimesUnlimited = 1.3;
    private const string Limit = "1GB";

    public static Measurement Run(BenchContext context)
    {
        var free = context.House();
        var little = context.House(Limit);
        using var freeEngine = (IDisposable)free.Engine;
        using var littleEngine = (IDisposable)little.Engine;
        var figures = RcaQuestion.Ask(free, null);
        RcaQuestion.Ask(little, null);
        var medians = context.Interleaved.Run(
            ("unlimited", () => Timing.Of(() => RcaQuestion.Ask(free, null))),
            (Limit, () => Timing.Of(() => RcaQuestion.Ask(little, null)))
        );
        return new Measurement(
            "rca-1gb",
            $"RCA of every country × HS6 × year with a memory limit of {Limit}",
            RcaQuestion.Size(context, figures),
            context.Options.Repetitions,
            new Work("the same without a limit", medians[0]),
            new Work($"with {Limit}", medians[1]),
            [new Target("wall time by that without a limit", MostTimesUnlimited, medians[1].By(medians[0]).WallSeconds)]
        );
    }
}
