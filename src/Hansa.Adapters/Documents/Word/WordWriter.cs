using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Hansa.UseCases;
using Hansa.UseCases.Ports;
using Document = Hansa.UseCases.Documents.Model.Document;
using DocumentSource = Hansa.UseCases.Documents.Model.DocumentSource;

namespace Hansa.Adapters.Documents.Word;

/// <summary>Writes documents as Word files (Office Open XML): real headings, tables, captions, footnotes, pictures with alternatives.</summary>
/// <param name="charts">Draws charts, which Word files hold as pictures; opened with the first document that has any.</param>
/// <remarks>The same document gives the same bytes.</remarks>
public sealed class WordWriter(Lazy<IChartPictures> charts) : IDocumentWriter
{
    private const string ContentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string FooterId = "rIdFooter";

    // Fine enough for print over the whole width of the page.
    private const int PicturePixels = 1400;

    public string Format => "docx";

    public Outcome<IReadOnlyList<DocumentFile>> Write(
        Document document,
        string language,
        CancellationToken cancellation
    )
    {
        var pictures = new Dictionary<int, ChartPicture>();
        foreach (var block in document.Charts)
        {
            cancellation.ThrowIfCancellationRequested();
            var picture = charts.Value.Png(block.Chart, language, PicturePixels);
            if (!picture.Succeeded)
                return picture.Problem;
            pictures[block.Number] = picture.Value;
        }
        return new DocumentFile[] { new(null, "docx", Packed(document, language, pictures)) };
    }

    private static byte[] Packed(Document document, string language, Dictionary<int, ChartPicture> pictures)
    {
        using var zip = new MemoryStream();
        using (var package = WordprocessingDocument.Create(zip, WordprocessingDocumentType.Document))
            Fill(package, document, language, pictures);
        return FixedZip.Of(zip);
    }

    private static void Fill(
        WordprocessingDocument package,
        Document document,
        string language,
        Dictionary<int, ChartPicture> pictures
    )
    {
        var main = package.AddNewPart<MainDocumentPart>(ContentType, "rId1");
        var runs = new WordRuns(document, language);
        main.AddNewPart<FooterPart>(FooterId).Footer = Footer(document, language);
        main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(
            new WordBody(document, language, runs, new WordPictures(main, pictures), FooterId).Build()
        );
        var culture = language == "ru" ? "ru-RU" : "en-GB";
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = WordStyles.All(culture);
        main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = Bullets();
        main.AddNewPart<FootnotesPart>("rIdFootnotes").Footnotes = Footnotes(runs, language);
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings(culture);
        OfficeProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("rId2"), document, language);
    }

    private static Footer Footer(Document document, string language) =>
        new(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Footer }),
                WordRuns.Text(document.Title.In(language)),
                new Run(new TabChar()),
                Field("PAGE"),
                WordRuns.Text(" / "),
                Field("NUMPAGES")
            )
        );

    private static SimpleField Field(string code) => new(new Run(new Text("1"))) { Instruction = $" {code} " };

    private static Numbering Bullets() =>
        new(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new LevelText { Val = "•" },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "260" })
                )
                {
                    LevelIndex = 0,
                }
            )
            {
                AbstractNumberId = 1,
            },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 }
        );

    private static Footnotes Footnotes(WordRuns runs, string language) =>
        new([
            Separator(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()),
            Separator(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark()),
            .. runs.Noted.Select(source => Footnote(source, runs, language)),
        ]);

    private static Footnote Footnote(DocumentSource source, WordRuns runs, string language) =>
        new(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.FootnoteText }),
                new Run(new RunProperties(new RunStyle { Val = WordStyles.FootnoteMark }), new FootnoteReferenceMark()),
                WordRuns.Text(" " + WordBody.SourceText(source, language))
            )
        )
        {
            Id = runs.Number(source.Key),
        };

    private static Footnote Separator(long id, FootnoteEndnoteValues kind, OpenXmlElement mark) =>
        new(
            new Paragraph(
                new ParagraphProperties(
                    new SpacingBetweenLines
                    {
                        After = "0",
                        Line = "240",
                        LineRule = LineSpacingRuleValues.Auto,
                    }
                ),
                new Run(mark)
            )
        )
        {
            Id = id,
            Type = kind,
        };

    private static Settings Settings(string culture) =>
        new(
            new FootnoteDocumentWideProperties(
                new FootnoteSpecialReference { Id = -1 },
                new FootnoteSpecialReference { Id = 0 }
            ),
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = culture }
        );
}
