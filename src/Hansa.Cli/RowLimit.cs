using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Hansa.Cli;

/// <summary>How many rows a table for people prints; CSV and JSON always have all.</summary>
public readonly record struct RowLimit(int Most)
{
    private static readonly RowLimit Default = new(100);

    public static Option<RowLimit> Option() =>
        new("--rows")
        {
            HelpName = "N|all",
            Description = "The most rows that a table prints; csv and json have all. Default: 100.",
            CustomParser = Parse,
            DefaultValueFactory = _ => Default,
        };

    private static RowLimit Parse(ArgumentResult argument)
    {
        var word = argument.Tokens[0].Value;
        if (word == "all")
            return new RowLimit(int.MaxValue);
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0)
            return new RowLimit(most);
        argument.Refuse(
            new(
                $"--rows takes a number from 1, or all; '{word}' is neither.",
                $"--rows — число от 1 или all, а «{word}» — ни то ни другое."
            )
        );
        return Default;
    }
}
