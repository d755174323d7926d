namespace Hansa.Tests.House;

public sealed class BothLanguagesTests
{
    [Fact]
    public void Every_text_of_a_problem_is_written_in_both_languages()
    {
        var pairs = Directory
            .EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .SelectMany(file => BothLanguages.Pairs(File.ReadAllText(file)).Select(pair => (file, pair)))
            .ToArray();

        Assert.True(pairs.Count(one => one.pair.IsOfProblem) > 300, $"Only {pairs.Length} texts were found.");
        Assert.Empty(
            pairs
                .Where(one => BothLanguages.IsWrong(one.pair))
                .Select(one => $"{Path.GetFileName(one.file)}:{one.pair.Line} {one.pair.English} | {one.pair.Russian}")
        );
    }

    [Theory]
    [InlineData("""new Problem(ProblemKind.Invalid, new("No such thing.", "No such thing."), fix)""", true)]
    [InlineData("""new Problem(ProblemKind.Invalid, new($"No {what} here.", $"Нет {what}."), fix)""", false)]
    [InlineData("""new Problem(ProblemKind.Invalid, new("Нет такого.", "No such thing."), fix)""", true)]
    [InlineData("""Refuse(new($"'{text}' is not a year.", $"'{text}' is not a year."), fix)""", true)]
    [InlineData("""new Problem(ProblemKind.Invalid, new("--period 2017", "--period 2017"), fix)""", false)]
    public void A_text_in_the_wrong_language_is_found(string source, bool isFound) =>
        Assert.Equal(isFound, BothLanguages.Pairs(source).Any(BothLanguages.IsWrong));
}
