using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Model;

/// <summary>A document while it is put together: numbers its tables and charts and keeps one footnote key per source.</summary>
public sealed class DocumentDraft
{
    private readonly List<Block> blocks = [];
    private readonly List<DocumentSource> sources = [];
    private readonly Dictionary<Provenance, int> keys = [];
    private int tables;
    private int charts;

    /// <summary>The footnote key of figures with this provenance; the same provenance has the same key, under the words it came with first.</summary>
    /// <param name="what">Which numbers these are.</param>
    public int Key(LocalText what, Provenance provenance)
    {
        if (keys.TryGetValue(provenance, out var known))
            return known;
        var key = sources.Count + 1;
        sources.Add(new DocumentSource(key, what, provenance));
        return keys[provenance] = key;
    }

    public DocumentDraft Add(Block block)
    {
        blocks.Add(block);
        return this;
    }

    public DocumentDraft Heading(int level, LocalText text, string anchor, bool startsPage = false) =>
        Add(new Heading(level, text, anchor) { StartsPage = startsPage });

    public DocumentDraft Say(Passage text) => text.IsEmpty ? this : Add(new Paragraph(text));

    public DocumentDraft Remark(RemarkKind kind, Passage text) => text.IsEmpty ? this : Add(new Remark(kind, text));

    /// <param name="keys">One per column; 0 for columns of words.</param>
    public DocumentDraft Table(ReportTable table, params IReadOnlyList<int> keys) =>
        Add(new TableBlock(++tables, table, keys));

    /// <summary>A table whose columns of figures all have one key.</summary>
    public DocumentDraft TableOfOne(ReportTable table, int key) =>
        Table(
            table,
            [.. table.Columns.Select((_, at) => table.Rows.Any(row => row.Cells[at].Figure is not null) ? key : 0)]
        );

    public DocumentDraft Chart(Chart chart, params IReadOnlyList<int> keys) =>
        Add(new ChartBlock(++charts, chart, keys));

    /// <summary>The finished document.</summary>
    public Document Finish(string code, LocalText title, LocalText subtitle) =>
        new(code, title, subtitle, [.. blocks], [.. sources]);
}
