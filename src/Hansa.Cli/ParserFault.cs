using System.CommandLine.Parsing;
using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>What a word of the command line is refused for, in both languages; the parser itself carries one text only.</summary>
public static class ParserFault
{
    private const char Between = '\u001F';

    /// <summary>Refuses the words of an option or argument.</summary>
    public static void Refuse(this ArgumentResult argument, LocalText why) =>
        argument.AddError($"{why.English}{Between}{why.Russian}");

    /// <summary>Both languages of a fault; the parser's own faults have English words only.</summary>
    public static LocalText Of(ParseError fault)
    {
        var at = fault.Message.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? LocalText.Same(fault.Message) : new(fault.Message[..at], fault.Message[(at + 1)..]);
    }
}
