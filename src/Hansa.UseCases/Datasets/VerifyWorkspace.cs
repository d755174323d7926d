using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Datasets;

/// <summary>Checks everything that can be checked again: the hashes of snapshots and of the inbox, the counts and totals of every snapshot.</summary>
public sealed record VerifyWorkspace : UseCase<Verification>
{
    public override Outcome<Verification> Run(House house, CancellationToken cancellation) =>
        house.Datasets.Verify(cancellation);
}

/// <summary>What a check of the workspace found.</summary>
/// <param name="Snapshots">Snapshots checked.</param>
/// <param name="Files">Files whose hash was computed again.</param>
/// <param name="Rows">Rows counted again.</param>
/// <param name="Faults">What is not as the manifests say, one a line; empty when all is well.</param>
public sealed record Verification(int Snapshots, int Files, long Rows, IReadOnlyList<LocalText> Faults);
