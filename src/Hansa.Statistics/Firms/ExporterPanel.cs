using System.Numerics;

namespace Hansa.Statistics.Firms;

/// <summary>A firm, and the years in which it is an exporter by a rule.</summary>
public readonly record struct Exporter(FirmHistory History, ActiveYears Years);

/// <summary>The exporters of one part of trade by one rule, over a range of years.</summary>
/// <param name="Periods">Number of years.</param>
/// <param name="First">The first year of which the rule can be told; the years before it have no figures.</param>
/// <param name="Exporters">Firms that are exporters in one year or more.</param>
public sealed record ExporterPanel(int Periods, int First, IReadOnlyList<Exporter> Exporters)
{
    public bool HasProducts { get; init; }

    public bool HasMarkets { get; init; }

    /// <summary>True where the breadth of a firm's exports can be counted so.</summary>
    public bool Has(BreadthKind kind) =>
        kind switch
        {
            BreadthKind.Products => HasProducts,
            BreadthKind.Markets => HasMarkets,
            _ => HasProducts && HasMarkets,
        };

    /// <param name="least">The rule's least value in minor units.</param>
    public static ExporterPanel Of(IReadOnlyList<FirmHistory> firms, ExporterRule rule, Int128 least, int periods)
    {
        var exporters = new List<Exporter>(firms.Count);
        foreach (var firm in firms)
        {
            var years = rule.Of(firm, least);
            if (years.Bits != 0)
                exporters.Add(new Exporter(firm, years));
        }
        return new ExporterPanel(periods, rule.First, exporters);
    }

    /// <summary>What happened in a year among firms of some sizes.</summary>
    /// <param name="sizes">Bit i keeps size i; everything is kept unless said.</param>
    public ExporterYear Year(int period, ulong sizes = ulong.MaxValue)
    {
        var year = new ExporterYear(this, period, sizes);
        foreach (var exporter in Exporters)
            year.Take(exporter);
        return year;
    }

    /// <summary>The same of every year, in order of time; each exporter is looked at in its own years alone.</summary>
    public IReadOnlyList<ExporterYear> Years(ulong sizes = ulong.MaxValue)
    {
        ExporterYear[] years =
        [
            .. Enumerable.Range(0, Periods).Select(period => new ExporterYear(this, period, sizes)),
        ];
        foreach (var exporter in Exporters)
        {
            for (var left = exporter.Years.Bits | exporter.Years.Exits.Bits; left != 0; left &= left - 1)
            {
                if (BitOperations.TrailingZeroCount(left) is var period && period < Periods)
                    years[period].Take(exporter);
            }
        }
        return years;
    }
}
