using Hansa.Adapters.Reference;

namespace Hansa.Tests.Adapters.Reference;

public sealed class CsvTextTests
{
    private static string[][] Read(string text) => [.. CsvText.Records(text).Select(record => record.Fields.ToArray())];

    [Fact]
    public void Quotes_commas_and_line_ends_in_fields_are_kept() =>
        Assert.Equal(
            [
                ["a", "b,c", "d\ne", "\"f\""],
                ["1", "", "3", ""],
            ],
            Read("a,\"b,c\",\"d\ne\",\"\"\"f\"\"\"\r\n1,,3,")
        );

    [Fact]
    public void Blank_lines_are_skipped_and_counted() =>
        Assert.Equal([(1, "a"), (4, "b")], CsvText.Records("a\n\n\nb\n").Select(one => (one.Line, one.Fields[0])));

    [Theory]
    [InlineData("a,\"b")]
    [InlineData("a,\"b\"c\n")]
    public void A_quote_out_of_place_is_refused(string text) => Assert.Throws<InvalidDataException>(() => Read(text));
}
