using Hansa.Statistics.Cubes;

namespace Hansa.Tests.Adapters.Engines;

/// <summary>One accepted row, with its codes in the clear.</summary>
public sealed record EngineRow(Period Period, long? Value)
{
    public string Reporter { get; init; } = "";

    public string Region { get; init; } = "";

    public string Partner { get; init; } = "";

    public string Product { get; init; } = "";

    public string Firm { get; init; } = "";

    public string Flow { get; init; } = Hansa.Statistics.Cubes.Flow.Export;

    public string Size { get; init; } = "";

    public string Status { get; init; } = ObservationStatus.Observed;

    public long? Mass { get; init; }

    public long? Quantity { get; init; }

    /// <summary>Rows of different spellings have different member ids for the same code.</summary>
    public int Spelling { get; init; }

    public string Code(Dimension dimension) =>
        dimension switch
        {
            Dimension.Period => Period.ToString(),
            Dimension.Reporter => Reporter,
            Dimension.Region => Region,
            Dimension.Partner => Partner,
            Dimension.Product => Product,
            Dimension.Firm => Firm,
            Dimension.Flow => Flow,
            Dimension.Size => Size,
            _ => Status,
        };
}
