using Hansa.Statistics.Comparisons;

namespace Hansa.Statistics.Indicators;

/// <summary>A figure that a worked example expects.</summary>
/// <param name="Key">Member codes, in the order of the axes.</param>
/// <param name="Value">Exact to 12 digits; nothing where the figure is missing or a type.</param>
/// <param name="Missing">The printed code of the reason, where the figure is missing.</param>
/// <param name="Type">The class, for typologies.</param>
public sealed record ExampleFigure(IReadOnlyList<string> Key, double? Value, string Missing = "", string Type = "");

/// <summary>A small case worked by hand: rows in, figures out, and the arithmetic in words.</summary>
/// <param name="Given">The territories' trade; the benchmark is all of it.</param>
/// <param name="Expected">Some or all of the figures.</param>
/// <param name="Arithmetic">How a reader gets from one to the other, in English.</param>
public sealed record WorkedExample(
    IReadOnlyList<PlainRow> Given,
    IReadOnlyList<ExampleFigure> Expected,
    string Arithmetic
)
{
    /// <summary>Gross product of each territory where the indicator needs it, in whole units of money.</summary>
    public IReadOnlyDictionary<string, long>? Product { get; init; }

    /// <summary>Inhabitants of each territory where the indicator needs them.</summary>
    public IReadOnlyDictionary<string, long>? Population { get; init; }

    /// <summary>Persons employed in each territory where the indicator needs them.</summary>
    public IReadOnlyDictionary<string, long>? Employment { get; init; }

    /// <summary>Exchange rates and price levels of the periods where the indicator needs them.</summary>
    public MoneyLevels? Levels { get; init; }

    /// <summary>What the indicator is computed over.</summary>
    public Comparison Compare() =>
        new PlainTrade(Given)
        {
            Product = Product,
            Population = Population,
            Employment = Employment,
        }.Compare() with
        {
            Levels = Levels,
        };
}
