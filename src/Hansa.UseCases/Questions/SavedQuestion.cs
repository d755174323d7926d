using System.Text.RegularExpressions;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Questions;

/// <summary>A question about an indicator that a workspace keeps, to be asked again of newer data.</summary>
/// <param name="Name">What people call it: letters, digits, - and _; at most 64.</param>
/// <param name="Question">As it was asked.</param>
/// <param name="Snapshot">The snapshot of its dataset when it was last answered.</param>
public sealed partial record SavedQuestion(string Name, ShowIndicator Question, string? Snapshot)
{
    /// <summary>The name, or a refusal where it cannot be one.</summary>
    public static Outcome<string> Checked(string name) =>
        Good().IsMatch(name)
            ? name
            : new Problem(
                ProblemKind.Invalid,
                new($"'{name}' cannot be the name of a question.", $"«{name}» не годится как имя вопроса."),
                new("Use letters, digits, - and _, at most 64 of them.", "Буквы, цифры, - и _, не больше 64 знаков.")
            );

    [GeneratedRegex(@"^[\p{L}\d][\p{L}\d_-]{0,63}$")]
    private static partial Regex Good();
}
