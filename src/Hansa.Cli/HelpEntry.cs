using System.CommandLine;
using System.CommandLine.Help;

namespace Hansa.Cli;

/// <summary>A term of a help page and what it means.</summary>
public sealed record HelpEntry(string Term, string? Text)
{
    public string Meaning => Text ?? "";

    public static HelpEntry Of(Option option)
    {
        var isSwitch = option is HelpOption or VersionOption || option.ValueType == typeof(bool);
        var notes =
            (option.Required ? " Required." : "") + (option.ValueType == typeof(string[]) ? " May be repeated." : "");
        return new HelpEntry(isSwitch ? option.Name : $"{option.Name} {option.HelpName}", option.Description + notes);
    }
}
