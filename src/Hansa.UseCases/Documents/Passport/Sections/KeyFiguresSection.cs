using Hansa.Statistics.Figures;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>The first page: eight figures, and what they say together.</summary>
internal sealed class KeyFiguresSection : PassportSection
{
    public override string Anchor => "key-figures";

    public override LocalText Title => new("Key figures", "Главное");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        var facts = new KeyFacts(subject, draft);
        draft.Add(
            new KeyFigureList([
                facts.Exports(),
                facts.Change(),
                facts.Place(),
                facts.Balance(),
                facts.Destinations(),
                facts.Products(),
                facts.Concentration(),
                facts.NonPrimary(),
            ])
        );
        draft.Remark(RemarkKind.Meaning, facts.Meaning());
        if (PartialYears.Caution(subject.Material) is { } caution)
            draft.Remark(RemarkKind.Caution, caution);
    }
}
