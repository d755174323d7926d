using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Datasets;

/// <summary>Goes back to the snapshot before the current one; the undone snapshot is forgotten, its files stay in the inbox.</summary>
public sealed record UndoLoad(string Dataset) : UseCase<UndoReport>
{
    public override Outcome<UndoReport> Run(House house, CancellationToken cancellation) =>
        house.Datasets.Undo(Dataset);
}

/// <summary>What an undo did.</summary>
/// <param name="Undone">The snapshot that was current.</param>
/// <param name="Current">The snapshot that is current now; nothing when the undone load was the first, and the dataset is gone.</param>
public sealed record UndoReport(Manifest Undone, Manifest? Current);
