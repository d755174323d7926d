using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Ports;

/// <summary>An engine that adds up accepted rows exactly, and nothing more.</summary>
public interface IEngine
{
    /// <summary>Exact sums and counts by the axes of the query, sorted by key.</summary>
    /// <returns>The cube, or a problem: the question is malformed, the snapshot is unknown or damaged, or the answer exceeds
    /// the query's cell budget.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Outcome<Cube> Sum(CubeQuery query, CancellationToken cancellation);

    /// <summary>One row per firm, period and combination of the query's axes, streamed in firm order.</summary>
    /// <returns>The panel, or a problem, as for <see cref="Sum"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled, also while rows are read.</exception>
    Outcome<Panel> Firms(PanelQuery query, CancellationToken cancellation);

    /// <summary>The largest accepted rows that pass the filters, with the file and line that each came from, and how many pass.</summary>
    /// <returns>The rows, or a problem, as for <see cref="Sum"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Outcome<RowList> Rows(RowQuery query, CancellationToken cancellation);
}
