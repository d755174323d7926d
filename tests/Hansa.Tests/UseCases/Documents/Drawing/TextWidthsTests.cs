using Hansa.UseCases.Documents.Drawing;

namespace Hansa.Tests.UseCases.Documents.Drawing;

public class TextWidthsTests
{
    [Fact]
    public void A_text_is_broken_at_spaces_and_loses_nothing()
    {
        const string Text = "Продукция глубокой переработки с высокой долей добавленной стоимости";

        var lines = TextWidths.Wrap(Text, 11, 120);

        Assert.Equal(Text, string.Join(' ', lines));
        Assert.All(lines, line => Assert.True(TextWidths.Of(line, 11) <= 120, line));
    }

    [Theory]
    [InlineData("Incomprehensibilities", 40)]
    [InlineData("one two three four five six seven", 50)]
    public void What_does_not_fit_ends_with_an_ellipsis(string text, double width)
    {
        var lines = TextWidths.Fit(text, 11, width, 2);

        Assert.InRange(lines.Count, 1, 2);
        Assert.EndsWith("…", lines[^1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(TextWidths.Of(line, 11) <= width, line));
    }

    [Fact]
    public void What_fits_is_left_alone() => Assert.Equal(["Fuel"], TextWidths.Fit("Fuel", 11, 100, 2));

    [Fact]
    public void Labels_move_apart_no_further_than_needed()
    {
        Assert.Equal([10, 50], Spread.Apart([10, 50], [10, 10], 0, 100));
        Assert.Equal([20, 30], Spread.Apart([20, 21], [10, 10], 0, 100));
        Assert.Equal([85, 95], Spread.Apart([96, 97], [10, 10], 0, 100));
    }
}
