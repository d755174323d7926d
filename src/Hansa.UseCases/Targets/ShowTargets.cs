using Hansa.Management.Targets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Asks for the targets of a set.</summary>
public sealed record ShowTargets(string Set) : UseCase<TargetSet>
{
    public override Outcome<TargetSet> Run(House house, CancellationToken cancellation) => Read(house, Set);

    /// <summary>The current version of a set.</summary>
    internal static Outcome<TargetSet> Read(House house, string name) =>
        from stored in house.Targets.Current(name)
        from set in Of(stored)
        select set;

    internal static Outcome<TargetSet> Of(StoredTargetSet stored) =>
        TargetFile.Read(stored.File).Select(targets => new TargetSet(stored.Name, stored.Version, targets));
}
