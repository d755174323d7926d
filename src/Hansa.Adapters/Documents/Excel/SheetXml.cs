using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hansa.Adapters.Documents.Excel;

/// <summary>Writes a worksheet, row by row.</summary>
internal sealed class SheetXml(SheetPage page, CellStyles styles, bool isFirst)
{
    private const uint A4 = 9;
    private const double LineHeight = 13.5;
    private const double TitleHeight = 20;

    // The most that Excel allows is 409 points.
    private const double Tallest = 400;

    public void Write(WorksheetPart part)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(View()));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
        xml.WriteElement(new Columns(page.Widths.Select((width, at) => Width(width, (uint)at + 1))));
        xml.WriteStartElement(new SheetData());
        for (var at = 0; at < page.Rows.Count; at++)
            xml.WriteElement(RowOf(page.Rows[at], at + 1));
        xml.WriteEndElement();
        WriteAfterRows(xml);
        xml.WriteEndElement();
    }

    private void WriteAfterRows(OpenXmlWriter xml)
    {
        if (page.TableRows > 1)
            xml.WriteElement(new AutoFilter { Reference = TableArea });
        var merged = Enumerable
            .Range(0, page.Rows.Count)
            .Where(at => page.Rows[at].IsMerged && page.Widths.Count > 1)
            .ToArray();
        if (merged.Length > 0)
            xml.WriteElement(
                new MergeCells(
                    merged.Select(at => new MergeCell { Reference = $"A{at + 1}:{Letters(page.Widths.Count)}{at + 1}" })
                )
                {
                    Count = (uint)merged.Length,
                }
            );
        var links = Links().ToArray();
        if (links.Length > 0)
            xml.WriteElement(new Hyperlinks(links));
        xml.WriteElement(
            new PageMargins
            {
                Left = 0.5,
                Right = 0.5,
                Top = 0.6,
                Bottom = 0.7,
                Header = 0.3,
                Footer = 0.35,
            }
        );
        xml.WriteElement(
            new PageSetup
            {
                PaperSize = A4,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            }
        );
        xml.WriteElement(new HeaderFooter(new OddFooter("&L&8&A&R&8&P / &N")));
    }

    /// <summary>The cells of the heads and the table below.</summary>
    private string TableArea => $"A{page.HeadRow}:{Letters(page.Widths.Count)}{page.HeadRow + page.TableRows}";

    private SheetView View()
    {
        var view = new SheetView
        {
            WorkbookViewId = 0,
            ShowGridLines = false,
            TabSelected = isFirst,
        };
        if (page.HeadRow == 0)
            return view;
        var corner = $"{(page.Widths.Count > 1 ? "B" : "A")}{page.HeadRow + 1}";
        view.Append(
            new Pane
            {
                HorizontalSplit = page.Widths.Count > 1 ? 1 : null,
                VerticalSplit = page.HeadRow,
                TopLeftCell = corner,
                ActivePane = page.Widths.Count > 1 ? PaneValues.BottomRight : PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        );
        return view;
    }

    private static Column Width(double width, uint number) =>
        new()
        {
            Min = number,
            Max = number,
            Width = width,
            CustomWidth = true,
        };

    private Row RowOf(SheetRow row, int number)
    {
        var written = new Row { RowIndex = (uint)number };
        if (Height(row) is { } height)
        {
            written.Height = height;
            written.CustomHeight = true;
        }
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (row.Cells[at] != SheetCell.Empty)
                written.Append(CellOf(row.Cells[at], $"{Letters(at + 1)}{number}"));
        }
        return written;
    }

    // Programs do not agree on fitting rows to wrapped text, and none fits merged cells: rows of several lines get their height here.
    private double? Height(SheetRow row)
    {
        var tallest = row
            .Cells.Select((cell, at) => CellHeight(cell, row.IsMerged ? page.Widths.Sum() : page.Widths[at]))
            .DefaultIfEmpty(0)
            .Max();
        return tallest > LineHeight ? Math.Min(tallest, Tallest) : null;
    }

    private static double CellHeight(SheetCell cell, double width)
    {
        if (cell.Text is not { } text)
            return 0;
        var (line, stretch) = cell.Look switch
        {
            CellLook.Title => (TitleHeight, 1.5),
            CellLook.Head or CellLook.NumberHead => (LineHeight, 1.2),
            _ => (LineHeight, 1.02),
        };
        return line * text.Split('\n').Sum(one => Lines(one, width / stretch));
    }

    /// <summary>Lines that a text takes when it breaks between words.</summary>
    private static int Lines(string text, double width)
    {
        var (lines, used) = (1, 0);
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
                (lines, used) = (lines + 1, 0);
            used += word.Length + (used > 0 ? 1 : 0);
            lines += (int)(used / (width + 1));
            used %= (int)width + 1;
        }
        return lines;
    }

    private Cell CellOf(SheetCell cell, string place)
    {
        var isGuarded = cell.Text is { } text && ExcelText.LooksLikeFormula(text);
        var written = new Cell { CellReference = place, StyleIndex = styles.Of(cell.Look, cell.Format, isGuarded) };
        if (cell.Number is { } number)
        {
            written.CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture));
        }
        else if (cell.Text is not null)
        {
            written.DataType = CellValues.InlineString;
            written.InlineString = Inline(cell);
        }
        return written;
    }

    private static InlineString Inline(SheetCell cell)
    {
        var text = new Text(ExcelText.Of(cell.Text!)) { Space = SpaceProcessingModeValues.Preserve };
        return cell.Keys.Length == 0
            ? new InlineString(text)
            : new InlineString(
                new Run(new RunProperties(new Bold(), new FontSize { Val = 10 }, new RunFont { Val = "Arial" }), text),
                new Run(
                    new RunProperties(
                        new VerticalTextAlignment { Val = VerticalAlignmentRunValues.Superscript },
                        new FontSize { Val = 10 },
                        new RunFont { Val = "Arial" }
                    ),
                    new Text("\u00a0" + cell.Keys) { Space = SpaceProcessingModeValues.Preserve }
                )
            );
    }

    private IEnumerable<Hyperlink> Links()
    {
        for (var row = 0; row < page.Rows.Count; row++)
        {
            for (var at = 0; at < page.Rows[row].Cells.Count; at++)
            {
                if (page.Rows[row].Cells[at] is { LinksTo: { } sheet })
                    yield return new Hyperlink
                    {
                        Reference = $"{Letters(at + 1)}{row + 1}",
                        Location = $"{Quoted(sheet)}!A1",
                    };
            }
        }
    }

    /// <summary>The name of a worksheet as formulas and links have it.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }
}
