using System.Collections;
using System.Globalization;
using System.Resources;
using Hansa.Web.Components;

namespace Hansa.EndToEnd.Tests.Web;

public sealed class TextTests
{
    private static readonly ResourceManager Texts = new("Hansa.Web.Resources.Texts", typeof(App).Assembly);

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places_to_fill()
    {
        var english = Set(CultureInfo.InvariantCulture);
        var russian = Set(CultureInfo.GetCultureInfo("ru"));

        Assert.Equal(english.Keys.Order(), russian.Keys.Order());
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(russian[text.Key])));
        Assert.All(russian.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    private static Dictionary<string, string> Set(CultureInfo culture) =>
        Texts
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<int> Places(string text) =>
        Enumerable.Range(0, 3).Where(place => text.Contains($"{{{place}}}", StringComparison.Ordinal));
}
