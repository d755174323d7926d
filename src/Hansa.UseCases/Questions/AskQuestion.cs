using Hansa.UseCases.Assessment;
using Hansa.UseCases.Changes;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Questions;

/// <summary>A saved question's answer over the newest data.</summary>
/// <param name="Changes">What changed in the figures since it was last answered; nothing where the data are the same.</param>
public sealed record AnsweredQuestion(SavedQuestion Asked, IndicatorReport Report, FigureChanges? Changes);

/// <summary>Asks a saved question again, of the newest data, and says what changed since the last time.</summary>
/// <param name="Keeps">True to remember these data as the last that it was asked of.</param>
public sealed record AskQuestion(string Name, bool Keeps = true) : UseCase<AnsweredQuestion>
{
    public override Outcome<AnsweredQuestion> Run(House house, CancellationToken cancellation) =>
        from saved in house.Questions.Find(Name)
        from report in saved.Question.Run(house, cancellation)
        from changes in Changes(saved, report, house, cancellation)
        from stored in Keeps && saved.Snapshot != report.Provenance.Snapshot
            ? house.Questions.Store(saved with { Snapshot = report.Provenance.Snapshot })
            : saved
        select new AnsweredQuestion(
            saved,
            report with
            {
                Notes = [.. report.Notes, .. Notes(saved, report, changes)],
            },
            changes
        );

    private static Outcome<FigureChanges?> Changes(
        SavedQuestion saved,
        IndicatorReport report,
        House house,
        CancellationToken cancellation
    )
    {
        if (saved.Snapshot is null || saved.Snapshot == report.Provenance.Snapshot)
            return Outcome<FigureChanges?>.Of(null);
        var history = house.Datasets.History(saved.Question.Data);
        if (!history.Succeeded)
            return history.Problem;
        return
            history.Value.FirstOrDefault(one => one.Snapshot == saved.Snapshot)
                is { Disclosure: Disclosure.Public } before
            && history.Value.FirstOrDefault(one => one.Snapshot == report.Provenance.Snapshot)
                is { Disclosure: Disclosure.Public } after
            ? Compared(new QuestionChanges(house, before, after, cancellation), saved)
            : Outcome<FigureChanges?>.Of(null);
    }

    // An older snapshot may not hold what is asked now: that is a change to tell, and no reason to refuse an answer.
    private static Outcome<FigureChanges?> Compared(QuestionChanges snapshots, SavedQuestion saved)
    {
        var found = snapshots.Of(saved.Question, saved.Name);
        return Outcome<FigureChanges?>.Of(found.Succeeded ? found.Value : null);
    }

    private static IEnumerable<LocalText> Notes(SavedQuestion saved, IndicatorReport report, FigureChanges? changes)
    {
        if (saved.Snapshot is null || saved.Snapshot == report.Provenance.Snapshot)
            yield break;
        yield return changes is null
            ? new(
                $"The data changed since the last time (snapshot {saved.Snapshot}); they are not compared with those of that time.",
                $"С прошлого раза данные изменились (снимок {saved.Snapshot}); с показателями того времени они не сопоставляются."
            )
            : new(
                $"The data changed since the last time (snapshot {saved.Snapshot}): {changes.Changed} of {changes.Compared} figures differ. hansa diff {saved.Question.Data} tells through which rows.",
                $"С прошлого раза данные изменились (снимок {saved.Snapshot}): отличаются показатели — {changes.Changed} из {changes.Compared}. Через какие строки, покажет hansa diff {saved.Question.Data}."
            );
    }
}
