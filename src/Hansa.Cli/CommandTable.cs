using System.CommandLine;
using Hansa.Cli.Commands;
using Hansa.Cli.Commands.Firms;
using Hansa.Cli.Commands.Schemes;
using Hansa.Cli.Commands.Targets;
using Hansa.Cli.Demo;

namespace Hansa.Cli;

/// <summary>All commands, in the order in which help lists them: one line each.</summary>
public static class CommandTable
{
    public static IReadOnlyList<Command> All() =>
        [
            new DemoCommand(),
            new SourcesCommand(),
            new LoadCommand(),
            new LinkCommand(),
            new DatasetsCommand(),
            new UndoCommand(),
            new DropCommand(),
            new QuarantineCommand(),
            new VerifyCommand(),
            new CheckTablesCommand(),
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
            new ExplainCommand(),
            new AskCommand(),
            new DiffCommand(),
            new TableCommand(),
            new CommandGroup(
                "targets",
                "Sets of targets: where they stand, regions' shares, contradictions; and the arithmetic behind them.",
                new LoadTargetsCommand(),
                new ListTargetsCommand(),
                new ShowTargetsCommand(),
                new TrackTargetsCommand(),
                new CascadeTargetsCommand(),
                new CheckTargetsCommand(),
                new UndoTargetsCommand(),
                new RequiredCommand(),
                new PaceCommand(),
                new LeversCommand()
            ).AlsoCalled("target"),
            new ReportCommand(),
            new TypeCommand(),
            new PrioritiesCommand(),
            new CommandGroup(
                "firms",
                "Exporters: dynamics, definitions, change, survival, load, path, classes.",
                new FirmDynamicsCommand(),
                new FirmDefinitionsCommand(),
                new FirmChangeCommand(),
                new FirmSurvivalCommand(),
                new FirmLoadCommand(),
                new FirmPathCommand(),
                new FirmClassesCommand()
            ),
            new QualityCommand(),
            new ReleaseCommand(),
            new AttackCommand(),
            new ServeCommand(),
            new BenchCommand(),
            new TestCommand(),
            new ReferenceCommand(),
        ];

    // What a newcomer tries, in this order.
    private static readonly string[] FirstSteps = ["demo", "sources", "load", "table", "show", "indicators"];

    /// <summary>The examples of a command; of a group the first of each of its commands, of the root those to begin with.</summary>
    public static IReadOnlyList<Example> ExamplesOf(Command command) =>
        command switch
        {
            HansaCommand one => one.Examples,
            RootCommand root => [.. FirstSteps.SelectMany(name => ExamplesOf(Named(root, name)).Take(1))],
            _ => [.. command.Subcommands.SelectMany(sub => ExamplesOf(sub).Take(1))],
        };

    private static Command Named(RootCommand root, string name) => root.Subcommands.Single(one => one.Name == name);
}
