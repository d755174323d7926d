using Hansa.Cli.Texts;
using Hansa.Statistics.Figures;

namespace Hansa.Cli.Rendering;

/// <summary>What people call a unit: <c>share, %</c> for <c>share</c>; a currency by its code.</summary>
public static class UnitWord
{
    private const string PerPerson = "-per-person";
    private const string PersonsPerMillion = "persons-per-million-";

    public static string Of(Unit unit, string language)
    {
        if (unit.Code.EndsWith(PerPerson, StringComparison.Ordinal))
            return Words.Filled("unit.per-person", Named(unit.Code[..^PerPerson.Length], language)).In(language);
        return unit.Code.StartsWith(PersonsPerMillion, StringComparison.Ordinal)
            ? Words
                .Filled("unit.persons-per-million", Named(unit.Code[PersonsPerMillion.Length..], language))
                .In(language)
            : Named(unit.Code, language);
    }

    private static string Named(string code, string language) => Words.Named("unit." + code, code).In(language);
}
