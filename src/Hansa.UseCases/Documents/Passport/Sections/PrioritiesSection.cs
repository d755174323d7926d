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
    private const int Draws = 300;

    public override string Anchor => "priorities";

    public override LocalText Title => new("Priorities", "Приоритеты");

    public override bool BelongsTo(PassportSubject subject) => !subject.IsWhole;

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        var question = subject.Material.Question;
        var ranked = new RankPriorities(subject.Code, question.Data)
        {
            Territory = question.Territory,
            Period = question.Period,
            Draws = Draws,
        }.Run(subject.Material.House, CancellationToken.None);
        if (!ranked.Succeeded)
        {
            SayWhyNot(draft, ranked.Problem);
            return;
        }
        draft.Say(
            new Passage(
                $"Items are ranked by a grid of rules with visible weights. The best and the worst rank are those of {Draws} draws of other weights: where they lie apart, the rank depends on what is thought important.",
                $"Позиции упорядочены по сетке правил с открытыми весами. Лучшее и худшее место — по {Draws} случайным наборам других весов: чем они дальше друг от друга, тем больше место зависит от того, что считать важным."
            )
        );
        foreach (var list in ranked.Value.Lists.Where(list => list.Entries.Count > 0))
            draft.TableOfOne(Table(list), draft.Key(list.Ranking(1).Title, list.Provenance));
        foreach (var advice in ranked.Value.Modifiers)
            draft.Remark(RemarkKind.Meaning, Passage.Of(advice));
    }

    // Rank, score and interval beside what the grid says of the item and what to do.
    private static ReportTable Table(PriorityList list)
    {
        var (ranking, reasons) = (list.Ranking(MostRows), list.Reasons(MostRows));
        return ranking with
        {
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
