using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hansa.UseCases;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Documents.Excel;

/// <summary>Writes documents as Excel workbooks (Office Open XML): contents, key figures, one worksheet per table, the text, sources.</summary>
/// <remarks>The same document gives the same bytes. Texts are stored as texts whatever they begin with; nothing is a formula.</remarks>
public sealed class ExcelWriter : IDocumentWriter
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int MostRows = 1_048_576 - 1000;
    private const int MostColumns = 16_384;

    public string Format => "xlsx";

    public Outcome<IReadOnlyList<DocumentFile>> Write(
        Document document,
        string language,
        CancellationToken cancellation
    )
    {
        var large = document.Tables.FirstOrDefault(block =>
            block.Table.Rows.Count > MostRows || (block.Table.Columns.Count * 3) + 1 > MostColumns
        );
        if (large is not null)
            return TooLarge(large.Table.Rows.Count);
        var pages = Pages(document, language);
        using var zip = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(zip, SpreadsheetDocumentType.Workbook))
            Fill(workbook, document, pages, language, cancellation);
        return new DocumentFile[] { new(null, "xlsx", FixedZip.Of(zip)) };
    }

    private static List<SheetPage> Pages(Document document, string language)
    {
        var names = new SheetNames();
        var front = new FrontSheets(document, language);
        var contents = names.Next(OfficeWords.Contents.In(language));
        var pages = new List<(SheetPage Page, string Title)>();
        Add(front.KeyFigures(names.Next(OfficeWords.KeyFigures.In(language))), OfficeWords.KeyFigures);
        foreach (var block in document.Tables)
        {
            var name = names.Next(FormattableString.Invariant($"{block.Number} {block.Table.Title.In(language)}"));
            Add(new TableSheet(block, language).Page(name), block.Table.Title);
        }
        Add(front.Text(names.Next(OfficeWords.Text.In(language))), OfficeWords.Text);
        Add(front.Sources(names.Next(OfficeWords.Sources.In(language))), OfficeWords.Sources);
        return
        [
            front.Contents(contents, pages.Select(page => (page.Page.Name, page.Title))),
            .. pages.Select(page => page.Page),
        ];

        void Add(SheetPage? page, LocalText title)
        {
            if (page is not null)
                pages.Add((page, title.In(language)));
        }
    }

    private static void Fill(
        SpreadsheetDocument package,
        Document document,
        List<SheetPage> pages,
        string language,
        CancellationToken cancellation
    )
    {
        var workbook = package.AddNewPart<WorkbookPart>(ContentType, "rId1");
        var styles = new CellStyles();
        for (var at = 0; at < pages.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = workbook.AddNewPart<WorksheetPart>(SheetId(at));
            new SheetXml(pages[at], styles, isFirst: at == 0).Write(part);
        }
        workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Sheet();
        workbook.Workbook = new Workbook(
            new BookViews(new WorkbookView { ActiveTab = 0 }),
            new Sheets(
                pages.Select(
                    (page, at) =>
                        new Sheet
                        {
                            Name = page.Name,
                            SheetId = (uint)at + 1,
                            Id = SheetId(at),
                        }
                )
            ),
            new DefinedNames(pages.Select(RepeatedHead).OfType<DefinedName>())
        );
        OfficeProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("rId2"), document, language);
    }

    // Without such a name, a page of print after the first has no heads.
    private static DefinedName? RepeatedHead(SheetPage page, int at) =>
        page.HeadRow == 0
            ? null
            : new DefinedName($"{SheetXml.Quoted(page.Name)}!${page.HeadRow}:${page.HeadRow}")
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = (uint)at,
            };

    private static string SheetId(int at) => FormattableString.Invariant($"rIdSheet{at + 1}");

    private static Problem TooLarge(int rows) =>
        new(
            ProblemKind.Invalid,
            new(
                $"A table has {rows} rows; a worksheet holds about a million.",
                $"В таблице строк: {rows}; лист вмещает около миллиона."
            ),
            new(
                "Ask for fewer codes or one period, or take csv, which has no such limit.",
                "Возьмите меньше кодов или один период либо csv, где такого предела нет."
            )
        );
}
