using System.CommandLine;

namespace Hansa.Cli.Commands.Targets;

/// <summary>Arguments and options that commands on sets of targets share.</summary>
internal static class TargetOptions
{
    public static Argument<string> Set() =>
        new("SET") { Description = "A set of targets; hansa targets list shows them." };
}
