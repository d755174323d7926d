using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Hansa.Tests.Adapters.Sources;

/// <summary>Writes workbooks part by part, with the cells' XML as given: what stands in <c>v</c> is exactly what the file stores.</summary>
internal sealed class XlsxFile
{
    /// <summary>The style of dates, 2017-03-15.</summary>
    public const int DateStyle = 1;

    private readonly List<(string Name, List<string> Rows)> sheets = [];

    public XlsxFile Sheet(string name)
    {
        sheets.Add((name, []));
        return this;
    }

    /// <summary>Adds a row to the last sheet: cells made by <see cref="Text"/>, <see cref="Number"/> and so on; null for an empty one.</summary>
    public XlsxFile Row(params string?[] cells)
    {
        var rows = sheets[^1].Rows;
        var number = rows.Count + 1;
        var xml = cells.Select(
            (cell, i) => cell?.Replace("<c", $"<c r=\"{(char)('A' + i)}{number}\"", StringComparison.Ordinal)
        );
        rows.Add($"<row r=\"{number}\">{string.Concat(xml)}</row>");
        return this;
    }

    public static string Text(string text) =>
        $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    /// <param name="stored">The digits in the file.</param>
    public static string Number(string stored, int style = 0) => $"<c s=\"{style}\"><v>{stored}</v></c>";

    public static string Formula(string formula, string result) => $"<c><f>{formula}</f><v>{result}</v></c>";

    public static string Error(string error) => $"<c t=\"e\"><v>{error}</v></c>";

    public static string Boolean(bool value) => $"<c t=\"b\"><v>{(value ? 1 : 0)}</v></c>";

    public byte[] ToBytes(string sheetPrologue = "")
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes());
            Write(zip, "_rels/.rels", Links(("officeDocument", "xl/workbook.xml")));
            Write(zip, "xl/workbook.xml", Sheets());
            Write(
                zip,
                "xl/_rels/workbook.xml.rels",
                Links([
                    .. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")),
                    ("styles", "styles.xml"),
                ])
            );
            Write(zip, "xl/styles.xml", Styles);
            for (var i = 0; i < sheets.Count; i++)
                Write(zip, $"xl/worksheets/sheet{i + 1}.xml", sheetPrologue + Worksheet(sheets[i].Rows));
        }
        return file.ToArray();
    }

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
        + "<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private string Sheets() =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Document}\"><sheets>"
        + string.Concat(
            sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>")
        )
        + "</sheets></workbook>";

    private static string Worksheet(List<string> rows) =>
        $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows)}</sheetData></worksheet>";

    private static string ContentTypes() =>
        $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        + "</Types>";

    private static string Links(params (string Type, string Target)[] links) =>
        $"<Relationships xmlns=\"{Package}relationships\">"
        + string.Concat(
            links.Select(
                (link, i) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<Relationship Id=\"rId{i + 1}\" Type=\"{Document}/{link.Type}\" Target=\"{link.Target}\"/>"
                    )
            )
        )
        + "</Relationships>";

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
