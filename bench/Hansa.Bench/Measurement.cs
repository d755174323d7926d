namespace Hansa.Bench;

/// <summary>What one case came to.</summary>
/// <param name="Case">Its name, as <c>--only</c> takes it.</param>
/// <param name="What">What was measured, in words.</param>
/// <param name="Size">How much was worked on: rows, cells, files.</param>
/// <param name="Floor">What it is measured against: done in the same run, in turn with it; nothing for a limit in seconds.</param>
/// <param name="Targets">What was to be reached.</param>
public sealed record Measurement(
    string Case,
    string What,
    IReadOnlyDictionary<string, long> Size,
    int Repetitions,
    Work? Floor,
    Work Measured,
    IReadOnlyList<Target> Targets
)
{
    /// <summary>Measured by floor.</summary>
    public Timing? Ratio => Floor is null ? null : Measured.Median.By(Floor.Median);

    public bool Met => Targets.All(target => target.Met);

    /// <summary>What was left out and why, and other things to know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Something that was timed.</summary>
public sealed record Work(string What, Timing Median);

/// <summary>A figure that is to stay at or below a limit.</summary>
public sealed record Target(string What, double AtMost, double Measured)
{
    public bool Met => Measured <= AtMost;
}
