namespace Hansa.Statistics.Classifications;

/// <summary>One class of a classification.</summary>
public sealed record SchemeClass(string Code, int Order, string LabelEnglish, string LabelRussian);

/// <summary>A classification: a rule from codes of a nomenclature to classes.</summary>
/// <param name="Name">What commands call it: <c>rec</c>, <c>volrc</c>, <c>nine-groups</c>, <c>lall</c>, …</param>
/// <param name="Version">The edition; printed with every table.</param>
/// <param name="Nomenclature">What codes it reads: <c>HS</c> for rules by chapter or prefix that hold in every vintage, or one edition such as <c>HS2017</c> or <c>SITC2</c>.</param>
/// <param name="Classes">In the order in which they are printed.</param>
public sealed record Scheme(string Name, string Version, string Nomenclature, IReadOnlyList<SchemeClass> Classes)
{
    /// <summary>The classes, by code, that a product code may belong to: one when it is determined, several when only a prefix
    /// of the code is disclosed (<c>27XXXX</c>), none when the scheme leaves it out.</summary>
    public required Func<string, IReadOnlyList<string>> Classify { get; init; }

    /// <summary>True when every rule reads at most the two digits of an HS chapter, so that data of different vintages compare through it.</summary>
    public bool IsChapterBased { get; init; }
}
