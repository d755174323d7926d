using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Hansa.Adapters.Documents.Word;

namespace Hansa.Tests.Adapters.Documents;

public sealed class WordWriterTests
{
    private static readonly WordWriter Writer = new(OfficeSample.Pictures);

    [Fact]
    public void Headings_are_headings_and_the_contents_lead_to_them()
    {
        using var word = Sample("en");
        var body = word.MainDocumentPart!.Document!.Body!;

        Assert.Equal(
            ["Heading1", "Heading2", "Heading1"],
            Styles(body).Where(style => style.StartsWith("Heading", StringComparison.Ordinal))
        );
        Assert.Contains(
            body.Descendants<FieldCode>(),
            code => code.Text.Contains("TOC \\o \"1-2\"", StringComparison.Ordinal)
        );
        var places = body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).ToHashSet();
        Assert.All(body.Descendants<Hyperlink>(), link => Assert.Contains(link.Anchor!.Value, places));
        Assert.Equal(
            3,
            body.Descendants<Hyperlink>()
                .Count(link => link.Anchor!.Value!.StartsWith("part_", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Each_source_has_one_real_footnote_and_later_marks_lead_to_the_list()
    {
        using var word = Sample("ru");
        var body = word.MainDocumentPart!.Document!.Body!;

        var marks = body.Descendants<FootnoteReference>().Select(mark => mark.Id!.Value).ToArray();
        var notes = word
            .MainDocumentPart.FootnotesPart!.Footnotes!.Elements<Footnote>()
            .Where(note => note.Id!.Value > 0)
            .ToArray();

        Assert.Equal([1, 2], marks);
        Assert.Equal([1, 2], notes.Select(note => note.Id!.Value));
        Assert.Contains("Экспорт: набор данных russia; снимок 00ff;", notes[0].InnerText, StringComparison.Ordinal);
        Assert.Contains(body.Descendants<Hyperlink>(), link => link.Anchor == "source_1" && link.InnerText == "1");
    }

    [Fact]
    public void Tables_repeat_their_heads_and_print_numbers_in_the_language()
    {
        using var word = Sample("ru");
        var table = word.MainDocumentPart!.Document!.Body!.Descendants<Table>()
            .Single(one =>
                one.Descendants<TableHeader>().Any() && one.InnerText.Contains("Тип", StringComparison.Ordinal)
            );

        Assert.Single(table.Descendants<TableHeader>());
        var rows = table
            .Elements<TableRow>()
            .Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToArray())
            .ToArray();
        Assert.Equal("1,500,75 … 2,13", rows[1][1]);
        Assert.Equal("−1,2", rows[1][3]);
        Assert.Equal("нет торговли", rows[2][1]);
    }

    [Fact]
    public void Wide_tables_lie_and_the_rest_stands()
    {
        using var word = Sample("en");

        var turns = word.MainDocumentPart!.Document!.Body!.Descendants<PageSize>()
            .Select(page => page.Orient?.Value == PageOrientationValues.Landscape);

        Assert.Equal([false, true, false], turns);
    }

    [Fact]
    public void Charts_are_pictures_with_an_alternative_and_captions_are_counted()
    {
        using var word = Sample("en");
        var body = word.MainDocumentPart!.Document!.Body!;

        var picture = body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single();
        Assert.Equal("Волгоград — Volgograd", picture.Description!.Value);
        Assert.Equal(
            [" SEQ Table \\* ARABIC ", " SEQ Table \\* ARABIC ", " SEQ Figure \\* ARABIC "],
            body.Descendants<SimpleField>().Select(field => field.Instruction!.Value!)
        );
    }

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("ru", "ru-RU")]
    public void The_language_is_told(string language, string culture)
    {
        using var word = Sample(language);

        var defaults = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!;

        Assert.Equal(culture, defaults.Descendants<Languages>().Single().Val!.Value);
        Assert.Contains(
            culture,
            new StreamReader(word.CoreFilePropertiesPart!.GetStream()).ReadToEnd(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var document = OfficeSample.Document();

        Assert.Equal(OfficeFile.Write(Writer, document, "en"), OfficeFile.Write(Writer, document, "en"));
    }

    [Fact]
    public void Hostile_names_stay_texts_and_the_file_stays_valid()
    {
        foreach (var name in OfficeSample.HostileNames)
        {
            using var word = OfficeFile.Word(OfficeFile.Write(Writer, OfficeSample.Document(name), "en"));

            var title = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().First().InnerText;
            Assert.Equal(name.Count(char.IsAsciiLetterOrDigit), title.Count(char.IsAsciiLetterOrDigit));
        }
    }

    [Fact]
    public void Columns_are_wide_enough_for_their_longest_word_where_the_page_has_room()
    {
        var widths = WordColumn.Widths(
            [new("Region", ["Volgograd Oblast"]), new("Достопримечательность", ["1"]), new("%", ["1"])],
            9000
        );

        Assert.InRange(widths.Sum(), 8990, 9000);
        Assert.True(widths[1] >= 21 * 104);
        Assert.True(widths[2] < widths[0]);
    }

    private static WordprocessingDocument Sample(string language) =>
        OfficeFile.Word(OfficeFile.Write(Writer, OfficeSample.Document(), language));

    private static IEnumerable<string> Styles(Body body) =>
        body.Elements<Paragraph>()
            .Select(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "");
}
