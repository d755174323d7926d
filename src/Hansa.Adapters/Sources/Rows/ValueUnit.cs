using System.Text.RegularExpressions;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>The unit in which a file gives values.</summary>
/// <param name="Code">For money ISO 4217, upper case; else <c>persons</c>, <c>index</c>, <c>index:previous</c>, <c>RUB/USD</c> (roubles for a dollar).</param>
/// <param name="Multiplier">1, or 1000 for thousands and so on.</param>
internal readonly partial record struct ValueUnit(Quantity Quantity, string Code, long Multiplier)
{
    private const string Persons = "persons";
    private const string Index = "index";
    private const string Previous = "index:previous";

    /// <summary>Reads <c>usd</c>, <c>kusd</c> (thousands), <c>musd</c> (millions) or <c>bnusd</c> (billions); <c>persons</c>, <c>kpersons</c>,
    /// <c>mpersons</c>; <c>index</c> or <c>index:previous</c>; <c>rate:RUB/USD</c>.</summary>
    public static Outcome<ValueUnit> Parse(string text)
    {
        var upper = text.Trim().ToUpperInvariant();
        if (upper.StartsWith("RATE:", StringComparison.Ordinal))
            return Rate(upper["RATE:".Length..]);
        if (upper.EndsWith("PERSONS", StringComparison.Ordinal))
            return Scaled(upper[..^Persons.Length]) is { } persons
                ? new ValueUnit(Quantity.Persons, Persons, persons)
                : Unknown(text);
        return upper switch
        {
            "INDEX" => new ValueUnit(Quantity.Index, Index, 1),
            "INDEX:PREVIOUS" => new ValueUnit(Quantity.ChainIndex, Previous, 1),
            _ => Money(upper) ?? Unknown(text),
        };
    }

    private static Outcome<ValueUnit>? Money(string upper) =>
        upper.Length is >= 3 and <= 5 && upper[^3..].All(char.IsAsciiLetter) && Scaled(upper[..^3]) is { } multiplier
            ? (Outcome<ValueUnit>)new ValueUnit(Quantity.Money, upper[^3..], multiplier)
            : null;

    private static long? Scaled(string prefix) =>
        prefix switch
        {
            "" => 1,
            "K" => 1_000,
            "M" or "MN" => 1_000_000,
            "B" or "BN" => 1_000_000_000,
            _ => null,
        };

    private static Outcome<ValueUnit> Rate(string pair) =>
        CurrencyPair().IsMatch(pair) && pair[..3] != pair[4..]
            ? new ValueUnit(Quantity.Rate, pair, 1)
            : new Problem(
                ProblemKind.Invalid,
                new($"'{pair}' is not a pair of currencies.", $"«{pair}» — не пара валют."),
                new(
                    "Write what is paid, a slash, and what it is paid for: rate:RUB/USD for roubles a dollar.",
                    "Напишите, чем платят, косую черту и за что: rate:RUB/USD — рублей за доллар."
                )
            );

    private static Problem Unknown(string text) =>
        new(
            ProblemKind.Invalid,
            new($"'{text}' is not a unit.", $"«{text}» — не единица."),
            new(
                "Give a currency of three letters, with k, m or b before it for thousands, millions or billions (usd, kusd, meur), or what a table of statistics counts: persons, kpersons, index, index:previous, rate:RUB/USD.",
                "Задайте валюту тремя буквами; k, m или b перед ней — тысячи, миллионы, миллиарды (usd, kusd, meur). Или то, что считает таблица статистики: persons, kpersons, index, index:previous, rate:RUB/USD."
            )
        );

    [GeneratedRegex("^[A-Z]{3}/[A-Z]{3}$")]
    private static partial Regex CurrencyPair();
}
