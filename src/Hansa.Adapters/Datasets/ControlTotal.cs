using System.Globalization;
using System.Numerics;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Compares what was accepted with the total that the publisher or the user gives, to the last digit.</summary>
internal static class ControlTotal
{
    /// <param name="control">A number with a decimal point, in the unit of the files; nothing asks for no check.</param>
    /// <param name="decimals">Decimals of the stored values.</param>
    /// <returns>A problem when they differ.</returns>
    public static Problem? Check(string? control, int decimals, IReadOnlyList<LoadedFile> files)
    {
        if (control is null)
            return null;
        var accepted = files.Aggregate(Int128.Zero, (sum, file) => sum + file.Total);
        var text = Text(accepted, decimals);
        if (Canonical(control) == Canonical(text))
            return null;
        var quarantined = files.Sum(file => file.Counts.Quarantined);
        return new Problem(
            ProblemKind.Conflict,
            new(
                $"The accepted values add up to {text}, and the control total is {control}.",
                $"Принятые значения дают в сумме {text}, а контрольная сумма — {control}."
            ),
            quarantined > 0
                ? new(
                    $"{quarantined} records were not accepted: look at them with --dry-run, correct the file, or give the total without them.",
                    $"Не принято записей: {quarantined}. Посмотрите на них с --dry-run, исправьте файл или задайте сумму без них."
                )
                : new LocalText(
                    "Compare the unit (--unit) and the file with the publisher's.",
                    "Сверьте единицу (--unit) и сам файл с тем, что опубликовано."
                )
        );
    }

    /// <summary>Minor units as a number with a decimal point.</summary>
    public static string Text(Int128 units, int decimals)
    {
        var digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = digits[..^decimals];
        var text = decimals == 0 ? whole : $"{whole}.{digits[^decimals..]}";
        return units < 0 ? $"-{text}" : text;
    }

    private static string Canonical(string number)
    {
        var text = number.Trim();
        if (text.Contains('.', StringComparison.Ordinal))
            text = text.TrimEnd('0').TrimEnd('.');
        var sign = text.StartsWith('-') ? "-" : "";
        var digits = text.TrimStart('-', '+').TrimStart('0');
        return digits.Length == 0 || digits[0] == '.' ? $"{sign}0{digits}" : $"{sign}{digits}";
    }
}
