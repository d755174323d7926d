using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Ports;

/// <summary>An engine that adds up accepted rows exactly, and nothing more.</summary>
public interface IEngine
{
    /// <summary>Exact sums and counts by the axes of the query, sorted by key.</summary>
    /// <returns>The cube, or a problem: the snapshot is unknown, or the answer exceeds the query's cell budget.</returns>
    Outcome<Cube> Sum(CubeQuery query, CancellationToken cancellation);
}
