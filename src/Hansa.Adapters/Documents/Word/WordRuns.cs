using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Hansa.UseCases.Documents.Model;
using Document = Hansa.UseCases.Documents.Model.Document;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Hansa.Adapters.Documents.Word;

/// <summary>Makes runs of text, and the marks that lead from a number to its source.</summary>
/// <remarks>The first mark of a source is a real footnote; the later ones carry its number and lead to the list of sources. Word counts footnotes
/// by itself, so sources are numbered here in the order in which the body first names them.</remarks>
internal sealed class WordRuns(Document document, string language)
{
    private readonly HashSet<int> noted = [];

    /// <summary>The sources in the order of their numbers, from 1.</summary>
    public IReadOnlyList<DocumentSource> Sources { get; } = SourceOrder.Of(document);

    /// <summary>The sources that have a footnote so far.</summary>
    public IEnumerable<DocumentSource> Noted => Sources.Where(source => noted.Contains(source.Key));

    /// <summary>The number of a source, by its key.</summary>
    public int Number(int key)
    {
        for (var at = 0; at < Sources.Count; at++)
        {
            if (Sources[at].Key == key)
                return at + 1;
        }
        throw new KeyNotFoundException($"There is no source {key} in {document.Code}.");
    }

    /// <summary>Pieces of running text with their marks.</summary>
    public IEnumerable<OpenXmlElement> Of(Passage passage)
    {
        foreach (var piece in passage.In(language))
        {
            yield return Text(piece.Text);
            if (piece.Key is { } key)
                yield return Mark(key);
        }
    }

    /// <summary>One run; line feeds become breaks.</summary>
    /// <param name="style">A character style; nothing for the paragraph's own.</param>
    public static Run Text(string text, string? style = null)
    {
        var run = new Run();
        if (style is not null)
            run.Append(new RunProperties(new RunStyle { Val = style }));
        var lines = OfficeText.Plain(text).Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
                run.Append(new Break());
            run.Append(new Text(lines[at]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>The mark of a key in running text.</summary>
    public OpenXmlElement Mark(int key) =>
        noted.Add(key)
            ? new Run(
                new RunProperties(new RunStyle { Val = WordStyles.FootnoteMark }),
                new FootnoteReference { Id = Number(key) }
            )
            : Link(key);

    /// <summary>The mark of a key where no footnote may stand, such as a head that pages repeat.</summary>
    public OpenXmlElement Link(int key) =>
        new Hyperlink(
            new Run(
                new RunProperties(new RunStyle { Val = WordStyles.FootnoteMark }),
                new Text(Number(key).ToString(CultureInfo.InvariantCulture))
            )
        )
        {
            Anchor = Anchor(key),
            History = true,
        };

    /// <summary>The name of a source's place in the list of sources.</summary>
    public string Anchor(int key) => FormattableString.Invariant($"source_{Number(key)}");
}
