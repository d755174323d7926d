using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Reference;

/// <summary>A tariff whose codes are the Harmonized System's with further digits; the first six are checked, against every edition.</summary>
/// <param name="Name">What a load declares.</param>
/// <param name="Digits">Of a full code.</param>
/// <param name="Current">The edition in force: a code that only older editions have is read and remarked on.</param>
internal sealed record Tariff(string Name, int Digits, Nomenclature Current, IReadOnlyList<Nomenclature> Editions)
{
    /// <summary>Chapters that the Harmonized System leaves to each tariff.</summary>
    private static readonly string[] NationalChapters = ["98", "99"];

    public static IReadOnlyList<string> Names { get; } = [CodeLists.TnVed, CodeLists.Ncm, CodeLists.Cn];

    /// <summary>The tariff of that name, or nothing.</summary>
    public static Tariff? Of(string name, NomenclatureList nomenclatures) =>
        Names.Contains(name)
            ? new Tariff(
                name,
                name == CodeLists.TnVed ? 10 : 8,
                nomenclatures.Edition("HS2022"),
                nomenclatures.Family("HS")
            )
            : null;

    public CodeReading Read(string text)
    {
        if (text == DimensionNames.Undisclosed || text.All(letter => letter == 'X'))
            return CodeReading.Of(DimensionNames.Undisclosed);
        if (text.Length != Digits || !(HiddenCode.IsHidden(text) || text.All(char.IsAsciiDigit)))
            return CodeReading.Refused(QuarantineReasons.UnknownProduct, $"{Name} codes have {Digits} digits.");
        return HiddenCode.IsHidden(text) ? Hidden(text, Cut(HiddenCode.KnownPrefix(text))) : Full(text, Cut(text));
    }

    private CodeReading Hidden(string text, string known) =>
        Editions.Any(edition => edition.LeavesUnder(known).Any()) ? CodeReading.Of(text) : Unknown(text, known);

    private CodeReading Full(string text, string six)
    {
        if (Current.Has(six) || NationalChapters.Contains(six[..2]))
            return CodeReading.Of(text);
        var others = Editions.Where(edition => edition.Has(six)).Select(edition => edition.Name).ToArray();
        // Comex Stat keeps national and old codes; they are trade all the same.
        if (Name == CodeLists.Ncm || others.Length > 0)
            return CodeReading.Of(text, Finding(six, others));
        return Unknown(text, six);
    }

    private string Finding(string six, string[] others) =>
        others.Length > 0
            ? $"{Current.Name} has no {six}; {string.Join(", ", others)} {(others.Length == 1 ? "has" : "have")} it."
            : $"No edition of the Harmonized System has {six}.";

    private CodeReading Unknown(string text, string six) =>
        CodeReading.Refused(
            QuarantineReasons.UnknownProduct,
            $"No edition of the Harmonized System has {six}, so {Name} has no {text}."
        );

    private static string Cut(string code) => code.Length > 6 ? code[..6] : code;
}
