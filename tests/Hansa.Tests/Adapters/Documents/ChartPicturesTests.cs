using Hansa.Adapters.Documents;
using Hansa.Tests.UseCases.Documents;
using SkiaSharp;

namespace Hansa.Tests.Adapters.Documents;

public class ChartPicturesTests
{
    [Fact]
    public void A_chart_is_a_picture_of_the_width_asked_for_with_ink_on_white()
    {
        var pictures = new ChartPictures();
        foreach (var chart in SampleCharts.All())
        {
            var picture = pictures.Png(chart, "ru", 1360).Value;

            using var bitmap = SKBitmap.Decode(picture.Png.Span);
            Assert.Equal((1360, picture.Width), (bitmap.Width, bitmap.Width));
            Assert.InRange(picture.Height - bitmap.Height, 0, 1);
            Assert.Equal(SKColors.White, bitmap.GetPixel(bitmap.Width - 1, bitmap.Height - 1));
            Assert.Contains(bitmap.Pixels, pixel => pixel.Red < 40 && pixel.Green < 40 && pixel.Blue < 40);
        }
    }

    [Fact]
    public void Cyrillic_letters_are_drawn_as_letters_and_not_as_boxes()
    {
        var pictures = new ChartPictures();
        var one = SampleCharts.Slope() with { Rows = [new(new("Ш", "Ш"), 1, 1)] };
        var other = SampleCharts.Slope() with { Rows = [new(new("Ж", "Ж"), 1, 1)] };

        Assert.NotEqual(
            pictures.Png(one, "ru", 680).Value.Png.ToArray(),
            pictures.Png(other, "ru", 680).Value.Png.ToArray()
        );
    }
}
