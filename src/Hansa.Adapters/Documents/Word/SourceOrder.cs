using Hansa.UseCases.Documents.Model;

namespace Hansa.Adapters.Documents.Word;

/// <summary>The sources of a document in the order in which its body first names them; those that it never names come last.</summary>
internal static class SourceOrder
{
    public static IReadOnlyList<DocumentSource> Of(Document document) =>
        [
            .. document
                .Blocks.SelectMany(Keys)
                .Where(key => key > 0)
                .Concat(document.Sources.Select(source => source.Key))
                .Distinct()
                .Select(key => document.Sources.Single(source => source.Key == key)),
        ];

    // The order of a block's marks, as the body writes them.
    private static IEnumerable<int> Keys(Block block) =>
        block switch
        {
            Paragraph paragraph => Keys(paragraph.Text),
            Remark remark => Keys(remark.Text),
            BulletList list => list.Items.SelectMany(Keys),
            KeyFigureList list => list.Figures.SelectMany(figure => Keys(figure.Note).Prepend(figure.Measure.Key)),
            TableBlock table => table.DistinctKeys,
            ChartBlock chart => chart.Keys,
            _ => [],
        };

    private static IEnumerable<int> Keys(Passage passage) =>
        passage.In("en").Concat(passage.In("ru")).Select(run => run.Key ?? 0);
}
