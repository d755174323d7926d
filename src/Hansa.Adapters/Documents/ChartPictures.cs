using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Model.Charts;
using Hansa.UseCases.Ports;
using SkiaSharp;
using Svg.Skia;

namespace Hansa.Adapters.Documents;

/// <summary>Charts as PNG: the SVG of the house, rasterised by Skia.</summary>
public sealed class ChartPictures : IChartPictures
{
    private const int Quality = 100;
    private const char NarrowSpace = '\u202f';
    private const char NoBreakSpace = '\u00a0';

    private readonly PictureFonts fonts = PictureFonts.Find();

    public Outcome<ChartPicture> Png(Chart chart, string language, int width)
    {
        if (fonts.IsEmpty)
            return PictureFonts.NoFont();
        var drawing = ChartSvg.Of(chart, language);
        using var svg = new SKSvg();
        svg.Settings.TypefaceProviders!.Insert(0, fonts);
        // Few fonts have the narrow space, and a picture has no other font to take it from.
        svg.FromSvg(drawing.Svg.Replace(NarrowSpace, NoBreakSpace));
        var scale = (float)(width / drawing.Width);
        using var png = new MemoryStream();
        svg.Picture!.ToImage(
            png,
            SKColors.White,
            SKEncodedImageFormat.Png,
            Quality,
            scale,
            scale,
            SKColorType.Rgba8888,
            SKAlphaType.Premul,
            SKColorSpace.CreateSrgb()
        );
        return new ChartPicture(png.ToArray(), width, (int)Math.Ceiling(drawing.Height * scale));
    }
}
