using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Hansa.Adapters.Documents.Word;

/// <summary>The styles of Word documents, by their names in the file.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Caption = "Caption";
    public const string Cell = "TableText";
    public const string NumberCell = "TableNumber";
    public const string Head = "TableHead";
    public const string Note = "TableNote";
    public const string Remark = "Remark";
    public const string Caution = "RemarkCaution";
    public const string Bullet = "ListBullet";
    public const string ContentsTitle = "TOCHeading";
    public const string Footer = "Footer";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteMark = "FootnoteReference";
    public const string Quiet = "Quiet";
    public const string KeyNumber = "KeyNumber";
    public const string Picture = "Picture";

    private const string Ink = "1F2937";
    private const string Grey = "6B7280";
    private const string Accent = "1E3A5F";

    public static string Heading(int level) => FormattableString.Invariant($"Heading{level}");

    public static string Contents(int level) => FormattableString.Invariant($"TOC{level}");

    /// <param name="culture"><c>en-GB</c> or <c>ru-RU</c>: the language that spelling is checked in.</param>
    public static Styles All(string culture) =>
        new(
            Defaults(culture),
            Paragraph("Normal", "Normal", based: null, new Spaced(0, 120), new Letters(20, Ink)),
            Paragraph(Title, "Title", "Normal", new Spaced(0, 80), new Letters(44, Accent, IsBold: true)),
            Paragraph(Subtitle, "Subtitle", "Normal", new Spaced(0, 200), new Letters(24, Grey)),
            HeadingStyle(1, new Spaced(360, 120), new Letters(30, Accent, IsBold: true)),
            HeadingStyle(2, new Spaced(240, 80), new Letters(24, Accent, IsBold: true)),
            Kept(Paragraph(Caption, "caption", "Normal", new Spaced(200, 60), new Letters(19, Ink, IsBold: true))),
            Paragraph(Cell, "Table Text", "Normal", new Spaced(20, 20), new Letters(17, Ink)),
            Right(Paragraph(NumberCell, "Table Number", Cell, new Spaced(20, 20), new Letters(17, Ink))),
            Paragraph(Head, "Table Head", Cell, new Spaced(40, 40), new Letters(17, Ink, IsBold: true)),
            Paragraph(Note, "Table Note", "Normal", new Spaced(40, 0), new Letters(16, Grey)),
            Boxed(Paragraph(Remark, "Remark", "Normal", new Spaced(80, 160), new Letters(19, Ink)), "1D4ED8", "EFF6FF"),
            Boxed(
                Paragraph(Caution, "Remark Caution", "Normal", new Spaced(80, 160), new Letters(19, Ink)),
                "B45309",
                "FEF3C7"
            ),
            Listed(Paragraph(Bullet, "List Bullet", "Normal", new Spaced(0, 60), new Letters(20, Ink))),
            Paragraph(
                ContentsTitle,
                "TOC Heading",
                "Normal",
                new Spaced(240, 120),
                new Letters(24, Accent, IsBold: true)
            ),
            Paragraph(Contents(1), "toc 1", "Normal", new Spaced(0, 60), new Letters(20, Ink)),
            Indented(Paragraph(Contents(2), "toc 2", "Normal", new Spaced(0, 40), new Letters(19, Ink)), 360),
            Tabbed(Paragraph(Footer, "footer", "Normal", new Spaced(0, 0), new Letters(16, Grey))),
            Paragraph(FootnoteText, "footnote text", "Normal", new Spaced(0, 20), new Letters(16, Ink)),
            Right(
                Paragraph(KeyNumber, "Key Number", "Normal", new Spaced(60, 0), new Letters(36, Accent, IsBold: true)),
                JustificationValues.Left
            ),
            Kept(Paragraph(Picture, "Picture", "Normal", new Spaced(60, 60), new Letters(20, Ink))),
            Character(
                FootnoteMark,
                "footnote reference",
                new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })
            ),
            Character(Quiet, "Quiet", new RunProperties(new Italic(), new Color { Val = Grey }))
        );

    private sealed record Spaced(int Before, int After);

    /// <param name="Size">In half points.</param>
    private sealed record Letters(int Size, string Colour, bool IsBold = false);

    private static DocDefaults Defaults(string culture) =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    new RunFonts
                    {
                        Ascii = "Arial",
                        HighAnsi = "Arial",
                        EastAsia = "Arial",
                        ComplexScript = "Arial",
                    },
                    new FontSize { Val = "20" },
                    new FontSizeComplexScript { Val = "20" },
                    new Languages
                    {
                        Val = culture,
                        EastAsia = culture,
                        Bidi = "ar-SA",
                    }
                )
            ),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines
                    {
                        After = "120",
                        Line = "264",
                        LineRule = LineSpacingRuleValues.Auto,
                    }
                )
            )
        );

    private static Style Paragraph(string id, string name, string? based, Spaced spaced, Letters letters)
    {
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            StyleName = new StyleName { Val = name },
        };
        if (based is null)
            style.Default = true;
        else
            style.BasedOn = new BasedOn { Val = based };
        style.PrimaryStyle = new PrimaryStyle();
        style.StyleParagraphProperties = new StyleParagraphProperties(
            new SpacingBetweenLines { Before = $"{spaced.Before}", After = $"{spaced.After}" }
        );
        style.StyleRunProperties = new StyleRunProperties();
        if (letters.IsBold)
            style.StyleRunProperties.Append(new Bold());
        style.StyleRunProperties.Append(
            new Color { Val = letters.Colour },
            new FontSize { Val = $"{letters.Size}" },
            new FontSizeComplexScript { Val = $"{letters.Size}" }
        );
        return style;
    }

    private static Style HeadingStyle(int level, Spaced spaced, Letters letters)
    {
        var style = Kept(
            Paragraph(Heading(level), FormattableString.Invariant($"heading {level}"), "Normal", spaced, letters)
        );
        style.StyleParagraphProperties!.OutlineLevel = new OutlineLevel { Val = level - 1 };
        style.NextParagraphStyle = new NextParagraphStyle { Val = "Normal" };
        return style;
    }

    private static Style Character(string id, string name, RunProperties look)
    {
        var style = new Style
        {
            Type = StyleValues.Character,
            StyleId = id,
            StyleName = new StyleName { Val = name },
        };
        style.StyleRunProperties = new StyleRunProperties(look.Elements().Select(one => one.CloneNode(true)));
        return style;
    }

    private static Style Kept(Style style)
    {
        style.StyleParagraphProperties!.KeepNext = new KeepNext();
        style.StyleParagraphProperties.KeepLines = new KeepLines();
        return style;
    }

    private static Style Right(Style style, JustificationValues? side = null)
    {
        style.StyleParagraphProperties!.Justification = new Justification { Val = side ?? JustificationValues.Right };
        return style;
    }

    private static Style Indented(Style style, int left)
    {
        style.StyleParagraphProperties!.Indentation = new Indentation { Left = $"{left}" };
        return style;
    }

    private static Style Listed(Style style)
    {
        style.StyleParagraphProperties!.NumberingProperties = new NumberingProperties(
            new NumberingLevelReference { Val = 0 },
            new NumberingId { Val = 1 }
        );
        return style;
    }

    private static Style Tabbed(Style style)
    {
        style.StyleParagraphProperties!.Tabs = new Tabs(
            new TabStop { Val = TabStopValues.Right, Position = WordPage.TextWidth }
        );
        return style;
    }

    private static Style Boxed(Style style, string line, string shade)
    {
        style.StyleParagraphProperties!.ParagraphBorders = new ParagraphBorders(
            new LeftBorder
            {
                Val = BorderValues.Single,
                Size = 24,
                Space = 8,
                Color = line,
            }
        );
        style.StyleParagraphProperties.Shading = new Shading
        {
            Val = ShadingPatternValues.Clear,
            Color = "auto",
            Fill = shade,
        };
        style.StyleParagraphProperties.Indentation = new Indentation { Left = "200", Right = "100" };
        return style;
    }
}
