using System.Text.RegularExpressions;
using Hansa.Cli.Texts;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.Tests.House;
using Hansa.UseCases.Documents;

namespace Hansa.Tests.Cli;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_word_that_the_sources_name_is_there_in_both_languages()
    {
        var named = Sources()
            .SelectMany(source => Key().Matches(source).Select(match => match.Groups[1].Value))
            .ToArray();

        Assert.True(named.Length > 50, "the sources were not found");
        Assert.All(named, key => Assert.True(Words.All.ContainsKey(key), $"words.json has no '{key}'."));
        Assert.All(
            Words.All,
            word => Assert.True(word.Value is { English.Length: > 0, Russian.Length: > 0 }, word.Key)
        );
    }

    [Fact]
    public void Every_reason_and_need_has_its_word()
    {
        var reasons = Enum.GetValues<Missing>().Where(one => one != Missing.None);
        var needs = Enum.GetValues<Needs>().Where(one => one != Needs.None).Select(one => "need." + one);

        Assert.All(
            reasons,
            reason => Assert.True(MissingWords.Of(reason) is { English.Length: > 0, Russian.Length: > 0 })
        );
        Assert.All(needs, key => Assert.True(Words.All.ContainsKey(key), key));
    }

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Path.Combine(Checkout.Root, "src", "Hansa.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    // "head.rows", whole, and not the beginning of a key that is put together.
    [GeneratedRegex(
        "\"((?:axis|card|certainty|demo|drop|fact|head|inspection|load|note|progress|quarantine|question|report|scheme|tables|undo|verify)\\.[a-z-]+)\""
    )]
    private static partial Regex Key();
}
