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
    /// <summary>What <see cref="Classify"/> answers, among several, for "or no class at all".</summary>
    public const string NoClass = "";

    /// <summary>The classes, by code, that a product code may belong to: one when it is determined, several when the code is too short
    /// to tell or only a prefix of it is disclosed (<c>27XXXX</c>), none when the scheme leaves it out. Where a code may also be left out,
    /// <see cref="NoClass"/> stands among the several.</summary>
    public required Func<string, IReadOnlyList<string>> Classify { get; init; }

    /// <summary>True when every rule reads at most the two digits of an HS chapter, so that data of different vintages compare through it.</summary>
    public bool IsChapterBased { get; init; }

    /// <summary>A scheme whose classes are read off this one's.</summary>
    /// <param name="name">The new scheme's name; version and classes likewise.</param>
    /// <param name="reading">From this scheme's classes to the new ones; a class without a row has none.</param>
    public Scheme Read(string name, string version, IReadOnlyList<SchemeClass> classes, Correspondence reading) =>
        this with
        {
            Name = name,
            Version = version,
            Classes = classes,
            Classify = code => Translate(Classify(code), reading),
        };

    private static string[] Translate(IReadOnlyList<string> found, Correspondence reading)
    {
        var classes = found
            .SelectMany(one => reading.Of(one).Select(share => share.Code).DefaultIfEmpty(NoClass))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        return classes is [NoClass] ? [] : classes;
    }
}
