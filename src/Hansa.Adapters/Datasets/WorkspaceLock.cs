using System.Diagnostics;
using System.Globalization;
using Hansa.UseCases;

namespace Hansa.Adapters.Datasets;

/// <summary>Keeps two commands from changing a workspace at once; the system releases it when its process ends, however it ends.</summary>
internal sealed class WorkspaceLock : IDisposable
{
    private readonly FileStream file;

    private WorkspaceLock(FileStream file) => this.file = file;

    /// <summary>The lock, or a conflict that says who has it and since when.</summary>
    public static Outcome<WorkspaceLock> Take(Workspace workspace)
    {
        try
        {
            return new WorkspaceLock(
                Sign(new FileStream(workspace.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read))
            );
        }
        catch (IOException)
        {
            return new Problem(
                ProblemKind.Conflict,
                $"Another command is changing this workspace: {Holder(workspace)}.",
                "Wait until it has finished, then try again."
            );
        }
    }

    public void Dispose() => file.Dispose();

    private static FileStream Sign(FileStream file)
    {
        using var process = Process.GetCurrentProcess();
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"process {process.Id} of {Environment.UserName} on {Environment.MachineName}, since {DateTimeOffset.Now:yyyy-MM-dd HH:mm:ss zzz}"
        );
        file.SetLength(0);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        file.Flush();
        return file;
    }

    private static string Holder(Workspace workspace)
    {
        using var reader = new StreamReader(
            new FileStream(workspace.Lock, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        );
        return reader.ReadToEnd() is { Length: > 0 } text ? text : "it has just begun";
    }
}
