using System.Runtime.InteropServices;

namespace Hansa.Adapters.Solvers;

/// <summary>Runs native code that tells of its errors on the process's error stream alone, and fails when it told of one.</summary>
/// <remarks>.NET's own error stream works on a copy of the descriptor and is not touched. Elsewhere than on Linux nothing is watched.</remarks>
internal static partial class QuietErrors
{
    private const int ErrorDescriptor = 2;
    private static readonly Lock Turn = new();
    private static readonly Lazy<(int Watched, int Own)?> Descriptors = new(Prepare);
    private static int inside;

    /// <exception cref="InvalidOperationException">The code wrote to the error stream, or other code that ran at the same time did.</exception>
    public static T During<T>(Func<T> native)
    {
        if (Descriptors.Value is not { } descriptors)
            return native();
        var before = Enter(descriptors);
        var after = before;
        T result;
        try
        {
            result = native();
        }
        finally
        {
            after = Leave(descriptors);
        }
        return after == before
            ? result
            : throw new InvalidOperationException("The solver reported an error; its answer is not used.");
    }

    // The first to enter turns the stream away, the last to leave turns it back.
    private static long Enter((int Watched, int Own) descriptors)
    {
        lock (Turn)
        {
            if (inside++ == 0)
                _ = dup2(descriptors.Watched, ErrorDescriptor);
            return lseek(descriptors.Watched, 0, SeekEnd);
        }
    }

    private static long Leave((int Watched, int Own) descriptors)
    {
        lock (Turn)
        {
            if (--inside == 0)
                _ = dup2(descriptors.Own, ErrorDescriptor);
            return lseek(descriptors.Watched, 0, SeekEnd);
        }
    }

    private static (int Watched, int Own)? Prepare()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        // Opened first, so that it keeps the descriptor that it copies.
        Console.Error.Flush();
        var watched = memfd_create("solver", CloseOnExec);
        var own = dup(ErrorDescriptor);
        return watched < 0 || own < 0 ? null : (watched, own);
    }

    private const int SeekEnd = 2;
    private const uint CloseOnExec = 1;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int memfd_create(string name, uint flags);

    [LibraryImport("libc")]
    private static partial int dup(int descriptor);

    [LibraryImport("libc")]
    private static partial int dup2(int from, int to);

    [LibraryImport("libc")]
    private static partial long lseek(int descriptor, long offset, int origin);
}
