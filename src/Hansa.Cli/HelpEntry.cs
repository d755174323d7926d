using System.CommandLine;
using System.CommandLine.Help;
using Hansa.Cli.Texts;
using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>A term of a help page and what it means.</summary>
public sealed record HelpEntry(string Term, string? Text)
{
    private static readonly LocalText Required = new(" Required.", " Обязательно.");
    private static readonly LocalText Repeatable = new(HelpText.Repeatable, " Можно повторять.");

    public string Meaning => Text ?? "";

    public static HelpEntry Of(Option option, string language = Language.English)
    {
        var isSwitch = option is HelpOption or VersionOption || option.ValueType == typeof(bool);
        var notes =
            (option.Required ? Required.In(language) : "")
            + (option.ValueType == typeof(string[]) ? Repeatable.In(language) : "");
        return new HelpEntry(
            isSwitch ? option.Name : $"{option.Name} {option.HelpName}",
            HelpText.In(language, option.Description ?? "") + notes
        );
    }
}
