using System.Globalization;

namespace Hansa.UseCases.Releases;

/// <summary>By how much partners' imports (CIF) exceed exports (FOB), as far as anybody knows: from one factor to another.</summary>
/// <param name="Least">1 or more.</param>
/// <param name="Most">At least the other.</param>
public sealed record CifWidth(decimal Least, decimal Most)
{
    private const decimal Largest = 2;

    /// <summary>Nothing is between: a partner's import is taken for our export to the last cent.</summary>
    public static CifWidth None { get; } = new(1, 1);

    /// <summary>Reads <c>1.08</c> or <c>1.02..1.15</c>, 1 to 2.</summary>
    public static Outcome<CifWidth> Parse(string? text)
    {
        if (text is null)
            return None;
        var ends = text.Split("..");
        return ends.Length <= 2 && Factor(ends[0]) is { } least && Factor(ends[^1]) is { } most && least <= most
            ? new CifWidth(least, most)
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"'{text}' is no CIF factor and no range of them.",
                    $"«{text}» — не коэффициент СИФ и не диапазон коэффициентов."
                ),
                new(
                    "Take 1 to 2 with at most six decimals: 1.08 for eight per cent, 1.02..1.15 for two to fifteen.",
                    "От 1 до 2, не более шести знаков после точки: 1.08 — восемь процентов, 1.02..1.15 — от двух до пятнадцати."
                )
            );
    }

    private static decimal? Factor(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor)
        && factor is >= 1 and <= Largest
        && decimal.Round(factor, 6) == factor
            ? factor
            : null;
}
