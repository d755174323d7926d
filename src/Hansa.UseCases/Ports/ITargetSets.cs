using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Ports;

/// <summary>The sets of targets of a workspace, each version a small CSV file.</summary>
public interface ITargetSets
{
    /// <summary>The current version of every set, by name.</summary>
    Outcome<IReadOnlyList<StoredTargetSet>> All();

    /// <summary>The current version of one set, or a problem that names the nearest ones.</summary>
    Outcome<StoredTargetSet> Current(string name);

    /// <summary>Keeps a checked file as the next version of a set.</summary>
    Outcome<StoredTargetSet> Store(string name, TableFile file);

    /// <summary>Forgets the current version; the one before it is current again.</summary>
    Outcome<UndoneTargetSet> Undo(string name);
}

/// <summary>One version of a set, as its file has it.</summary>
/// <param name="Version">Counted from 1.</param>
public sealed record StoredTargetSet(string Name, int Version, TableFile File);

/// <summary>What an undo of a set of targets did.</summary>
/// <param name="Version">The version that is gone.</param>
/// <param name="Current">The version that is current now; nothing where the set is gone.</param>
public sealed record UndoneTargetSet(string Name, int Version, int? Current);

internal sealed class NoTargetSets : ITargetSets
{
    public Outcome<IReadOnlyList<StoredTargetSet>> All() => Outcome<IReadOnlyList<StoredTargetSet>>.Of([]);

    public Outcome<StoredTargetSet> Current(string name) => None();

    public Outcome<StoredTargetSet> Store(string name, TableFile file) => None();

    public Outcome<UndoneTargetSet> Undo(string name) => None();

    private static Problem None() =>
        new(
            ProblemKind.Unavailable,
            new("Targets cannot be kept here.", "Цели здесь не сохраняются."),
            new("Use the command line: hansa targets load.", "Воспользуйтесь командной строкой: hansa targets load.")
        );
}
