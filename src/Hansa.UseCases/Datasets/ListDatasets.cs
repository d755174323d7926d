using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Datasets;

/// <summary>Lists the datasets of the workspace, by name, or every snapshot of one of them, newest first.</summary>
/// <param name="Dataset">One dataset whose snapshots to list; nothing lists the current snapshot of all.</param>
public sealed record ListDatasets(string? Dataset = null) : UseCase<IReadOnlyList<Manifest>>
{
    public override Outcome<IReadOnlyList<Manifest>> Run(House house, CancellationToken cancellation) =>
        Dataset is null ? house.Datasets.All() : house.Datasets.History(Dataset);
}
