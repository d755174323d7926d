using System.CommandLine;
using Hansa.Cli.Rendering;

namespace Hansa.Cli;

/// <summary>Options that several commands take, each written once.</summary>
public static class StandardOptions
{
    public static Option<string?> Text(string name, string valueName, string meaning) =>
        new(name) { HelpName = valueName, Description = meaning };

    public static Option<string> Required(string name, string valueName, string meaning) =>
        new(name)
        {
            HelpName = valueName,
            Description = meaning,
            Required = true,
        };

    /// <summary>An option that may be given several times.</summary>
    public static Option<string[]> Repeated(string name, string valueName, string meaning) =>
        new(name)
        {
            HelpName = valueName,
            Description = meaning,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };

    public static Option<int?> Whole(string name, string valueName, string meaning) =>
        new(name)
        {
            HelpName = valueName,
            Description = meaning,
            CustomParser = Choice.Whole,
        };

    public static Option<bool> Switch(string name, string meaning) => new(name) { Description = meaning };

    public static Option<Format> Format() =>
        new("--format")
        {
            HelpName = "table|csv|json",
            Description = "table for people, csv or json for programs (full precision). Default: table.",
            CustomParser = Choice.Parse<Format>,
        };

    /// <summary>A number that may have decimals.</summary>
    public static Option<decimal?> Number(string name, string value, string description) =>
        new(name)
        {
            HelpName = value,
            Description = description,
            CustomParser = Choice.Decimal,
        };

    public static Option<decimal?> MinimumExports() =>
        Number(
            "--minimum-exports",
            "AMOUNT",
            "Types: territories that export less, in whole units of currency, get none."
        );

    public static Option<decimal?> MinimumShare() =>
        Number(
            "--minimum-share",
            "SHARE",
            "Types: a class below this share (0 to 1) of a territory's exports cannot give it its type."
        );

    public static Option<bool> Internal() =>
        Switch("--internal", "Shows confidential figures, marked as internal and not for publication.");

    /// <summary>Where the workspace is; every command takes it.</summary>
    public static Option<string?> Workspace() =>
        new("--workspace")
        {
            HelpName = "DIR",
            Description = "The folder with the datasets. Default: $HANSA_WORKSPACE, else ./workspace.",
            Recursive = true,
        };

    /// <summary>The language of texts for people; every command takes it.</summary>
    public static Option<string?> Language() =>
        new("--lang")
        {
            HelpName = "en|ru",
            Description = "Language of tables and texts. Default: $HANSA_LANG, the workspace's, the system's.",
            Recursive = true,
            CustomParser = Choice.Among(Cli.Language.All),
        };
}
