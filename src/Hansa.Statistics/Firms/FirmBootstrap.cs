using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;

namespace Hansa.Statistics.Firms;

/// <summary>How far figures would move if other firms had been drawn: firms are drawn again with replacement, and figures made anew.</summary>
/// <remarks>Intervals are percentiles of the draws, from 2.5 to 97.5 %. Source: Efron (1979), Annals of Statistics 7(1): 1-26.</remarks>
/// <param name="Draws">Number of draws, 1 or more.</param>
/// <param name="Seed">Another seed draws other firms.</param>
public sealed record FirmBootstrap(int Draws, ulong Seed)
{
    private const double Outside = 0.025;

    /// <param name="label">What the draws are for: another label draws other firms.</param>
    /// <param name="figures">Makes the figures; the same number each time.</param>
    /// <returns>One interval per figure; nothing where no draw gave a number.</returns>
    public IReadOnlyList<Limits?> Intervals(
        ExporterPanel panel,
        string label,
        Func<ExporterPanel, IReadOnlyList<Figure>> figures
    )
    {
        var draws = new Draws(Seed, label);
        var made = Enumerable.Range(0, Draws).Select(_ => figures(Again(panel, draws))).ToArray();
        return [.. Enumerable.Range(0, made[0].Count).Select(at => Interval(made.Select(one => one[at])))];
    }

    private static ExporterPanel Again(ExporterPanel panel, Draws draws)
    {
        var drawn = new Exporter[panel.Exporters.Count];
        for (var at = 0; at < drawn.Length; at++)
            drawn[at] = panel.Exporters[draws.Below(drawn.Length)];
        return panel with { Exporters = drawn };
    }

    private static Limits? Interval(IEnumerable<Figure> figures)
    {
        var found = Distribution.Of(figures.Select(one => one.Value).OfType<double>(), Missing.NoTrade);
        return found.Count == 0
            ? null
            : new Limits(found.Quantile(Outside).Value!.Value, found.Quantile(1 - Outside).Value!.Value);
    }
}
