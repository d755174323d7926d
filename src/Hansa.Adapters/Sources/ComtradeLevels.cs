using System.Globalization;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>Tells products from sums of products in a download of UN Comtrade.</summary>
/// <remarks>
/// A code without parts in its nomenclature (<c>isLeaf</c>) is always a product. Beside those, a reporter's records of the finest level it
/// has in a nomenclature are products, as in a download of chapters only; coarser ones are sums of them.
/// </remarks>
internal sealed class ComtradeLevels(IReadOnlyList<SurveyedTexts> found)
{
    /// <summary>What the first reading looks at, and what decides.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    ["aggrLevel", "isLeaf", "classificationCode", "reporterCode"];

    private readonly Dictionary<(string, string), int> finest = found
        .GroupBy(one => Owner(one.Texts))
        .ToDictionary(group => group.Key, group => group.Max(one => Level(one.Texts)));

    public (string, string)? Refuse(IReadOnlyList<string> texts) =>
        IsLeaf(texts) || (Level(texts) >= 0 && Level(texts) == finest.GetValueOrDefault(Owner(texts), -1))
            ? null
            : (
                QuarantineReasons.Aggregate,
                $"level {texts[0]} is a sum of products that the file has at a finer level"
            );

    private static (string, string) Owner(IReadOnlyList<string> texts) => (texts[2], texts[3]);

    private static int Level(IReadOnlyList<string> texts) =>
        int.TryParse(texts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : -1;

    private static bool IsLeaf(IReadOnlyList<string> texts) =>
        texts[1] == "1" || texts[1].Equals("true", StringComparison.OrdinalIgnoreCase);
}
