using Hansa.Statistics.Classifications;

namespace Hansa.Tests.Statistics.Classifications;

public sealed class InnTests
{
    // 7707083893: 7·2 + 7·4 + 0·10 + 7·3 + 0·5 + 8·9 + 3·4 + 8·6 + 9·8 = 267; 267 mod 11 = 3, the last digit.
    [Theory]
    [InlineData("7707083893")]
    [InlineData("7736050003")]
    [InlineData("500100732259")]
    public void A_number_whose_check_digits_fit_has_no_fault(string number)
    {
        Assert.Null(Inn.Fault(number));
        Assert.Equal(number, Inn.WithCheckDigits(number[..^(number.Length == 10 ? 1 : 2)]));
    }

    [Theory]
    [InlineData("7707083894", "check digits")]
    [InlineData("7707083983", "check digits")]
    [InlineData("500100732258", "check digits")]
    [InlineData("500100732249", "check digits")]
    [InlineData("770708389", "zero")]
    [InlineData("50010073225", "zero")]
    [InlineData("77070838931", "zero")]
    [InlineData("7707083", "7 digits")]
    [InlineData("77O7083893", "digits only")]
    [InlineData("７７０７０８３８９３", "digits only")]
    public void A_wrong_number_is_refused_in_words_that_do_not_repeat_it(string number, string word)
    {
        Assert.Contains(word, Inn.Fault(number), StringComparison.Ordinal);
        Assert.DoesNotContain(number, Inn.Fault(number), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_single_mistyped_digit_of_a_company_is_noticed_unless_it_turns_the_remainder_ten_into_nought()
    {
        const string Number = "7707083893";
        var missed = 0;
        for (var at = 0; at < 10; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var mistyped = $"{Number[..at]}{digit}{Number[(at + 1)..]}";
                if (mistyped != Number && Inn.Fault(mistyped) is null)
                    missed++;
            }
        }

        Assert.Equal(0, missed);
    }
}
