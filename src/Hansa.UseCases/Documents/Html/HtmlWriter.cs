using System.Text;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents.Html;

/// <summary>Documents as one self-contained HTML file: no script, no other file, no network; prints on A4, reads on a phone.</summary>
public sealed class HtmlWriter : IDocumentWriter
{
    public string Format => "html";

    public Outcome<IReadOnlyList<DocumentFile>> Write(
        Document document,
        string language,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var page = new HtmlPage(document, language).Write();
        return Outcome<IReadOnlyList<DocumentFile>>.Of([new DocumentFile(null, Format, Encoding.UTF8.GetBytes(page))]);
    }
}
