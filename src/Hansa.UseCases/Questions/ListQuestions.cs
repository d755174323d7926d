using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Questions;

/// <summary>Lists the questions that the workspace keeps, by name.</summary>
/// <param name="Only">Lists this one alone; a problem names the nearest where there is none.</param>
public sealed record ListQuestions(string? Only = null) : UseCase<IReadOnlyList<SavedQuestion>>
{
    public override Outcome<IReadOnlyList<SavedQuestion>> Run(House house, CancellationToken cancellation) =>
        Only is null
            ? house.Questions.All()
            : house.Questions.Find(Only).Select(one => (IReadOnlyList<SavedQuestion>)[one]);
}
