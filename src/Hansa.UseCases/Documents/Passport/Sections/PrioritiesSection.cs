using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Priorities;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>Which sectors, products and markets to support first, why, and how sure their ranks are.</summary>
internal sealed class PrioritiesSection : PassportSection
{
    private const int MostRows = 5;
    private const int RankColumns = 5;
    private const int ReasonColumns = 2;
    private const int Draws = 200;

    public override string Anchor => "priorities";

    public override LocalText Title => new("Priorities", "Приоритеты");

    public override bool BelongsTo(PassportSubject subject) => !subject.IsWhole;

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        var ranked = Rank(subject);
        if (!ranked.Succeeded)
        {
            SayWhyNot(draft, ranked.Problem);
            return;
        }
        draft.Say(
            new Passage(
                $"Items are ranked by a grid of rules with visible weights. The best and the worst rank are those of {Draws} draws of other weights: where they lie apart, the rank depends on what is thought important. Criteria for which there are no data are left out; hansa priorities shows all of them with their weights.",
                $"Позиции упорядочены по сетке правил с открытыми весами. Лучшее и худшее место — по {Draws} случайным наборам других весов: чем они дальше друг от друга, тем больше место зависит от того, что считать важным. Критерии, для которых нет данных, не учтены; все критерии с весами показывает команда hansa priorities."
            )
        );
        PriorityList[] lists = [.. ranked.Value.Lists.Where(list => list.Entries.Count > 0)];
        for (var at = 0; at < lists.Length; at++)
            draft.TableOfOne(
                Table(lists[at], hasNotes: at == 0),
                draft.Key(lists[at].Ranking(1).Title, lists[at].Provenance)
            );
        if (ranked.Value.Modifiers.Count > 0)
            draft.Remark(
                RemarkKind.Meaning,
                new Passage(
                    $"Beside the lists, territories of its types need: {Listed(ranked.Value.Modifiers, "en")}.",
                    $"Кроме списков, территориям её типов нужны: {Listed(ranked.Value.Modifiers, "ru")}."
                )
            );
    }

    private static Outcome<PriorityReport> Rank(PassportSubject subject)
    {
        var question = subject.Material.Question;
        return new RankPriorities(subject.Code, question.Data)
        {
            Territory = question.Territory,
            Period = question.Period,
            Draws = Draws,
        }.Rank(subject.Material.Priorities);
    }

    private static string Listed(IReadOnlyList<LocalText> texts, string language) =>
        string.Join("; ", texts.Select(text => text.In(language)));

    // Rank, score and interval beside what the grid says of the item and what to do.
    private static ReportTable Table(PriorityList list, bool hasNotes)
    {
        var (ranking, reasons) = (list.Ranking(MostRows), list.Reasons(MostRows));
        return ranking with
        {
            Notes = hasNotes ? [.. ranking.Notes.Take(1)] : [],
            Columns = [.. ranking.Columns.Take(RankColumns), .. reasons.Columns.Take(ReasonColumns)],
            Rows =
            [
                .. ranking.Rows.Zip(
                    reasons.Rows,
                    (rank, reason) =>
                        rank with
                        {
                            Cells = [.. rank.Cells.Take(RankColumns), .. reason.Cells.Take(ReasonColumns)],
                        }
                ),
            ],
        };
    }
}
