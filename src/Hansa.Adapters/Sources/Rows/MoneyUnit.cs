using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>The unit in which a file gives values.</summary>
/// <param name="Currency">ISO 4217, upper case.</param>
/// <param name="Multiplier">1, or 1000 for thousands and so on.</param>
internal readonly record struct MoneyUnit(string Currency, long Multiplier)
{
    /// <summary>Reads <c>usd</c>, <c>kusd</c> (thousands), <c>musd</c> (millions) or <c>bnusd</c> (billions).</summary>
    public static Outcome<MoneyUnit> Parse(string text)
    {
        var lower = text.Trim().ToUpperInvariant();
        (string prefix, long multiplier)? scale = lower.Length switch
        {
            3 => ("", 1),
            4 when lower[0] == 'K' => ("K", 1_000),
            4 when lower[0] == 'M' => ("M", 1_000_000),
            4 when lower[0] == 'B' => ("B", 1_000_000_000),
            5 when lower.StartsWith("BN", StringComparison.Ordinal) => ("BN", 1_000_000_000),
            5 when lower.StartsWith("MN", StringComparison.Ordinal) => ("MN", 1_000_000),
            _ => null,
        };
        return scale is { } found && lower[found.prefix.Length..].All(char.IsAsciiLetter)
            ? new MoneyUnit(lower[found.prefix.Length..], found.multiplier)
            : new Problem(
                ProblemKind.Invalid,
                $"'{text}' is not a unit of money.",
                "Give a currency of three letters, with k, m or b before it for thousands, millions or billions: usd, kusd, meur."
            );
    }
}
