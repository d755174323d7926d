using Hansa.Statistics.Cubes;
using Hansa.Statistics.Priorities;
using Hansa.Tests.Adapters.Engines;
using Hansa.UseCases;
using Hansa.UseCases.Assessment.Priorities;

namespace Hansa.Tests.UseCases.Assessment;

public sealed class RankPrioritiesTests
{
    // Volgograd: food 40 to 60, half of it by SMEs; wood 60 to 20, none of it. The rest: food 100, a tenth of it by SMEs; wood 100.
    private static readonly List<EngineRow> Rows =
    [
        Row("RU-VLG", "1001", 40, 2013, "sme", "DEU"),
        Row("RU-VLG", "4407", 60, 2013, "large", "DEU"),
        Row("RU-VLG", "1001", 30, 2017, "small", "DEU"),
        Row("RU-VLG", "1001", 30, 2017, "large", "KAZ"),
        Row("RU-VLG", "4407", 20, 2017, "large", "KAZ"),
        Row("RU-MOW", "1001", 10, 2017, "micro", "DEU"),
        Row("RU-MOW", "1001", 90, 2017, "large", "DEU"),
        Row("RU-MOW", "4407", 100, 2017, "large", "DEU"),
    ];

    [Fact]
    public void An_item_carries_what_is_known_of_it_and_its_situation()
    {
        var entry = Rank(new("RU-VLG", "ru") { Kinds = [PriorityKind.Products] }).Lists[0].Entries[0];

        // Food is 60 of 80 in Volgograd and 160 of 280 in the country; SMEs have 30 of 60 here and 40 of 160 there.
        Assert.Equal("1001", entry.Ranked.Item.Code);
        Assert.Equal(60.0 / 80 / (160.0 / 280), Value(entry, Criterion.Specificity), 1e-12);
        Assert.Equal(0.5, Value(entry, Criterion.SmeShare));
        Assert.Equal(2 * 20.0 / 100, Value(entry, Criterion.Growth), 1e-12);
        Assert.Equal(0.5, Value(entry, Criterion.Resilience), 1e-12);
        Assert.Equal("strong-base", entry.Rule);
    }

    [Fact]
    public void A_firm_of_unknown_size_leaves_the_place_of_smes_open()
    {
        List<EngineRow> rows = [.. Rows, Row("RU-MOW", "1001", 400, 2017, "unknown", "DEU")];

        var entry = Rank(new("RU-VLG", "ru") { Kinds = [PriorityKind.Products] }, rows).Lists[0].Entries;

        Assert.Equal(Answer.Unknown, entry.Single(one => one.Ranked.Item.Code == "1001").Ranked.Item.HasManySmes);
    }

    [Fact]
    public void What_cannot_be_known_is_said_and_ranked_by_the_rest()
    {
        var list = Rank(new("RU-VLG", "ru") { Kinds = [PriorityKind.Sectors], Scheme = "food" }).Lists[0];

        Assert.Contains(
            list.Notes,
            note => note.English.StartsWith("Growth of world trade is not known", StringComparison.Ordinal)
        );
        Assert.All(list.Entries, entry => Assert.NotNull(entry.Ranked.Score));
    }

    [Fact]
    public void Items_too_small_to_matter_are_left_out_and_counted()
    {
        var list = Rank(new("RU-VLG", "ru") { Kinds = [PriorityKind.Products], MinimumShare = 0.3m }).Lists[0];

        Assert.Equal(["1001"], list.Entries.Select(entry => entry.Ranked.Item.Code));
        Assert.Contains(
            list.Notes,
            note => note.English.EndsWith("below 30% of the region's exports: 1.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Wrong_requests_are_refused_with_what_to_do()
    {
        Assert.Equal(ProblemKind.NotFound, Refused(new("RU-VLQ", "ru")).Kind);
        Assert.Contains("RU-VLG", Refused(new("RU-VLQ", "ru")).Fix.English, StringComparison.Ordinal);
        Assert.Contains(
            "technology",
            Refused(new("RU-VLG", "ru") { Weights = Weight("tecnology", 1) }).Fix.English,
            StringComparison.Ordinal
        );
        Assert.Equal(ProblemKind.Invalid, Refused(new("RU-VLG", "ru") { Weights = Weight("growth", -1) }).Kind);
        Assert.Equal(ProblemKind.Invalid, Refused(new("RU-VLG", "ru") { Cut = 0 }).Kind);
        Assert.Equal(ProblemKind.Invalid, Refused(new("RU-VLG", "ru") { Draws = 0 }).Kind);
    }

    private static Dictionary<string, decimal> Weight(string criterion, decimal weight) =>
        new() { [criterion] = weight };

    private static double Value(PriorityEntry entry, Criterion criterion) =>
        entry.Ranked.Item.Values[criterion].Value!.Value;

    private static PriorityReport Rank(RankPriorities request, List<EngineRow>? rows = null) =>
        request.Run(House(rows ?? Rows), CancellationToken.None).Value;

    private static Problem Refused(RankPriorities request) =>
        (request with { Kinds = [PriorityKind.Products] }).Run(House(Rows), CancellationToken.None).Problem!;

    private static Hansa.UseCases.Ports.House House(List<EngineRow> rows) =>
        new SmallHouse()
            .With(
                "ru",
                rows,
                manifest => manifest with { Dimensions = [.. manifest.Dimensions.Union([Dimension.Size])] }
            )
            .House;

    private static EngineRow Row(string region, string product, long value, int year, string size, string partner) =>
        new(Period.Year(year), value)
        {
            Region = region,
            Product = product,
            Size = size,
            Partner = partner,
        };
}
