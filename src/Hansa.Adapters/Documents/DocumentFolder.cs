using Hansa.UseCases;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Documents;

/// <summary>Saves documents in folders of this machine: beside the old file first, then in its place.</summary>
public sealed class DocumentFolder : IDocumentFolder
{
    public Outcome<string> Save(string folder, string name, ReadOnlyMemory<byte> content)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        var beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(beside, content.Span);
            File.Move(beside, path, overwrite: true);
            return path;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Remove(beside);
            return new Problem(
                ProblemKind.Unavailable,
                new($"{path} cannot be written: {fault.Message}", $"Записать {path} не удалось: {fault.Message}"),
                new(
                    "Close the file if it is open, free some room, or name another folder with --out DIR.",
                    "Закройте файл, если он открыт, освободите место или назовите другую папку: --out ПАПКА."
                )
            );
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The disk that refused the file refuses this too; the problem of the file is the one to tell.
        }
    }
}
