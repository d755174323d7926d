namespace Hansa.Statistics.Firms;

/// <summary>How a firm's markets grow from its first year of exporting on.</summary>
public enum BreadthPath
{
    /// <summary>Many markets in its first year.</summary>
    WideAtOnce,

    /// <summary>Few markets in its first year, more in a later one.</summary>
    StepByStep,

    /// <summary>It goes on exporting, to no more markets than in its first year.</summary>
    StaysNarrow,

    /// <summary>It exports in its first year only, and later years are seen.</summary>
    OneYear,

    /// <summary>Its first year is the last one seen: what follows is not known.</summary>
    TooEarly,
}

/// <summary>A firm whose first year of exporting is seen, and its years from then on.</summary>
/// <remarks>Firms that export in the first year of the panel may have begun before it and are left out. A firm that exported before the panel
/// and paused cannot be told from a beginner.</remarks>
/// <param name="Years">The years in which it is an exporter by the rule of the panel.</param>
/// <param name="Start">The place of the first of them.</param>
public sealed record Beginner(FirmHistory History, ActiveYears Years, int Start)
{
    /// <summary>Its first year.</summary>
    public FirmYear First => History.At(Start);

    /// <summary>Its year so many years after the first; nothing where it is no exporter then.</summary>
    /// <param name="years">0 or more.</param>
    public FirmYear? After(int years) => Years.In(Start + years) ? History.At(Start + years) : null;

    /// <summary>The last year in which it is an exporter.</summary>
    public FirmYear Latest => History.At(Years.Last);

    /// <param name="wide">Markets from which a start is wide, 2 or more.</param>
    /// <param name="periods">Years of the panel.</param>
    public BreadthPath PathOf(int wide, int periods)
    {
        var first = First.Markets.Count;
        if (first >= wide)
            return BreadthPath.WideAtOnce;
        if (History.Years.Any(year => Years.In(year.Period) && year.Markets.Count > first))
            return BreadthPath.StepByStep;
        return Years.Last > Start ? BreadthPath.StaysNarrow
            : Start + 1 < periods ? BreadthPath.OneYear
            : BreadthPath.TooEarly;
    }

    /// <summary>The beginners of a panel, in its order.</summary>
    /// <param name="sizes">Bit i keeps firms that have size i in their first year.</param>
    public static IEnumerable<Beginner> Of(ExporterPanel panel, ulong sizes = ulong.MaxValue) =>
        from exporter in panel.Exporters
        where !exporter.Years.In(panel.First)
        let beginner = new Beginner(exporter.History, exporter.Years, exporter.Years.First)
        where ((sizes >> beginner.First.Size) & 1) != 0
        select beginner;
}
