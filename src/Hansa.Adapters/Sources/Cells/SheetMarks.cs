using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Cells;

/// <summary>The cells of a sheet that hold a formula or an error: the library that reads values does not tell them apart from others.</summary>
/// <remarks>Looks into the parts of an Office Open XML workbook (ECMA-376, part 1, 18.3.1.4: the element <c>c</c>, its type and <c>f</c>).</remarks>
internal sealed class SheetMarks
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<(int Row, int Column), string> reasons = [];

    private SheetMarks() { }

    /// <summary>The quarantine reason of the cell, or nothing.</summary>
    /// <param name="row">From 0, as the column.</param>
    public string? Reason(int row, int column) => reasons.GetValueOrDefault((row, column));

    /// <summary>The marks of one sheet; nothing when the file is not an Office Open XML workbook.</summary>
    public static SheetMarks? Find(Stream workbook, string sheet)
    {
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        var list = archive.GetEntry("xl/workbook.xml");
        var links = archive.GetEntry("xl/_rels/workbook.xml.rels");
        if (list is null || links is null)
            return null;
        var part = SheetId(list, sheet) is { } id ? Target(links, id) : null;
        return part is not null && archive.GetEntry(part) is { } cells ? Read(cells) : null;
    }

    private static string? SheetId(ZipArchiveEntry list, string sheet)
    {
        using var xml = Open(list);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("name") == sheet)
                return xml.GetAttribute("id", Relationships);
        }
        return null;
    }

    private static string? Target(ZipArchiveEntry links, string id)
    {
        using var xml = Open(links);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("Id") == id)
                return xml.GetAttribute("Target") is ['/', .. var absolute]
                    ? absolute
                    : "xl/" + xml.GetAttribute("Target");
        }
        return null;
    }

    private static SheetMarks Read(ZipArchiveEntry cells)
    {
        var marks = new SheetMarks();
        var (row, column) = (-1, -1);
        using var xml = Open(cells);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                (row, column) = (xml.GetAttribute("r") is { } number ? RowOf(number) : row + 1, -1);
            else if (xml.LocalName == "c")
            {
                column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
                if (xml.GetAttribute("t") == "e")
                    marks.reasons[(row, column)] = QuarantineReasons.ErrorCell;
            }
            else if (xml.LocalName == "f")
                marks.reasons.TryAdd((row, column), QuarantineReasons.FormulaCell);
        }
        return marks;
    }

    private static int RowOf(string number) => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) - 1;

    // B7 → 1.
    private static int ColumnOf(string place) =>
        place
            .TakeWhile(char.IsAsciiLetter)
            .Aggregate(0, (column, letter) => (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;

    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(
            entry.Open(),
            new XmlReaderSettings
            {
                CloseInput = true,
                DtdProcessing = DtdProcessing.Prohibit,
                IgnoreWhitespace = true,
                XmlResolver = null,
            }
        );
}
