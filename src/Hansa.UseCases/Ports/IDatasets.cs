using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Ports;

/// <summary>The datasets of a workspace.</summary>
public interface IDatasets
{
    /// <summary>The current snapshot of every dataset, by name.</summary>
    Outcome<IReadOnlyList<Manifest>> All();

    /// <summary>The current snapshot of one dataset, or a problem that names the nearest ones.</summary>
    Outcome<Manifest> Current(string dataset);

    /// <summary>Every snapshot of one dataset, newest first.</summary>
    Outcome<IReadOnlyList<Manifest>> History(string dataset);

    /// <summary>Makes the previous snapshot current and forgets the current one.</summary>
    Outcome<UndoReport> Undo(string dataset);

    /// <summary>Forgets a dataset and removes its snapshots.</summary>
    /// <returns>The snapshot that was current.</returns>
    Outcome<Manifest> Drop(string dataset);

    /// <summary>The quarantined records of the current snapshot, by file and line.</summary>
    Outcome<IReadOnlyList<QuarantinedRecord>> Quarantine(string dataset, CancellationToken cancellation);

    /// <summary>Computes hashes, counts and totals again and compares them with the manifests.</summary>
    Outcome<Verification> Verify(CancellationToken cancellation);
}
