using System.Globalization;
using CsCheck;
using Hansa.Adapters.Sources.Cells;

namespace Hansa.Tests.Adapters.Sources;

public sealed class CellNumberTests
{
    [Theory]
    [InlineData(0.3, "0.3")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1.1, "1.1")]
    [InlineData(1234.5600000000013, "1234.56")]
    [InlineData(0.9999999999999999, "1")]
    [InlineData(-2.675, "-2.675")]
    [InlineData(0, "0")]
    [InlineData(517346.25, "517346.25")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(1.5e16, "15000000000000000")]
    [InlineData(1e-7, "0.0000001")]
    [InlineData(1.25e-10, "0.000000000125")]
    [InlineData(1234567890123456, "1234567890123456")]
    [InlineData(9007199254740991, "9007199254740991")]
    [InlineData(99999999999.99, "99999999999.99")]
    [InlineData(12345.67000000008, "12345.67")]
    [InlineData(12345.6700000008, "12345.6700000008")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(12345678901234.567, "12345678901234.566")]
    public void A_number_is_written_as_a_person_typed_it(double number, string text) =>
        Assert.Equal(text, CellNumber.Text(number, '.'));

    [Fact]
    public void The_decimal_mark_is_the_sources() => Assert.Equal("0,5", CellNumber.Text(0.5, ','));

    [Fact]
    public void Amounts_of_up_to_fifteen_digits_come_back_as_they_were_typed() =>
        (from whole in Gen.Long[0, 999_999_999_999] from cents in Gen.Int[0, 999] select (whole, cents)).Sample(
            pair =>
            {
                var typed = string.Create(CultureInfo.InvariantCulture, $"{pair.whole}.{pair.cents:000}")
                    .TrimEnd('0')
                    .TrimEnd('.');

                return CellNumber.Text(double.Parse(typed, CultureInfo.InvariantCulture), '.') == typed;
            },
            iter: 20_000
        );

    [Fact]
    public void The_noise_of_adding_up_prices_is_gone() =>
        Gen.Int[1, 99_999]
            .Array[2, 40]
            .Sample(
                cents =>
                {
                    var noisy = cents.Aggregate(0.0, (sum, one) => sum + (one / 100.0));
                    var exact = (cents.Sum() / 100m).ToString("0.##", CultureInfo.InvariantCulture);

                    return CellNumber.Text(noisy, '.') == exact;
                },
                iter: 100_000
            );
}
