using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Datasets;

/// <summary>Lists the sources whose files can be loaded, by code.</summary>
public sealed record ListSources : UseCase<IReadOnlyList<SourceCard>>
{
    public override Outcome<IReadOnlyList<SourceCard>> Run(House house, CancellationToken cancellation) =>
        house.Loading.Sources.OrderBy(card => card.Code, StringComparer.Ordinal).ToArray();
}
