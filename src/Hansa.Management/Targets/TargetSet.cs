namespace Hansa.Management.Targets;

/// <summary>Targets that belong together, such as those of one programme.</summary>
/// <param name="Name">Its name in the workspace.</param>
/// <param name="Version">Counted from 1; each load of the set makes a new one.</param>
/// <param name="Targets">In the order of their file.</param>
public sealed record TargetSet(string Name, int Version, IReadOnlyList<Target> Targets);
