namespace Hansa.Statistics.Classifications;

/// <summary>The Russian taxpayer number (INN): 10 digits for a company, 12 for an entrepreneur, the last one or two of them check digits.</summary>
/// <remarks>Source: order of the tax service MMV-7-6/435@ of 29 June 2012, which fixes the structure; the weights are those published with the register of taxpayers.</remarks>
public static class Inn
{
    public const int CompanyLength = 10;
    public const int EntrepreneurLength = 12;

    private static readonly int[] Company = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] First = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] Second = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    /// <summary>Why the text is no taxpayer number, as a sentence that does not repeat it; nothing when it is one.</summary>
    public static string? Fault(string text) =>
        text switch
        {
            _ when !text.All(char.IsAsciiDigit) => "A taxpayer number has digits only.",
            { Length: CompanyLength } => Sum(text, Company) == Digit(text, 9) ? null : WrongCheck,
            { Length: EntrepreneurLength } => Sum(text, First) == Digit(text, 10)
            && Sum(text, Second) == Digit(text, 11)
                ? null
                : WrongCheck,
            { Length: CompanyLength - 1 or EntrepreneurLength - 1 } =>
                $"The number has {text.Length} digits: a zero at its beginning may have been lost.",
            _ => $"The number has {text.Length} digits; a company's has 10, an entrepreneur's 12.",
        };

    /// <summary>The number with its check digits.</summary>
    /// <param name="digits">The 9 digits of a company's number, or the 10 of an entrepreneur's, that come before them.</param>
    public static string WithCheckDigits(string digits) =>
        digits.Length == Company.Length
            ? $"{digits}{Sum(digits, Company)}"
            : WithSecond($"{digits}{Sum(digits, First)}");

    private const string WrongCheck =
        "The check digits do not fit: a digit was mistyped, or the text is no taxpayer number.";

    private static string WithSecond(string digits) => $"{digits}{Sum(digits, Second)}";

    private static int Digit(string text, int at) => text[at] - '0';

    private static int Sum(string text, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * Digit(text, i);
        return sum % 11 % 10;
    }
}
