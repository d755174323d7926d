using Hansa.Statistics.Consistency;

namespace Hansa.Tests.Statistics.Consistency;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("55.2", "", "55.15", true, "55.25", false)]
    [InlineData("-4", "1", "-4.05", false, "-3.95", true)]
    [InlineData("0", "", "-0.5", false, "0.5", false)]
    [InlineData("1 200", "-2", "1150", true, "1250", false)]
    [InlineData("40", "exact", "40", true, "40", true)]
    [InlineData("10..12", "", "10", true, "12", true)]
    public void A_printed_number_stands_for_all_that_round_to_it_half_away_from_zero(
        string text,
        string precision,
        string low,
        bool holdsLow,
        string high,
        bool holdsHigh
    )
    {
        var range = PrintedNumber.Read(text, precision)!.Range;

        Assert.Equal(PrintedNumber.Number(low)!.Value.Value, range.Low!.Value.At);
        Assert.Equal(PrintedNumber.Number(high)!.Value.Value, range.High!.Value.At);
        Assert.Equal(holdsLow, range.Contains(range.Low.Value.At));
        Assert.Equal(holdsHigh, range.Contains(range.High.Value.At));
    }

    [Theory]
    [InlineData("55,2")]
    [InlineData("5.")]
    [InlineData("1e5")]
    [InlineData(">=")]
    [InlineData("12..10")]
    [InlineData("many")]
    public void What_is_no_number_is_not_read(string text) => Assert.Null(PrintedNumber.Read(text));

    [Fact]
    public void More_digits_than_the_precision_says_are_not_read() => Assert.Null(PrintedNumber.Read("55.25", "1"));

    [Theory]
    [InlineData("no data")]
    [InlineData("…")]
    [InlineData("")]
    public void No_data_claims_nothing(string text) => Assert.False(PrintedNumber.Read(text)!.IsClaim);
}
