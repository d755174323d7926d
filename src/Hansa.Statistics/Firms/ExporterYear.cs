using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Firms;

/// <summary>What exporters of a year are called by what they did the year before and do the year after.</summary>
public enum ExporterPart
{
    /// <summary>Exports in the year.</summary>
    Exporters,

    /// <summary>Exports in the year and not in the year before.</summary>
    Entrants,

    /// <summary>Exported in the year before and not in the year; it is counted in the year and valued at the year before.</summary>
    Exiters,

    /// <summary>Exports in the year and in the year before.</summary>
    Incumbents,

    /// <summary>Enters in the year and exports in the next.</summary>
    SurvivingEntrants,
}

/// <summary>Exporter dynamics of one year (the set of the Exporter Dynamics Database).</summary>
/// <remarks>
/// What needs a year that the panel does not see is missing (not observed), never 0: entry, exit and continuation in the first year, survival
/// at the end. A size is the firm's own of the year that is valued: an entrant's in the year, an exiter's in the year before.
/// Source: Fernandes, Freund and Pierola (2016), Journal of Development Economics 119: 121-137.
/// </remarks>
public sealed class ExporterYear
{
    private readonly ExporterPanel panel;
    private readonly int period;
    private readonly ulong sizes;
    private readonly List<FirmYear> exporters = [];
    private readonly List<FirmYear> entrants = [];
    private readonly List<FirmYear> exiters = [];
    private readonly List<FirmYear> survivors = [];
    private readonly List<Step> incumbents = [];
    private readonly List<Exporter> active = [];
    private int before;
    private int returns;

    internal ExporterYear(ExporterPanel panel, int period, ulong sizes) =>
        (this.panel, this.period, this.sizes) = (panel, period, sizes);

    /// <summary>A firm that goes on exporting: its year before and its year.</summary>
    private readonly record struct Step(FirmYear Before, FirmYear Now, bool GoesOn);

    private bool IsSeen => period >= panel.First;

    private bool SeesBefore => period > panel.First;

    private bool SeesAfter => period >= panel.First && period + 1 < panel.Periods;

    /// <summary>The firms that export in the year, with their histories.</summary>
    public IReadOnlyList<Exporter> Active => active;

    public Figure Number(ExporterPart part) => Seen(part) is { } firms ? Figure.Of(firms.Count) : NotSeen;

    /// <summary>The firms of a part; nothing where the panel does not see what makes them one.</summary>
    public IReadOnlyList<FirmYear>? Firms(ExporterPart part) => Seen(part);

    /// <summary>Exports of a part, in minor units; 0 where it has no firm.</summary>
    public Figure Total(ExporterPart part) => Seen(part) is { } firms ? Figure.Of((double)Sum(firms)) : NotSeen;

    /// <summary>Exports per firm, in minor units.</summary>
    public Distribution Values(ExporterPart part) =>
        Seen(part) is { } firms
            ? Distribution.Of(firms.Select(firm => firm.Value), Missing.NoTrade)
            : Distribution.None(Missing.NotObserved);

    /// <summary>Entrants by exporters of the year.</summary>
    public Figure EntryRate => SeesBefore ? Share(entrants.Count, exporters.Count, Missing.NoTrade) : NotSeen;

    /// <summary>Exiters by exporters of the year before.</summary>
    public Figure ExitRate => SeesBefore ? Share(exiters.Count, before, Missing.NoBase) : NotSeen;

    /// <summary>Entrants that export in all of the next years, by entrants.</summary>
    /// <param name="years">1 or more.</param>
    public Figure Survival(int years)
    {
        if (!SeesBefore || period + years >= panel.Periods)
            return NotSeen;
        var lasting = active.Count(one => one.Years.EntriesThatLast(years).In(period));
        return Share(lasting, entrants.Count, Missing.NoBase);
    }

    /// <summary>Exports of entrants by all exports.</summary>
    public Figure EntrantShare => SeesBefore ? Share(Sum(entrants), Sum(exporters), Missing.NoTrade) : NotSeen;

    /// <summary>Exports of incumbents by all exports.</summary>
    public Figure IncumbentShare =>
        SeesBefore ? Share(Sum(incumbents.Select(one => one.Now)), Sum(exporters), Missing.NoTrade) : NotSeen;

    /// <summary>Entrants less exiters.</summary>
    public Figure NetEntry => SeesBefore ? Figure.Of(entrants.Count - exiters.Count) : NotSeen;

    /// <summary>Entrants and exiters by the exporters of both years.</summary>
    public Figure Churn =>
        SeesBefore ? Share(entrants.Count + exiters.Count, exporters.Count + before, Missing.NoBase) : NotSeen;

    /// <summary>Entrants that had exported before and stayed away for a year or more, by entrants; a lower limit, as the panel has a beginning.</summary>
    public Figure ReEntry => SeesBefore ? Share(returns, entrants.Count, Missing.NoBase) : NotSeen;

    public FirmConcentration Concentration => new(exporters);

    /// <summary>Products, markets or products in markets per exporter.</summary>
    public Distribution PerExporter(BreadthKind kind) =>
        !panel.Has(kind) ? Distribution.None(Missing.NotApplicable)
        : IsSeen ? Distribution.Of(exporters.Select(one => (double)one.Of(kind).Count), Missing.NoTrade)
        : Distribution.None(Missing.NotObserved);

