using Hansa.Statistics.Classifications;

namespace Hansa.UseCases.Ports;

/// <summary>Reference data: the project's own, with what the workspace adds or replaces.</summary>
public interface IReference
{
    /// <summary>A classification by name, or a problem that names the nearest ones.</summary>
    Outcome<Scheme> Scheme(string name);
}
