using System.CommandLine.Parsing;
using System.Globalization;
using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>Reads words that must be one of a few.</summary>
public static class Choice
{
    /// <summary>A word that must be one of these.</summary>
    public static Func<ArgumentResult, string?> Among(params IReadOnlyList<string> words) =>
        argument =>
        {
            var word = argument.Tokens[0].Value;
            if (words.Contains(word))
                return word;
            argument.Refuse(Refusal(word, words));
            return null;
        };

    /// <summary>A whole number, 0 or more.</summary>
    public static int? Whole(ArgumentResult argument)
    {
        var word = argument.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        argument.Refuse(new($"'{word}' is not a whole number.", $"«{word}» — не целое число."));
        return null;
    }

    /// <summary>A number with a decimal point, 0 or more.</summary>
    public static decimal? Decimal(ArgumentResult argument)
    {
        var word = argument.Tokens[0].Value;
        if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        argument.Refuse(
            new(
                $"'{word}' is not a number; write it as 1250000 or 0.05.",
                $"«{word}» — не число; пишите так: 1250000 или 0.05."
            )
        );
        return null;
    }

    /// <summary>A member of an enumeration by its name as it is typed: <c>NotObserved</c> is <c>not-observed</c>.</summary>
    public static T Parse<T>(ArgumentResult argument)
        where T : struct, Enum
    {
        var word = argument.Tokens[0].Value;
        foreach (var member in Enum.GetValues<T>())
        {
            if (Word(member) == word)
                return member;
        }
        argument.Refuse(Refusal(word, Words<T>()));
        return default;
    }

    private static LocalText Refusal(string word, IEnumerable<string> words) =>
        new($"'{word}' is not one of {words}.", $"«{word}» здесь не подходит; возможны {words}.");

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Word);

#pragma warning disable CA1308 // these are words to type, in lower case by design
    private static string Word<T>(T member)
        where T : struct, Enum =>
        string.Concat(
                member.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")
            )
            .ToLowerInvariant();
#pragma warning restore CA1308
}
