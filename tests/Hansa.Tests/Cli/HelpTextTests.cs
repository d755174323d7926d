using System.CommandLine;
using System.Text.RegularExpressions;
using Hansa.Cli;
using Hansa.Cli.Texts;

namespace Hansa.Tests.Cli;

public sealed partial class HelpTextTests
{
    [Fact]
    public void Every_text_of_a_help_page_is_there_in_Russian_and_none_is_left_over()
    {
        var said = Commands(Root()).SelectMany(Texts).Where(text => text.Length > 0).ToHashSet();

        Assert.Equal("", string.Join("\n", said.Except(HelpText.InRussian.Keys)));
        Assert.Equal("", string.Join("\n", HelpText.InRussian.Keys.Except(said)));
        Assert.All(HelpText.InRussian.Values, text => Assert.Matches(Cyrillic(), text));
    }

    [Fact]
    public void Numbers_and_options_of_a_help_text_are_the_same_in_both_languages() =>
        Assert.All(
            HelpText.InRussian,
            pair =>
                Assert.Equal(
                    Options().Matches(pair.Key).Select(one => one.Value).Order(),
                    Options().Matches(pair.Value).Select(one => one.Value).Order()
                )
        );

    [Fact]
    public void A_help_page_speaks_the_language_asked_for()
    {
        var screen = new Screen(width: 100);

        new CommandLine(screen.Terminal, _ => throw new InvalidOperationException()).Run(
            ["show", "--help", "--lang", "ru"],
            CancellationToken.None
        );

        Assert.StartsWith("Печатает один показатель по набору данных.\n", screen.Output, StringComparison.Ordinal);
        Assert.Contains("\nВызов:\n  hansa show", screen.Output, StringComparison.Ordinal);
        Assert.Contains("\nПараметры любой команды:\n", screen.Output, StringComparison.Ordinal);
        Assert.Contains("Обязательно.", screen.Output, StringComparison.Ordinal);
    }

    private static RootCommand Root() =>
        new CommandLine(new Screen().Terminal, _ => throw new InvalidOperationException()).Root();

    private static IEnumerable<Command> Commands(Command command) =>
        command.Subcommands.SelectMany(Commands).Prepend(command);

    private static IEnumerable<string> Texts(Command command) =>
        ((string?[])[command.Description, .. (command as HansaCommand)?.Details ?? []])
            .Concat(command.Arguments.Select(one => one.Description))
            .Concat(command.Options.Select(one => one.Description))
            .Concat(CommandTable.ExamplesOf(command).Select(one => one.Meaning))
            .Select(text => text?.Replace(HelpText.Repeatable, "", StringComparison.Ordinal) ?? "");

    [GeneratedRegex("[А-Яа-я]")]
    private static partial Regex Cyrillic();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Options();
}
