using System.CommandLine;
using Hansa.Cli.Commands;
using Hansa.Cli.Commands.Schemes;
using Hansa.Cli.Demo;

namespace Hansa.Cli;

/// <summary>All commands, in the order in which help lists them: one line each.</summary>
public static class CommandTable
{
    public static IReadOnlyList<Command> All() =>
        [
            new SourcesCommand(),
            new LoadCommand(),
            new DatasetsCommand(),
            new UndoCommand(),
            new DropCommand(),
            new QuarantineCommand(),
            new VerifyCommand(),
            new CommandGroup(
                "scheme",
                "Adds, lists, shows and removes classifications.",
                new AddSchemeCommand(),
                new ListSchemesCommand(),
                new ShowSchemeCommand(),
                new RemoveSchemeCommand()
            ),
            new IndicatorsCommand(),
            new ShowCommand(),
            new TableCommand(),
            new DemoCommand(),
            new ServeCommand(),
            new BenchCommand(),
            new TestCommand(),
            new ReferenceCommand(),
        ];

    /// <summary>The examples of a command; of a group or the root, the first of each of its commands.</summary>
    public static IReadOnlyList<Example> ExamplesOf(Command command) =>
        command is HansaCommand one
            ? one.Examples
            : [.. command.Subcommands.Where(sub => !sub.Hidden).SelectMany(sub => ExamplesOf(sub).Take(1))];
}
