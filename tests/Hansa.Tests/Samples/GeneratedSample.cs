using System.Globalization;
using System.IO.Compression;
using Hansa.Samples;
using Hansa.Tests.House;

namespace Hansa.Tests.Samples;

/// <summary>A row of a written customs file, read with plain code.</summary>
internal readonly record struct WrittenRow(
    int Year,
    int Month,
    bool IsExport,
    string Partner,
    string Code,
    string Region,
    long Cents
);

/// <summary>The sample files, generated once from one seed and read back as text.</summary>
public sealed class GeneratedSample : IDisposable
{
    public const ulong Seed = 20200617;

    public GeneratedSample()
    {
        Reference = ProjectData.Read(Path.Combine(Checkout.Root, "data"));
        Files = SampleFiles.Write(Folder, Seed, Reference);
        Customs = [.. Files.Customs.SelectMany(Read)];
        World =
        [
            .. File.ReadLines(Files.World)
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(cells => (cells[0], cells[1], Whole(cells[2]), cells[3], Cents(cells[4].Replace('.', ',')))),
        ];
    }

    public SampleReference Reference { get; }

    public SampleFiles Files { get; }

    internal IReadOnlyList<WrittenRow> Customs { get; }

    internal IReadOnlyList<(string Reporter, string Flow, int Year, string Chapter, long Cents)> World { get; }

    private string Folder { get; } = Directory.CreateTempSubdirectory("hansa-sample-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The bytes of the one file inside a zip.</summary>
    public static byte[] Content(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        using var stream = archive.Entries.Single().Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static IEnumerable<WrittenRow> Read(string zip)
    {
        using var reader = new StreamReader(new MemoryStream(Content(zip)));
        Assert.Equal("napr\tperiod\tnastranapr\ttnved\tedizm\tStoim\tNetto\tKol\tRegion\tRegion_s", reader.ReadLine());
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            Assert.Equal(10, cells.Length);
            yield return new(
                Whole(cells[1][3..]),
                Whole(cells[1][..2]),
                cells[0] == "ЭК",
                cells[2],
                cells[3],
                cells[8][..5],
                Cents(cells[5])
            );
        }
    }

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static long Cents(string text)
    {
        var parts = text.Split(',');
        var cents = parts.Length == 1 ? "00" : parts[1].PadRight(2, '0');
        return long.Parse(parts[0] + cents, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
