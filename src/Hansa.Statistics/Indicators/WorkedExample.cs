using Hansa.Statistics.Cubes;

namespace Hansa.Statistics.Indicators;

/// <summary>A row of a worked example.</summary>
/// <param name="Value">In whole units of money.</param>
public sealed record ExampleRow(string Territory, string Code, long Value, string Flow = Flow.Export, int Year = 2017);

/// <summary>A figure that a worked example expects; <paramref name="Value"/> is exact to 12 digits, or nothing with a <paramref name="Missing"/> code.</summary>
public sealed record ExampleFigure(IReadOnlyList<string> Key, double? Value, string Missing = "");

/// <summary>A small case worked by hand: rows in, figures out, and the arithmetic in words.</summary>
/// <param name="Given">The territories' trade; the benchmark is all of it unless <see cref="World"/> is given.</param>
/// <param name="Expected">Some or all of the figures.</param>
/// <param name="Arithmetic">How a reader gets from one to the other, in English.</param>
public sealed record WorkedExample(
    IReadOnlyList<ExampleRow> Given,
    IReadOnlyList<ExampleFigure> Expected,
    string Arithmetic
)
{
    /// <summary>The benchmark's trade where it is not the sum of the territories.</summary>
    public IReadOnlyList<ExampleRow>? World { get; init; }

    /// <summary>Gross product of each territory where the indicator needs it, in whole units of money.</summary>
    public IReadOnlyDictionary<string, long>? Product { get; init; }
}
