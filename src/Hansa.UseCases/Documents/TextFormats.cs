using System.Text;
using Hansa.UseCases.Documents.Html;
using Hansa.UseCases.Documents.Matrices;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents;

/// <summary>The formats that are plain text and need nothing outside: one line each. Those that need packages or programs come through <see cref="House.Writers"/>.</summary>
public static class TextFormats
{
    public static IReadOnlyList<IDocumentWriter> All { get; } =
    [
        new HtmlWriter(),
        new TablePerFile(
            "csv",
            "csv",
            (table, language, file) => InUtf8(file, text => TableCsv.Write(table, language, text))
        ),
        new TablePerFile(
            "json-stat",
            "json",
            (table, language, file) => JsonStat.Write(TableMatrix.Of(table), language, file)
        ),
        new TablePerFile(
            "px",
            "px",
            (table, language, file) => InUtf8(file, text => PxFile.Write(TableMatrix.Of(table), language, text))
        ),
    ];

    /// <summary>Writes text as UTF-8 without a mark in front.</summary>
    internal static void InUtf8(Stream file, Action<TextWriter> write)
    {
        using var text = new StreamWriter(
            file,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true
        );
        write(text);
    }
}
