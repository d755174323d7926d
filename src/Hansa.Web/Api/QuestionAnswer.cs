using Hansa.UseCases.Explanations;
using Hansa.UseCases.Questions;

namespace Hansa.Web.Api;

/// <summary>A saved question, as programs read it.</summary>
/// <param name="Options">As the command line names them.</param>
/// <param name="Snapshot">The snapshot of its dataset when the command line last answered it.</param>
public sealed record QuestionAnswer(
    string Name,
    string Indicator,
    string Data,
    IReadOnlyList<QuestionWord> Options,
    string? Snapshot
)
{
    public static QuestionAnswer Of(SavedQuestion saved) =>
        new(
            saved.Name,
            saved.Question.Indicator,
            saved.Question.Data,
            QuestionWords.Of(saved.Question),
            saved.Snapshot
        );
}
