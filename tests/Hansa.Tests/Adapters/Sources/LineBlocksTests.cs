using System.Text;
using Hansa.Adapters.Sources.Text;

namespace Hansa.Tests.Adapters.Sources;

public sealed class LineBlocksTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("\n", "utf-8")]
    [InlineData("\r\n", "utf-8")]
    [InlineData("\r", "utf-8")]
    [InlineData("\n", "windows-1251")]
    [InlineData("\r\n", "windows-1251")]
    public void Lines_come_whole_and_numbered_wherever_the_blocks_are_cut(string end, string encoding)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var lines = Enumerable.Range(0, 3_000).Select(_ => new string('ж', random.Next(2_000))).ToArray();
        var written = encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

        var read = Lines(written.GetBytes(string.Join(end, lines)), encoding, random);

        Assert.Equal(lines, read.Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public void Lines_that_are_too_long_are_cut_off_and_cost_no_other()
    {
        var tooLong = new string('x', 5 << 20);

        var read = Lines(Encoding.UTF8.GetBytes($"a\n{tooLong}\nb\n{tooLong}\n{tooLong}\nc"), "utf-8", new Random(1));

        Assert.Equal(["a", "x", "b", "x", "x", "c"], read.Select(line => line.Length > 1 ? line[..1] : line));
        Assert.All(read, line => Assert.InRange(line.Length, 1, 5_000));
    }

    [Fact]
    public void A_cut_never_halves_a_character()
    {
        var read = Lines(Encoding.UTF8.GetBytes("x" + new string('ж', 2 << 20) + "\nend\n"), "utf-8", new Random(1));

        Assert.DoesNotContain('\uFFFD', read[0]);
        Assert.Equal("end", read[1]);
    }

    private static List<string> Lines(byte[] bytes, string encoding, Random random)
    {
        var blocks = new LineBlocks(new Dribble(bytes, random), ByteEncoding.Find(encoding).Value);
        var block = LineBlocks.NewBlock();
        var lines = new List<string>();
        while (blocks.Next(block))
        {
            Assert.Equal(lines.Count + 1, block.FirstLine);
            Assert.Equal((byte)'\n', block.Bytes[block.Length - 1]);
            lines.AddRange(Encoding.UTF8.GetString(block.Content[..^1]).Split('\n'));
        }
        return lines;
    }

    // Gives as many bytes at a time as it likes, as a network or a decompressor does.
    private sealed class Dribble(byte[] bytes, Random random) : ForwardStream
    {
        private int position;

        public override int Read(Span<byte> buffer)
        {
            var length = Math.Min(Math.Min(buffer.Length, bytes.Length - position), random.Next(1, 200_000));
            bytes.AsSpan(position, length).CopyTo(buffer);
            position += length;
            return length;
        }
    }
}
