using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>The types of the territory by sector and by geography, who else has them, and what follows.</summary>
internal sealed class TypeSection : PassportSection
{
    private const int MostPeers = 12;

    public override string Anchor => "type";

    public override LocalText Title => new("Type and what it means", "Тип и что он значит");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        var sectors = TypesOfTerritories.BySector(subject.Regions);
        var groups = TypesOfTerritories.ByGeography(subject.Regions);
        if (sectors is null && groups is null)
        {
            draft.Remark(
                RemarkKind.Missing,
                new Passage(
                    $"No type can be given: the dataset has neither products that the six sectors classify nor partner countries.",
                    $"Тип определить нельзя: в наборе данных нет ни товаров, которые классифицируются по шести отраслям, ни стран-партнёров."
                )
            );
            return;
        }
        foreach (var types in new[] { sectors, groups }.OfType<TypesOfTerritories>())
        {
            if (subject.IsWhole)
                WriteAll(types, subject, draft);
            else
                WriteOwn(types, subject, draft);
        }
        WriteMap(subject, draft, sectors, groups);
    }

    private static void WriteOwn(TypesOfTerritories types, PassportSubject subject, DocumentDraft draft)
    {
        if (types.Of(subject.Code) is not { } verdict)
        {
            draft.Remark(RemarkKind.Missing, SpecialisationSection.Merged(subject));
            return;
        }
        var key = types.Key(draft);
        draft.Say(types.Verdict(verdict, key));
        draft.Remark(RemarkKind.Meaning, types.Meaning(verdict));
        var peers = types.Peers(subject.Code);
        if (verdict.Code is not null && peers.Count > 0)
            draft.Say(
                new Passage(
                    $"Territories of the same type: {Listed(peers, "en")}.",
                    $"Территории того же типа: {Listed(peers, "ru")}."
                )
            );
    }

    private static void WriteAll(TypesOfTerritories types, PassportSubject subject, DocumentDraft draft)
    {
        draft.TableOfOne(types.Count(subject.Last), types.Key(draft));
    }

    private static void WriteMap(PassportSubject subject, DocumentDraft draft, params TypesOfTerritories?[] types)
    {
        if (subject.Country is not { } country || MapName(subject, country) is not { } name)
            return;
        if (subject.Material.House.Reference.Map(name) is not { Succeeded: true } map)
            return;
        foreach (var one in types.OfType<TypesOfTerritories>().Take(subject.IsWhole ? 2 : 1))
            draft.Chart(one.Map(map.Value, subject), one.Key(draft));
    }

    // Packs are named by the two letters that region codes begin with.
    private static string? MapName(PassportSubject subject, string country)
    {
        var code = subject.Regions.Totals.Territories.FirstOrDefault(one =>
            subject.Material.House.Reference.CountryOf(one) == country
        );
#pragma warning disable CA1308 // maps are named in lower case
        return code is { Length: > 3 } && code[2] == '-' ? code[..2].ToLowerInvariant() : null;
#pragma warning restore CA1308
    }

    private static string Listed(IReadOnlyList<LocalText> names, string language)
    {
        var some = string.Join(", ", names.Take(MostPeers).Select(name => name.In(language)));
        return names.Count <= MostPeers
            ? some
            : some
                + new LocalText($" and {names.Count - MostPeers} more", $" и ещё {names.Count - MostPeers}").In(
                    language
                );
    }
}
