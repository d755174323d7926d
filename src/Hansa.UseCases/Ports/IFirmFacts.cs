using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Ports;

/// <summary>What linked datasets know of their firms beside their sizes.</summary>
public interface IFirmFacts
{
    /// <summary>Pseudonym → main activity as the register gives it; firms without one, and datasets that were not linked, have none.</summary>
    Outcome<IReadOnlyDictionary<string, string>> Activities(Manifest dataset, CancellationToken cancellation);

    /// <summary>Pseudonym → year in which the firm was founded or registered; firms of which nobody says, and datasets that were not linked, have none.</summary>
    Outcome<IReadOnlyDictionary<string, int>> Births(Manifest dataset, CancellationToken cancellation);

    /// <summary>Pseudonym → who contributes: the group that the firm belongs to, or the firm itself; datasets that were not linked have none.</summary>
    Outcome<IReadOnlyDictionary<string, string>> Contributors(Manifest dataset, CancellationToken cancellation);
}

/// <summary>The facts of a house that has no registers.</summary>
internal sealed class NoFirmFacts : IFirmFacts
{
    public Outcome<IReadOnlyDictionary<string, string>> Activities(Manifest dataset, CancellationToken cancellation) =>
        new Dictionary<string, string>();

    public Outcome<IReadOnlyDictionary<string, int>> Births(Manifest dataset, CancellationToken cancellation) =>
        new Dictionary<string, int>();

    public Outcome<IReadOnlyDictionary<string, string>> Contributors(
        Manifest dataset,
        CancellationToken cancellation
    ) => new Dictionary<string, string>();
}
