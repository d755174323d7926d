using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hansa.Adapters.Documents.Excel;

/// <summary>The stylesheet of a workbook: grows by each look and number format that cells ask for, in the order of asking.</summary>
internal sealed class CellStyles
{
    private const uint FirstOwnFormat = 164;
    private const string Ink = "FF1F2937";
    private const string Quiet = "FF6B7280";
    private const string LinkColour = "FF1D4ED8";

    private readonly Dictionary<(CellLook Look, string Format, bool IsGuarded), uint> numbers = [];
    private readonly Dictionary<string, uint> formats = [];
    private readonly List<CellFormat> cells =
    [
        new()
        {
            FontId = 0,
            FillId = 0,
            BorderId = 0,
        },
    ];

    /// <summary>The number of a style.</summary>
    /// <param name="isGuarded">True where editing the cell must not turn its text into a formula.</param>
    public uint Of(CellLook look, string format, bool isGuarded)
    {
        if (numbers.TryGetValue((look, format, isGuarded), out var known))
            return known;
        cells.Add(Format(look, format, isGuarded));
        return numbers[(look, format, isGuarded)] = (uint)cells.Count - 1;
    }

    public Stylesheet Sheet() =>
        new(
            new NumberingFormats(
                formats.Select(pair => new NumberingFormat { NumberFormatId = pair.Value, FormatCode = pair.Key })
            )
            {
                Count = (uint)formats.Count,
            },
            new Fonts(
                Font(10, Ink),
                Font(14, Ink, isBold: true),
                Font(10, Ink, isBold: true),
                Font(9, Quiet),
                Font(10, Quiet, isItalic: true),
                Font(10, LinkColour, isUnderlined: true)
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFE5E7EB" }, new BackgroundColor { Indexed = 64 })
                    {
                        PatternType = PatternValues.Solid,
                    }
                )
            ),
            new Borders(
                Lines(null, null),
                Lines(BorderStyleValues.Medium, BorderStyleValues.Medium),
                Lines(null, BorderStyleValues.Hair)
            ),
            new CellStyleFormats(
                new CellFormat
                {
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                }
            ),
            new CellFormats(cells.Select(cell => (OpenXmlElement)cell.CloneNode(true))),
            new DocumentFormat.OpenXml.Spreadsheet.CellStyles(
                new CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
        );

    private CellFormat Format(CellLook look, string format, bool isGuarded)
    {
        var (font, fill, border) = look switch
        {
            CellLook.Title => (1u, 0u, 0u),
            CellLook.Section => (2u, 0u, 0u),
            CellLook.Head or CellLook.NumberHead => (2u, 2u, 1u),
            CellLook.Subtitle or CellLook.Note => (3u, 0u, 0u),
            CellLook.Missing => (4u, 0u, 2u),
            CellLook.Link => (5u, 0u, 0u),
            CellLook.Plain => (0u, 0u, 0u),
            _ => (0u, 0u, 2u),
        };
        return new CellFormat(Place(look))
        {
            NumberFormatId = FormatId(format),
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = format.Length > 0,
            ApplyFont = true,
            ApplyFill = fill > 0,
            ApplyBorder = border > 0,
            ApplyAlignment = true,
            QuotePrefix = isGuarded ? true : null,
        };
    }

    private uint FormatId(string format)
    {
        if (format.Length == 0)
            return 0;
        if (!formats.TryGetValue(format, out var id))
            formats[format] = id = FirstOwnFormat + (uint)formats.Count;
        return id;
    }

    private static Alignment Place(CellLook look) =>
        new()
        {
            Horizontal = look is CellLook.Number or CellLook.Missing or CellLook.NumberHead
                ? HorizontalAlignmentValues.Right
                : HorizontalAlignmentValues.Left,
            // Words keep away from a number at their left.
            Indent = look == CellLook.Word ? 1u : null,
            Vertical = look is CellLook.Head or CellLook.NumberHead
                ? VerticalAlignmentValues.Bottom
                : VerticalAlignmentValues.Top,
            WrapText = look is not CellLook.Number,
        };

    private static Font Font(
        double size,
        string colour,
        bool isBold = false,
        bool isItalic = false,
        bool isUnderlined = false
    )
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        if (isItalic)
            font.Append(new Italic());
        if (isUnderlined)
            font.Append(new Underline());
        font.Append(
            new FontSize { Val = size },
            new Color { Rgb = colour },
            new FontName { Val = "Arial" },
            new FontFamilyNumbering { Val = 2 }
        );
        return font;
    }

    private static Border Lines(BorderStyleValues? top, BorderStyleValues? bottom) =>
        new(
            new LeftBorder(),
            new RightBorder(),
            Line(new TopBorder(), top),
            Line(new BottomBorder(), bottom),
            new DiagonalBorder()
        );

    private static BorderPropertiesType Line(BorderPropertiesType line, BorderStyleValues? style)
    {
        if (style is null)
            return line;
        line.Style = style.Value;
        line.Append(new Color { Rgb = "FF9CA3AF" });
        return line;
    }
}
