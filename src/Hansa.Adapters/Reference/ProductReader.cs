using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Reference;

/// <summary>Reads product codes of one edition, and tells which edition has a code that this one lacks.</summary>
internal sealed class ProductReader(Nomenclature edition, NomenclatureList nomenclatures)
{
    /// <summary>Codes that publishers use for the sum of all products.</summary>
    private static readonly string[] Totals = ["TOTAL", "ALL", "AG1", "AG2", "AG3", "AG4", "AG5", "AG6"];

    /// <summary>How product codes read in a nomenclature, or a problem that names the nearest ones.</summary>
    public static Outcome<CodeReader> Of(string list, NomenclatureList nomenclatures)
    {
        if (Tariff.Of(list, nomenclatures) is { } tariff)
            return (CodeReader)tariff.Read;
        if (nomenclatures.Has(list))
            return (CodeReader)new ProductReader(nomenclatures.Edition(list), nomenclatures).Read;
        string[] known = [.. nomenclatures.Names, .. Tariff.Names, CodeLists.Any];
        return new Problem(
            ProblemKind.Invalid,
            new($"There is no product nomenclature '{list}'.", $"Товарной номенклатуры «{list}» нет."),
            Nearest.Advice(list, known, new($"There are {known}.", $"Есть {known}."))
        );
    }

    private CodeReading Read(string text)
    {
        if (edition.Has(text))
            return CodeReading.Of(text);
        if (text == DimensionNames.Undisclosed || text.All(letter => letter == 'X'))
            return CodeReading.Of(DimensionNames.Undisclosed);
        if (Totals.Contains(text))
            return CodeReading.Refused(QuarantineReasons.Aggregate, $"{text} is the sum of all products.");
        return HiddenCode.IsHidden(text) && edition.LeavesUnder(HiddenCode.KnownPrefix(text)).Any()
            ? CodeReading.Of(text)
            : Refuse(text);
    }

    private CodeReading Refuse(string text)
    {
        var others = VintagesWith(text);
        return others.Count > 0
            ? CodeReading.Refused(
                QuarantineReasons.WrongVintage,
                $"{edition.Name} has no {text}; likely vintage: {string.Join(", ", others)}."
            )
            : CodeReading.Refused(QuarantineReasons.UnknownProduct, $"{edition.Name} has no {text}.{Hint(text)}");
    }

    private IReadOnlyList<string> VintagesWith(string code) =>
        [.. nomenclatures.Family(edition.Family).Where(one => one.Has(code)).Select(one => one.Name)];

    private string Hint(string text)
    {
        if (edition.Has("0" + text))
            return $" Did it lose its leading zero (0{text})?";
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length < text.Length && edition.Has(digits))
            return $" Write it without separators: {digits}.";
        return digits.Length == text.Length && digits.Length > 6 && edition.Has(text[..6])
            ? " It has the digits of a national tariff: declare CN, NCM or TNVED."
            : "";
    }
}
