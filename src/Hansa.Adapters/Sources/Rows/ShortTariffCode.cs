using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Reads codes of a ten-digit tariff of which only the first digits are given.</summary>
internal static class ShortTariffCode
{
    private const int FullLength = 10;

    /// <param name="lengths">Lengths of shorter codes that are taken.</param>
    /// <param name="read">Reads full codes, hidden digits filled with X.</param>
    public static CodeReading Read(string text, int[] lengths, CodeReader read)
    {
        // A Cyrillic letter looks the same as the X that fills hidden digits.
        var code = text.ToUpperInvariant().Replace('\u0425', 'X');
        var reading = read(code);
        if (reading.Code is not null || !lengths.Contains(code.Length) || !code.All(char.IsAsciiDigit))
            return reading;
        return read(code.PadRight(FullLength, 'X')).Code is null ? reading : CodeReading.Of(code);
    }
}
