using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents;

/// <summary>A format whose files hold one table each: a document is written as one file for each table that has rows.</summary>
internal sealed class TablePerFile(string format, string extension, Action<ReportTable, string, Stream> write)
    : IDocumentWriter
{
    public string Format => format;

    public Outcome<IReadOnlyList<DocumentFile>> Write(
        Document document,
        string language,
        CancellationToken cancellation
    )
    {
        var files = new List<DocumentFile>();
        foreach (var table in document.Tables.Select(block => block.Table))
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Rows.Count > 0)
                files.Add(File(table, language));
        }
        return files;
    }

    private DocumentFile File(ReportTable table, string language)
    {
        using var bytes = new MemoryStream();
        write(table, language, bytes);
        return new DocumentFile(table.Code, extension, bytes.ToArray());
    }
}
