using System.Text;
using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Reference;

/// <summary>Reads small CSV files of users: UTF-8, commas, at most 20 MB.</summary>
public sealed class TableFiles : ITableFiles
{
    private const int MostBytes = 20_000_000;

    public Outcome<TableFile> Read(string path)
    {
        if (!File.Exists(path))
            return new Problem(
                ProblemKind.NotFound,
                new($"There is no file {path}.", $"Файла {path} нет."),
                new("Check the name and the folder.", "Проверьте имя и папку.")
            );
        try
        {
            return Bytes(path) is { } bytes ? Parsed(path, bytes) : TooLarge(path);
        }
        catch (InvalidDataException fault)
        {
            return NotCsv(path, LocalText.Same(fault.Message));
        }
        catch (DecoderFallbackException)
        {
            return NotCsv(path, new("the file is not in UTF-8.", "кодировка не UTF-8."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem(
                ProblemKind.Unavailable,
                new(
                    $"{Path.GetFileName(path)} cannot be read: {fault.Message}",
                    $"Файл {Path.GetFileName(path)} не читается: {fault.Message}"
                ),
                new(
                    "Check that you may read the file and that no other program holds it.",
                    "Проверьте, что файл вам доступен и не занят другой программой."
                )
            );
        }
    }

    // Some files tell no length, or a wrong one: reading stops by itself.
    private static byte[]? Bytes(string path)
    {
        using var file = File.OpenRead(path);
        using var bytes = new MemoryStream();
        var part = new byte[64 * 1024];
        while (file.Read(part) is > 0 and var read)
        {
            bytes.Write(part.AsSpan(0, read));
            if (bytes.Length > MostBytes)
                return null;
        }
        return bytes.ToArray();
    }

    private static TableFile Parsed(string path, byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, true));
        var text = reader.ReadToEnd();
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new InvalidDataException("it is not a text.");
        var records = CsvText.Records(text).ToArray();
        if (records.Length == 0)
            throw new InvalidDataException("the file is empty.");
        return new TableFile(
            Path.GetFileName(path),
            Trimmed(records[0].Fields),
            [.. records.Skip(1).Select(one => new TableFileRow(one.Line, Trimmed(one.Fields)))]
        );
    }

    private static string[] Trimmed(IReadOnlyList<string> fields) => [.. fields.Select(field => field.Trim())];

    private static Problem NotCsv(string path, LocalText why) =>
        new(
            ProblemKind.Invalid,
            new($"{Path.GetFileName(path)} cannot be read: {why}", $"Файл {Path.GetFileName(path)} не читается: {why}"),
            new(
                "Save it as CSV with commas, in UTF-8, with a header row.",
                "Сохраните его в формате CSV с запятыми, в UTF-8, со строкой заголовков."
            )
        );

    private static Problem TooLarge(string path) =>
        new(
            ProblemKind.Invalid,
            new(
                $"{Path.GetFileName(path)} is larger than {MostBytes / 1_000_000} MB.",
                $"Файл {Path.GetFileName(path)} больше {MostBytes / 1_000_000} МБ."
            ),
            new(
                "Such a file is written by hand; give the cells and relations that you want to check.",
                "Такие файлы пишут вручную; оставьте те ячейки и соотношения, которые нужно проверить."
            )
        );
}
