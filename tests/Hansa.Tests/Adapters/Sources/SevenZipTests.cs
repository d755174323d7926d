using System.Security.Cryptography;
using System.Text;
using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Packing;
using SharpCompress.Common;
using SharpCompress.Writers.SevenZip;

namespace Hansa.Tests.Adapters.Sources;

public sealed class SevenZipTests : IDisposable
{
    // Written with 7-Zip: full.dat of 23 bytes, plain, with encrypted content, and with an encrypted table of contents.
    private const string FromSevenZip =
        "N3q8ryccAASzdbH3GwAAAAAAAABaAAAAAAAAAJIyqkIBABZSRVBPUlRFUixQQVJUTkVSCkRFLFJVCgABBAYAAQkbAAcLAQABISEB"
        + "AAwXAAgKAWjsXywAAAUBGQwAAAAAAAAAAAAAAAAREwBmAHUAbABsAC4AZABhAHQAAAAZABQKAQDdXeyZfHvdARUGAQAggKSBAAA=";

    private const string EncryptedData =
        "N3q8ryccAARykdUrIAAAAAAAAABqAAAAAAAAAJsv/YZRMRADmaG6VJqm1ALhKpNswjnulFAlIihLVTLIsufIUQEEBgABCSAABwsB"
        + "AAIkBvEHARJTD7K10M7xWdv0jy61C+/k/B4hIQEAAQAMGxcACAoBaOxfLAAABQEZAQAREwBmAHUAbABsAC4AZABhAHQAAAAZABQK"
        + "AQDdXeyZfHvdARUGAQAggKSBAAA=";

    private const string EncryptedTable =
        "N3q8ryccAAT62nrZkAAAAAAAAAAuAAAAAAAAAOgJs0yfjKUgkXEYNu8zUF46qJSyrLmGGI228g5ryNe+M8EU2RFKLPeD1AEu+SK1"
        + "J9KpNHl4qYIN/dQkKN4JRL2hpSsdUb/TiiQzuqimMek7N9KqJW/KSSz9lkqvp8iBA0iQN8q+ZrmzJqR8DW0M6aypAcMUCSrsHKDR"
        + "PkJbQc3qGeNEmgAhW3LUg8axwWnOuxng2ZAXBiABCXAABwsBAAEkBvEHARJTDzBPCxY8KhUazfxozhxPtMgMagoBHqAnjQAA";

    private readonly string folder = Directory.CreateTempSubdirectory("hansa-test-").FullName;

    [Theory]
    [InlineData(CompressionType.LZMA)]
    [InlineData(CompressionType.LZMA2)]
    public void Every_file_inside_is_read_whole(CompressionType compression)
    {
        var first = Text(1, 300_000);
        var second = Text(2, 10);
        var archive = Pack(compression, ("full202001.dat", first), ("notes.txt", second));

        var entries = Packing.Open(archive).Value;

        Assert.Equal(["full202001.dat", "notes.txt"], entries.Select(entry => entry.Name));
        Assert.Equal(first, Read(entries[0]));
        Assert.Equal(second, Read(entries[1]));
    }

    [Fact]
    public void A_file_cut_anywhere_or_with_any_byte_changed_is_never_read_as_whole()
    {
        var whole = Text(3, 5000);
        var bytes = File.ReadAllBytes(Pack(CompressionType.LZMA2, ("full202001.dat", whole)).Path);
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        var random = new Random(seed);

        for (var round = 0; round < 200; round++)
        {
            var damaged = (byte[])bytes.Clone();
            if (round % 2 == 0)
                damaged = damaged[..random.Next(8, bytes.Length)];
            else
                damaged[random.Next(6, bytes.Length)] ^= (byte)random.Next(1, 256);
            var said = Refusal(damaged, whole);
            Assert.True(said is not null, $"Round {round} with seed {seed} was read as something else.");
        }
    }

    [Fact]
    public void A_bomb_is_stopped_long_before_its_end()
    {
        var archive = Pack(CompressionType.LZMA2, ("bomb.dat", new byte[40 << 20]));

        var entry = Packing.Open(archive).Value[0];
        var stopped = Assert.Throws<ContentException>(() => Read(entry));

        Assert.Contains("bomb", stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EncryptedData)]
    [InlineData(EncryptedTable)]
    public void An_encrypted_archive_is_refused_in_words(string archive)
    {
        var outcome = Packing.Open(Store(Convert.FromBase64String(archive)));

        Assert.Contains("encrypted", outcome.Problem!.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_another_tool_is_read()
    {
        var entries = Packing.Open(Store(Convert.FromBase64String(FromSevenZip))).Value;

        Assert.Equal("REPORTER,PARTNER\nDE,RU\n", Encoding.ASCII.GetString(Read(Assert.Single(entries))));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string? Refusal(byte[] bytes, byte[] whole)
    {
        var outcome = Packing.Open(Store(bytes));
        if (!outcome.Succeeded)
            return outcome.Problem.Title.English;
        try
        {
            // A change that touches names or times only leaves the content what it was.
            var read = outcome.Value.Select(Read).ToArray();
            return read.Length == 1 && read[0].SequenceEqual(whole) ? "same content" : null;
        }
        catch (ContentException damage)
        {
            return damage.Message;
        }
    }

    private PackedFile Pack(CompressionType compression, params (string Name, byte[] Content)[] files)
    {
        var path = Path.Combine(folder, "archive.7z");
        using (var stream = File.Create(path))
        using (var writer = SevenZipWriter.OpenWriter(stream, new SevenZipWriterOptions(compression)))
        {
            foreach (var (name, content) in files)
                writer.Write(name, new MemoryStream(content), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
        return new PackedFile(path, "archive.7z", _ => { });
    }

    private PackedFile Store(byte[] bytes)
    {
        var path = Path.Combine(folder, "stored.7z");
        File.WriteAllBytes(path, bytes);
        return new PackedFile(path, "stored.7z", _ => { });
    }

    private static byte[] Text(int seed, int lines)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < lines; i++)
            text.Append(random.Next(100_000)).Append(',').Append(random.Next(10)).Append('\n');
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static byte[] Read(PackedEntry entry)
    {
        using var content = entry.Open();
        var whole = new MemoryStream();
        content.CopyTo(whole);
        return whole.ToArray();
    }
}
