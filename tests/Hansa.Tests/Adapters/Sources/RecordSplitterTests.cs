using System.Text;
using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Text;

namespace Hansa.Tests.Adapters.Sources;

public sealed class RecordSplitterTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("a,b,c", "a|b|c")]
    [InlineData(",,", "||")]
    [InlineData("\"a\",b,\"c\"", "a|b|c")]
    [InlineData("\"a,b\",c", "a,b|c")]
    [InlineData("\"say \"\"so\"\"\",b", "say \"so\"|b")]
    [InlineData("\"\",\"\"", "|")]
    [InlineData("a,\"\"\"\"", "a|\"")]
    [InlineData("a,\"b\"", "a|b")]
    [InlineData("a,\"b\",", "a|b|")]
    [InlineData("\"\"", "")]
    [InlineData("a, b ", "a| b ")]
    [InlineData("", "Blank")]
    [InlineData(" \t ", "Blank")]
    [InlineData("a,\"b", "UnbalancedQuote")]
    [InlineData("a\"b,c", "UnbalancedQuote")]
    [InlineData("\"a\"b,c", "UnbalancedQuote")]
    [InlineData("\"a\" ,c", "UnbalancedQuote")]
    [InlineData("\"a\"\"", "UnbalancedQuote")]
    public void A_line_is_split_by_the_rules_of_quotes(string line, string expected)
    {
        foreach (var end in (string[])["\n", "\r\n"])
            Assert.Equal([expected, "next|line", expected], Split($"{line}{end}next,line{end}{line}{end}"));
    }

    [Fact]
    public void Random_lines_are_split_as_a_plain_reading_of_the_rules_splits_them()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 30)).Select(_ => Line(random)).ToArray();
            var end = random.Next(2) == 0 ? "\n" : "\r\n";

            Assert.Equal(lines.Select(Plainly), Split(string.Concat(lines.Select(line => line + end))));
        }
    }

    private static string Line(Random random) =>
        new([.. Enumerable.Range(0, random.Next(12)).Select(_ => "a,\" é"[random.Next(5)])]);

    // One character at a time.
    private static string Plainly(string line)
    {
        if (line.Trim(' ').Length == 0)
            return "Blank";
        var fields = new List<string>();
        var at = 0;
        while (true)
        {
            var field = new StringBuilder();
            if (at < line.Length && line[at] == '"')
            {
                for (at++; ; at++)
                {
                    if (at == line.Length)
                        return "UnbalancedQuote";
                    if (line[at] == '"' && at + 1 < line.Length && line[at + 1] == '"')
                        at++;
                    else if (line[at] == '"')
                        break;
                    field.Append(line[at]);
                }
                at++;
                if (at < line.Length && line[at] != ',')
                    return "UnbalancedQuote";
            }
            for (; at < line.Length && line[at] != ','; at++)
            {
                if (line[at] == '"')
                    return "UnbalancedQuote";
                field.Append(line[at]);
            }
            fields.Add(field.ToString());
            if (at == line.Length)
                return string.Join('|', fields);
            at++;
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var block = new RecordBlock(bytes.Length)
        {
            Bytes = bytes,
            Length = bytes.Length,
            FirstLine = 1,
        };
        var splitter = new RecordSplitter();
        splitter.Begin(block, new Dialect((byte)',', (byte)'"'));
        var lines = 0;
        while (splitter.Next(out var form))
        {
            Assert.Equal(++lines, splitter.Line);
            yield return form == RecordForm.Whole
                ? string.Join(
                    '|',
                    Enumerable.Range(0, splitter.FieldCount).Select(field => Encoding.UTF8.GetString(splitter[field]))
                )
                : $"{form}";
        }
    }
}
