using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Ports;

/// <summary>The datasets of a workspace.</summary>
public interface IDatasets
{
    /// <summary>The current snapshot of every dataset, by name.</summary>
    Outcome<IReadOnlyList<Manifest>> All();

    /// <summary>The current snapshot of one dataset, or a problem that names the nearest ones.</summary>
    Outcome<Manifest> Current(string dataset);
}
