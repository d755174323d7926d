using Hansa.Statistics.Consistency;

namespace Hansa.UseCases.Published;

/// <summary>A proposed repair in words.</summary>
internal static class RepairText
{
    private const int MostMisprints = 6;

    public static LocalText Of(ProposedRepair repair)
    {
        var cells = repair.Cells.Select(one => Cell(one.Cell, one.Values)).ToArray();
        return new LocalText(
            string.Join("; ", cells.Select(one => one.English)),
            string.Join("; ", cells.Select(one => one.Russian))
        );
    }

    /// <summary>A printed text with Russian marks: 55,2.</summary>
    public static string Russian(string printed) =>
        PrintedNumber.Number(printed) is { } read
            ? IntervalText.Number(read.Value, read.Decimals).Russian
            : printed switch
            {
                "listed" => "в списке",
                "no data" => "нет данных",
                _ => printed.Replace('.', ','),
            };

    private static LocalText Cell(PublishedCell cell, RepairedCell values)
    {
        var between = Between(values);
        var slip = Slip(values.Misprints);
        return new LocalText(
            $"{cell.Name}: {cell.Printed.Text} → {between.English}{slip.English}",
            $"{cell.Name}: {Russian(cell.Printed.Text)} → {between.Russian}{slip.Russian}"
        );
    }

    private static LocalText Between(RepairedCell values) =>
        (Text(values.Lowest), Text(values.Highest)) switch
        {
            ({ } low, { } high) when values.Lowest == values.Highest => low,
            ({ } low, { } high) => new LocalText(
                $"{low.English} to {high.English}",
                $"от {low.Russian} до {high.Russian}"
            ),
            ({ } low, null) => new LocalText($"{low.English} or more", $"{low.Russian} или больше"),
            (null, { } high) => new LocalText($"{high.English} or less", $"{high.Russian} или меньше"),
            _ => new LocalText("another number", "другое число"),
        };

    private static LocalText? Text(PrintedValue? value) =>
        value is null ? null : IntervalText.Number(value.Value, value.Decimals);

    private static LocalText Slip(IReadOnlyList<PrintedValue> misprints)
    {
        if (misprints.Count is 0 or > MostMisprints)
            return new LocalText("", "");
        var texts = misprints.Select(one => Text(one)!).ToArray();
        return new LocalText(
            $" ({string.Join(" or ", texts.Select(one => one.English))} is one slip away)",
            $" (на одну опечатку отличается {string.Join(" или ", texts.Select(one => one.Russian))})"
        );
    }
}
