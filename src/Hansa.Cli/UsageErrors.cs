using System.CommandLine;
using Hansa.Cli.Texts;
using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>Says what is wrong with a command line, with the word that was probably meant.</summary>
public static class UsageErrors
{
    /// <summary>What is wrong where a group of commands stands alone.</summary>
    public static LocalText NoCommand { get; } = new("A command is missing.", "Не задана команда.");

    /// <summary>One sentence per fault; empty when the command line can be run.</summary>
    public static IReadOnlyList<LocalText> Of(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var command = parsed.CommandResult.Command;
        var unknown = UnknownOptions(command, arguments);
        if (unknown.Count > 0)
            return unknown;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0)
            return [NoCommand];
        if (UnknownCommand(command, parsed) is { } sentence)
            return [sentence];
        LocalText[] ours = [.. Missing(command, parsed), .. Valueless(command, parsed), .. TooMany(command, parsed)];
        return ours.Length > 0 ? ours : [.. parsed.Errors.Select(ParserFault.Of).Distinct()];
    }

    // The parser hands an unknown option to an argument that takes any number of words; here none passes unseen.
    private static List<LocalText> UnknownOptions(Command command, IReadOnlyList<string> arguments)
    {
        var known = OptionNames(command);
        return
        [
            .. arguments
                .TakeWhile(argument => argument != "--")
                .Where(argument => argument is ['-', not (>= '0' and <= '9'), ..])
                .Select(argument => argument.Split('=', ':')[0])
                .Where(name => !known.Contains(name))
                .Select(name =>
                    Sentence(
                        new(
                            $"{Called(command)} has no option '{name}'.",
                            $"У {Called(command)} нет параметра «{name}»."
                        ),
                        name,
                        [.. known.Where(IsLong)]
                    )
                ),
        ];
    }

    private static LocalText? UnknownCommand(Command command, ParseResult parsed)
    {
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [{ } word, ..])
            return null;
        var known = command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name).ToArray();
        return Sentence(
            new($"{Called(command)} has no command '{word}'.", $"У {Called(command)} нет команды «{word}»."),
            word,
            known
        );
    }

    private static IEnumerable<LocalText> Missing(Command command, ParseResult parsed) =>
        command
            .Arguments.Where(one =>
                one.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(one) is null or { Tokens.Count: 0 }
            )
            .Select(one => Lacking(one.HelpName ?? one.Name, one.Description))
            .Concat(
                command
                    .Options.Where(one => one.Required && parsed.GetResult(one) is null or { Tokens.Count: 0 })
                    .Select(one => Lacking($"{one.Name} {one.HelpName}", one.Description))
            );

    private static IEnumerable<LocalText> Valueless(Command command, ParseResult parsed) =>
        Line(command)
            .SelectMany(one => one.Options)
            .Where(one =>
                one.Arity.MinimumNumberOfValues > 0
                && parsed.GetResult(one) is { Implicit: false, Tokens.Count: 0 }
                && !one.Required
            )
            .Select(one => new LocalText(
                $"{one.Name} needs a value: {one.HelpName}.",
                $"{one.Name} требует значения: {one.HelpName}."
            ));

    private static IEnumerable<LocalText> TooMany(Command command, ParseResult parsed) =>
        parsed.UnmatchedTokens.Select(word => new LocalText(
            $"{Called(command)} has no use for the word '{word}'.",
            $"{Called(command)}: слово «{word}» лишнее."
        ));

    private static bool IsLong(string option) => option.StartsWith("--", StringComparison.Ordinal);

    private static LocalText Lacking(string what, string? meaning) =>
        new($"{what} is missing: {meaning}", $"Не задано {what}: {HelpText.In(Language.Russian, meaning ?? "")}");

    private static LocalText Sentence(LocalText fault, string typed, IReadOnlyCollection<string> known) =>
        fault.And(Nearest.Advice(typed, known, LocalText.None));

    private static string Called(Command command) => command is RootCommand ? "hansa" : $"hansa {Path(command)}";

    private static HashSet<string> OptionNames(Command command) =>
        [
            .. Line(command)
                .SelectMany(one => one.Options.Where(option => one == command || option.Recursive))
                .SelectMany(option => option.Aliases.Append(option.Name)),
        ];

    /// <summary>The words that lead to a command: <c>scheme add</c>; nothing for the root.</summary>
    public static string Path(Command command) =>
        string.Join(' ', Line(command).Where(one => one is not RootCommand).Select(one => one.Name).Reverse());

    private static IEnumerable<Command> Line(Command command)
    {
        for (Command? one = command; one is not null; one = one.Parents.OfType<Command>().FirstOrDefault())
            yield return one;
    }
}
