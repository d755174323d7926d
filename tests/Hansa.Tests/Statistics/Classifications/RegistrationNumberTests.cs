using Hansa.Statistics.Classifications;

namespace Hansa.Tests.Statistics.Classifications;

public sealed class RegistrationNumberTests
{
    // 102770013219 = 11 · 9342728474 + 5, so the check digit is 5.
    [Theory]
    [InlineData("1027700132195", 2002)]
    [InlineData("1027700132194", null)]
    [InlineData("2027700132195", null)]
    [InlineData("102770013219", null)]
    [InlineData("10277001321X5", null)]
    [InlineData("", null)]
    [InlineData("1000000000000", null)]
    public void The_year_of_a_company_is_in_its_number_if_the_check_digit_fits(string text, int? year) =>
        Assert.Equal(year, RegistrationNumber.Year(text));

    [Fact]
    public void An_entrepreneur_has_fifteen_digits_and_another_divisor()
    {
        const string Digits = "31677460052831";

        var number = RegistrationNumber.WithCheckDigit(Digits);

        Assert.Equal($"{Digits}8", number); // 31677460052831 = 13 · 2436727696371 + 8
        Assert.Equal(2016, RegistrationNumber.Year(number));
        Assert.Null(RegistrationNumber.Year($"1{number[1..]}"));
    }

    // The register began in 2002: a number of 1999 would be of 2099.
    [Fact]
    public void A_year_before_the_register_is_no_year() =>
        Assert.Null(RegistrationNumber.Year(RegistrationNumber.WithCheckDigit("101770013219")));

    [Fact]
    public void A_single_mistyped_digit_is_noticed()
    {
        const string Right = "1027700132195";

        var wrong =
            from at in Enumerable.Range(0, Right.Length)
            from digit in "0123456789"
            where digit != Right[at]
            select $"{Right[..at]}{digit}{Right[(at + 1)..]}";

        Assert.All(wrong, text => Assert.Null(RegistrationNumber.Year(text)));
    }
}
