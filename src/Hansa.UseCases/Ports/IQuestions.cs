using Hansa.UseCases.Questions;

namespace Hansa.UseCases.Ports;

/// <summary>The questions that a workspace keeps.</summary>
public interface IQuestions
{
    /// <summary>All of them, by name; or a problem that names the file that is no question.</summary>
    Outcome<IReadOnlyList<SavedQuestion>> All();

    /// <summary>One of them, or a problem that names the nearest ones.</summary>
    Outcome<SavedQuestion> Find(string name);

    /// <summary>Keeps a question under its name, in place of one that has it.</summary>
    Outcome<SavedQuestion> Store(SavedQuestion question);

    /// <summary>Forgets a question.</summary>
    Outcome<SavedQuestion> Remove(string name);
}

/// <summary>The questions of a house that keeps none.</summary>
internal sealed class NoQuestions : IQuestions
{
    private static readonly Problem None = new(
        ProblemKind.Unavailable,
        new("No questions are kept here.", "Вопросы здесь не сохраняются."),
        new("Ask with hansa show, or in a workspace.", "Спросите через hansa show или в рабочей папке.")
    );

    public Outcome<IReadOnlyList<SavedQuestion>> All() => Array.Empty<SavedQuestion>();

    public Outcome<SavedQuestion> Find(string name) => None;

    public Outcome<SavedQuestion> Store(SavedQuestion question) => None;

    public Outcome<SavedQuestion> Remove(string name) => None;
}
