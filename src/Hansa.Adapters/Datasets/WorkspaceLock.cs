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
            // Only a file that is shared with nobody is locked against other processes on every system.
            var file = new FileStream(workspace.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(workspace.LockHolder, Signature());
            return new WorkspaceLock(file);
        }
        catch (IOException) when (File.Exists(workspace.LockHolder))
        {
            return new Problem(
                ProblemKind.Conflict,
                new(
                    $"Another command is changing this workspace: {File.ReadAllText(workspace.LockHolder)}.",
                    $"Эту рабочую папку сейчас меняет другая команда: {File.ReadAllText(workspace.LockHolder)}."
                ),
                new("Wait until it has finished, then try again.", "Дождитесь её окончания и повторите.")
            );
        }
    }

    public void Dispose() => file.Dispose();

    private static string Signature()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"process {process.Id} of {Environment.UserName} on {Environment.MachineName}, since {DateTimeOffset.Now:yyyy-MM-dd HH:mm:ss zzz}"
        );
    }
}
