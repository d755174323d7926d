using System.CommandLine;
using System.CommandLine.Parsing;
using Hansa.Cli.Texts;
using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>Options that name pairs, one each time they are given: <c>--map value=VL_FOB --map year=CO_ANO</c>.</summary>
public static class Pairs
{
    /// <param name="valueName">How help writes a pair: <c>role=column</c>.</param>
    public static Option<Dictionary<string, string>> Option(string name, string valueName, string meaning) =>
        new(name)
        {
            HelpName = valueName,
            Description = meaning + HelpText.Repeatable,
            Arity = ArgumentArity.OneOrMore,
            CustomParser = argument => Parse(argument, name, valueName),
            DefaultValueFactory = _ => [],
        };

    // The first = separates: columns and words may hold another.
    private static Dictionary<string, string> Parse(ArgumentResult argument, string name, string valueName)
    {
        var pairs = new Dictionary<string, string>();
        foreach (var word in argument.Tokens.Select(token => token.Value))
        {
            var sign = word.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == word.Length - 1)
                argument.Refuse(
                    new(
                        $"{name} takes {valueName}; '{word}' is not of that form.",
                        $"{name} записывают как {valueName}; «{word}» записано иначе."
                    )
                );
            else if (!pairs.TryAdd(word[..sign], word[(sign + 1)..]))
                argument.Refuse(
                    new($"{name} gives '{word[..sign]}' twice.", $"{name} дважды задаёт «{word[..sign]}».")
                );
        }
        return pairs;
    }
}
