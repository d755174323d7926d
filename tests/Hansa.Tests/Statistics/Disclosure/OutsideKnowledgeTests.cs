using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>Shares, growth rates and values that others have published, and what they do to withheld cells.</summary>
public sealed class OutsideKnowledgeTests
{
    private const string Target = "column=1;row=1";
    private static readonly string[] Inner = [Target, "column=2;row=1", "column=1;row=2", "column=2;row=2"];
    private static readonly OrToolsSolver Solver = new();

    // Four cells of 50 are withheld, rows and columns of 100 printed: (1, 1) may be anything from 0 to 100.
    private static AuditedRelease Square(long level = 4, params string[] more)
    {
        var table = new LinkedTable(
            "square",
            [Hierarchy.Flat("row", "all", ["1", "2"]), Hierarchy.Flat("column", "all", ["1", "2"])]
        );
        return Handmade.Release(table, _ => 50, new() { [Target] = level }, [.. Inner, .. more]);
    }

    // Tenths of a per cent: 500 is 50.0 %, ± 0.05 points.
    private static OutsideFigure Share(string cell, string whole, int tenths) =>
        new(cell, whole, (2 * tenths) - 1, (2 * tenths) + 1, 2000);

    private static AuditReport Audit(AuditedRelease release, params OutsideFigure[] figures) =>
        new Auditor(Solver).Audit(OutsideKnowledge.Of(release, figures).Release);

    [Fact]
    public void A_published_share_of_a_printed_total_gives_a_withheld_cell_away()
    {
        Assert.True(Audit(Square()).IsSafe);

        // 50.0 % of 100 is 49.95 to 50.05: in whole units 50, and 4 on either side are asked for.
        var report = Audit(Square(), Share(Target, "row=1", 500));

        var breach = Assert.Single(report.Breaches);
        Assert.Equal((Target, Attacker.Archivist), (breach.Cell, breach.By));
        Assert.True(breach is { IsProved: true, Low: >= 49, High: <= 51 });
        Assert.Equal(
            0,
            report.Results.Single(one => one.By == Attacker.Reader) is { Exact: var e, Narrow: var n } ? e + n : -1
        );
        Assert.Equal(9, report.Cells);
    }

    [Fact]
    public void A_share_that_says_little_gives_nothing_away()
    {
        // 40 to 60 %.
        Assert.True(Audit(Square(), new OutsideFigure(Target, "row=1", 4, 6, 10)).IsSafe);
        Assert.False(Audit(Square(level: 11), new OutsideFigure(Target, "row=1", 4, 6, 10)).IsSafe);
    }

    [Fact]
    public void A_ratio_of_two_withheld_cells_gives_both_away_with_their_printed_sum()
    {
        // Their sum is 100, and one is 99.5 to 100.5 % of the other: 49.87 to 50.13.
        var ratio = new OutsideFigure(Target, "column=2;row=1", 1990, 2010, 2000);
        var release = Square();

        Assert.Equal(Attacker.Archivist, Assert.Single(Audit(release, ratio).Breaches).By);
        // Without the printed row total the ratio alone tells no amount.
        Assert.True(Audit(Square(4, "row=1", "row=2"), ratio).IsSafe);
    }

    [Fact]
    public void The_share_of_a_withheld_total_binds_both()
    {
        // Row totals are withheld; the columns and the grand total of 200 are printed, so row 1 is 0 to 200 and (1, 1) is half of it.
        var share = Share(Target, "row=1", 500);
        var open = Square(4, "row=1", "row=2");

        Assert.True(Audit(open, share).IsSafe);
        // Told that row 1 is half of everything, too, both are known.
        Assert.False(Audit(open, share, Share("row=1", "", 500)).IsSafe);
    }

    [Fact]
    public void A_value_that_encloses_a_sensitive_cell_by_itself_can_be_undone_by_nobody()
    {
        var known = OutsideKnowledge.Of(Square(), [new OutsideFigure(Target, null, 48, 52, 1)]);

        Assert.Equal([Target], known.Unprotectable);
        Assert.Empty(known.Contradicting);
        Assert.Equal(1, new Auditor(Solver).Audit(known.Release).KnownAnyway);
    }

    [Fact]
    public void A_figure_that_the_data_do_not_agree_with_is_named_and_counts()
    {
        var known = OutsideKnowledge.Of(
            Square(),
            [Share(Target, "row=1", 300), new OutsideFigure("nowhere", null, 1, 1, 1)]
        );

        Assert.Equal(Target, Assert.Single(known.Contradicting).Cell);
        Assert.Single(known.Used);
    }

    [Fact]
    public void The_suppressor_withholds_what_a_published_share_would_be_multiplied_with()
    {
        var draft = Wide();
        var without = new Suppressor(Solver).Protect(draft);
        var with = new Suppressor(Solver).Protect(
            OutsideKnowledge.Of(draft, [Share("column=a;row=1", "row=1", 300)]).Release
        );

        Assert.True(without.Audit.IsSafe);
        Assert.Contains("row=1", Printed(without.Release));
        Assert.True(with.Audit.IsSafe, string.Join("; ", with.Audit.Breaches));
        Assert.DoesNotContain("row=1", Printed(with.Release));
    }

    // Small tables, every whole-number table tried: what the audit tells of a cell holds in each of them.
    [Fact]
    public void An_interval_that_the_audit_tells_contains_every_whole_table_that_fits()
    {
        var told = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            long[] inner = [.. Enumerable.Range(0, 4).Select(_ => (long)random.Next(1, 25))];
            var table = new LinkedTable(
                "square",
                [Hierarchy.Flat("row", "all", ["1", "2"]), Hierarchy.Flat("column", "all", ["1", "2"])]
            );
            var release = Handmade.Release(
                table,
                codes => inner[((codes[0][0] - '1') * 2) + codes[1][0] - '1'],
                new() { [Target] = 10 },
                Inner
            );
            var (low, high) = (random.Next(1, 50), random.Next(50, 120));
            var figure = new OutsideFigure(Target, "column=2;row=2", low, high, 50);
            foreach (
                var breach in Audit(release, figure)
                    .Breaches.Where(one => one is { By: Attacker.Archivist, Low: not null, High: not null })
            )
            {
                told++;
                foreach (var value in Fitting(inner, figure))
                    Assert.True(breach.Low <= value && value <= breach.High, $"seed {seed}: {value} outside {breach}");
            }
        }
        Assert.True(told > 10, $"{told} breaches");
    }

    private static IEnumerable<long> Fitting(long[] inner, OutsideFigure figure)
    {
        var (row, column, last) = (inner[0] + inner[1], inner[0] + inner[2], inner[2] + inner[3]);
        for (var value = 0L; value <= Math.Min(row, column); value++)
        {
            var corner = last - (column - value);
            if (corner >= 0 && (value == inner[0] || figure.Agrees(value, corner)))
                yield return value;
        }
    }

    private static AuditedRelease Wide()
    {
        var table = new LinkedTable(
            "wide",
            [Hierarchy.Flat("row", "all", ["1", "2", "3"]), Hierarchy.Flat("column", "all", ["a", "b", "c"])]
        );
        var release = Handmade.Release(
            table,
            codes => codes[1] == "a" ? 300 : 350,
            new() { ["column=a;row=1"] = 30 },
            "column=a;row=1"
        );
        return release with { Known = [.. release.Known.Select(_ => KnownFrom.Nowhere)] };
    }

    private static string[] Printed(AuditedRelease release) =>
        [.. release.Model.Cells.Where((_, cell) => (release.Known[cell] & KnownFrom.Release) != 0)];
}
