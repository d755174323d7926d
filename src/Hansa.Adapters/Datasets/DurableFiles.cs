using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Hansa.Adapters.Datasets;

/// <summary>Makes sure that files and their names survive a crash of the machine, and links files instead of copying them.</summary>
internal static partial class DurableFiles
{
    /// <summary>Forces a file's bytes to the disk.</summary>
    public static void SyncFile(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Forces a folder's list of names to the disk; systems other than Unix do so themselves.</summary>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(path, 0);
        if (descriptor < 0)
            throw new IOException($"The folder '{path}' cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        try
        {
            if (Sync(descriptor) != 0)
                throw new IOException(
                    $"The folder '{path}' cannot be written to disk: error {Marshal.GetLastPInvokeError()}."
                );
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Gives an immutable file a second name; copies it where the file system cannot.</summary>
    public static void LinkOrCopy(string existing, string name)
    {
        if (OperatingSystem.IsWindows() || Link(existing, name) != 0)
            File.Copy(existing, name);
    }

    /// <summary>SHA-256 of a file's bytes, in lower-case hexadecimal.</summary>
    public static string Hash(string path)
    {
        using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            1,
            FileOptions.SequentialScan
        );
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string name);
}
