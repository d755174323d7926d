using System.Globalization;
using System.Text.RegularExpressions;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Targets;

namespace Hansa.UseCases.Explanations;

/// <summary>One option of a question, as commands and addresses name it.</summary>
public sealed record QuestionWord(string Name, string Value);

/// <summary>Writes a question about an indicator back as the words that ask it.</summary>
public static partial class QuestionWords
{
    /// <summary>The option that has no value on the command line.</summary>
    public const string Switch = "yes";

    /// <summary>The options that are not at their defaults, in the order of the help page. Pairs come one by one.</summary>
    public static IReadOnlyList<QuestionWord> Of(ShowIndicator question) =>
        [
            .. new (string Name, string? Value)[]
            {
                ("territory", question.Territory),
                ("only", Joined(question.Only)),
                ("scheme", question.Scheme),
                ("level", question.Level is { } level ? TypedNumber.Text((decimal)level) : null),
                ("benchmark", question.Benchmark),
                ("period", question.Period),
                ("grain", question.Grain == "year" ? null : question.Grain),
                ("flow", question.Flow == "export" ? null : question.Flow),
                ("gdp", question.Gdp),
                ("population", question.Population),
                ("employment", question.Employment),
                ("rates", Joined(question.Rates)),
                ("currency", question.Currency),
                ("deflator", question.Deflator),
                ("prices-of", question.PricesOf),
                ("flq-delta", Number(question.Delta)),
                ("n", question.Lines == "benchmark" ? null : question.Lines),
                ("minimum-exports", Number(question.MinimumExports)),
                ("minimum-share", Number(question.MinimumShare)),
                ("gap", question.GapTolerance == 0 ? null : TypedNumber.Text((decimal)question.GapTolerance)),
                ("chained", question.IsChained ? Switch : null),
                ("internal", question.AsInternal ? Switch : null),
            }
                .Where(word => word.Value is not null)
                .Select(word => new QuestionWord(word.Name, word.Value!)),
            .. question.NetExports.Select(one => new QuestionWord("net-exports", $"{one.Key}={one.Value}")),
        ];

    /// <summary>The command that asks the question: <c>hansa show rca --data russia --level 2</c>.</summary>
    public static string Command(string verb, ShowIndicator question, params IEnumerable<QuestionWord> more)
    {
        var options = Of(question)
            .Concat(more)
            .Select(word =>
                word.Name is "chained" or "internal" ? $"--{word.Name}" : $"--{word.Name} {Quoted(word.Value)}"
            );
        return string.Join(' ', [$"hansa {verb} {question.Indicator} --data {Quoted(question.Data)}", .. options]);
    }

    /// <summary>The same as the query of an address; a name that comes several times is joined by commas.</summary>
    public static string Query(ShowIndicator question, params IEnumerable<QuestionWord> more) =>
        string.Join(
            '&',
            Of(question)
                .Concat(more)
                .GroupBy(word => word.Name)
                .Select(word => $"{word.Key}={Uri.EscapeDataString(string.Join(',', word.Select(one => one.Value)))}")
        );

    /// <summary>The question that the words ask, or a refusal that names the word that is not one.</summary>
    public static Outcome<ShowIndicator> Read(string indicator, string data, IReadOnlyList<QuestionWord> words)
    {
        Outcome<ShowIndicator> question = new ShowIndicator(indicator, data);
        foreach (var word in words)
            question = question.Then(asked => With(asked, word));
        return question;
    }

    private static Outcome<ShowIndicator> With(ShowIndicator asked, QuestionWord word) =>
        word.Name switch
        {
            "territory" => asked with { Territory = word.Value },
            "only" => asked with { Only = word.Value.Split(',') },
            "scheme" => asked with { Scheme = word.Value },
            "level" => Whole(word, level => asked with { Level = level }),
            "benchmark" => asked with { Benchmark = word.Value },
            "period" => asked with { Period = word.Value },
            "grain" => asked with { Grain = word.Value },
            "flow" => asked with { Flow = word.Value },
            "gdp" => asked with { Gdp = word.Value },
            "population" => asked with { Population = word.Value },
            "employment" => asked with { Employment = word.Value },
            "rates" => asked with { Rates = word.Value.Split(',') },
            "currency" => asked with { Currency = word.Value },
            "deflator" => asked with { Deflator = word.Value },
            "prices-of" => asked with { PricesOf = word.Value },
            "flq-delta" => Decimal(word, number => asked with { Delta = number }),
            "n" => asked with { Lines = word.Value },
            "minimum-exports" => Decimal(word, number => asked with { MinimumExports = number }),
            "minimum-share" => Decimal(word, number => asked with { MinimumShare = number }),
            "gap" => Whole(word, gap => asked with { GapTolerance = gap }),
            "chained" => asked with { IsChained = word.Value == Switch },
            "internal" => asked with { AsInternal = word.Value == Switch },
            "net-exports" when word.Value.Split('=') is [{ Length: > 0 } activity, { Length: > 0 } share] => asked with
            {
                NetExports = new Dictionary<string, string>(asked.NetExports) { [activity] = share },
            },
            _ => Unknown(word),
        };

    private static Outcome<ShowIndicator> Whole(QuestionWord word, Func<int, ShowIndicator> with) =>
        int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? with(number)
            : Unknown(word);

    private static Outcome<ShowIndicator> Decimal(QuestionWord word, Func<decimal, ShowIndicator> with) =>
        decimal.TryParse(word.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? with(number)
            : Unknown(word);

    private static Problem Unknown(QuestionWord word) =>
        new(
            ProblemKind.Invalid,
            new($"A question has no {word.Name}={word.Value}.", $"В вопросе не бывает {word.Name}={word.Value}."),
            new(
                "Write the question as the options of hansa show.",
                "Запишите вопрос так, как задают параметры hansa show."
            )
        );

    private static string? Joined(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(',', codes);

    private static string? Number(decimal? number) => number is { } given ? TypedNumber.Text(given) : null;

    // What a shell would read as more than a word stands in single quotes.
    private static string Quoted(string word) =>
        Plain().IsMatch(word) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\w:@.,=+/%-]+$")]
    private static partial Regex Plain();
}
