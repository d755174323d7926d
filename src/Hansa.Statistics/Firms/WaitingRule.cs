namespace Hansa.Statistics.Firms;

/// <summary>A law by which a firm's class changes only when the limits were passed for some calendar years in a row.</summary>
/// <remarks>
/// Passed upwards: the class becomes the lowest of those years; downwards: the highest of them. A class is the result of limits on staff
/// and money alone. Source: Federal Law 209-FZ, article 4, part 4 (three years).
/// </remarks>
/// <param name="Rule">The name of the <see cref="SizeRule"/> that it belongs to.</param>
/// <param name="Years">2 or more.</param>
/// <param name="First">The first day of a year's end at which it holds; nothing: since ever.</param>
/// <param name="Last">The last one; nothing: still.</param>
public sealed record WaitingRule(string Rule, int Years, DateOnly? First, DateOnly? Last)
{
    private static readonly string[] Classes = [FirmSize.Micro, FirmSize.Small, FirmSize.Medium, FirmSize.Large];

    /// <summary>The classes that a firm has, year by year.</summary>
    /// <param name="computed">Class by the limits of each year, by year ascending, each year once; years may be missing.</param>
    /// <returns>One per year given. The first is as computed: what the firm was before is not known. What missing years and classes
    /// that are not known leave open is <c>sme</c> or <c>unknown</c>.</returns>
    public IReadOnlyList<string> Held(IReadOnlyList<(int Year, string Size)> computed)
    {
        var held = new List<string>();
        var window = new List<Span>();
        Span now = default;
        foreach (var (year, size) in WithGaps(computed))
        {
            var own = Between(size ?? FirmSize.Unknown);
            window.Add(own);
            now =
                window.Count == 1 || (!Holds(year) && size is not null) ? own
                : Holds(year) && window.Count >= Years ? now.Within(window[^Years..])
                : now;
            if (size is not null)
                held.Add(now.Name);
        }
        return held;
    }

    private bool Holds(int year) =>
        new DateOnly(year, 12, 31) is var end && (First is null || First <= end) && (Last is null || end <= Last);

    private static IEnumerable<(int Year, string? Size)> WithGaps(IReadOnlyList<(int Year, string Size)> computed)
    {
        for (var at = 0; at < computed.Count; at++)
        {
            for (var year = at == 0 ? computed[0].Year : computed[at - 1].Year + 1; year < computed[at].Year; year++)
                yield return (year, null);
            yield return computed[at];
        }
    }

    private static Span Between(string size) =>
        size switch
        {
            FirmSize.Sme => new(0, 2),
            FirmSize.Unknown => new(0, 3),
            _ => Array.IndexOf(Classes, size) is var at and >= 0 ? new(at, at) : new(0, 3),
        };

    // All classes from one to another that a firm may have.
    private readonly record struct Span(int Low, int High)
    {
        public string Name =>
            Low == High ? Classes[Low]
            : High < Classes.Length - 1 ? FirmSize.Sme
            : FirmSize.Unknown;

        // The rule never falls when a class of some year rises: the ends of what is known give the ends of the answer.
        public Span Within(List<Span> years) =>
            new(
                Math.Clamp(Low, years.Min(one => one.Low), years.Max(one => one.Low)),
                Math.Clamp(High, years.Min(one => one.High), years.Max(one => one.High))
            );
    }
}
