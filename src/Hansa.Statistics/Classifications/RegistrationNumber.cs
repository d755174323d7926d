using System.Globalization;

namespace Hansa.Statistics.Classifications;

/// <summary>The Russian registration number: 13 digits of a company (OGRN), 15 of an entrepreneur (OGRNIP), with the year of registration in it.</summary>
/// <remarks>Companies that were there before July 2002 have numbers of 2002 and shortly after, entrepreneurs of before 2004 of 2004.
/// Source: order of the Ministry of Finance 165n of 30 October 2017, item 7 (before it resolution 438 of the Government of 19 June 2002, annex 1):
/// kind, two digits of the year, two of the region, number of the record, check digit.</remarks>
public static class RegistrationNumber
{
    public const int CompanyLength = 13;
    public const int EntrepreneurLength = 15;

    // The register began in 2002.
    private const int FirstYear = 2002;
    private const int Century = 2000;

    /// <summary>The year in which the firm was registered; nothing where the text is no such number.</summary>
    public static int? Year(string text)
    {
        var isKind = text.Length switch
        {
            CompanyLength => text[0] is '1' or '5',
            EntrepreneurLength => text[0] is '3',
            _ => false,
        };
        if (!isKind || !text.All(char.IsAsciiDigit) || WithCheckDigit(text[..^1]) != text)
            return null;
        var year = Century + int.Parse(text.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return year >= FirstYear ? year : null;
    }

    /// <summary>The number with its check digit: the last digit of the remainder by 11 (companies) or 13 (entrepreneurs).</summary>
    /// <param name="digits">The 12 digits of a company's number, or the 14 of an entrepreneur's, that come before it.</param>
    public static string WithCheckDigit(string digits)
    {
        var number = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return $"{digits}{number % (digits.Length == CompanyLength - 1 ? 11 : 13) % 10}";
    }
}
