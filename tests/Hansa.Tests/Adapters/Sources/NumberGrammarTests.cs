using System.Globalization;
using System.Numerics;
using System.Text;
using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Rows;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Sources;

public sealed class NumberGrammarTests(ITestOutputHelper output)
{
    private static readonly NumberForm Free = new('.', Scientific: true, Negative: true);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 700)]
    [InlineData("7.1", 710)]
    [InlineData("7.15", 715)]
    [InlineData(".5", 50)]
    [InlineData("  7.15 ", 715)]
    [InlineData("000000000000000000000000007", 700)]
    [InlineData("-7.15", -715)]
    [InlineData("-0", 0)]
    [InlineData("2e+05", 20_000_000)]
    [InlineData("2E5", 20_000_000)]
    [InlineData("1.234e1", 1_234)]
    [InlineData("1234e-2", 1_234)]
    [InlineData("0e300", 0)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void A_number_is_read_exactly(string text, long units)
    {
        Assert.Null(new NumberGrammar(Free, 2).Read(Encoding.UTF8.GetBytes(text), out var read));
        Assert.Equal(units, read);
    }

    [Theory]
    [InlineData("1.234", QuarantineReasons.ScaleOverflow)]
    [InlineData("1.230", QuarantineReasons.ScaleOverflow)]
    [InlineData("1234e-3", QuarantineReasons.ScaleOverflow)]
    [InlineData("92233720368547758.08", QuarantineReasons.OutOfRange)]
    [InlineData("1e17", QuarantineReasons.OutOfRange)]
    [InlineData("99999999999999999999", QuarantineReasons.OutOfRange)]
    [InlineData("", QuarantineReasons.Number)]
    [InlineData(".", QuarantineReasons.Number)]
    [InlineData("5.", QuarantineReasons.Number)]
    [InlineData("e5", QuarantineReasons.Number)]
    [InlineData("5.e5", QuarantineReasons.Number)]
    [InlineData("5e", QuarantineReasons.Number)]
    [InlineData("5e+", QuarantineReasons.Number)]
    [InlineData("5e1.5", QuarantineReasons.Number)]
    [InlineData("5e10000", QuarantineReasons.Number)]
    [InlineData("1,5", QuarantineReasons.Number)]
    [InlineData("1_000", QuarantineReasons.Number)]
    [InlineData("99999999999999999999x", QuarantineReasons.Number)]
    public void Anything_else_has_its_reason(string text, string reason) =>
        Assert.Equal(reason, new NumberGrammar(Free, 2).Read(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void The_decimal_mark_is_the_declared_one_and_no_other()
    {
        var comma = new NumberGrammar(new NumberForm(','), 2);

        Assert.Null(comma.Read("7,15"u8, out var read));
        Assert.Equal(715, read);
        Assert.Equal(QuarantineReasons.Number, comma.Read("7.15"u8, out _));
        Assert.Equal(QuarantineReasons.Number, comma.Read("1.007,15"u8, out _));
    }

    [Fact]
    public void What_is_read_is_what_arithmetic_without_limits_gives()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var (decimals, after, power) = (random.Next(10), random.Next(5), random.Next(-4, 20));
            var mantissa = random.NextInt64(long.MaxValue >> random.Next(63));
            var digits = mantissa.ToString(CultureInfo.InvariantCulture).PadLeft(after + 1, '0');
            var text = after == 0 ? digits : $"{digits[..^after]}.{digits[^after..]}";
            text += random.Next(2) == 0 ? "" : $"e{power}";
            var shift = decimals - after + (text.Contains('e', StringComparison.Ordinal) ? power : 0);

            var reason = new NumberGrammar(Free, decimals).Read(Encoding.UTF8.GetBytes(text), out var read);

            var exact = shift < 0 ? -1 : mantissa * BigInteger.Pow(10, shift);
            Assert.Equal(
                shift < 0 ? QuarantineReasons.ScaleOverflow
                    : exact > long.MaxValue ? QuarantineReasons.OutOfRange
                    : null,
                reason
            );
            Assert.True(reason is not null || read == exact, $"{text} at {decimals} decimals gave {read}");
        }
    }
}
