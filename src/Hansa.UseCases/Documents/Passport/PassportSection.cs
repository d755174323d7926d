using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Passport.Sections;

namespace Hansa.UseCases.Documents.Passport;

/// <summary>One section of a passport: one file. Where its data are absent it says in a sentence what is missing and why.</summary>
internal abstract class PassportSection
{
    /// <summary>The sections in the order of the document: one line each.</summary>
    public static IReadOnlyList<PassportSection> All { get; } =
    [
        new KeyFiguresSection(),
        new StructureSection(),
        new ProductsSection(),
        new SpecialisationSection(),
        new SmeSection(),
        new GeographySection(),
        new RegionsSection(),
        new TypeSection(),
        new PrioritiesSection(),
        new TargetsSection(),
        new QualitySection(),
        new MethodSection(),
    ];

    public abstract string Anchor { get; }

    public abstract LocalText Title { get; }

    /// <summary>True when print begins a new page with it.</summary>
    public virtual bool StartsPage => false;

    /// <summary>False for sections that this passport has no place for.</summary>
    public virtual bool BelongsTo(PassportSubject subject) => true;

    /// <summary>Adds the section's blocks; its heading is there already.</summary>
    public abstract void Write(PassportSubject subject, DocumentDraft draft);

    /// <summary>Says that a comparison could not be made.</summary>
    protected static void SayWhyNot(DocumentDraft draft, Problem problem) =>
        draft.Remark(
            RemarkKind.Missing,
            new Passage(
                $"These figures cannot be computed from the dataset: {problem.Title}",
                $"По этому набору данных эти показатели посчитать нельзя. {problem.Title}"
            )
        );

    /// <summary>Says that the territory has nothing to show here.</summary>
    protected static void SayNoTrade(DocumentDraft draft) =>
        draft.Remark(
            RemarkKind.Missing,
            new Passage(
                $"The territory has no exports of this kind in the dataset.",
                $"В наборе данных у территории нет экспорта этого вида."
            )
        );
}
