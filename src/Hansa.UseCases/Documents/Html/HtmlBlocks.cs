using System.Globalization;
using System.Text;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Html;

/// <summary>The blocks of a document as HTML, one after the other.</summary>
internal sealed class HtmlBlocks(StringBuilder html, Document document, string language)
{
    public void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                WriteHeading(heading);
                break;
            case Paragraph paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p>{Inline(paragraph.Text)}</p>\n");
                break;
            case BulletList list:
                WriteItems(list);
                break;
            case Remark remark:
                WriteRemark(remark);
                break;
            case KeyFigureList figures:
                WriteKeyFigures(figures);
                break;
            case TableBlock table:
                new HtmlTable(html, table, language).Write();
                break;
            case ChartBlock chart:
                WriteChart(chart);
                break;
            case SourceList:
                WriteSources();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "HTML has no form for it.");
        }
    }

    /// <summary>The marks of footnotes, as links to the list of sources.</summary>
    public static string Marks(IEnumerable<int> keys)
    {
        var links = keys.Where(key => key > 0)
            .Select(key => string.Create(CultureInfo.InvariantCulture, $"<a href=\"#source-{key}\">{key}</a>"));
        var marks = string.Join("<span>,\u202f</span>", links);
        return marks.Length == 0 ? "" : $"<sup>{marks}</sup>";
    }

    private void WriteHeading(Heading heading)
    {
        var level = heading.Level + 1;
        var page = heading.StartsPage ? " class=\"page\"" : "";
        html.Append(
            CultureInfo.InvariantCulture,
            $"<h{level} id=\"{Markup.Escape(heading.Anchor)}\"{page}>{Text(heading.Text)}</h{level}>\n"
        );
    }

    private void WriteItems(BulletList list)
    {
        html.Append("<ul>\n");
        foreach (var item in list.Items)
            html.Append(CultureInfo.InvariantCulture, $"<li>{Inline(item)}</li>\n");
        html.Append("</ul>\n");
    }

    private void WriteRemark(Remark remark)
    {
        var (name, title) = remark.Kind switch
        {
            RemarkKind.Meaning => ("meaning", new LocalText("What it means", "Что это значит")),
            RemarkKind.Missing => ("missing", new LocalText("Not in this document", "Чего здесь нет")),
            _ => ("caution", new LocalText("Take care", "Обратите внимание")),
        };
        html.Append(
            CultureInfo.InvariantCulture,
            $"<aside class=\"remark {name}\"><p><strong>{Text(title)}.</strong> {Inline(remark.Text)}</p></aside>\n"
        );
    }

    private void WriteKeyFigures(KeyFigureList list)
    {
        html.Append("<dl class=\"key-figures\">\n");
        foreach (var figure in list.Figures)
        {
            var note = figure.Note.IsEmpty ? "" : $"<dd class=\"note\">{Inline(figure.Note)}</dd>";
            var size = figure.Measure.Figure.Value is null ? " class=\"reason\"" : "";
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div><dt>{Text(figure.Name)}</dt><dd{size}>{Markup.Escape(figure.Measure.In(language))}{Marks([figure.Measure.Key])}</dd>{note}</div>\n"
            );
        }
        html.Append("</dl>\n");
    }

    private void WriteChart(ChartBlock block)
    {
        var number = Text(DocumentWords.Figure(block.Number));
        html.Append("<figure>\n<div class=\"scroll\" tabindex=\"0\">")
            .Append(ChartSvg.Of(block.Chart, language).Svg)
            .Append("</div>\n");
        html.Append(
            CultureInfo.InvariantCulture,
            $"<figcaption><b>{number}.</b> {Text(block.Chart.Title)}{Marks(block.Keys)}</figcaption>\n"
        );
        html.Append(
            CultureInfo.InvariantCulture,
            $"<details><summary>{Text(DocumentWords.InWords)}</summary><p>{Text(block.Chart.Alternative)}</p></details>\n</figure>\n"
        );
    }

    private void WriteSources()
    {
        html.Append("<ol class=\"sources\">\n");
        foreach (var source in document.Sources)
        {
            var facts = DocumentWords
                .Facts(source.Provenance)
                .Select(fact => $"{Text(fact.Name)}\u00a0<code>{Markup.Escape(fact.Value)}</code>");
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li id=\"source-{source.Key}\" value=\"{source.Key}\"><b>{Text(source.What)}</b>: {string.Join("; ", facts)}.</li>\n"
            );
        }
        html.Append("</ol>\n");
    }

    private string Inline(Passage passage) =>
        string.Concat(passage.In(language).Select(run => Markup.Escape(run.Text) + Marks([run.Key ?? 0])));

    private string Text(LocalText text) => Markup.Escape(text.In(language));
}
