using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Hansa.Adapters.Documents.Word;

/// <summary>Puts the pictures of charts into a Word document, each with its text alternative.</summary>
/// <param name="drawn">The picture of each chart, by the number of its block.</param>
internal sealed class WordPictures(MainDocumentPart part, IReadOnlyDictionary<int, ChartPicture> drawn)
{
    // English Metric Units: 635 to a twentieth of a point.
    private const long UnitsPerTwip = 635;

    // A picture as high as this leaves room for its caption.
    private const long Highest = 11_500;

    public Drawing Of(ChartBlock block, string language)
    {
        var picture = drawn[block.Number];
        var id = FormattableString.Invariant($"rIdPicture{block.Number}");
        using (var stream = new MemoryStream(picture.Png.ToArray()))
            part.AddImagePart(ImagePartType.Png, id).FeedData(stream);
        var (width, height) = Size(picture);
        return new Drawing(Inline(block, language, id, width, height));
    }

    private static (long Width, long Height) Size(ChartPicture picture)
    {
        var width = (double)WordPage.TextWidth;
        var height = width * picture.Height / picture.Width;
        var shrink = Math.Min(1, Highest / height);
        return ((long)(width * shrink) * UnitsPerTwip, (long)(height * shrink) * UnitsPerTwip);
    }

    private static Wp.Inline Inline(ChartBlock block, string language, string id, long width, long height)
    {
        var number = (uint)block.Number;
        var name = FormattableString.Invariant($"{OfficeWords.Figure.In(language)} {block.Number}");
        return new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.EffectExtent
            {
                LeftEdge = 0,
                TopEdge = 0,
                RightEdge = 0,
                BottomEdge = 0,
            },
            new Wp.DocProperties
            {
                Id = number,
                Name = name,
                Description = OfficeText.Plain(block.Chart.Alternative.In(language)),
            },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(
                new A.GraphicData(
                    new Pic.Picture(
                        new Pic.NonVisualPictureProperties(
                            new Pic.NonVisualDrawingProperties { Id = number, Name = name },
                            new Pic.NonVisualPictureDrawingProperties()
                        ),
                        new Pic.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
                        new Pic.ShapeProperties(
                            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
                        )
                    )
                )
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                }
            )
        )
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
    }
}
