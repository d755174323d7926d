using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>Writes the help page of a command: what it does, how to call it, its options, and examples.</summary>
/// <param name="language">Asked for when a page is written.</param>
public sealed class HelpPage(Terminal terminal, Func<string> language) : SynchronousCommandLineAction
{
    private static readonly LocalText Examples = new("Examples", "Примеры");

    private const int Indent = 2;
    private const int WidestTerm = 34;
    private const int DefaultWidth = 100;

    private readonly Terminal page = terminal with { Width = Math.Min(terminal.Width ?? DefaultWidth, DefaultWidth) };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }

    public void Write(Command command)
    {
        Paragraph.Write(Said(command.Description), page, 0);
        foreach (var detail in (command as HansaCommand)?.Details ?? [])
        {
            page.Output.WriteLine();
            Paragraph.Write(Said(detail), page, 0);
        }
        Section(new("Usage", "Вызов"), [new HelpEntry(Usage(command), "")]);
        Section(
            new("Commands", "Команды"),
            command.Subcommands.Where(one => !one.Hidden).Select(one => new HelpEntry(Name(one), Said(one.Description)))
        );
        Section(
            new("Arguments", "Аргументы"),
            command.Arguments.Select(one => new HelpEntry(one.HelpName ?? one.Name, Said(one.Description)))
        );
        Section(new("Options", "Параметры"), command.Options.Where(one => !one.Hidden).Select(Entry));
        Section(new("Options of every command", "Параметры любой команды"), Inherited(command).Select(Entry));
        WriteExamples(command);
    }

    /// <summary>How to call a command: its words, arguments and required options.</summary>
    public static string Usage(Command command)
    {
        string[] words =
        [
            "hansa",
            UsageErrors.Path(command),
            command.Subcommands.Count > 0 ? "COMMAND" : "",
            .. command.Arguments.Select(UsageWord),
            .. command.Options.Where(option => option.Required).Select(option => $"{option.Name} {option.HelpName}"),
            command.Options.Any(option => option is { Required: false, Hidden: false }) ? "[options]" : "",
        ];
        return string.Join(' ', words.Where(word => word.Length > 0));
    }

    private static string UsageWord(Argument argument)
    {
        var name = (argument.HelpName ?? argument.Name) + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Name(Command command) =>
        string.Join(' ', command.Arguments.Select(UsageWord).Prepend(command.Name));

    private static IEnumerable<Option> Inherited(Command command) =>
        command
            .Parents.OfType<Command>()
            .SelectMany(parent => parent.Options.Where(option => option is { Recursive: true, Hidden: false }));

    private HelpEntry Entry(Option option) => HelpEntry.Of(option, language());

    private string Said(string? text) => HelpText.In(language(), text ?? "");

    private void Section(LocalText title, IEnumerable<HelpEntry> entries)
    {
        var all = entries.ToArray();
        if (all.Length == 0)
            return;
        page.Output.WriteLine();
        page.Output.WriteLine($"{title.In(language())}:");
        var width = Math.Min(all.Max(entry => entry.Term.Length), WidestTerm) + Indent;
        foreach (var entry in all)
            WriteEntry(entry, width);
    }

    // A term that is too long for its column has its meaning on the lines below.
    private void WriteEntry(HelpEntry entry, int width)
    {
        if (entry.Meaning.Length == 0)
        {
            Paragraph.Write(entry.Term, page, Indent);
            return;
        }
        var isLong = entry.Term.Length + Indent > width;
        if (isLong)
            page.Output.WriteLine(new string(' ', Indent) + entry.Term);
        var term = isLong ? "" : entry.Term;
        foreach (var line in Paragraph.Lines(entry.Meaning, page.Width!.Value - Indent - width))
        {
            page.Output.WriteLine(new string(' ', Indent) + term.PadRight(width) + line);
            term = "";
        }
    }

    private void WriteExamples(Command command)
    {
        var examples = CommandTable.ExamplesOf(command);
        if (examples.Count == 0)
            return;
        page.Output.WriteLine();
        page.Output.WriteLine($"{Examples.In(language())}:");
        foreach (var example in examples)
        {
            WriteCommandLine($"hansa {example.Arguments}");
            Paragraph.Write(Said(example.Meaning), page, 6);
        }
    }

    // A long one is broken as a shell reads it, so that it can be pasted.
    private void WriteCommandLine(string commandLine)
    {
        var lines = Paragraph.Lines(commandLine, page.Width!.Value - (2 * Indent) - " \\".Length).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = new string(' ', i == 0 ? Indent : 2 * Indent);
            page.Output.WriteLine(indent + lines[i] + (i < lines.Length - 1 ? " \\" : ""));
        }
    }
}
