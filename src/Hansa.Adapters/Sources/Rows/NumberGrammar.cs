using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Reads one number exactly, as a whole number of the smallest stored unit; nothing is rounded or guessed.</summary>
/// <param name="form">How the source writes numbers.</param>
/// <param name="decimals">Decimals that are stored; a number with more is refused, even when they are zeros.</param>
internal sealed class NumberGrammar(NumberForm form, int decimals)
{
    private const long LargestBeforeLastDigit = long.MaxValue / 10;
    private const int LargestLastDigit = (int)(long.MaxValue % 10);

    private readonly byte mark = (byte)form.DecimalMark;

    /// <summary>Digits, optionally a decimal mark and more digits; a minus and an exponent where the form permits them.</summary>
    /// <param name="text">May be padded with blanks.</param>
    /// <returns>Nothing when it was read, else the quarantine reason.</returns>
    public string? Read(ReadOnlySpan<byte> text, out long units)
    {
        text = text.Trim((byte)' ');
        var negative = text is [(byte)'-', ..];
        var digits = negative ? text[1..] : text;
        var problem = ReadDigits(digits, out units);
        if (problem is not null || !negative)
            return problem;
        units = -units;
        return form.Negative || units == 0 ? null : QuarantineReasons.Negative;
    }

    private string? ReadDigits(ReadOnlySpan<byte> text, out long units)
    {
        long mantissa = 0;
        var after = -1;
        var i = 0;
        units = 0;
        for (; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                if (
                    mantissa >= LargestBeforeLastDigit
                    && (mantissa > LargestBeforeLastDigit || digit > LargestLastDigit)
                )
                    return TooLarge(text[i..]);
                mantissa = (mantissa * 10) + digit;
                after += after >= 0 ? 1 : 0;
            }
            else if (text[i] == mark && after < 0)
                after = 0;
            else
                break;
        }
        if (i < text.Length)
            return ReadExponent(text, i, mantissa, Math.Max(after, 0), out units);
        if (text.IsEmpty || after == 0)
            return QuarantineReasons.Number;
        return Scale(mantissa, Math.Max(after, 0), out units);
    }

    private string TooLarge(ReadOnlySpan<byte> rest)
    {
        foreach (var value in rest)
        {
            if (value is not (>= (byte)'0' and <= (byte)'9') && value != mark)
                return QuarantineReasons.Number;
        }
        return QuarantineReasons.OutOfRange;
    }

    private string? ReadExponent(ReadOnlySpan<byte> text, int at, long mantissa, int after, out long units)
    {
        units = 0;
        if (at == 0 || text[at] is not ((byte)'e' or (byte)'E') || text[at - 1] == mark)
            return QuarantineReasons.Number;
        var exponent = text[(at + 1)..];
        var negative = exponent is [(byte)'-', ..];
        if (exponent is [(byte)'-' or (byte)'+', ..])
            exponent = exponent[1..];
        if (exponent.Length is 0 or > 3 || exponent.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return QuarantineReasons.Number;
        if (!form.Scientific)
            return QuarantineReasons.Exponent;
        var power = 0;
        foreach (var digit in exponent)
            power = (power * 10) + digit - '0';
        return Scale(mantissa, after - (negative ? -power : power), out units);
    }

    // Brings a mantissa with some decimals to the stored decimals; negative decimals are powers of ten.
    private string? Scale(long mantissa, int after, out long units)
    {
        units = mantissa;
        if (after > decimals)
            return QuarantineReasons.ScaleOverflow;
        for (var missing = decimals - after; missing > 0 && units != 0; missing--)
        {
            if (units > long.MaxValue / 10)
                return QuarantineReasons.OutOfRange;
            units *= 10;
        }
        return null;
    }
}
