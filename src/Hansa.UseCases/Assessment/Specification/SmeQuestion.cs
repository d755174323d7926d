using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>The part of a dataset that an SME profile looks at.</summary>
/// <param name="Of">A region or reporter; nothing takes all.</param>
/// <param name="Window">Whole years.</param>
internal sealed record SmeScope(Manifest Manifest, Dimension? Territory, string? Of, PeriodRange Window)
{
    /// <summary>Why the figures may be shown.</summary>
    public required Statistics.Disclosure.Clearance Clearance { get; init; }

    public IReadOnlyList<CodeFilter> Filters =>
        [
            new CodeFilter(Dimension.Flow, [Flow.Export]),
            .. Of is { } code && Territory is { } dimension
                ? [new CodeFilter(dimension, [code])]
                : Array.Empty<CodeFilter>(),
        ];

    public string Vintage => Vintages.Of(Manifest, Window.Last.YearNumber);

    /// <summary>A stored sum in whole units of the currency.</summary>
    public Fraction Money(Int128 stored) =>
        Fraction.Of(
            (System.Numerics.BigInteger)stored * Manifest.UnitMultiplier,
            System.Numerics.BigInteger.Pow(10, Manifest.Decimals)
        );
}

/// <summary>The numbers behind profiles, approach by approach, wherever they come from.</summary>
/// <param name="Approaches">In the order asked for.</param>
internal sealed record SmeSet(IReadOnlyList<ApproachNumbers> Approaches)
{
    public IReadOnlyList<LocalText> Notes { get; init; } = [];

    /// <summary>Product by product, for the difference between approaches; nothing where only totals are known.</summary>
    public ProductTrade? Products { get; init; }
}
