using System.Text.RegularExpressions;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Adapters.Reference;

public sealed partial class IndicatorTextTests
{
    [Fact]
    public void Every_indicator_has_its_texts_and_no_text_is_left_over() =>
        Assert.Equal(
            Catalogue.Indicators.Select(one => one.Code).Order(StringComparer.Ordinal),
            Project.Reference.IndicatorTexts.Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Texts_are_in_the_language_of_their_column_and_end_as_sentences()
    {
        foreach (var (code, text) in Project.Reference.IndicatorTexts)
        {
            foreach (var part in new[] { text.Title, text.Description, text.Reading })
            {
                Assert.False(Cyrillic().IsMatch(part.English), code);
                Assert.True(Cyrillic().IsMatch(part.Russian), code);
            }
            foreach (var sentence in new[] { text.Description, text.Reading })
            {
                Assert.EndsWith(".", sentence.English, StringComparison.Ordinal);
                Assert.EndsWith(".", sentence.Russian, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();
}