    /// <summary>Exporters per product, or per market, over those that have any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">For products in markets, which are not kept.</exception>
    public Distribution ExportersPer(BreadthKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(kind, BreadthKind.Pairs);
        if (!panel.Has(kind))
            return Distribution.None(Missing.NotApplicable);
        if (!IsSeen)
            return Distribution.None(Missing.NotObserved);
        var counts = new Dictionary<int, int>();
        foreach (var code in active.SelectMany(one => Codes(one.History, kind)))
        {
            if (code.Years.In(period))
                counts[code.Code] = counts.GetValueOrDefault(code.Code) + 1;
        }
        return Distribution.Of(counts.Values.Select(count => (double)count), Missing.NoTrade);
    }

    /// <summary>New ones by those of the year, firm by firm, over incumbents.</summary>
    public Distribution Added(BreadthKind kind) =>
        Inside(kind, SeesBefore, step => Ratio(step.Now.Of(kind).New, step.Now.Of(kind).Count));

    /// <summary>Dropped ones by those of the year before, firm by firm, over incumbents.</summary>
    public Distribution Dropped(BreadthKind kind) =>
        Inside(kind, SeesBefore, step => Ratio(step.Now.Of(kind).Dropped, step.Before.Of(kind).Count));

    /// <summary>New ones that are there in the next year by new ones, over incumbents that have new ones and export in the next year too.</summary>
    public Distribution Kept(BreadthKind kind) =>
        Inside(
            kind,
            SeesBefore && SeesAfter,
            step => step.GoesOn ? Ratio(step.Now.Of(kind).Lasting, step.Now.Of(kind).New) : null
        );

    /// <summary>Exports of new ones by the firm's exports, over incumbents.</summary>
    public Distribution NewShare(BreadthKind kind) =>
        Inside(kind, SeesBefore, step => (double)step.Now.Of(kind).NewValue / (double)step.Now.Value);

    /// <summary>Growth of incumbents, firm by firm: change by the mean of both years, from -2 to 2 (Davis and Haltiwanger).</summary>
    public Distribution MidpointGrowth =>
        Grown(step => 2 * (double)(step.Now.Value - step.Before.Value) / (double)(step.Now.Value + step.Before.Value));

    /// <summary>Growth of incumbents, firm by firm: logarithm of value by value of the year before.</summary>
    public Distribution LogGrowth => Grown(step => Math.Log((double)step.Now.Value / (double)step.Before.Value));

    private static Figure NotSeen => Figure.None(Missing.NotObserved);

    /// <summary>Adds an exporter of the panel; one that exports neither in the year nor in the year before changes nothing.</summary>
    internal void Take(Exporter exporter)
    {
        var (then, now) = (At(exporter, period - 1), At(exporter, period));
        if (now is not null)
        {
            exporters.Add(now);
            active.Add(exporter);
        }
        before += then is null ? 0 : 1;
        var (wasActive, isActive) = (exporter.Years.In(period - 1), exporter.Years.In(period));
        if (then is not null && !isActive)
            exiters.Add(then);
        if (now is null)
            return;
        if (wasActive)
            incumbents.Add(new Step(exporter.History.At(period - 1), now, exporter.Years.In(period + 1)));
        else
            Enter(exporter, now);
    }

    private void Enter(Exporter exporter, FirmYear now)
    {
        entrants.Add(now);
        returns += exporter.Years.Returns.In(period) ? 1 : 0;
        if (exporter.Years.In(period + 1))
            survivors.Add(now);
    }

    // The firm's year where it is an exporter of one of the sizes.
    private FirmYear? At(Exporter exporter, int year) =>
        exporter.Years.In(year) && exporter.History.At(year) is var found && ((sizes >> found.Size) & 1) != 0
            ? found
            : null;

    private List<FirmYear>? Seen(ExporterPart part) =>
        part switch
        {
            ExporterPart.Exporters => IsSeen ? exporters : null,
            ExporterPart.Entrants => SeesBefore ? entrants : null,
            ExporterPart.Exiters => SeesBefore ? exiters : null,
            ExporterPart.Incumbents => SeesBefore ? [.. incumbents.Select(one => one.Now)] : null,
            _ => SeesBefore && SeesAfter ? survivors : null,
        };

    private static IReadOnlyList<CodeYears> Codes(FirmHistory history, BreadthKind kind) =>
        kind == BreadthKind.Products ? history.Products : history.Markets;

    private Distribution Inside(BreadthKind kind, bool isSeen, Func<Step, double?> rate) =>
        !panel.Has(kind) ? Distribution.None(Missing.NotApplicable)
        : isSeen ? Distribution.Of(Told(incumbents.Select(rate)), Missing.NoBase)
        : Distribution.None(Missing.NotObserved);

    // Told apart by type, each number would become an object.
    private static IEnumerable<double> Told(IEnumerable<double?> rates)
    {
        foreach (var rate in rates)
        {
            if (rate is { } told)
                yield return told;
        }
    }

    private Distribution Grown(Func<Step, double> growth) =>
        SeesBefore
            ? Distribution.Of(incumbents.Select(growth), Missing.NoBase)
            : Distribution.None(Missing.NotObserved);

    private static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static Figure Share(Int128 part, Int128 whole, Missing whenNothing) =>
        whole == 0 ? Figure.None(whenNothing) : Figure.Of((double)part / (double)whole);

    private static Int128 Sum(IEnumerable<FirmYear> firms) =>
        firms.Aggregate(Int128.Zero, (sum, one) => sum + one.Value);
}
