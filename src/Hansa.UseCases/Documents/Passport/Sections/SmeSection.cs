using Hansa.Statistics.Cubes;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>The place of small and medium firms in exports: the profile of Table 3, where the rows tell the size of exporters.</summary>
internal sealed class SmeSection : PassportSection
{
    private const int Profile = 3;

    public override string Anchor => "sme";

    public override LocalText Title => new("Small and medium firms", "Малые и средние предприятия");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        var question = subject.Material.Question;
        var own = subject.Material.Manifest.Dimensions.Contains(Dimension.Size) ? question.Data : null;
        if ((question.Sizes ?? own) is not { } data)
        {
            draft.Remark(
                RemarkKind.Missing,
                new Passage(
                    $"The part of small and medium firms in exports is not known: the rows of the dataset do not tell the size of the exporter. Customs statistics by region are published without it; declarations joined to the register of small and medium firms, or a table of aggregates, would give it.",
                    $"Доля малых и средних предприятий в экспорте неизвестна: в строках набора данных нет размера экспортёра. Таможенная статистика регионов публикуется без него; его дали бы декларации, соединённые с реестром МСП, или таблица агрегатов."
                )
            );
            return;
        }
        var made = new MakeTable(Profile, data)
        {
            Territory = data == own ? question.Territory : null,
            Period = data == own ? question.Period : null,
            Of = subject.IsWhole ? null : subject.Code,
        }.Run(subject.Material.House, CancellationToken.None);
        if (made.Succeeded)
            draft.TableOfOne(made.Value, draft.Key(made.Value.Title, made.Value.Provenance));
        else
            SayWhyNot(draft, made.Problem);
    }
}
