using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>Tables by region and tables by district add up to each other, whether one of them says so or not.</summary>
public sealed class CoarserCodesTests
{
    private static readonly Dictionary<string, long> Values = new()
    {
        ["a"] = 10,
        ["b"] = 20,
        ["c"] = 30,
        ["d"] = 40,
    };

    // North is a and b, south is c and d; the region a is sensitive, a and c are withheld, both districts printed.
    private static AuditedRelease Release()
    {
        var regions = new LinkedTable("region", [Hierarchy.Flat("region", "all", Values.Keys)]);
        var districts = new LinkedTable("region:district", [Hierarchy.Flat("region", "all", ["north", "south"])]);
        return Handmade.Release(
            [regions, districts],
            (_, codes) =>
                Values.TryGetValue(codes[0], out var value) ? value
                : codes[0] == "north" ? 30
                : 70,
            new() { ["region=a"] = 2 },
            "region=a",
            "region=c"
        );
    }

    private static string? District(string key, string region) =>
        region is "a" or "b" ? "north"
        : region is "c" or "d" ? "south"
        : null;

    [Fact]
    public void A_printed_district_gives_away_its_last_withheld_region()
    {
        var apart = Release();
        var linked = apart with { Model = CoarserCodes.Link(apart.Model, "region", District) };

        Assert.True(new Auditor(new OrToolsSolver()).Audit(apart).IsSafe);
        // 30 − 20.
        var breach = Assert.Single(new Auditor(new OrToolsSolver()).Audit(linked).Breaches);
        Assert.Equal(("region=a", 10L, 10L, BreachKind.Exact), (breach.Cell, breach.Low, breach.High, breach.Kind));
    }

    [Fact]
    public void Links_add_up_and_leave_cells_without_a_coarser_one_alone()
    {
        var release = Release();
        var linked = release with { Model = CoarserCodes.Link(release.Model, "region", District) };

        Assert.Equal(release.Model.Relations.Count + 2, linked.Model.Relations.Count);
        Assert.Null(linked.FirstContradiction());
        Assert.Same(release.Model, CoarserCodes.Link(release.Model, "region", (_, _) => null));
        Assert.Same(release.Model, CoarserCodes.Link(release.Model, "product", (_, _) => "north"));
    }
}
