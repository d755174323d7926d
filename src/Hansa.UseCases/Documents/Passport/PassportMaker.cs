using Hansa.Statistics.Cubes;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Passport.Sections;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents.Passport;

/// <summary>Writes passports out of gathered material.</summary>
internal sealed class PassportMaker(PassportMaterial regions, PassportMaterial? whole)
{
    private static readonly LocalText RegionSubtitle = new(
        "Export passport of the region",
        "Экспортный паспорт региона"
    );
    private static readonly LocalText CountrySubtitle = new(
        "Export passport of the country",
        "Экспортный паспорт страны"
    );

    private readonly IReadOnlyDictionary<string, LocalText> names = regions.House.Reference.Names(
        regions.Scope.Territory
    );
    private readonly string? country =
        regions.Scope.Territory == Dimension.Region
            ? regions.Totals.Territories.Select(regions.House.Reference.CountryOf).OfType<string>().FirstOrDefault()
            : null;

    /// <summary>The territories that have a passport.</summary>
    public IReadOnlyList<string> Territories => regions.Totals.Territories;

    /// <summary>The passport of one territory.</summary>
    public Document Region(string code)
    {
        var isCountry = regions.Scope.Territory == Dimension.Reporter;
        var subject = new PassportSubject(regions, regions, code, NameOf(code), isCountry ? code : country);
        return Write(subject, $"passport-{code}", isCountry ? CountrySubtitle : RegionSubtitle);
    }

    /// <summary>The passport of the dataset as a whole.</summary>
    /// <exception cref="InvalidOperationException">No material of the whole was gathered.</exception>
    public Document Whole()
    {
        var material = whole ?? throw new InvalidOperationException("No material of the whole was gathered.");
        var subject = new PassportSubject(material, regions, Assessment.ComparisonParts.Whole, new("", ""), country);
        return Write(
            subject with
            {
                Name = subject.WholeName,
            },
            $"passport-{country ?? material.Manifest.Dataset}",
            CountrySubtitle
        );
    }

    private static Document Write(PassportSubject subject, string code, LocalText subtitle)
    {
        var draft = new DocumentDraft();
        foreach (var section in PassportSection.All.Where(section => section.BelongsTo(subject)))
        {
            draft.Heading(1, section.Title, section.Anchor, section.StartsPage);
            section.Write(subject, draft);
        }
        draft.Heading(1, new("Sources of the figures", "Источники показателей"), "sources").Add(new SourceList());
        return draft.Finish(code, subject.Name, subtitle) with { Facts = FactsOf(subject) };
    }

    private static IReadOnlyList<DocumentFact> FactsOf(PassportSubject subject)
    {
        var manifest = subject.Material.Manifest;
        return
        [
            new(new("Data", "Данные"), new(manifest.Dataset, manifest.Dataset)),
            new(new("Snapshot", "Снимок"), new(manifest.Snapshot, manifest.Snapshot)),
            new(new("Period", "Период"), new(subject.Window, subject.Window)),
            new(new("Currency", "Валюта"), new(manifest.Currency, manifest.Currency)),
        ];
    }

    private LocalText NameOf(string code) => names.GetValueOrDefault(code, LocalText.Same(code));
}
