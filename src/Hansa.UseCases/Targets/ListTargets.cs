using Hansa.Management.Targets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Asks for all sets of targets of the workspace, by name.</summary>
public sealed record ListTargets : UseCase<IReadOnlyList<TargetSet>>
{
    public override Outcome<IReadOnlyList<TargetSet>> Run(House house, CancellationToken cancellation) => All(house);

    internal static Outcome<IReadOnlyList<TargetSet>> All(House house)
    {
        var stored = house.Targets.All();
        if (!stored.Succeeded)
            return stored.Problem;
        var sets = new List<TargetSet>();
        foreach (var one in stored.Value)
        {
            var read = ShowTargets.Of(one);
            if (!read.Succeeded)
                return read.Problem;
            sets.Add(read.Value);
        }
        return sets;
    }
}
