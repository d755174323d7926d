using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Goes back to the version of a set of targets before the current one; undoing the first forgets the set.</summary>
public sealed record UndoTargets(string Set) : UseCase<UndoneTargetSet>
{
    public override Outcome<UndoneTargetSet> Run(House house, CancellationToken cancellation) =>
        house.Targets.Undo(Set);
}
