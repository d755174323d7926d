namespace Hansa.Statistics.Consistency;

/// <summary>The numbers that a printer may have meant.</summary>
internal static class Misprints
{
    /// <summary>One digit other, two neighbours swapped, or the point moved by one place.</summary>
    public static IEnumerable<PrintedValue> Of(string printed) =>
        OtherDigit(printed)
            .Concat(Swapped(printed))
            .Concat(Moved(printed))
            .Where(text => text != printed)
            .Select(text => PrintedNumber.Number(text))
            .Where(read => read is not null)
            .Select(read => new PrintedValue(read!.Value.Value, read.Value.Decimals));

    private static IEnumerable<string> OtherDigit(string printed) =>
        Digits(printed).SelectMany(at => "0123456789".Select(digit => $"{printed[..at]}{digit}{printed[(at + 1)..]}"));

    private static IEnumerable<string> Swapped(string printed) =>
        Digits(printed)
            .Where(at => at + 1 < printed.Length && char.IsAsciiDigit(printed[at + 1]))
            .Select(at => $"{printed[..at]}{printed[at + 1]}{printed[at]}{printed[(at + 2)..]}");

    private static IEnumerable<string> Moved(string printed)
    {
        if (PrintedNumber.Number(printed) is not { Decimals: > 0 } read)
            yield break;
        yield return (read.Value * 10).ToText(read.Decimals);
        yield return (read.Value / 10).ToText(read.Decimals);
    }

    private static IEnumerable<int> Digits(string printed) =>
        Enumerable.Range(0, printed.Length).Where(at => char.IsAsciiDigit(printed[at]));
}
