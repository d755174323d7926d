using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Hansa.Adapters.Sources.Packing;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Cells;

/// <summary>An Excel workbook (.xlsx, .xlsb, .xls) in a temporary file, opened at one of its sheets.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly FileStream file;
    private readonly SheetMarks? marks;
    private readonly int sheet;

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private Workbook(FileStream file, IExcelDataReader cells, int sheet, SheetMarks? marks)
    {
        (this.file, Cells, this.sheet, this.marks) = (file, cells, sheet, marks);
        Restart(0);
    }

    /// <summary>Stands before the first row of the sheet.</summary>
    public IExcelDataReader Cells { get; }

    /// <summary>False for the binary formats: whether a value is typed or computed cannot be told.</summary>
    public bool TellsFormulas => marks is not null;

    /// <summary>Why the cell cannot be taken as it stands, or nothing.</summary>
    /// <param name="row">From 0, as the column.</param>
    public string? Refusal(int row, int column) =>
        marks?.Reason(row, column) ?? (Cells.GetValue(column) is bool ? QuarantineReasons.BooleanCell : null);

    /// <param name="sheet">Its name or its number from 1; nothing takes the only one.</param>
    public static Outcome<Workbook> Open(Stream content, string? sheet)
    {
        var file = TemporaryFile();
        Outcome<Workbook>? opened = null;
        try
        {
            content.CopyTo(file);
            file.Position = 0;
            opened = Guarded(() => Open(file, sheet));
            // From here on the open file is enough; whatever ends the process, nothing is left behind.
            File.Delete(file.Name);
            return opened;
        }
        finally
        {
            if (opened is not { Succeeded: true })
                file.Dispose();
        }
    }

    /// <summary>Goes back and stands after this many rows of the sheet.</summary>
    public void Restart(int rows)
    {
        Cells.Reset();
        for (var i = 0; i < sheet; i++)
            Cells.NextResult();
        for (var i = 0; i < rows; i++)
            Cells.Read();
    }

    public void Dispose()
    {
        Cells.Dispose();
        file.Dispose();
    }

    /// <summary>Runs something that reads the workbook; what the library says of damage becomes a problem of the file.</summary>
    /// <exception cref="ContentException">The workbook is damaged.</exception>
    public static T Read<T>(Func<T> read)
    {
        var outcome = Guarded<T>(() => Outcome<T>.Of(read()));
        return outcome.Succeeded
            ? outcome.Value
            : throw new ContentException(outcome.Problem.Title, outcome.Problem.Fix);
    }

    private static Outcome<Workbook> Open(FileStream file, string? sheet)
    {
        Span<byte> head = stackalloc byte[Packing.Packing.HeadLength];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var isPacked = head.StartsWith("PK\u0003\u0004"u8);
        if (!isPacked && !head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return new Problem(
                ProblemKind.Invalid,
                new("The file is not an Excel workbook.", "Файл — не книга Excel."),
                new("Text files are loaded with --source columns.", "Текстовые файлы загружаются с --source columns.")
            );
        if (isPacked)
            CheckParts(file.Name);
        file.Position = 0;
        var cells = ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
        var names = SheetNames(cells);
        return Find(names, sheet)
            .Then<Workbook>(wanted => new Workbook(
                file,
                cells,
                wanted,
                isPacked ? Marks(file.Name, names[wanted]) : null
            ));
    }

    // Reads every part to its end: a damaged one or a bomb is found before anything is understood.
    private static void CheckParts(string path)
    {
        var parts = new Zip().Entries(new PackedFile(path, "workbook", _ => { }));
        if (!parts.Succeeded)
            throw new ContentException(parts.Problem.Title, parts.Problem.Fix);
        foreach (var part in parts.Value)
        {
            using var content = part.Open();
            content.CopyTo(Stream.Null);
        }
    }

    private static SheetMarks? Marks(string path, string sheet)
    {
        using var again = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return SheetMarks.Find(again, sheet);
    }

    private static List<string> SheetNames(IExcelDataReader cells)
    {
        var names = new List<string>();
        do names.Add(cells.Name);
        while (cells.NextResult());
        return names;
    }

    private static Outcome<int> Find(List<string> names, string? sheet)
    {
        var named = sheet is null ? -1 : names.IndexOf(sheet);
        if (named >= 0 || (sheet is null && names.Count == 1))
            return Math.Max(named, 0);
        if (
            int.TryParse(sheet, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= names.Count
        )
            return number - 1;
        return new Problem(
            ProblemKind.Invalid,
            sheet is null
                ? new($"The workbook has {names.Count} sheets.", $"В книге несколько листов: {names.Count}.")
                : new LocalText($"The workbook has no sheet '{sheet}'.", $"Листа «{sheet}» в книге нет."),
            new(
                $"Say which with --sheet: {names.Select((name, i) => $"{i + 1} ({name})")}.",
                $"Назовите лист через --sheet: {names.Select((name, i) => $"{i + 1} ({name})")}."
            )
        );
    }

    private static FileStream TemporaryFile() =>
        new(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.ReadWrite | FileShare.Delete,
            1 << 16,
            FileOptions.DeleteOnClose
        );

    // Given bytes that are no workbook the library fails in many ways, also with exceptions that elsewhere mean a bug.
    private static Outcome<T> Guarded<T>(Func<Outcome<T>> use)
    {
        try
        {
            return use();
        }
        catch (InvalidPasswordException)
        {
            return new Problem(
                ProblemKind.Invalid,
                new("The workbook is protected by a password.", "Книга защищена паролем."),
                new("Save it without the password and load it again.", "Сохраните её без пароля и загрузите снова.")
            );
        }
        catch (Exception failure) when (failure is not (ContentException or OperationCanceledException))
        {
            return new Problem(
                ProblemKind.Invalid,
                new("The workbook is damaged.", "Книга повреждена."),
                new(
                    "Open it in a spreadsheet program, save it anew as .xlsx and load that.",
                    "Откройте её в табличной программе, сохраните заново как .xlsx и загрузите."
                )
            );
        }
    }
}
