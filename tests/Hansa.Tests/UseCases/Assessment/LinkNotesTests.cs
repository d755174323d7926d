using Hansa.Statistics.Cubes;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.UseCases.Assessment;

public sealed class LinkNotesTests
{
    // 2015: 30 of 100 in value, 3 of 4 firms; 2016: 10 of 100, 1 of 4. Together 20 % and 50 %.
    [Theory]
    [InlineData("2015", "30.0 % of the value", "75.0 % of the firms")]
    [InlineData("2016", "10.0 % of the value", "25.0 % of the firms")]
    [InlineData("2015..2016", "20.0 % of the value", "50.0 % of the firms")]
    [InlineData("2015-03..2015-06", "30.0 % of the value", "75.0 % of the firms")]
    public void Coverage_is_that_of_the_periods_asked_for(string periods, string value, string firms)
    {
        var note = LinkNotes.Of(Linked(AbsentFirms.Unknown), Range(periods)).Single();

        Assert.Contains(value, note.English, StringComparison.Ordinal);
        Assert.Contains(firms, note.English, StringComparison.Ordinal);
        Assert.Contains("unknown", note.English, StringComparison.Ordinal);
        Assert.Contains("реестра sme/0123", note.Russian, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_on_absent_firms_is_named() =>
        Assert.Contains(
            "крупными",
            LinkNotes.Of(Linked(AbsentFirms.Large), Range("2015")).Single().Russian,
            StringComparison.Ordinal
        );

    [Fact]
    public void Data_that_were_not_linked_and_periods_without_rows_have_no_note()
    {
        Assert.Empty(LinkNotes.Of(Linked(AbsentFirms.Unknown) with { Link = null }, Range("2015")));
        Assert.Empty(LinkNotes.Of(Linked(AbsentFirms.Unknown), Range("2020")));
    }

    private static PeriodRange Range(string text) =>
        PeriodRange.TryParse(text, out var range) ? range : throw new ArgumentException(text, nameof(text));

    private static Manifest Linked(AbsentFirms absent) =>
        new("exports", "abcd", null, default)
        {
            Source = "link",
            Mapping = new Dictionary<string, string>(),
            Nomenclatures = new Dictionary<string, string>(),
            Dimensions = [],
            Currency = "USD",
            UnitMultiplier = 1,
            Decimals = 2,
            MassDecimals = 3,
            QuantityDecimals = 3,
            Absence = Absence.Zero,
            Disclosure = Disclosure.Confidential,
            Files = [],
            Totals = [],
            Hashes = new Dictionary<string, string>(),
            Link = new LinkFacts(
                "declarations/0",
                "sme/0123",
                null,
                new LinkRules(SizeStatus.Dated, RegisterMoment.End, absent, Grain.Year),
                [Coverage("2015", 30, 3), Coverage("2016", 10, 1)]
            ),
        };

    private static LinkCoverage Coverage(string year, int value, int firms) =>
        new(
            year,
            "export",
            new LinkedAmount(9, 100, 4),
            new LinkedAmount(5, value, firms),
            new LinkedAmount(4, 100 - value, 4 - firms),
            default
        );
}
