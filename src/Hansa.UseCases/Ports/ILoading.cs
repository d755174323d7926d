using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Ports;

/// <summary>Turns files into snapshots: every record accepted, quarantined, duplicate or blank, nothing lost.</summary>
public interface ILoading
{
    /// <summary>What can be loaded.</summary>
    IReadOnlyList<SourceCard> Sources { get; }

    /// <summary>Loads all files of the request into one new snapshot and makes it current, or changes nothing and says why.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    Outcome<LoadReport> Load(LoadRequest request, CancellationToken cancellation);

    /// <summary>Makes a dataset of the declarations' rows, each with the size of its firm, and makes it current, or changes nothing and says why.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    Outcome<LinkReport> Link(LinkPlan plan, CancellationToken cancellation);

    /// <summary>Reads the files as a load would, to their end, and writes nothing.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Outcome<Inspection> Inspect(LoadRequest request, CancellationToken cancellation);
}
