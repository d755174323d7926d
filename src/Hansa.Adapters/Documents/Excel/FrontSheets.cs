using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Model;

namespace Hansa.Adapters.Documents.Excel;

/// <summary>The worksheets around the tables: contents, key figures, the text, and where the figures come from.</summary>
internal sealed class FrontSheets(Document document, string language)
{
    private const double TextWidth = 120;

    /// <param name="sheets">Names and titles of the other worksheets, in order.</param>
    public SheetPage Contents(string name, IEnumerable<(string Name, string Title)> sheets)
    {
        SheetRow[] facts = [.. document.Facts.Select(fact => Row(Label(fact.Name), Plain(fact.Value)))];
        SheetRow[] links =
        [
            .. sheets.Select(sheet => new SheetRow([Link(sheet.Name), SheetCell.Of(sheet.Title, CellLook.Plain)])),
        ];
        return new SheetPage(
            name,
            [34, 86],
            [
                Merged(document.Title, CellLook.Title),
                Merged(document.Subtitle, CellLook.Subtitle),
                new([]),
                .. facts,
                new([]),
                Row(SheetCell.Of(OfficeWords.Contents.In(language), CellLook.Section)),
                .. links,
                new([]),
                Merged(OfficeWords.NumbersOfHeads, CellLook.Note),
            ]
        );
    }

    /// <summary>Nothing where the document has none.</summary>
    public SheetPage? KeyFigures(string name)
    {
        KeyFigure[] all = [.. document.Blocks.OfType<KeyFigureList>().SelectMany(list => list.Figures)];
        return all.Length == 0
            ? null
            : new SheetPage(
                name,
                [44, 18, 14, 60],
                [Merged(OfficeWords.KeyFigures, CellLook.Title), new([]), .. all.Select(KeyFigureRow)]
            );
    }

    private SheetRow KeyFigureRow(KeyFigure figure)
    {
        var format = figure.Measure.Format;
        var isPercent = format is { Scale: 100, Unit.English: "%" };
        var value =
            figure.Measure.Figure.Value is not { } number
                ? SheetCell.Of(MissingWords.Of(figure.Measure.Figure.Missing).In(language), CellLook.Missing)
            : isPercent ? SheetCell.Of(number, NumberFormats.Percent(format.Decimals))
            : SheetCell.Of(number * format.Scale, NumberFormats.Number(format.Decimals));
        return Row(
            SheetCell.Of(figure.Name.In(language), CellLook.Label) with
            {
                Keys = figure.Measure.Key > 0 ? FormattableString.Invariant($"{figure.Measure.Key}") : "",
            },
            value,
            SheetCell.Of(isPercent ? "" : format.Unit?.In(language) ?? "", CellLook.Word),
            SheetCell.Of(figure.Note.TextIn(language), CellLook.Word)
        );
    }

    /// <summary>Headings, paragraphs, remarks and what charts show, in reading order; nothing where the document has no text.</summary>
    public SheetPage? Text(string name)
    {
        SheetRow[] rows = [.. document.Blocks.SelectMany(TextRows)];
        return rows.Length == 0 ? null : new SheetPage(name, [TextWidth], [.. rows]);
    }

    private IEnumerable<SheetRow> TextRows(Block block) =>
        block switch
        {
            Heading heading =>
            [
                new([]),
                Row(SheetCell.Of(heading.Text.In(language), heading.Level == 1 ? CellLook.Title : CellLook.Section)),
            ],
            Paragraph paragraph => [Row(Plain(paragraph.Text))],
            BulletList list => list.Items.Select(item => Row(SheetCell.Of("• " + Keyed(item), CellLook.Plain))),
            Remark remark => [Row(SheetCell.Of(Keyed(remark.Text), CellLook.Subtitle))],
            TableBlock table =>
            [
                Row(
                    SheetCell.Of(
                        $"→ {OfficeWords.Table.In(language)} {table.Number}. {table.Table.Title.In(language)}",
                        CellLook.Subtitle
                    )
                ),
            ],
            ChartBlock chart =>
            [
                Row(
                    SheetCell.Of(
                        $"{OfficeWords.Figure.In(language)} {chart.Number}. {chart.Chart.Title.In(language)}",
                        CellLook.Section
                    )
                ),
                Row(Plain(chart.Chart.Alternative)),
            ],
            _ => [],
        };

    public SheetPage Sources(string name) =>
        new(
            name,
            [5, 34, 16, 20, 14, 30, 34, 30],
            [
                Merged(OfficeWords.Sources, CellLook.Title),
                new([]),
                Row([.. Heads().Select(head => SheetCell.Of(head, CellLook.Head))]),
                .. document.Sources.Select(SourceRow),
            ]
        )
        {
            HeadRow = 3,
            TableRows = document.Sources.Count,
        };

    private IEnumerable<string> Heads() =>
        ["№", OfficeWords.What.In(language), .. ProvenanceFacts.Names.Select(fact => fact.In(language))];

    private SheetRow SourceRow(DocumentSource source) =>
        Row([
            SheetCell.Of(source.Key, NumberFormats.Number(0)),
            SheetCell.Of(source.What.In(language), CellLook.Label),
            .. ProvenanceFacts.Values(source.Provenance).Select(value => SheetCell.Of(value, CellLook.Word)),
        ]);

    private static string Keyed(IEnumerable<Run> runs) =>
        string.Concat(
            runs.Select(run => run.Key is { } key ? FormattableString.Invariant($"{run.Text} [{key}]") : run.Text)
        );

    private string Keyed(Passage passage) => Keyed(passage.In(language));

    private static SheetRow Row(params SheetCell[] cells) => new(cells);

    private SheetRow Merged(LocalText text, CellLook look) =>
        new([SheetCell.Of(text.In(language), look)]) { IsMerged = true };

    private SheetCell Label(LocalText text) => SheetCell.Of(text.In(language), CellLook.Label);

    private SheetCell Plain(LocalText text) => SheetCell.Of(text.In(language), CellLook.Plain);

    private SheetCell Plain(Passage text) => SheetCell.Of(Keyed(text), CellLook.Plain);

    private static SheetCell Link(string sheet) => SheetCell.Of(sheet, CellLook.Link) with { LinksTo = sheet };
}
