using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Classifications;

/// <summary>Lists the classifications that the workspace knows, by name and version.</summary>
public sealed record ListSchemes : UseCase<IReadOnlyList<SchemeCard>>
{
    public override Outcome<IReadOnlyList<SchemeCard>> Run(House house, CancellationToken cancellation) =>
        house.Schemes.All();
}
