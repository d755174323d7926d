using Hansa.UseCases.Assessment;
using Hansa.UseCases.Explanations;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Questions;

/// <summary>Keeps a question that can be answered now; a name that stands for another question is refused.</summary>
public sealed record SaveQuestion(string Name, ShowIndicator Question) : UseCase<SavedQuestion>
{
    public override Outcome<SavedQuestion> Run(House house, CancellationToken cancellation) =>
        from name in SavedQuestion.Checked(Name)
        from all in house.Questions.All()
        from free in IsFree(all)
        from answered in Question.Run(house, cancellation)
        from stored in house.Questions.Store(new SavedQuestion(name, Question, answered.Provenance.Snapshot))
        select stored;

    private Outcome<bool> IsFree(IReadOnlyList<SavedQuestion> all) =>
        all.FirstOrDefault(one => one.Name == Name) is { } there
        && QuestionWords.Command("show", there.Question) != QuestionWords.Command("show", Question)
            ? new Problem(
                ProblemKind.Conflict,
                new(
                    $"'{Name}' is another question: {QuestionWords.Command("show", there.Question)}",
                    $"Под именем «{Name}» сохранён другой вопрос: {QuestionWords.Command("show", there.Question)}"
                ),
                new(
                    $"Choose another name, or forget that one first: hansa ask {Name} --remove.",
                    $"Выберите другое имя или сначала удалите тот вопрос: hansa ask {Name} --remove."
                )
            )
            : true;
}
