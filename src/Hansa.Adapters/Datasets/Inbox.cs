using System.Security.Cryptography;
using Hansa.Adapters.Sources.Packing;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>A file as it came, kept under its hash.</summary>
/// <param name="Name">The name it came under, without folders.</param>
/// <param name="Path">Where its bytes are: in the load's folder until the load commits.</param>
internal sealed record StoredFile(string Name, string Path, string Hash, long Bytes)
{
    /// <summary>False for a file that is read where it is and not kept.</summary>
    public bool IsCopy { get; init; } = true;
}

/// <summary>Keeps files exactly as they came, each under its SHA-256, once.</summary>
internal sealed class Inbox(Workspace workspace, LoadFolder folder)
{
    /// <summary>Copies a file into the load's folder while computing its hash.</summary>
    /// <param name="advance">Told of bytes copied.</param>
    public StoredFile Copy(string path, Action<long> advance, CancellationToken cancellation)
    {
        var target = folder.File($"came-{Guid.NewGuid():N}");
        using var copy = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        return Read(path, copy, advance, cancellation) with { Path = target };
    }

    /// <summary>Computes the hash of a file that names firms or persons; it is read where it is, and no copy is made.</summary>
    public static StoredFile Weigh(string path, Action<long> advance, CancellationToken cancellation) =>
        Read(path, Stream.Null, advance, cancellation) with
        {
            IsCopy = false,
        };

    private static StoredFile Read(string path, Stream copy, Action<long> advance, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var source = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            1,
            FileOptions.SequentialScan
        );
        var buffer = new byte[1 << 20];
        long total = 0;
        for (int read; (read = source.Read(buffer)) > 0; total += read)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            copy.Write(buffer, 0, read);
            advance(read);
        }
        return new StoredFile(
            System.IO.Path.GetFileName(path),
            path,
            Convert.ToHexStringLower(hash.GetHashAndReset()),
            total
        );
    }

    /// <summary>A file that came before; nothing when it is not here any more.</summary>
    public PackedFile? Find(LoadedFile file)
    {
        var path = workspace.InboxFile(file.StoredHash);
        return File.Exists(path) ? new PackedFile(path, file.Name, _ => { }) : null;
    }

    /// <summary>Gives a copied file its final name, on disk for good; a file that is there already stays.</summary>
    public void Keep(StoredFile file)
    {
        var final = workspace.InboxFile(file.Hash);
        if (File.Exists(final))
            return;
        DurableFiles.SyncFile(file.Path);
        File.Move(file.Path, final);
        DurableFiles.SyncFolder(workspace.Inbox);
    }
}
