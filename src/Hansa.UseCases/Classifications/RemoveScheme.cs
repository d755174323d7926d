using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Classifications;

/// <summary>Takes an added classification out of the workspace; a built-in one of the same name comes back.</summary>
/// <returns>The card of what was removed.</returns>
public sealed record RemoveScheme(string Name) : UseCase<SchemeCard>
{
    public override Outcome<SchemeCard> Run(House house, CancellationToken cancellation) => house.Schemes.Remove(Name);
}
