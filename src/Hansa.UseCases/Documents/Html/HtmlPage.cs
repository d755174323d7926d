using System.Globalization;
using System.Text;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Html;

/// <summary>One document as an HTML page in one language.</summary>
internal sealed class HtmlPage(Document document, string language)
{
    // Nothing but what is in the file: no script can run and nothing can be fetched, whatever a name may contain.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private readonly StringBuilder html = new();

    public string Write()
    {
        WriteHead();
        WriteTitle();
        WriteContents();
        var blocks = new HtmlBlocks(html, document, language);
        foreach (var block in document.Blocks)
            blocks.Write(block);
        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private void WriteHead()
    {
        html.Append("<!DOCTYPE html>\n");
        html.Append(CultureInfo.InvariantCulture, $"<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append(
            CultureInfo.InvariantCulture,
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n"
        );
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Text(document.Title)}</title>\n");
        html.Append("<style>\n")
            .Append(HtmlStyle.Of(document.Title.In(language)))
            .Append("</style>\n</head>\n<body>\n<main>\n");
    }

    private void WriteTitle()
    {
        html.Append(CultureInfo.InvariantCulture, $"<header>\n<h1>{Text(document.Title)}</h1>\n");
        if (document.Subtitle.In(language).Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"subtitle\">{Text(document.Subtitle)}</p>\n");
        if (document.Facts.Count > 0)
        {
            html.Append("<dl class=\"facts\">\n");
            foreach (var fact in document.Facts)
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<div><dt>{Text(fact.Name)}</dt><dd>{Text(fact.Value)}</dd></div>\n"
                );
            html.Append("</dl>\n");
        }
        html.Append("</header>\n");
    }

    private void WriteContents()
    {
        Heading[] sections = [.. document.Blocks.OfType<Heading>().Where(heading => heading.Level == 1)];
        if (sections.Length < 2)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<nav aria-label=\"{Text(DocumentWords.Contents)}\"><ol>\n");
        foreach (var section in sections)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li><a href=\"#{Markup.Escape(section.Anchor)}\">{Text(section.Text)}</a></li>\n"
            );
        html.Append("</ol></nav>\n");
    }

    private string Text(LocalText text) => Markup.Escape(text.In(language));
}
