using Hansa.Statistics.Specification;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>Numbers of trade filled up from a table of aggregates: what the trade has, it keeps.</summary>
internal static class Completion
{
    public static ApproachNumbers Of(ApproachNumbers trade, ApproachNumbers table) =>
        trade with
        {
            Periods = trade
                .Periods.Keys.Union(table.Periods.Keys)
                .ToDictionary(period => period, period => Filled(trade.Of(period), table.Of(period))),
            Means = table.Means.Where(mean => IsLacking(trade, mean.Key)).ToDictionary(),
            Growths = table.Growths.Where(growth => IsLacking(trade, growth.Key)).ToDictionary(),
        };

    private static SmeNumbers Filled(SmeNumbers trade, SmeNumbers table)
    {
        var filled = trade.With(table.Readings.Where(pair => trade[pair.Key].Amount is null));
        return trade.Readings.Count == 0
            ? filled with
            {
                Loose = table.Loose,
                UnsizedExporters = table.UnsizedExporters,
            }
            : filled;
    }

    // A mean or a growth given as such would stand before what the trade itself says.
    private static bool IsLacking(ApproachNumbers trade, Spanning spanning) =>
        trade.Of(spanning.First)[spanning.Quantity].Amount is null
        || trade.Of(spanning.Last)[spanning.Quantity].Amount is null;
}
