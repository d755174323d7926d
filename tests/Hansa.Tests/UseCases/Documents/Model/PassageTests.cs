using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Documents.Model;

namespace Hansa.Tests.UseCases.Documents.Model;

public class PassageTests
{
    private static readonly Measure Exports = new(
        Figure.Of(1_234_567_890_123),
        new MeasureFormat(1, 1e-9, new LocalText("bn USD", "млрд USD")),
        3
    );

    [Fact]
    public void A_number_is_printed_in_each_language_and_ends_a_run_with_its_key()
    {
        var passage = new Passage($"Exports were {Exports} in all.", $"Экспорт составил {Exports} всего.");

        Assert.Equal([new("Exports were 1,234.6\u00a0bn\u00a0USD", 3), new(" in all.", null)], passage.In("en"));
        Assert.Equal(
            [new("Экспорт составил 1\u202f234,6\u00a0млрд\u00a0USD", 3), new(" всего.", null)],
            passage.In("ru")
        );
    }

    [Fact]
    public void A_percent_stands_off_its_number_in_Russian_only()
    {
        var share = new Measure(Figure.Of(-0.1236), MeasureFormat.Percent, 1);

        Assert.Equal("−12.4%", share.In("en"));
        Assert.Equal("−12,4\u00a0%", share.In("ru"));
    }

    [Fact]
    public void A_missing_figure_says_why()
    {
        var none = new Measure(Figure.None(Missing.NoBase), MeasureFormat.Percent, 1);

        Assert.Equal("no base", none.In("en"));
        Assert.Equal("нет базы", none.In("ru"));
    }

    [Fact]
    public void Two_passages_join_with_one_space_and_keep_their_keys()
    {
        var one = new Passage($"First {Exports}.", $"Первое {Exports}.");
        var two = new Passage($"Second.", $"Второе.");

        Assert.Equal("First 1,234.6\u00a0bn\u00a0USD. Second.", one.And(two).TextIn("en"));
        Assert.Equal([3, null, null, null], one.And(two).In("en").Select(run => run.Key));
        Assert.Same(two, Passage.Empty.And(two));
        Assert.Same(one, one.And(Passage.Empty));
    }

    [Theory]
    [InlineData(950, "950 USD")]
    [InlineData(12_345, "12.3 thousand USD")]
    [InlineData(12_345_678, "12.3 mn USD")]
    [InlineData(-12_345_678_901, "−12.3 bn USD")]
    [InlineData(1_234_567_890_123, "1.2 tn USD")]
    public void Money_is_printed_with_a_word_that_suits_its_size(double value, string printed) =>
        Assert.Equal(
            printed.Replace(' ', '\u00a0'),
            new Measure(Figure.Of(value), MeasureFormat.Money("USD", value), 0).In("en")
        );
}
