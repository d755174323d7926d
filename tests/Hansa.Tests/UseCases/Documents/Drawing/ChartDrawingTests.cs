using System.Xml.Linq;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Drawing;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.Tests.UseCases.Documents.Drawing;

public class ChartDrawingTests
{
    public static TheoryData<string, string> Kinds() =>
        [.. SampleCharts.All().SelectMany(chart => new[] { (chart.Code, "en"), (chart.Code, "ru") })];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_text_overlaps_another_or_leaves_the_picture(string code, string language)
    {
        var drawing = ChartDrawing.Of(Chart(code), language);

        var whole = new Box(0, 0, drawing.Width, drawing.Height);
        foreach (var (text, at) in drawing.Texts.Select((text, at) => (text, at)))
        {
            Assert.True(whole.Holds(text.Box), $"'{text.Text}' leaves the picture: {text.Box} of {whole}");
            Assert.All(
                drawing.Texts.Skip(at + 1),
                other => Assert.False(text.Box.Overlaps(other.Box), $"'{text.Text}' overlaps '{other.Text}'")
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_is_well_formed_and_tells_what_it_shows(string code, string language)
    {
        var svg = XElement.Parse(ChartDrawing.Of(Chart(code), language).Svg);

        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(Chart(code).Title.In(language), svg.Element(ns + "title")!.Value);
        Assert.Equal(Chart(code).Alternative.In(language), svg.Element(ns + "desc")!.Value);
        var ids = svg.Descendants().Attributes("id").Select(id => id.Value).ToHashSet();
        Assert.All(ids, id => Assert.StartsWith(code + "-", id, StringComparison.Ordinal));
        var named = svg.Descendants()
            .Attributes("fill")
            .Select(fill => fill.Value)
            .Where(fill => fill.StartsWith("url(#", StringComparison.Ordinal))
            .Select(fill => fill[5..^1]);
        Assert.All(named, id => Assert.Contains(id, ids));
    }

    [Fact]
    public void A_name_that_is_markup_stays_a_name()
    {
        var hostile = SampleCharts.Bars() with
        {
            Title = new("</title><script>alert(1)</script>", "\"><b>"),
            Series = [new("x", new("<script>&\u0001", "'"), [.. Enumerable.Repeat(Figure.Of(1), 5)])],
        };

        var svg = XElement.Parse(ChartDrawing.Of(hostile, "en").Svg);

        Assert.DoesNotContain(svg.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "b");
        Assert.Contains(svg.Descendants(), element => element.Value == "<script>&\ufffd");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(63)]
    public void Steps_of_any_number_of_years_keep_their_numbers_apart(int years)
    {
        var drawing = ChartDrawing.Of(SampleCharts.Steps(years), "ru");

        Assert.All(
            drawing.Texts,
            text => Assert.DoesNotContain(drawing.Texts, other => other != text && text.Box.Overlaps(other.Box))
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(40)]
    public void Bars_of_any_number_of_periods_keep_their_names_apart(int periods)
    {
        var drawing = ChartDrawing.Of(SampleCharts.Bars(periods), "ru");

        Assert.All(
            drawing.Texts,
            text => Assert.DoesNotContain(drawing.Texts, other => other != text && text.Box.Overlaps(other.Box))
        );
        Assert.Contains(drawing.Texts, text => text.Text == $"{2012 + periods}");
    }

    [Fact]
    public void Tiles_have_areas_in_proportion_and_fill_the_whole()
    {
        var random = new Random(20_170_514);
        for (var round = 0; round < 50; round++)
        {
            double[] values =
            [
                .. Enumerable.Range(0, 1 + round).Select(_ => random.NextDouble() + 0.001).OrderDescending(),
            ];

            var boxes = TreemapDrawing.Squares(values, new Box(3, 4, 680, 250));

            Assert.All(
                values.Zip(boxes),
                pair => Assert.Equal(pair.First / values.Sum(), pair.Second.Width * pair.Second.Height / (680 * 250), 9)
            );
            Assert.All(
                boxes,
                (box, at) => Assert.DoesNotContain(boxes.Skip(at + 1), other => Shrunk(box).Overlaps(Shrunk(other)))
            );
            Assert.All(boxes, box => Assert.True(new Box(2.999, 3.999, 680.002, 250.002).Holds(box)));
        }
    }

    [Fact]
    public void Equal_values_make_squares_of_a_square() =>
        Assert.All(
            TreemapDrawing.Squares([1, 1, 1, 1], new Box(0, 0, 100, 100)),
            box => Assert.Equal((50, 50), (Math.Round(box.Width, 9), Math.Round(box.Height, 9)))
        );

    [Fact]
    public void A_missing_or_zero_index_is_said_in_words_and_has_no_dot()
    {
        var drawing = ChartDrawing.Of(SampleCharts.Rows(), "en");

        Assert.Contains(drawing.Texts, text => text.Text.StartsWith("not applicable", StringComparison.Ordinal));
        // Two of the key and four of the first two rows.
        Assert.Equal(6, drawing.Svg.Split("<circle").Length - 1);
    }

    [Fact]
    public void Neighbouring_kinds_differ_by_more_than_colour()
    {
        for (var at = 0; at + 1 < Look.MostKinds; at++)
        {
            var (one, next) = (Look.Kind(at), Look.Kind(at + 1));
            var byPattern = one.PatternNumber != next.PatternNumber;
            Assert.True(byPattern || Math.Abs(Lightness(one) - Lightness(next)) > 0.3, $"{at}: {one} {next}");
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(3)]
    [InlineData(1)]
    public void Shades_get_darker_step_by_step(int count)
    {
        double[] shades = [.. Enumerable.Range(0, count).Select(at => Lightness(Look.Shade(at, count)))];

        Assert.Equal(shades.OrderDescending(), shades);
        Assert.Equal(count, shades.Distinct().Count());
    }

    private static Box Shrunk(Box box) => new(box.Left + 1e-6, box.Top + 1e-6, box.Width - 2e-6, box.Height - 2e-6);

    // What is left of a colour in grey: Rec. 709 luma, 0 to 1.
    private static double Lightness(Look look)
    {
        int Part(int at) => Convert.ToInt32(look.Colour.Substring(at, 2), 16);
        return ((0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5))) / 255;
    }

    private static Chart Chart(string code) => SampleCharts.All().Single(chart => chart.Code == code);
}
