using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Firms;

/// <summary>Where beginners stand so many years after their first export, beside the same firms in their first year.</summary>
/// <remarks>Those who are still there began larger and wider than those who left: only the same firms may be compared.</remarks>
public sealed class PathStep
{
    private readonly ExporterPanel panel;
    private readonly List<(FirmYear First, FirmYear Now)> exporters = [];

    private PathStep(ExporterPanel panel, IEnumerable<Beginner> beginners, int years)
    {
        (this.panel, Years) = (panel, years);
        foreach (var beginner in beginners.Where(one => one.Start + years < panel.Periods))
        {
            Beginners++;
            if (beginner.After(years) is { } now)
                exporters.Add((beginner.First, now));
        }
    }

    /// <summary>Years since the first export, from 0.</summary>
    public int Years { get; }

    /// <summary>Firms of which so many years are seen, whether they export then or not.</summary>
    public int Beginners { get; private set; }

    /// <summary>Those that export then.</summary>
    public int Exporters => exporters.Count;

    /// <summary>Exporters by beginners, 0 to 1; missing (no base) where there is no beginner.</summary>
    public Figure Share => Beginners == 0 ? Figure.None(Missing.NoBase) : Figure.Of((double)Exporters / Beginners);

    /// <summary>Products or markets of those that export then.</summary>
    public Distribution Breadth(BreadthKind kind) => Spread(kind, pair => pair.Now);

    /// <summary>The same firms in their first year.</summary>
    public Distribution BreadthAtFirst(BreadthKind kind) => Spread(kind, pair => pair.First);

    /// <summary>Exports of those that export then, in minor units.</summary>
    public Distribution Values => Distribution.Of(exporters.Select(pair => pair.Now.Value), Missing.NoTrade);

    /// <summary>The same firms in their first year.</summary>
    public Distribution ValuesAtFirst => Distribution.Of(exporters.Select(pair => pair.First.Value), Missing.NoTrade);

    /// <summary>One step per number of years that any beginner can be seen after, ascending from 0; at least that of 0.</summary>
    public static IReadOnlyList<PathStep> Of(ExporterPanel panel, IReadOnlyCollection<Beginner> beginners) =>
        [
            .. Enumerable
                .Range(0, Math.Max(1, panel.Periods - panel.First - 1))
                .Select(years => new PathStep(panel, beginners, years)),
        ];

    private Distribution Spread(BreadthKind kind, Func<(FirmYear First, FirmYear Now), FirmYear> year) =>
        panel.Has(kind)
            ? Distribution.Of(exporters.Select(pair => (double)year(pair).Of(kind).Count), Missing.NoTrade)
            : Distribution.None(Missing.NotApplicable);
}
