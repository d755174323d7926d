using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>Draws charts as self-contained SVG pictures: readable in grey, every text with room of its own.</summary>
internal static class ChartDrawing
{
    /// <summary>The width of a picture in its own units: the text width of an A4 page in CSS pixels.</summary>
    public const double Width = 680;

    /// <param name="language"><c>en</c> or <c>ru</c>.</param>
    public static Drawing Of(Chart chart, string language)
    {
        var canvas = new SvgCanvas(chart.Code, Width);
        var height = chart switch
        {
            StructureBars bars => new StructureBarsDrawing(canvas, bars, language).Draw(),
            Dumbbells dumbbells => new DumbbellsDrawing(canvas, dumbbells, language).Draw(),
            LorenzCurves curves => new LorenzDrawing(canvas, curves, language).Draw(),
            StepCurves steps => new StepCurvesDrawing(canvas, steps, language).Draw(),
            Treemap treemap => new TreemapDrawing(canvas, treemap, language).Draw(),
            ClassMap map => new ClassMapDrawing(canvas, map, language).Draw(),
            RankSlope slope => new RankSlopeDrawing(canvas, slope, language).Draw(),
            _ => throw new ArgumentOutOfRangeException(
                nameof(chart),
                chart.GetType().Name,
                "This chart has no drawing."
            ),
        };
        return canvas.Finish(height, chart.Title.In(language), chart.Alternative.In(language), language);
    }
}
