using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Datasets;

/// <summary>Lists the records of a dataset's current snapshot that were not accepted, in the order of files and lines.</summary>
public sealed record ReadQuarantine(string Dataset) : UseCase<IReadOnlyList<QuarantinedRecord>>
{
    public override Outcome<IReadOnlyList<QuarantinedRecord>> Run(House house, CancellationToken cancellation) =>
        house.Datasets.Quarantine(Dataset, cancellation);
}
