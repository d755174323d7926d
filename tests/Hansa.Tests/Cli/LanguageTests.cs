using Hansa.Cli;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;

namespace Hansa.Tests.Cli;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("ru", new[] { null, null, "ru_RU.UTF-8" })]
    [InlineData("en", new[] { "en", "ru", "ru" })]
    [InlineData("ru", new[] { null, "", "ru", "en" })]
    [InlineData("en", new[] { null, null, "de_DE" })]
    [InlineData("en", new string?[0])]
    public void The_first_choice_that_is_made_decides(string spoken, string?[] choices) =>
        Assert.Equal(spoken, Language.Choose(choices));

    [Theory]
    [InlineData("en", "−1,234.5")]
    [InlineData("ru", "−1\u00a0234,5")]
    public void Numbers_follow_the_language_and_never_the_system(string language, string printed) =>
        Assert.Equal(printed, new Typography(language).Number(-1234.5, 1));

    [Fact]
    public void Progress_is_a_bar_a_percentage_and_a_count() =>
        Assert.Equal(
            "████████████░░░░░░░░░░░░  50 % · 1,234,567 records · a.csv",
            ProgressBar.Line(new LoadProgress("a.csv", 50, 100, 1_234_567), "en")
        );
}
