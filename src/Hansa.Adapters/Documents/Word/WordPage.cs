using DocumentFormat.OpenXml.Wordprocessing;

namespace Hansa.Adapters.Documents.Word;

/// <summary>The page: A4 with margins of two centimetres; lengths in twentieths of a point.</summary>
internal static class WordPage
{
    private const int Short = 11_906;
    private const int Long = 16_838;
    private const int Margin = 1_134;

    /// <summary>The width between the margins, upright.</summary>
    public const int TextWidth = Short - (2 * Margin);

    /// <summary>The width between the margins, lying.</summary>
    public const int WideTextWidth = Long - (2 * Margin);

    public static SectionProperties Section(bool isWide, string footerId) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
            new SectionType { Val = SectionMarkValues.NextPage },
            isWide
                ? new PageSize
                {
                    Width = Long,
                    Height = Short,
                    Orient = PageOrientationValues.Landscape,
                }
                : new PageSize { Width = Short, Height = Long },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = Margin,
                Right = Margin,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );
}
