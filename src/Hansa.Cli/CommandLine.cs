using System.CommandLine;
using System.CommandLine.Help;
using Hansa.Cli.Rendering;
using Hansa.UseCases;
using Hansa.UseCases.Ports;

namespace Hansa.Cli;

/// <summary>Runs a command line: reads it, says what is wrong with it or hands it to its command, and ends with an exit code.</summary>
/// <param name="openHouse">Opens what lies outside, on a workspace folder.</param>
public sealed class CommandLine(Terminal terminal, Func<string, House> openHouse)
{
    private static readonly LocalText Cancelled = new(
        "Cancelled; nothing was changed.",
        "Прервано; ничего не изменено."
    );

    private readonly Option<string?> workspace = StandardOptions.Workspace();
    private readonly Option<string?> language = StandardOptions.Language();

    /// <summary>The language of messages: the one asked for, once the command line is read.</summary>
    public string Spoken { get; private set; } = LanguageOf(asked: null, DefaultWorkspace());

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        try
        {
            return RunParsed(Rewritten(arguments), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Messages.WriteLine($"hansa: {Cancelled.In(Spoken)}");
            return ExitCode.Cancelled;
        }
        finally
        {
            terminal.Messages.Flush();
        }
    }

    /// <summary>The root with every command, for help and for the reference pages.</summary>
    public RootCommand Root()
    {
        var root = new RootCommand(
            "Hansa assesses the exports of small and medium-sized enterprises, region by region."
        );
        root.Options.Add(workspace);
        root.Options.Add(language);
        foreach (var command in CommandTable.All())
            root.Subcommands.Add(command);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpPage(terminal, () => Spoken);
        help.Description = "Shows what a command does, its options and examples.";
        root.Options.OfType<VersionOption>().Single().Description = "Shows the version.";
        return root;
    }

    // `hansa` alone and `hansa help load` are what people type first.
    private static string[] Rewritten(IReadOnlyList<string> arguments) =>
        arguments switch
        {
            [] => ["--help"],
            ["help", ..] => [.. arguments.Skip(1), "--help"],
            _ => [.. arguments],
        };

    private int RunParsed(string[] arguments, CancellationToken cancellation)
    {
        var configuration = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        var parsed = Root().Parse(arguments, configuration);
        var folder = Given(workspace, parsed) ?? DefaultWorkspace();
        var asked = Given(language, parsed);
        Spoken = LanguageOf(asked, folder);
        if (parsed.Action is HelpPage or not null and not { ClearsParseErrors: false })
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Messages });
        var errors = UsageErrors.Of(parsed, arguments);
        if (errors.Count > 0)
            return Misused(parsed, errors);
        return parsed.CommandResult.Command is HansaCommand command
            ? command.Run(parsed, new Session(terminal, folder, asked, Spoken, openHouse, cancellation))
            : Misused(parsed, [UsageErrors.NoCommand]);
    }

    private int Misused(ParseResult parsed, IReadOnlyList<LocalText> errors)
    {
        foreach (var error in errors)
            Paragraph.Tell($"hansa: {error.In(Spoken)}", terminal, 0);
        var path = UsageErrors.Path(parsed.CommandResult.Command);
        var help = $"hansa {path}{(path.Length > 0 ? " " : "")}--help";
        Paragraph.Tell($"→ {HelpAt(help).In(Spoken)}", terminal, 2);
        return ExitCode.Usage;
    }

    // The parser throws when asked for a word that it has refused.
    private static string? Given(Option<string?> option, ParseResult parsed) =>
        parsed.GetResult(option) is { } found && !found.Errors.Any() ? parsed.GetValue(option) : null;

    private static LocalText HelpAt(string help) => new($"{help} shows what it takes.", $"Подробнее: {help}");

    private static string DefaultWorkspace() => Environment.GetEnvironmentVariable("HANSA_WORKSPACE") ?? "workspace";

    private static string LanguageOf(string? asked, string folder) =>
        Language.Choose(
            asked,
            Environment.GetEnvironmentVariable("HANSA_LANG"),
            WorkspaceLanguage.Of(folder),
            Language.OfSystem()
        );
}
