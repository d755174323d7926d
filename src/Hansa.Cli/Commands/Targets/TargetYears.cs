using System.CommandLine;

namespace Hansa.Cli.Commands.Targets;

/// <summary>The years between which a target runs, as the commands on targets take them.</summary>
internal static class TargetYears
{
    public static Option<int> From() => Year("--from", "The year of the base.");

    public static Option<int> To() => Year("--to", "The year of the target.");

    public static Option<int> Year(string name, string meaning) =>
        new(name)
        {
            HelpName = "YEAR",
            Description = meaning,
            Required = true,
        };
}
