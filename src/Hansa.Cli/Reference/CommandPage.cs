using System.CommandLine;

namespace Hansa.Cli.Reference;

/// <summary>The reference page of all commands, made from the commands themselves.</summary>
public static class CommandPage
{
    public static string Of(RootCommand root)
    {
        var page = new MarkdownPage("Commands");
        page.Text("`hansa COMMAND --help` prints the same. Exit codes: [exit-codes.md](exit-codes.md).");
        foreach (var command in Leaves(root))
            Write(command, page);
        page.Heading("Options of every command");
        page.Table(["option", "meaning"], root.Options.Where(one => !one.Hidden).Select(Row));
        return page.ToString();
    }

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.Where(one => !one.Hidden).SelectMany(Leaves);

    private static void Write(Command command, MarkdownPage page)
    {
        page.Heading($"hansa {UsageErrors.Path(command)}");
        page.Text(command.Description ?? "");
        foreach (var detail in (command as HansaCommand)?.Details ?? [])
            page.Text(detail);
        page.Code(HelpPage.Usage(command));
        page.Table(
            ["argument or option", "meaning"],
            command
                .Arguments.Select(one => (string[])[$"`{one.Name}`", one.Description ?? ""])
                .Concat(command.Options.Where(one => !one.Hidden).Select(Row))
        );
        page.Table(
            ["example", "what it does"],
            CommandTable
                .ExamplesOf(command)
                .Select(example => (string[])[$"`hansa {example.Arguments}`", example.Meaning])
        );
    }

    private static string[] Row(Option option)
    {
        var entry = HelpEntry.Of(option);
        return [$"`{entry.Term}`", entry.Meaning];
    }
}
