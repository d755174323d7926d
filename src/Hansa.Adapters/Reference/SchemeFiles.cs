using System.Text;
using Hansa.Statistics.Classifications;
using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Reference;

/// <summary>Reads and writes the CSV files of users' classifications.</summary>
internal static class SchemeFiles
{
    /// <exception cref="InvalidDataException">It is not a CSV text, or empty.</exception>
    public static SchemeFile Read(string path)
    {
        var records = CsvText.Records(File.ReadAllText(path, new UTF8Encoding(false, true))).ToArray();
        if (records.Length == 0)
            throw new InvalidDataException("The file is empty.");
        return new SchemeFile(
            Path.GetFileName(path),
            [.. records[0].Fields.Select(field => field.Trim())],
            [
                .. records
                    .Skip(1)
                    .Select(one => new SchemeFileRow(one.Line, [.. one.Fields.Select(field => field.Trim())])),
            ]
        );
    }

    public static void Write(SchemeFile file, string path)
    {
        var text = new StringBuilder();
        foreach (var fields in file.Rows.Select(row => row.Fields).Prepend(file.Columns))
            text.AppendJoin(',', fields.Select(Field)).Append('\n');
        File.WriteAllText(path, text.ToString());
    }

    /// <summary>The classes of a file in the order in which they first occur; a label is the first one given, else the class itself.</summary>
    public static IReadOnlyList<SchemeClass> Classes(SchemeFile file) =>
        [
            .. file
                .Rows.Where(row => file.Text(row, SchemeColumns.Class).Length > 0)
                .GroupBy(row => file.Text(row, SchemeColumns.Class))
                .Select((group, at) => Class(file, group.Key, at + 1, [.. group])),
        ];

    private static SchemeClass Class(SchemeFile file, string code, int order, SchemeFileRow[] rows)
    {
        var english = Label(file, rows, SchemeColumns.LabelEnglish);
        var russian = Label(file, rows, SchemeColumns.LabelRussian);
        return new SchemeClass(code, order, english ?? russian ?? code, russian ?? english ?? code);
    }

    private static string? Label(SchemeFile file, SchemeFileRow[] rows, string column) =>
        rows.Select(row => file.Text(row, column)).FirstOrDefault(label => label.Length > 0);

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
