using System.Text;
using Hansa.UseCases.Documents.Html;
using Hansa.UseCases.Documents.Model;

namespace Hansa.Tests.UseCases.Documents;

/// <summary>A document as the HTML writer gives it.</summary>
internal sealed class HtmlWriterPage(Document document)
{
    public byte[] In(string language) =>
        new HtmlWriter().Write(document, language, CancellationToken.None).Value[0].Content.ToArray();

    public string TextIn(string language) => Encoding.UTF8.GetString(In(language));
}
