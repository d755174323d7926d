using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Datasets;

/// <summary>Loads files into a dataset: a new snapshot with every record accepted, quarantined, duplicate or blank, or no change at all.</summary>
public sealed record LoadFiles(LoadRequest Request) : UseCase<LoadReport>
{
    public override Outcome<LoadReport> Run(House house, CancellationToken cancellation) =>
        LoadRequestRules.Check(Request) is { } problem ? problem : house.Loading.Load(Request, cancellation);
}
