using Hansa.UseCases;
using Hansa.UseCases.Documents.Html;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Documents;

/// <summary>Documents as PDF: the HTML page, printed by a Chromium of this machine.</summary>
public sealed class PdfWriter : IDocumentWriter
{
    private readonly HtmlWriter pages = new();

    public string Format => "pdf";

    public Outcome<IReadOnlyList<DocumentFile>> Write(
        Document document,
        string language,
        CancellationToken cancellation
    ) =>
        from browser in Browser.Find()
        from page in pages.Write(document, language, cancellation)
        from pdf in Print(browser, page[0].Content, cancellation)
        select (IReadOnlyList<DocumentFile>)[new DocumentFile(null, Format, pdf)];

    private static Outcome<ReadOnlyMemory<byte>> Print(
        Browser browser,
        ReadOnlyMemory<byte> page,
        CancellationToken cancellation
    )
    {
        var folder = Directory.CreateTempSubdirectory("hansa-pdf-");
        try
        {
            var html = Path.Combine(folder.FullName, "document.html");
            File.WriteAllBytes(html, page.Span);
            return from pdf in browser.Print(html, folder.FullName, cancellation)
                select (ReadOnlyMemory<byte>)File.ReadAllBytes(pdf);
        }
        finally
        {
            Remove(folder);
        }
    }

    // Helpers of the browser may write to its profile for a moment after it has ended.
    private static void Remove(DirectoryInfo folder)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100);
            }
        }
    }
}
