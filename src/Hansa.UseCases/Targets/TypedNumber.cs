using System.Globalization;

namespace Hansa.UseCases.Targets;

/// <summary>Reads numbers as people type them in questions about targets: <c>12.5</c>, or <c>10%</c> for 0.1.</summary>
internal static class TypedNumber
{
    // Beyond this, sums of money have no meaning and decimals no room.
    private const decimal Most = 1_000_000_000_000_000m;

    /// <param name="option">What the number is for, in messages: <c>--share</c>.</param>
    public static Outcome<decimal> Read(string option, string text)
    {
        var trimmed = text.Trim();
        var isPercent = trimmed.EndsWith('%');
        var digits = isPercent ? trimmed[..^1].TrimEnd() : trimmed;
        if (
            !decimal.TryParse(
                digits,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return Invalid(
                new($"{option}: '{text}' is not a number.", $"{option}: «{text}» — не число."),
                new(
                    "Write digits, with a decimal point where needed; 10% is the same as 0.1.",
                    "Пишите цифрами, дробную часть — после точки; 10% — то же, что 0.1."
                )
            );
        if (Math.Abs(number) > Most)
            return Invalid(
                new($"{option}: {text} is too large.", $"{option}: {text} — слишком большое число."),
                new("Count in thousands, millions or billions.", "Считайте в тысячах, миллионах или миллиардах.")
            );
        return isPercent ? number / 100 : number;
    }

    /// <summary>A number of at least 0.</summary>
    public static Outcome<decimal> NotNegative(string option, string text) =>
        Read(option, text)
            .Then<decimal>(number =>
                number < 0
                    ? Invalid(
                        new($"{option}: {text} is below 0.", $"{option}: {text} меньше 0."),
                        new("Give 0 or more.", "Задайте 0 или больше.")
                    )
                    : number
            );

    /// <summary>A share from 0 to 1.</summary>
    public static Outcome<decimal> Share(string option, string text) =>
        Read(option, text)
            .Then<decimal>(number =>
                number is < 0 or > 1
                    ? Invalid(
                        new($"{option}: {text} is not a share.", $"{option}: {text} — не доля."),
                        new(
                            "Give a share from 0 to 1, or a percentage: 10%.",
                            "Задайте долю от 0 до 1 или процент: 10%."
                        )
                    )
                    : number
            );

    /// <summary>A year and a later one.</summary>
    public static Outcome<int> Periods(int from, int to) =>
        from is < 1800 or > 2199 || to is < 1800 or > 2199
            ? Invalid(
                new($"{from} to {to} is no span of years.", $"{from} и {to} — не промежуток лет."),
                new("Give years such as 2017 and 2024.", "Задайте годы, например 2017 и 2024.")
            )
        : to > from ? to - from
        : Invalid(
            new($"{to} is not after {from}.", $"{to} — не позже, чем {from}."),
            new("Give the year of the base first, then the year of the target.", "Сначала год базы, затем целевой год.")
        );

    /// <summary>As it is put into a formula: the invariant form, without needless zeros.</summary>
    public static string Text(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>The same for a result: six digits that count.</summary>
    public static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
