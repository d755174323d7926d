using System.Text;
using Hansa.UseCases;
using Hansa.UseCases.Ports;

namespace Hansa.Cli;

/// <summary>Where the result of a command goes: a file where one was asked for, else the output.</summary>
/// <remarks>A file is there whole or not at all; one of that name is replaced only by a result.</remarks>
public sealed class FileTarget(string? path, Session session)
{
    /// <summary>Runs a command that prints, its output going into the file.</summary>
    /// <returns>The command's exit code; the file is left as it is unless that is 0.</returns>
    public int Text(Func<Session, int> command)
    {
        if (path is null)
            return command(session);
        var output = new StringWriter { NewLine = "\n" };
        var terminal = session.Terminal with { Output = output, IsOutputShown = false, Width = null };
        var code = command(session with { Terminal = terminal });
        if (code == ExitCode.Done)
            Keep(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(output.ToString()));
        return code;
    }

    /// <summary>Why a form cannot go where the result goes: a screen shows no file of bytes.</summary>
    public Problem? CannotTake(string format) =>
        path is null && format == "xlsx" && session.Terminal.IsOutputShown
            ? new Problem(
                ProblemKind.Invalid,
                new($"A terminal cannot show {format}.", $"В терминале {format} не показать."),
                new(
                    $"Give the file to write: --out figures.{format}.",
                    $"Укажите файл для записи: --out figures.{format}."
                )
            )
            : null;

    /// <summary>Writes a file as it is.</summary>
    public void Bytes(DocumentFile file)
    {
        if (path is not null)
            Keep(path, file.Content.Span);
        else
            session.Terminal.Write(file.Content.Span);
    }

    private static void Keep(string path, ReadOnlySpan<byte> bytes)
    {
        var unfinished = path + ".part";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }
}
