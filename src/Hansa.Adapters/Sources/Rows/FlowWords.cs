using Hansa.Statistics.Cubes;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Words and codes for the direction of trade.</summary>
internal static class FlowWords
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["export"] = Flow.Export,
        ["exports"] = Flow.Export,
        ["exp"] = Flow.Export,
        ["x"] = Flow.Export,
        ["эк"] = Flow.Export,
        ["экспорт"] = Flow.Export,
        ["import"] = Flow.Import,
        ["imports"] = Flow.Import,
        ["imp"] = Flow.Import,
        ["m"] = Flow.Import,
        ["им"] = Flow.Import,
        ["импорт"] = Flow.Import,
    };

    public static CodeReading Read(string text) =>
        Known.TryGetValue(text, out var flow)
            ? CodeReading.Of(flow)
            : CodeReading.Refused(QuarantineReasons.Flow, "write export or import");
}

/// <summary>Words for the size of a firm.</summary>
internal static class SizeWords
{
    private static readonly string[] Known = ["micro", "small", "medium", "large", "sme", "unknown"];

    public static CodeReading Read(string text)
    {
        var known = Array.Find(Known, size => string.Equals(size, text, StringComparison.OrdinalIgnoreCase));
        return known is null
            ? CodeReading.Refused(QuarantineReasons.Size, $"write {string.Join(", ", Known)}")
            : CodeReading.Of(known);
    }
}
