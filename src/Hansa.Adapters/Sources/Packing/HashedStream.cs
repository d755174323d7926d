using System.Security.Cryptography;

namespace Hansa.Adapters.Sources.Packing;

/// <summary>Computes the SHA-256 of a stream while it is read.</summary>
internal sealed class HashedStream(Stream content) : Text.ForwardStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Bytes { get; private set; }

    /// <summary>The hash of everything, in lower-case hexadecimal; asked once, at the end.</summary>
    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        hash.AppendData(buffer[..read]);
        Bytes += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
            hash.Dispose();
        }
        base.Dispose(disposing);
    }
}
