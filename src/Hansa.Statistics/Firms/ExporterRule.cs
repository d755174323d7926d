using System.Numerics;

namespace Hansa.Statistics.Firms;

/// <summary>Who counts as an exporter of a year. Every count of exporters names the rule that it was made by.</summary>
/// <param name="Id">A short name: <c>any</c>, <c>regular</c>, …</param>
/// <param name="Version">A rule that changes becomes another version.</param>
public sealed record ExporterRule(string Id, int Version)
{
    /// <summary>The longest window of years.</summary>
    public const int MostYears = 20;

    /// <summary>Least number of deliveries in the year.</summary>
    public long Deliveries { get; init; } = 1;

    /// <summary>The year counts, and so do at least this many of the last <see cref="OfYears"/> years, itself included.</summary>
    public int Years { get; init; } = 1;

    public int OfYears { get; init; } = 1;

    /// <summary>Least value of the year, in whole units of <see cref="Currency"/>; 0 sets no limit.</summary>
    public decimal MinimumValue { get; init; }

    /// <summary>ISO 4217; empty where there is no least value.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Least number of markets in the year.</summary>
    public int Markets { get; init; } = 1;

    /// <summary>Least number of products in the year.</summary>
    public int Products { get; init; } = 1;

    /// <summary>Trade in products that begin so is left out before anything is counted.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary><c>regular/1</c></summary>
    public string Name => $"{Id}/{Version}";

    /// <summary>The first place of a panel at which the rule can be told: before it some of the years it looks back to are not seen.</summary>
    public int First => OfYears - 1;

    /// <summary>The years in which a firm is an exporter by the rule; none before <see cref="First"/>.</summary>
    /// <param name="least"><see cref="MinimumValue"/> in minor units.</param>
    public ActiveYears Of(FirmHistory history, Int128 least)
    {
        var counted = 0UL;
        foreach (var year in history.YearSpan)
        {
            if (Counts(year, least))
                counted |= 1UL << year.Period;
        }
        return OfYears == 1 ? new(counted) : Often(counted);
    }

    private bool Counts(FirmYear year, Int128 least) =>
        year.Deliveries >= Deliveries
        && year.Value >= least
        && (Markets <= 1 || year.Markets.Count >= Markets)
        && (Products <= 1 || year.Products.Count >= Products);

    private ActiveYears Often(ulong counted)
    {
        var often = 0UL;
        for (var left = counted; left != 0; left &= left - 1)
        {
            var year = BitOperations.TrailingZeroCount(left);
            var window = ((1UL << OfYears) - 1) << Math.Max(0, year - First);
            if (year >= First && BitOperations.PopCount(counted & window) >= Years)
                often |= 1UL << year;
        }
        return new(often);
    }
}
