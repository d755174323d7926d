namespace Hansa.Bench.Cases;

/// <summary>RCA of every country, product and year.</summary>
public static class RcaOfEveryCell
{
    private const double MostTimesTheFloor = 3.5;

    public static Measurement Run(BenchContext context) =>
        RcaAgainstFloor.Run(
            context,
            "rca",
            "RCA of every country × HS6 × year, figures in C#",
            null,
            MostTimesTheFloor
        );
}

/// <summary>RCA of every country, group of products and year.</summary>
public static class RcaOfGroups
{
    private const double MostTimesTheFloor = 1.8;

    public static Measurement Run(BenchContext context) =>
        RcaAgainstFloor.Run(
            context,
            "group-rca",
            "RCA of every country × nine groups × year",
            "nine-groups",
            MostTimesTheFloor
        );
}

/// <summary>RCA in turn with a plain scan of the same columns.</summary>
internal static class RcaAgainstFloor
{
    public static Measurement Run(BenchContext context, string name, string what, string? scheme, double most)
    {
        var house = context.House();
        using var engine = (IDisposable)house.Engine;
        using var floor = new FloorScan(RcaQuestion.Snapshot(context), RcaQuestion.Columns);
        var figures = RcaQuestion.Ask(house, scheme);
        floor.Time();
        var medians = context.Interleaved.Run(
            ("scan", floor.Time),
            (name, () => Timing.Of(() => RcaQuestion.Ask(house, scheme)))
        );
        var work = new Work(what, medians[1]);
        return new Measurement(
            name,
            what,
            RcaQuestion.Size(context, figures),
            context.Options.Repetitions,
            new Work($"DuckDB: sum of {string.Join(", ", RcaQuestion.Columns)}", medians[0]),
            work,
            [new Target("wall time by the floor's", most, work.Median.By(medians[0]).WallSeconds)]
        );
    }
}
