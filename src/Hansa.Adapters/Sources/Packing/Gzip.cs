using System.IO.Compression;
using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Packing;

/// <summary>Gzip (RFC 1952), with one member or several.</summary>
internal sealed class Gzip : Packing
{
    public override string Name => "gzip";

    public override bool Recognises(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    public override Outcome<IReadOnlyList<PackedEntry>> Entries(PackedFile file)
    {
        var name = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file.Name[..^3] : file.Name;
        return new[] { new PackedEntry(name, () => new GzipContent(file)) };
    }

    /// <summary>Unpacks, and at the end makes sure that the end was reached: the library reads a truncated file short without an error.</summary>
    private sealed class GzipContent(PackedFile file) : Text.ForwardStream
    {
        private readonly GZipStream content = new(file.OpenRead(), CompressionMode.Decompress);
        private readonly LimitWatch limits = new(new FileInfo(file.Path).Length);
        private bool atEnd;

        public override int Read(Span<byte> buffer)
        {
            var read = Unpack(buffer);
            limits.Add(read);
            if (read == 0 && buffer.Length > 0 && !atEnd)
            {
                atEnd = true;
                if (!EndsWithLength(limits.Unpacked))
                    GzipMembers.Check(file.Path, limits.Unpacked);
            }
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                content.Dispose();
            base.Dispose(disposing);
        }

        private int Unpack(Span<byte> buffer)
        {
            try
            {
                return content.Read(buffer);
            }
            catch (InvalidDataException)
            {
                throw GzipMembers.Damaged(new("its data are not what was packed", "данные не те, что были упакованы"));
            }
        }

        // The last four bytes of a file with one member are the length of what it holds, modulo 2^32 (RFC 1952, 2.3.1).
        private bool EndsWithLength(long unpacked)
        {
            using var packed = File.OpenRead(file.Path);
            if (packed.Length < 18)
                return false;
            packed.Seek(-4, SeekOrigin.End);
            Span<byte> length = stackalloc byte[4];
            packed.ReadExactly(length);
            return BitConverter.ToUInt32(length) == (uint)unpacked;
        }
    }
}
