using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

public sealed class CatalogueTests
{
    public static TheoryData<string> Codes => [.. Catalogue.Indicators.Select(one => one.Code)];

    [Fact]
    public void Codes_are_unique_and_found()
    {
        Assert.Equal(Catalogue.Indicators.Count, Catalogue.Indicators.Select(one => one.Code).Distinct().Count());
        Assert.All(Catalogue.Indicators, one => Assert.Same(one, Catalogue.Find(one.Code)));
        Assert.Null(Catalogue.Find("rac"));
    }

    [Fact]
    public void Every_indicator_of_the_room_is_listed()
    {
        var written = typeof(Indicator)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Indicator)) && !type.IsAbstract);

        Assert.Equal(
            written.Select(type => type.Name).Order(),
            Catalogue.Indicators.Select(one => one.GetType().Name).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_card_is_filled_in(string code)
    {
        var card = Catalogue.Find(code)!;

        Assert.Matches("^[a-z]+(-[a-z]+)*$", card.Code);
        Assert.All([card.Formula, card.Unit.Code, card.Range, card.Example.Arithmetic], text => Assert.NotEmpty(text));
        Assert.Matches("[A-Z].*(19|20)[0-9]{2}|UNCTAD", card.Source);
        Assert.True(card.Limits.Low < card.Limits.High);
    }
}
