using Hansa.Management.Targets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Asks which targets of a set cannot all hold.</summary>
public sealed record CheckTargets(string Set) : UseCase<TargetsChecked>
{
    public override Outcome<TargetsChecked> Run(House house, CancellationToken cancellation) =>
        from set in ShowTargets.Read(house, Set)
        select new TargetsChecked(
            set,
            [
                .. TargetConsistency
                    .Of(set, house.Reference.CountryOf)
                    .Select(one => new ContradictionFound(one, ContradictionText.Of(one))),
            ]
        );
}

/// <summary>A set, and what contradicts itself in it; nothing does where the list is empty.</summary>
public sealed record TargetsChecked(TargetSet Set, IReadOnlyList<ContradictionFound> Findings);

/// <summary>A contradiction, with its numbers in words.</summary>
public sealed record ContradictionFound(TargetContradiction Contradiction, LocalText Text);
