using Hansa.Statistics.Classifications;

namespace Hansa.Tests.Statistics.Classifications;

public sealed class NameResolverTests
{
    private static readonly NameResolver Resolver = new(
        [
            new("A", "Green Krai", ["Green Krai", "Зелёный край"], ["01"]),
            new("B", "Green Republic", ["Republic of Green", "Green"], ["02"]),
            new("C", "Red Oblast", ["Red Oblast", "Café"], ["03"]),
        ],
        new Dictionary<string, string>
        {
            ["krai"] = "krai",
            ["край"] = "krai",
            ["republic"] = "republic",
            ["oblast"] = "oblast",
            ["of"] = "",
        }
    );

    [Theory]
    [InlineData("01", "A")]
    [InlineData("a", "A")]
    [InlineData("GREEN  krai", "A")]
    [InlineData("ЗЕЛЕНЫЙ КРАЙ", "A")]
    [InlineData("green", "B")]
    [InlineData("Red", "C")]
    [InlineData("cafe", "C")]
    public void A_code_comes_first_then_a_full_name_then_a_name_without_its_kind(string text, string code) =>
        Assert.Equal(new NameMatch.Resolved(code, null), Resolver.Resolve(text));

    [Fact]
    public void A_kind_that_no_name_of_the_place_has_is_remarked_on() =>
        Assert.Equal(new NameMatch.Resolved("C", "'Red Krai' is read as Red Oblast"), Resolver.Resolve("Red Krai"));

    [Fact]
    public void A_bent_name_that_fits_two_places_is_ambiguous()
    {
        var match = Assert.IsType<NameMatch.Ambiguous>(Resolver.Resolve("Green Oblast"));

        Assert.Equal(["A", "B"], match.Candidates.Select(one => one.Code));
    }

    [Theory]
    [InlineData("Blue")]
    [InlineData("Oblast")]
    [InlineData("-")]
    public void A_name_that_nothing_has_is_unknown(string text) =>
        Assert.IsType<NameMatch.Unknown>(Resolver.Resolve(text));

    [Theory]
    [InlineData("Côte d’Ivoire", "cote d ivoire")]
    [InlineData("  Йошкар-Ола ", "иошкар ола")]
    [InlineData("Ёлка", "елка")]
    [InlineData("...", "")]
    public void Keys_drop_what_spellings_differ_in(string name, string key) => Assert.Equal(key, NameKey.Of(name));
}
