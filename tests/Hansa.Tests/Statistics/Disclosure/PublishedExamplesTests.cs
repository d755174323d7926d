using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>The examples of the handbook on statistical disclosure control and of the tools' own documentation, with their known answers.</summary>
/// <remarks>Handbook on Statistical Disclosure Control, 2nd edition (2024), chapter 4; tests and reference pages of sdcTable 0.34 (Meindl).</remarks>
public sealed class PublishedExamplesTests
{
    [Fact]
    public void Two_of_three_firms_estimate_each_other_although_neither_dominates()
    {
        // Handbook, 50,000 / 49,000 / 1,000: the largest has 50 % of the total, the two largest 99 %, and the second misses the first by 1,000 = 2 %.
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
        // Handbook, 300 / 20 / 10 under (1, 85): 300 / 0.85 = 352.94 must be possible; in hundredths 35,295 or more.
        var verdict = Rules(dominance: new Dominance(1, 85)).Judge(Facts(30_000, 2_000, 1_000));

        Assert.True(verdict.IsSensitive);
        Assert.Equal(35_295, 33_000 + verdict.Distance);
    }

    [Fact]
    public void A_square_of_withheld_cells_leaves_the_interval_of_the_handbook()
    {
        // Handbook, rows 7 and 3, columns 6 and 4: x11 lies in [3, 6]. The handbook gives the totals alone; the four inner values are ours, and
        // any that add up leave the same interval.
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
    public void One_sensitive_cell_of_fifteen_needs_three_more()
    {
        // sdcTable's test problem: persons by region and gender, two women in A. Its exact and heuristic methods withhold A and C; so 11 of 15
        // are printed, and each of the other three is needed.
        string[] secondary = ["gender=male;region=A", "gender=female;region=C", "gender=male;region=C"];

        Assert.True(new Auditor(new OrToolsSolver()).Audit(FifteenCells(secondary)).IsSafe);
        Assert.All(
            secondary,
            printed =>
            {
                var breach = Assert.Single(Exact(FifteenCells([.. secondary.Where(cell => cell != printed)])));
                Assert.Equal((WomenInA, 2L, 2L), (breach.Cell, breach.Low, breach.High));
            }
        );
    }

    [Fact]
    public void No_pattern_of_three_withholds_fewer_persons_than_the_published_one()
    {
        var all = FifteenCells([]);
        var others = all.Model.Cells.Where(cell => cell != WomenInA).ToArray();
        var safe =
            from first in Enumerable.Range(0, others.Length)
            from second in Enumerable.Range(first + 1, others.Length - first - 1)
            from third in Enumerable.Range(second + 1, others.Length - second - 1)
            let cells = new[] { others[first], others[second], others[third] }
            where new Auditor(new OrToolsSolver()).Audit(FifteenCells(cells)).IsSafe
            select (Persons: cells.Sum(cell => all.Facts[all.Model.Find(cell)].Value), Cells: cells.Order().ToArray());

        // Men and women in C, 12 and 10, beside the 18 men in A.
        var least = safe.MinBy(one => one.Persons);

        Assert.Equal(40, least.Persons);
        Assert.Equal(["gender=female;region=C", "gender=male;region=A", "gender=male;region=C"], least.Cells);
    }

    [Fact]
    public void The_suppressor_needs_three_more_as_well()
    {
        var draft = FifteenCells([]);
        var plan = new Suppressor(new OrToolsSolver()).Protect(draft with { Known = new KnownFrom[draft.Model.Count] });

        Assert.True(plan.Audit.IsSafe);
        Assert.Equal((3, 4), (plan.Secondary, plan.Audit.Withheld));
    }

    [Fact]
    public void Tables_that_are_safe_alone_give_a_cell_away_together()
    {
        // sdcTable's linked tables: counts up to 3 are withheld. Alone each table has two or three withheld in a class; together
        // K = small − county 1 − N = 30 − 20 − 7 = 3.
        Assert.Empty(Exact(Linked([County], Few)));
        Assert.Empty(Exact(Linked([Size], Few)));

        var both = Assert.Single(Exact(Linked([County, Size], Few)));

        Assert.Equal(("place=K", 3L, 3L), (both.Cell, both.Low, both.High));
        Assert.Empty(Exact(Linked([County, Size], [.. Few, "N"])));
    }

    [Fact]
    public void One_more_is_withheld_in_both_linked_tables()
    {
        var draft = Linked([County, Size], Few);
        var plan = new Suppressor(new OrToolsSolver()).Protect(draft with { Known = new KnownFrom[draft.Model.Count] });

        Assert.True(plan.Audit.IsSafe);
        Assert.Equal(1, plan.Secondary);
        Assert.True(plan.Release.IsUnknown(plan.Release.Model.Find("place=N")));
    }

    private const string WomenInA = "gender=female;region=A";

    private static AuditedRelease FifteenCells(string[] secondary)
    {
        var persons = new Dictionary<string, (long Male, long Female)>
        {
            ["A"] = (18, 2),
            ["B"] = (14, 19),
            ["C"] = (12, 10),
            ["D"] = (11, 14),
        };
        var table = new LinkedTable(
            "persons",
            [Hierarchy.Flat("region", "all", persons.Keys), Hierarchy.Flat("gender", "all", ["male", "female"])]
        );
        return Handmade.Release(
            table,
            codes => codes[1] == "male" ? persons[codes[0]].Male : persons[codes[0]].Female,
            sensitive: new() { [WomenInA] = 1 },
            withheld: [WomenInA, .. secondary]
        );
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

    private static readonly string[] Few = ["A", "B", "K", "L", "M"];

    private static readonly (string, string)[] County =
    [
        .. "ABIJ".Select(place => (place.ToString(), "county 1")),
        .. "KLMN".Select(place => (place.ToString(), "county 2")),
        ("county 1", "all"),
        ("county 2", "all"),
    ];

    private static readonly (string, string)[] Size =
    [
        .. "ABIJKN".Select(place => (place.ToString(), "small")),
        .. "LM".Select(place => (place.ToString(), "big")),
        ("small", "all"),
        ("big", "all"),
    ];

    private static AuditedRelease Linked((string, string)[][] hierarchies, string[] withheld)
    {
        var counts = new Dictionary<string, long>
        {
            ["A"] = 2,
            ["B"] = 2,
            ["I"] = 8,
            ["J"] = 8,
            ["K"] = 3,
            ["L"] = 3,
            ["M"] = 3,
            ["N"] = 7,
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
