using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>Targets, the path to them and the gap.</summary>
internal sealed class TargetsSection : PassportSection
{
    public override string Anchor => "targets";

    public override LocalText Title => new("Targets and gaps", "Цели и разрывы");

    public override void Write(PassportSubject subject, DocumentDraft draft) =>
        draft.Remark(
            RemarkKind.Missing,
            new Passage(
                $"The workspace holds no targets for this territory, so there is no gap to show.",
                $"В рабочей папке нет целей для этой территории, поэтому показать разрыв нельзя."
            )
        );
}
