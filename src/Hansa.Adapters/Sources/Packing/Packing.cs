using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Packing;

/// <summary>One way in which files are packed: not at all, gzip, zip, …</summary>
internal abstract class Packing
{
    /// <summary>The ways that are known; plain files are what none of them recognises.</summary>
    public static IReadOnlyList<Packing> All { get; } = [new Gzip(), new SevenZip(), new Zip()];

    public abstract string Name { get; }

    /// <param name="head">The first bytes of the file, up to <see cref="HeadLength"/>.</param>
    public abstract bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>What is inside, in the order of the archive; nothing is unpacked yet.</summary>
    public abstract Outcome<IReadOnlyList<PackedEntry>> Entries(PackedFile file);

    public const int HeadLength = 8;

    /// <summary>What is inside a file of any packing; a plain file is its own only entry.</summary>
    public static Outcome<IReadOnlyList<PackedEntry>> Open(PackedFile file)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        using (var stream = File.OpenRead(file.Path))
            head = head[..stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
        return Find(head) is { } packing ? packing.Entries(file) : Plain(file);
    }

    /// <summary>The packing that begins like this, or nothing.</summary>
    public static Packing? Find(ReadOnlySpan<byte> head)
    {
        foreach (var packing in All)
        {
            if (packing.Recognises(head))
                return packing;
        }
        return null;
    }

    /// <summary>The file as it is.</summary>
    public static PackedEntry[] Plain(PackedFile file) => [new PackedEntry(file.Name, file.OpenRead)];
}

/// <summary>A file that may be packed.</summary>
/// <param name="Name">The name it came under.</param>
/// <param name="Advance">Told of bytes read from it, for progress.</param>
internal sealed record PackedFile(string Path, string Name, Action<long> Advance)
{
    /// <summary>Its bytes as they are.</summary>
    public Stream OpenRead() =>
        new CountedStream(
            new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
            Advance
        );
}

/// <summary>One file inside a packed file.</summary>
/// <param name="Name">For people; never used as a path.</param>
/// <param name="Open">Its unpacked bytes. Reading to the end throws <see cref="ContentException"/> when they are damaged or cut short.</param>
internal sealed record PackedEntry(string Name, Func<Stream> Open);
