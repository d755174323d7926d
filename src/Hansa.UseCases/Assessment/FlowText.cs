using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Assessment;

/// <summary>The directions of trade in the middle of a sentence; in Russian in the genitive.</summary>
internal static class FlowText
{
    /// <summary><c>exports</c>, <c>imports</c>, or <c>values</c> of data without a direction.</summary>
    public static LocalText Of(string? flow) =>
        flow switch
        {
            Flow.Export => new("exports", "экспорта"),
            Flow.Import => new("imports", "импорта"),
            _ => new("values", "значений"),
        };
}
