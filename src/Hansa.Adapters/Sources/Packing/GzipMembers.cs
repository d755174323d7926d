using System.IO.Compression;
using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Packing;

/// <summary>Walks the members of a gzip file and checks each one's CRC and length (RFC 1952).</summary>
/// <remarks>Slow: it feeds one byte at a time, so that it knows where each member ends. Only files that are cut, damaged
/// or made of several members come here.</remarks>
internal static class GzipMembers
{
    /// <summary>Returns when the file is whole and holds this many unpacked bytes.</summary>
    /// <exception cref="ContentException">It is cut, damaged, or followed by something else.</exception>
    public static void Check(string path, long unpacked)
    {
        using var file = File.OpenRead(path);
        long total = 0;
        while (file.Position < file.Length)
        {
            if (total > 0 && OnlyZeros(file))
                break;
            SkipHeader(file);
            total += CheckMember(file);
        }
        if (total != unpacked)
            throw Damaged(
                new(
                    $"its members hold {total} bytes, and {unpacked} were read",
                    $"в его частях байтов {total}, а прочитано {unpacked}"
                )
            );
    }

    public static ContentException Damaged(LocalText what) =>
        new(
            new($"The gzip file is damaged: {what}.", $"Файл gzip повреждён: {what}."),
            new(
                "Get the file again and compare its size with the publisher's.",
                "Получите файл ещё раз и сверьте его размер с указанным на сайте источника."
            )
        );

    private static long CheckMember(FileStream file)
    {
        var crc = new Crc32();
        long length = 0;
        var buffer = new byte[1 << 16];
        using (var content = new DeflateStream(new ByteByByte(file), CompressionMode.Decompress))
        {
            try
            {
                for (int read; (read = content.Read(buffer)) > 0; length += read)
                    crc.Append(buffer.AsSpan(0, read));
            }
            catch (InvalidDataException)
            {
                throw Damaged(new("its data are not what was packed", "данные не те, что были упакованы"));
            }
        }
        Span<byte> trailer = stackalloc byte[8];
        if (file.ReadAtLeast(trailer, 8, throwOnEndOfStream: false) < 8)
            throw Truncated();
        if (BitConverter.ToUInt32(trailer) != crc.Value)
            throw Damaged(new("its checksum does not match", "контрольная сумма не сходится"));
        if (BitConverter.ToUInt32(trailer[4..]) != (uint)length)
            throw Damaged(new("its length does not match", "длина не сходится"));
        return length;
    }

    private static void SkipHeader(FileStream file)
    {
        Span<byte> header = stackalloc byte[10];
        if (file.ReadAtLeast(header, 10, throwOnEndOfStream: false) < 10)
            throw Truncated();
        if (header is not [0x1F, 0x8B, 8, ..])
            throw Damaged(new("something that is not gzip follows", "дальше идёт не gzip"));
        var flags = header[3];
        if ((flags & 4) != 0)
            Skip(file, Byte(file) | (Byte(file) << 8));
        if ((flags & 8) != 0)
            SkipText(file);
        if ((flags & 16) != 0)
            SkipText(file);
        if ((flags & 2) != 0)
            Skip(file, 2);
    }

    private static int Byte(FileStream file) => file.ReadByte() is >= 0 and var value ? value : throw Truncated();

    private static void Skip(FileStream file, int count)
    {
        for (var i = 0; i < count; i++)
            Byte(file);
    }

    private static void SkipText(FileStream file)
    {
        while (Byte(file) != 0) { }
    }

    // Tapes and some tools pad with zeros.
    private static bool OnlyZeros(FileStream file)
    {
        var start = file.Position;
        int value;
        while ((value = file.ReadByte()) == 0) { }
        file.Position = start;
        return value < 0;
    }

    private static ContentException Truncated() =>
        new(
            new("The gzip file is cut short.", "Файл gzip обрезан."),
            new(
                "Get the file again and compare its size with the publisher's.",
                "Получите файл ещё раз и сверьте его размер с указанным на сайте источника."
            )
        );

    private sealed class ByteByByte(Stream rest) : Text.ForwardStream
    {
        public override int Read(Span<byte> buffer) => rest.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
