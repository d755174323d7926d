using System.IO.Compression;

namespace Hansa.Adapters.Documents;

/// <summary>Packs a zip again so that the same content always gives the same bytes: entries in one order, all of one date.</summary>
internal static class FixedZip
{
    private const string First = "[Content_Types].xml";

    // The earliest date that a zip can hold.
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(MemoryStream zip)
    {
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = source
                .Entries.OrderBy(entry => entry.FullName != First)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
            foreach (var entry in entries)
                Copy(entry, target);
        }
        return packed.ToArray();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive target)
    {
        var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
        copy.LastWriteTime = Date;
        using var from = entry.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }
}
