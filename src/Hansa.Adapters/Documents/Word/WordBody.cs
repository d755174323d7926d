using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Model;
using Document = Hansa.UseCases.Documents.Model.Document;
using HeadingBlock = Hansa.UseCases.Documents.Model.Heading;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using ParagraphBlock = Hansa.UseCases.Documents.Model.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Hansa.Adapters.Documents.Word;

/// <summary>The body of a Word document, block by block.</summary>
internal sealed class WordBody(
    Document document,
    string language,
    WordRuns runs,
    WordPictures pictures,
    string footerId
)
{
    private const int FiguresInARow = 3;

    private int bookmarks;
    private bool isWide;

    public Body Build()
    {
        var body = new Body();
        body.Append(FirstPage());
        foreach (var block in document.Blocks)
            body.Append(Of(block));
        // A last paragraph ends a lying section; the body's own properties belong to the last section.
        if (isWide)
            body.Append(Turn(toWide: false));
        body.Append(WordPage.Section(isWide: false, footerId));
        return body;
    }

    private IEnumerable<OpenXmlElement> FirstPage()
    {
        yield return Styled(WordStyles.Title, WordRuns.Text(document.Title.In(language)));
        if (document.Subtitle.In(language).Length > 0)
            yield return Styled(WordStyles.Subtitle, WordRuns.Text(document.Subtitle.In(language)));
        if (document.Facts.Count > 0)
            yield return Facts();
        foreach (var line in Contents())
            yield return line;
    }

    private Table Facts() =>
        new([
            PlainTable(),
            Grid(3_000, WordPage.TextWidth - 3_000),
            .. document.Facts.Select(fact => new TableRow(
                PlainCell(3_000, Styled(WordStyles.Note, WordRuns.Text(fact.Name.In(language)))),
                PlainCell(WordPage.TextWidth - 3_000, Styled(WordStyles.Cell, WordRuns.Text(fact.Value.In(language))))
            )),
        ]);

    // A field that Word fills anew on request; until then its lines lead to the headings, without page numbers that could be wrong.
    private IEnumerable<OpenXmlElement> Contents()
    {
        var headings = document.Blocks.OfType<HeadingBlock>().ToArray();
        if (headings.Length < 2)
            yield break;
        yield return Styled(WordStyles.ContentsTitle, WordRuns.Text(OfficeWords.Contents.In(language)));
        for (var at = 0; at < headings.Length; at++)
        {
            var line = Styled(WordStyles.Contents(headings[at].Level));
            if (at == 0)
                line.Append(
                    FieldChar(FieldCharValues.Begin),
                    new Run(
                        new FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }
                    ),
                    FieldChar(FieldCharValues.Separate)
                );
            line.Append(
                new Hyperlink(WordRuns.Text(headings[at].Text.In(language)))
                {
                    Anchor = Anchor(headings[at]),
                    History = true,
                }
            );
            if (at == headings.Length - 1)
                line.Append(FieldChar(FieldCharValues.End));
            yield return line;
        }
    }

    private IEnumerable<OpenXmlElement> Of(Block block) =>
        block switch
        {
            HeadingBlock heading => Upright([HeadingOf(heading)]),
            ParagraphBlock paragraph => Upright([Styled(null, [.. runs.Of(paragraph.Text)])]),
            BulletList list => Upright(list.Items.Select(item => Styled(WordStyles.Bullet, [.. runs.Of(item)]))),
            Remark remark => Upright([RemarkOf(remark)]),
            KeyFigureList list => Upright(KeyFigures(list)),
            TableBlock table => TableOf(table),
            ChartBlock chart => Upright(ChartOf(chart)),
            SourceList => Upright(Sources()),
            _ => throw new NotSupportedException($"A {block.GetType().Name} in a Word document."),
        };

    private Paragraph HeadingOf(HeadingBlock heading)
    {
        var paragraph = Styled(WordStyles.Heading(heading.Level));
        if (heading.StartsPage)
            paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        paragraph.Append(Bookmarked(Anchor(heading), WordRuns.Text(heading.Text.In(language))));
        return paragraph;
    }

    private Paragraph RemarkOf(Remark remark) =>
        Styled(remark.Kind == RemarkKind.Meaning ? WordStyles.Remark : WordStyles.Caution, [.. runs.Of(remark.Text)]);

    private IEnumerable<OpenXmlElement> KeyFigures(KeyFigureList list)
    {
        var width = WordPage.TextWidth / FiguresInARow;
        yield return new Table([
            PlainTable(),
            Grid([.. Enumerable.Repeat(width, FiguresInARow)]),
            .. list.Figures.Chunk(FiguresInARow).Select(row => KeyFigureRow(row, width)),
        ]);
        yield return Styled(null);
    }

    private TableRow KeyFigureRow(KeyFigure[] figures, int width)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        foreach (var figure in figures)
            row.Append(KeyFigureCell(figure, width));
        for (var at = figures.Length; at < FiguresInARow; at++)
            row.Append(PlainCell(width, Styled(WordStyles.Cell)));
        return row;
    }

    private TableCell KeyFigureCell(KeyFigure figure, int width)
    {
        var number = Styled(
            WordStyles.KeyNumber,
            WordRuns.Text(figure.Measure.In(language), figure.Measure.Figure.Value is null ? WordStyles.Quiet : null)
        );
        if (figure.Measure.Key > 0)
            number.Append(runs.Mark(figure.Measure.Key));
        return PlainCell(
            width,
            number,
            Styled(WordStyles.Cell, WordRuns.Text(figure.Name.In(language))),
            Styled(WordStyles.Note, [.. runs.Of(figure.Note)])
        );
    }

    private IEnumerable<OpenXmlElement> TableOf(TableBlock block)
    {
        var table = new WordTable(block, runs, language);
        foreach (var turn in Turned(table.IsWide))
            yield return turn;
        yield return Caption(OfficeWords.Table, "Table", block.Number, block.Table.Title, block.DistinctKeys);
        if (block.Table.Rows.Count > 0)
            yield return table.Build();
        else
            yield return Styled(WordStyles.Note, WordRuns.Text(OfficeWords.NoRows.In(language)));
        foreach (var note in block.Table.Notes)
            yield return Styled(WordStyles.Note, WordRuns.Text(note.In(language)));
        // Two tables without a paragraph between them would be one.
        if (block.Table.Notes.Count == 0)
            yield return Styled(WordStyles.Note);
    }

    private IEnumerable<OpenXmlElement> ChartOf(ChartBlock block)
    {
        var picture = pictures.Of(block, language);
        yield return Styled(WordStyles.Picture, new Run(picture));
        yield return Caption(OfficeWords.Figure, "Figure", block.Number, block.Chart.Title, block.Keys);
    }

    // The number is a field, so that Word can list tables and figures.
    private Paragraph Caption(LocalText word, string sequence, int number, LocalText title, IEnumerable<int> keys)
    {
        var caption = Styled(
            WordStyles.Caption,
            WordRuns.Text(word.In(language) + "\u00a0"),
            new SimpleField(new Run(new Text(FormattableString.Invariant($"{number}"))))
            {
                Instruction = $" SEQ {sequence} \\* ARABIC ",
            },
            WordRuns.Text(". " + title.In(language))
        );
        foreach (var key in keys.Where(key => key > 0).Distinct())
            caption.Append(WordRuns.Text(" "), runs.Mark(key));
        return caption;
    }

    private IEnumerable<OpenXmlElement> Sources() =>
        runs.Sources.Select(source =>
            (OpenXmlElement)Styled(
                WordStyles.FootnoteText,
                [
                    .. Bookmarked(
                        runs.Anchor(source.Key),
                        WordRuns.Text(FormattableString.Invariant($"{runs.Number(source.Key)}. "))
                    ),
                    WordRuns.Text(SourceText(source, language)),
                ]
            )
        );

    /// <summary>What a source is and where it comes from, in one sentence.</summary>
    public static string SourceText(DocumentSource source, string language) =>
        $"{source.What.In(language)}: {ProvenanceFacts.Line(source.Provenance).In(language)}.";

    private IEnumerable<OpenXmlElement> Upright(IEnumerable<OpenXmlElement> content) =>
        [.. Turned(toWide: false), .. content];

    private OpenXmlElement[] Turned(bool toWide) => isWide == toWide ? [] : [Turn(toWide)];

    // The properties in a paragraph are those of the section that it ends.
    private Paragraph Turn(bool toWide)
    {
        var end = new Paragraph(new ParagraphProperties(WordPage.Section(isWide, footerId)));
        isWide = toWide;
        return end;
    }

    private OpenXmlElement[] Bookmarked(string name, Run content)
    {
        var id = FormattableString.Invariant($"{++bookmarks}");
        return [new BookmarkStart { Id = id, Name = name }, content, new BookmarkEnd { Id = id }];
    }

    // Bookmarks hold at most 40 characters, no hyphens.
    private static string Anchor(HeadingBlock heading)
    {
        var name = "part_" + heading.Anchor.Replace('-', '_');
        return name.Length <= 40 ? name : name[..40];
    }

    private static Paragraph Styled(string? style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties(style is null ? [] : [new ParagraphStyleId { Val = style }]), .. content]);

    private static Run FieldChar(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });

    private static TableProperties PlainTable() =>
        new(
            new TableWidth
            {
                Type = TableWidthUnitValues.Dxa,
                Width = FormattableString.Invariant($"{WordPage.TextWidth}"),
            },
            new TableLayout { Type = TableLayoutValues.Fixed }
        );

    private static TableGrid Grid(params int[] widths) =>
        new(widths.Select(width => new GridColumn { Width = FormattableString.Invariant($"{width}") }));

    private static TableCell PlainCell(int width, params Paragraph[] content) =>
        new([
            new TableCellProperties(
                new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = FormattableString.Invariant($"{width}") }
            ),
            .. content,
        ]);
}
