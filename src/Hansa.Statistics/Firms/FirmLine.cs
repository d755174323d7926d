namespace Hansa.Statistics.Firms;

/// <summary>What one firm exported in one year of one product to one market, its codes as places in lists.</summary>
/// <param name="Firm">Lines of one firm stand together.</param>
/// <param name="Period">The place of the year in the panel, from 0.</param>
/// <param name="Group">The part of trade that the line belongs to: a region, a product group, a crossing of them.</param>
/// <param name="Size">The firm's size in the year; 0 where sizes are not asked for.</param>
/// <param name="Value">In minor units.</param>
/// <param name="Mass">At the dataset's scale.</param>
/// <param name="Deliveries">Rows of the dataset: customs declarations, or their lines.</param>
public readonly record struct FirmLine(
    int Firm,
    int Period,
    int Group,
    int Size,
    int Product,
    int Market,
    Int128 Value,
    Int128 Mass,
    long Deliveries
);
