using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>The examples of the handbook on statistical disclosure control and of the tools' own documentation, with their known answers.</summary>
public sealed class PublishedExamplesTests
{
    [Fact]
    public void Two_of_three_firms_estimate_each_other_although_neither_dominates()
    {
        // 50,000 / 49,000 / 1,000: the largest has 50 % of the total, the two largest 99 %, and the second misses the first by 1,000 = 2 %.
        var cell = Facts(50_000, 49_000, 1_000);

        Assert.False(Rules(dominance: new Dominance(1, 90)).Judge(cell).IsSensitive);
        Assert.False(Rules(percent: 2).Judge(cell).IsSensitive);
        Assert.True(Rules(percent: 3).Judge(cell).IsSensitive);
        Assert.True(Rules(dominance: new Dominance(2, 98)).Judge(cell).IsSensitive);
        Assert.False(Rules(dominance: new Dominance(2, 99)).Judge(cell).IsSensitive);
    }

    [Fact]
    public void The_upper_end_under_dominance_is_where_the_largest_no_longer_dominates()
    {
        // 300 / 20 / 10 under (1, 85): 300 / 0.85 = 352.94 must be possible; in hundredths 35,295 or more.
        var verdict = Rules(dominance: new Dominance(1, 85)).Judge(Facts(30_000, 2_000, 1_000));

        Assert.True(verdict.IsSensitive);
        Assert.Equal(35_295, 33_000 + verdict.Distance);
    }

    [Fact]
    public void A_square_of_withheld_cells_leaves_the_interval_of_the_handbook()
    {
        // Rows 7 and 3, columns 6 and 4: x11 lies in [3, 6].
        var release = Square(5, 2, 1, 2);
        var breaches = new Auditor(new OrToolsSolver()).Audit(release).Breaches;

        var first = Assert.Single(breaches, breach => breach.Cell == "column=1;row=1" && breach.By == Attacker.Reader);
        Assert.Equal((3, 6), (first.Low, first.High));
        Assert.True(first.IsProved);
    }

    [Fact]
    public void Two_withheld_in_every_row_and_column_may_still_be_computed()
    {
        // Nine of sixteen are withheld, at least two in each line, and still the cell (w, b) is 47: rows w and z less columns a and c.
        var release = FourByFour(withheldToo: []);
        var report = new Auditor(new OrToolsSolver()).Audit(release);

        var breach = Assert.Single(report.Breaches, one => one.Kind == BreachKind.Exact);
        Assert.Equal(("column=b;row=w", 47L, 47L), (breach.Cell, breach.Low, breach.High));
    }

    [Fact]
    public void One_more_withheld_cell_protects_it()
    {
        var report = new Auditor(new OrToolsSolver()).Audit(FourByFour(withheldToo: ["column=b;row=x"]));

        Assert.DoesNotContain(report.Breaches, breach => breach.Kind == BreachKind.Exact);
    }

    [Fact]
    public void Tables_that_are_safe_alone_give_a_cell_away_together()
    {
        // Counts 2, 2, 3, 3, 3 are withheld, 7, 8 and 8 printed. Alone each table has two or three withheld in a class; together
        // B = county K − (size small − N) − 8 = 15 − (11 − 7) − 8 = 3.
        Assert.Empty(Exact(Linked([County], ["A", "M", "B", "C", "D"])));
        Assert.Empty(Exact(Linked([Size], ["A", "M", "B", "C", "D"])));

        var both = Assert.Single(Exact(Linked([County, Size], ["A", "M", "B", "C", "D"])));

        Assert.Equal(("place=B", 3L, 3L), (both.Cell, both.Low, both.High));
        Assert.Empty(Exact(Linked([County, Size], ["A", "M", "B", "C", "D", "N"])));
    }

    private static DisclosureRules Rules(Dominance? dominance = null, int? percent = null) =>
        new()
        {
            MinimumContributors = 1,
            Dominance = dominance,
            Percent = percent,
        };

    private static CellFacts Facts(params long[] amounts) =>
        CellFacts.Of(amounts.Select((amount, at) => ($"firm {at}", amount)));

    private static AuditedRelease Square(params long[] inner)
    {
        var table = new LinkedTable(
            "square",
            [Hierarchy.Flat("row", "all", ["1", "2"]), Hierarchy.Flat("column", "all", ["1", "2"])]
        );
        return Handmade.Release(
            table,
            codes => inner[((codes[0][0] - '1') * 2) + codes[1][0] - '1'],
            sensitive: new() { ["column=1;row=1"] = 4 },
            withheld: ["column=1;row=1", "column=2;row=1", "column=1;row=2", "column=2;row=2"]
        );
    }

    private static readonly (string, string)[] County =
    [
        .. "AMBE".Select(place => (place.ToString(), "K")),
        .. "CDNF".Select(place => (place.ToString(), "L")),
        ("K", "all"),
        ("L", "all"),
    ];

    private static readonly (string, string)[] Size =
    [
        .. "AMN".Select(place => (place.ToString(), "small")),
        .. "BCDEF".Select(place => (place.ToString(), "big")),
        ("small", "all"),
        ("big", "all"),
    ];

    private static AuditedRelease Linked((string, string)[][] hierarchies, string[] withheld)
    {
        var counts = new Dictionary<string, long>
        {
            ["A"] = 2,
            ["M"] = 2,
            ["B"] = 3,
            ["C"] = 3,
            ["D"] = 3,
            ["N"] = 7,
            ["E"] = 8,
            ["F"] = 8,
        };
        string[] keys = [.. withheld.Select(place => $"place={place}")];
        return Handmade.Release(
            [
                .. hierarchies.Select(
                    (links, at) => new LinkedTable($"table {at}", [Hierarchy.Of("place", "all", links)])
                ),
            ],
            (_, codes) => counts[codes[0]],
            keys.ToDictionary(key => key, _ => 1L),
            keys
        );
    }

    private static IReadOnlyList<Breach> Exact(AuditedRelease release) =>
        [.. new Auditor(new OrToolsSolver()).Audit(release).Breaches.Where(one => one.Kind == BreachKind.Exact)];

    private static AuditedRelease FourByFour(string[] withheldToo) => Handmade.ProblemData(withheldToo);
}
