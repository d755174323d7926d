using Hansa.Statistics.Classifications;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Assessment;

/// <summary>How codes of rows become the codes of a comparison: as they are, cut to a length, or by a classification.</summary>
/// <param name="Name">What the code axis is called: <c>product</c>, <c>group</c> or <c>partner</c>.</param>
/// <param name="Describe">For provenance: <c>HS2017, 4 digits</c>, <c>volrc/2026</c>.</param>
/// <param name="Classify">The codes a row's code may belong to in a period, among those on the axis; see <see cref="Scheme.Classify"/>.</param>
internal sealed record Coding(string Name, string Describe, Func<string, Period, IReadOnlyList<string>> Classify)
{
    private const char Separator = '\u001F';

    /// <summary>True when the classes are the same in every period, so that they are looked up once per code.</summary>
    public bool IsTimeless { get; init; } = true;

    /// <summary>The nomenclature whose codes the classification reads; nothing where codes stay as they are.</summary>
    public string? Reads { get; init; }

    /// <summary>The order of the codes on the axis where it is not the order of the codes themselves.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>What the codes on the axis are called; codes that are absent are their own name.</summary>
    public IReadOnlyDictionary<string, LocalText> Labels { get; init; } = new Dictionary<string, LocalText>();

    /// <summary>Which row dimension is classified.</summary>
    public Dimension Dimension { get; init; } = Dimension.Product;

    /// <summary>Cuts codes to this length already in the engine.</summary>
    public int? PrefixLength { get; init; }

    /// <summary>True when data of different vintages may be compared through it.</summary>
    public bool HoldsAcrossVintages { get; init; }

    // The version of a scheme that reads as the paper does: what is hidden goes where undisclosed goods go.
    private const string AsPrinted = "paper";
    private const string UndisclosedGoods = "99";

    /// <summary>The classes of a classification, of rows that the engine has added up by <see cref="AxisOf"/>.</summary>
    public static Coding ByScheme(Scheme scheme) =>
        new("group", $"{scheme.Name}/{scheme.Version}", (classes, _) => Split(classes))
        {
            Reads = scheme.Nomenclature,
            Order = [.. scheme.Classes.OrderBy(one => one.Order).Select(one => one.Code)],
            Labels = LabelsOf(scheme),
            HoldsAcrossVintages = scheme.IsChapterBased,
        };

    /// <summary>What the classes of a classification are called.</summary>
    public static IReadOnlyDictionary<string, LocalText> LabelsOf(Scheme scheme) =>
        scheme.Classes.ToDictionary(one => one.Code, one => new LocalText(one.LabelEnglish, one.LabelRussian));

    /// <summary>Asks the engine for one member per set of classes that a code may belong to: a handful instead of thousands of codes.</summary>
    public static Axis AxisOf(Scheme scheme) =>
        new(Dimension.Product, Classify: code => string.Join(Separator, ClassesOf(scheme, code)));

    /// <summary>Product codes, whole or cut; a code hidden in part may be any code on the axis that begins like it, or one that is not there.</summary>
    /// <param name="nomenclature">For the description only.</param>
    /// <param name="length">Characters to keep; nothing keeps all.</param>
    /// <param name="disclosed">The disclosed codes on the axis.</param>
    public static Coding ByProduct(string nomenclature, int? length, IReadOnlyList<string> disclosed) =>
        new(
            "product",
            length is null ? nomenclature : $"{nomenclature}, {length} digits",
            (code, _) => ProductsOf(code, length, disclosed)
        )
        {
            PrefixLength = length,
            HoldsAcrossVintages = length <= 2,
        };

    /// <summary>Partners as they are; an undisclosed one may be any of them.</summary>
    /// <param name="disclosed">The disclosed partners.</param>
    public static Coding ByPartner(IReadOnlyList<string> disclosed, IReadOnlyDictionary<string, LocalText> names) =>
        new("partner", "partners", (code, _) => code == DimensionNames.Undisclosed ? disclosed : [code])
        {
            Dimension = Dimension.Partner,
            Labels = names,
            HoldsAcrossVintages = true,
        };

    private static IReadOnlyList<string> ClassesOf(Scheme scheme, string code)
    {
        var classes = scheme.Classify(code);
        return scheme.Version == AsPrinted && classes.Count > 1 && HiddenCode.IsHidden(code)
            ? scheme.Classify(UndisclosedGoods)
            : classes;
    }

    private static string[] Split(string classes) => classes.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> ProductsOf(string code, int? length, IReadOnlyList<string> disclosed)
    {
        if (HiddenCode.IsHidden(code))
        {
            var known = HiddenCode.KnownPrefix(code);
            return length is { } cut && known.Length >= cut
                ? [known[..cut]]
                : [.. disclosed.Where(one => one.StartsWith(known, StringComparison.Ordinal)), Scheme.NoClass];
        }
        return [length is { } most && code.Length > most ? code[..most] : code];
    }
}
