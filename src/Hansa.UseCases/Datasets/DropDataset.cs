using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Datasets;

/// <summary>Removes a dataset with all its snapshots; the files that came stay in the inbox.</summary>
/// <param name="Confirmed">False asks what would be lost: the answer is a problem that says so.</param>
public sealed record DropDataset(string Dataset, bool Confirmed) : UseCase<Manifest>
{
    public override Outcome<Manifest> Run(House house, CancellationToken cancellation) =>
        house
            .Datasets.Current(Dataset)
            .Then(current => Confirmed ? house.Datasets.Drop(Dataset) : Unconfirmed(current));

    private Problem Unconfirmed(Manifest current) =>
        new(
            ProblemKind.Conflict,
            new(
                $"Dropping '{Dataset}' removes {current.Counts.Accepted} rows from {current.Files.Count} files, with its history.",
                $"Удаление набора «{Dataset}» уберёт строк: {current.Counts.Accepted}, файлов: {current.Files.Count}, вместе с историей."
            ),
            new("Confirm to go on: --yes on the command line.", "Подтвердите: в командной строке — --yes.")
        );
}
