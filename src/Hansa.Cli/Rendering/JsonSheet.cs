using System.Text.Encodings.Web;

namespace Hansa.Cli.Rendering;

/// <summary>Writes a list as a JSON array, one object a line.</summary>
public static class JsonSheet
{
    public static void Write(Sheet sheet, TextWriter output, string language)
    {
        var names = sheet.Columns.Select(column => Text(column.Code)).ToArray();
        var start = "[\n";
        foreach (var row in sheet.Rows)
        {
            var members = row.Select((cell, position) => $"{names[position]}: {Value(cell, language)}");
            output.Write($"{start}  {{ {string.Join(", ", members)} }}");
            start = ",\n";
        }
        output.Write(start == ",\n" ? "\n]\n" : "[]\n");
    }

    private static string Value(Cell cell, string language) =>
        cell.Kind switch
        {
            CellKind.Empty => "null",
            CellKind.Text or CellKind.Words => Text(cell.Plain(language)),
            _ => cell.Plain(language),
        };

    private static string Text(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
