using System.Globalization;
using Hansa.Adapters.Datasets;
using Hansa.UseCases;

namespace Hansa.Adapters.Firms;

/// <summary>Finds the key of a workspace, or the one that a request names; the workspace's is made when it is first needed.</summary>
/// <param name="file">The file that a request names; nothing takes the workspace's own.</param>
/// <param name="mayCreate">False for a trial run, which changes nothing: where there is no key its pseudonyms come from a passing one.</param>
internal sealed class FirmKeys(Workspace workspace, string? file, bool mayCreate)
{
    private Outcome<FirmKey>? opened;

    public Outcome<FirmKey> Open() => opened ??= file is not null ? Read(file) : Own();

    private Outcome<FirmKey> Own()
    {
        if (File.Exists(workspace.FirmKey))
            return Read(workspace.FirmKey);
        var key = FirmKey.New();
        if (mayCreate)
            Write(key);
        return key;
    }

    private void Write(FirmKey key)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(workspace.FirmKey, options))
            writer.WriteLine(key.Secret());
        DurableFiles.SyncFile(workspace.FirmKey);
        DurableFiles.SyncFolder(workspace.Root);
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
                return false;
        }
        return true;
    }

    private static Outcome<FirmKey> Read(string path)
    {
        if (!File.Exists(path))
            return new Problem(
                ProblemKind.NotFound,
                new($"There is no key file '{path}'.", $"Файла с ключом «{path}» нет."),
                new(
                    "Check the path; without --firm-key the workspace's own key is taken.",
                    "Проверьте путь; без --firm-key берётся собственный ключ рабочей папки."
                )
            );
        Span<char> text = stackalloc char[(FirmKey.Bytes * 2) + 2];
        using var reader = new StreamReader(path);
        var digits = text[..reader.ReadBlock(text)].TrimEnd();
        return digits.Length == FirmKey.Bytes * 2 && IsHexadecimal(digits)
            ? new FirmKey(Convert.FromHexString(digits))
            : new Problem(
                ProblemKind.Invalid,
                new($"The file '{path}' holds no key.", $"В файле «{path}» нет ключа."),
                new(
                    $"A key is one line of {FirmKey.Bytes * 2} hexadecimal digits; a workspace writes its own to {Path.GetFileName(Workspace.FirmKeyName)}.",
                    $"Ключ — одна строка из шестнадцатеричных цифр ({FirmKey.Bytes * 2}); свой ключ рабочая папка пишет в {Path.GetFileName(Workspace.FirmKeyName)}."
                )
            );
    }
}
