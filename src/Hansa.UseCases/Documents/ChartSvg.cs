using Hansa.UseCases.Documents.Drawing;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents;

/// <summary>A chart as one self-contained <c>svg</c> element, with its title and its text alternative inside.</summary>
/// <param name="Svg">Without caption; needs no other file.</param>
/// <param name="Width">In CSS pixels, as it is meant to be seen.</param>
public sealed record ChartSvg(string Svg, double Width, double Height)
{
    /// <param name="language"><c>en</c> or <c>ru</c>.</param>
    public static ChartSvg Of(Chart chart, string language)
    {
        var drawing = ChartDrawing.Of(chart, language);
        return new ChartSvg(drawing.Svg, drawing.Width, drawing.Height);
    }
}
