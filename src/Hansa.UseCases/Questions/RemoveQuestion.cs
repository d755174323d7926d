using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Questions;

/// <summary>Forgets a question that the workspace keeps.</summary>
public sealed record RemoveQuestion(string Name) : UseCase<SavedQuestion>
{
    public override Outcome<SavedQuestion> Run(House house, CancellationToken cancellation) =>
        house.Questions.Remove(Name);
}
