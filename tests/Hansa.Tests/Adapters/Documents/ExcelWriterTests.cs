using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hansa.Adapters.Documents.Excel;
using SheetNames = Hansa.Adapters.Documents.Excel.SheetNames;

namespace Hansa.Tests.Adapters.Documents;

public sealed class ExcelWriterTests
{
    private static readonly ExcelWriter Writer = new();

    [Fact]
    public void Figures_are_numbers_with_formats_and_reasons_are_words_in_a_style_of_their_own()
    {
        using var workbook = Sample("en");
        var sheet = Cells(workbook, "1 Волгоград — Volgograd");

        Assert.Equal("1.5", sheet["B5"].CellValue!.Text);
        Assert.Equal("#,##0.00", FormatOf(workbook, sheet["B5"]));
        Assert.Equal(["0.75", "2.125"], [sheet["C5"].CellValue!.Text, sheet["D5"].CellValue!.Text]);
        Assert.Equal("-0.0123", sheet["F5"].CellValue!.Text);
        Assert.Equal("0.0%", FormatOf(workbook, sheet["F5"]));
        Assert.Equal("no trade", sheet["B6"].InnerText);
        Assert.NotEqual(sheet["E5"].StyleIndex!.Value, sheet["B6"].StyleIndex!.Value);
        Assert.Null(sheet["C6"].CellValue);
    }

    [Fact]
    public void Sheets_are_the_contents_key_figures_tables_text_and_sources_in_the_language()
    {
        using var workbook = Sample("ru");

        Assert.Equal(
            ["Содержание", "Главное", "1 Волгоград — Volgograd", "2 Волгоград — Volgograd", "Текст", "Источники"],
            Names(workbook)
        );
        Assert.Equal("нет торговли", Cells(workbook, "1 Волгоград — Volgograd")["B6"].InnerText);
        Assert.Equal("hhi/1", Cells(workbook, "Источники")["H5"].InnerText);
        Assert.Contains(
            Cells(workbook, "Текст").Values,
            cell =>
                cell.InnerText == "Экспорт — 12,3\u00a0млрд\u00a0USD [1], из них 12,3\u00a0% [2] Волгоград — Volgograd."
        );
    }

    [Fact]
    public void Heads_stay_in_sight_and_are_repeated_in_print_on_a_lying_page()
    {
        using var workbook = Sample("en");
        var sheet = Part(workbook, "1 Волгоград — Volgograd").Worksheet!;

        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal(("B5", 4.0), (pane.TopLeftCell!.Value!, pane.VerticalSplit!.Value));
        var setup = sheet.Descendants<PageSetup>().Single();
        Assert.Equal((9u, 1u, 0u), (setup.PaperSize!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.Contains(
            "'1 Волгоград — Volgograd'!$4:$4",
            workbook.WorkbookPart!.Workbook!.DefinedNames!.Select(name => name.InnerText)
        );
    }

    [Fact]
    public void Contents_lead_to_every_sheet()
    {
        using var workbook = Sample("en");

        var links = Part(workbook, "Contents").Worksheet!.Descendants<Hyperlink>().Select(link => link.Location!.Value);

        Assert.Equal(Names(workbook).Skip(1).Select(name => $"'{name}'!A1"), links);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var document = OfficeSample.Document();

        var (one, other) = (OfficeFile.Write(Writer, document, "ru"), OfficeFile.Write(Writer, document, "ru"));

        Assert.Equal(one, other);
        Assert.All(ZipDates(one), date => Assert.Equal(1980, date.Year));
    }

    [Fact]
    public void Hostile_names_stay_texts_and_the_file_stays_valid()
    {
        foreach (var name in OfficeSample.HostileNames)
        {
            using var workbook = OfficeFile.Workbook(OfficeFile.Write(Writer, OfficeSample.Document(name), "en"));

            var all = workbook
                .WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>())
                .ToArray();
            Assert.All(all, cell => Assert.Null(cell.CellFormula));
            Assert.All(all, cell => Assert.True(cell.InnerText.Length <= 32_767));
            Assert.All(Names(workbook), sheet => Assert.InRange(sheet.Length, 1, 31));
        }
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_a_text_when_it_is_edited()
    {
        using var workbook = OfficeFile.Workbook(OfficeFile.Write(Writer, OfficeSample.Document("=1+1"), "en"));

        var cell = Cells(workbook, "1 =1+1")["A5"];

        Assert.Equal("=1+1", cell.InnerText);
        Assert.True(Style(workbook, cell).QuotePrefix!.Value);
    }

    [Theory]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("a\0b\u0007", "a b ")]
    [InlineData("\U0001F6A2", "\U0001F6A2")]
    public void Texts_hold_what_a_cell_can(string text, string held) => Assert.Equal(held, ExcelText.Of(text));

    [Fact]
    public void Half_a_pair_of_surrogates_is_replaced() => Assert.Equal("half \uFFFD", ExcelText.Of("half \ud83d"));

    [Fact]
    public void A_text_beyond_the_limit_of_a_cell_is_cut_with_an_ellipsis()
    {
        var cut = ExcelText.Of(new string('x', 40_000));

        Assert.Equal(32_767, cut.Length);
        Assert.EndsWith("x…", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_names_are_allowed_and_differ_whatever_the_case()
    {
        var names = new SheetNames();
        string[] wishes = ["A/B: [c]", "a b  c ", "'x'", "", "history", new string('я', 40), new string('я', 41), "A*"];

        Assert.Equal(
            [
                "A B   c",
                "a b  c",
                "x",
                "-",
                "history (2)",
                new string('я', 30) + "…",
                new string('я', 26) + "… (2)",
                "A",
            ],
            wishes.Select(names.Next)
        );
    }

    private static SpreadsheetDocument Sample(string language) =>
        OfficeFile.Workbook(OfficeFile.Write(Writer, OfficeSample.Document(), language));

    private static IEnumerable<string> Names(SpreadsheetDocument workbook) =>
        workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);

    private static WorksheetPart Part(SpreadsheetDocument workbook, string name) =>
        (WorksheetPart)
            workbook.WorkbookPart!.GetPartById(
                workbook.WorkbookPart.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!
            );

    private static Dictionary<string, Cell> Cells(SpreadsheetDocument workbook, string sheet) =>
        Part(workbook, sheet).Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);

    private static CellFormat Style(SpreadsheetDocument workbook, Cell cell) =>
        workbook
            .WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)cell.StyleIndex!.Value);

    private static string FormatOf(SpreadsheetDocument workbook, Cell cell) =>
        workbook
            .WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>()
            .Single(format => format.NumberFormatId!.Value == Style(workbook, cell).NumberFormatId!.Value)
            .FormatCode!;

    private static IEnumerable<DateTimeOffset> ZipDates(byte[] bytes)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry => entry.LastWriteTime)];
    }
}
