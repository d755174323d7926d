using Hansa.Statistics.Consistency;

namespace Hansa.Tests.Statistics.Consistency;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("a = ", "the formula ends where a cell or a number is expected")]
    [InlineData("a + b", "there is no =, <= or >=")]
    [InlineData("a = b c", "'c' follows where the formula should end")]
    [InlineData("a = (b", "a bracket is opened and never closed")]
    [InlineData("a = max(b)", "there is no function 'max'")]
    [InlineData("a = b.*", "* may stand in names inside sum()")]
    [InlineData("a = 1.2.3 * b", "'1.2.3' is not a number")]
    public void A_formula_that_cannot_be_read_says_why(string text, string why) =>
        Assert.Contains(
            why,
            Assert.Throws<FormatException>(() => FormulaReader.Read(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Deep_brackets_are_refused_and_not_followed() =>
        Assert.Throws<FormatException>(() => FormulaReader.Read("a = " + new string('(', 3000) + "b"));

    [Fact]
    public void A_pattern_gives_one_relation_for_each_choice_whose_cells_are_all_there()
    {
        var patterns = new FormulaPatterns(["x.a.1", "x.b.1", "x.a.2", "t.1", "t.2", "t.3"]);

        var applied = patterns.Apply(FormulaReader.Read("t.{year} = sum(x.*.{year})")).ToArray();

        Assert.Equal(["t.1 = x.a.1 + x.b.1", "t.2 = x.a.2"], applied.Select(one => one.Formula.ToString()));
    }

    [Theory]
    [InlineData("t.1 = t.4", "there is no cell 't.4'")]
    [InlineData("t.1 = t.1 / (2 - 2)", "it divides by zero")]
    [InlineData("y.{a} = t.{a}", "no cells fit")]
    [InlineData("t{n} = t.{n}", "is not one word in braces between dots")]
    public void A_formula_that_does_not_fit_the_cells_says_why(string text, string why) =>
        Assert.Contains(
            why,
            Assert
                .Throws<FormatException>(() =>
                    new FormulaPatterns(["t.1", "t.2"]).Apply(FormulaReader.Read(text)).ToArray()
                )
                .Message,
            StringComparison.Ordinal
        );
}
