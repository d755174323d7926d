using Hansa.Adapters.Reference;
using Hansa.Statistics.Consistency;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Published;

namespace Hansa.Tests.UseCases.Published;

public sealed class PublishedTablesTests
{
    private static readonly string[] Paper =
    [
        Path.Combine(Checkout.Root, "data/published/yakushev-2020/check-cells.csv"),
        Path.Combine(Checkout.Root, "data/published/yakushev-2020/check-relations.csv"),
    ];

    private static readonly Lazy<TablesReport> Printed = new(() => Check(Paper, corrected: false).Value);

    // Every item of the paper's errata that is a matter of arithmetic, the check that finds it and a cell that it names.
    [Theory]
    [InlineData("I01", "t2-2013", "t2.value.non-primary.2013")]
    [InlineData("I02", "t2-change", "t2.index.non-primary")]
    [InlineData("I03", "t2-2014", "t2.value.semi-finished.2014")]
    [InlineData("I04", "t2-2014", "t2.share.energy.2014")]
    [InlineData("I10", "t3-share-volrc", "t3.share-nr.b1.volrc")]
    [InlineData("I11", "t3-share-rec", "t3.share-nr.b1.rec")]
    [InlineData("I12", "t3-growth-rec", "t3.share-nr.b2.rec")]
    [InlineData("I12", "t3-growth-volrc", "t3.share-nr.b2.volrc")]
    [InlineData("I13", "t3-base-volrc", "t3.growth-nr.b2.volrc")]
    [InlineData("I15", "t3-goal-rec", "t3.goal")]
    [InlineData("I19", "t3-part-rec", "t3.share-ci.b1.rec")]
    [InlineData("I22", "t3-text-fold", "t3.text.fold")]
    [InlineData("I23", "t3-text-higher", "t3.text.higher")]
    [InlineData("I24", "t3-text-lower-value", "t3.text.lower-value")]
    [InlineData("I26", "t1-text", "t1.rca.other.2017")]
    [InlineData("I30", "t4-index", "t4.index")]
    [InlineData("I37", "t5-rule", "t5.rule.1")]
    [InlineData("I38", "t5-regions", "t5.stated.1")]
    [InlineData("I38", "t5-regions", "t5.stated-all")]
    [InlineData("I50", "t3-engineering", "t3.eng-share.b1.rec")]
    [InlineData("I52", "t3-one-growth", "t3.growth-sme.b1.rec")]
    public void An_arithmetic_item_of_the_errata_is_found(string item, string check, string cell)
    {
        var found = Printed.Value.Checks.Single(one => one.Name == check);

        Assert.Equal(Verdict.Contradictory, found.Verdict);
        Assert.True(
            found
                .Findings.SelectMany(finding => finding.Contradictions)
                .Any(contradiction => contradiction.Cells.Any(one => one.Name == cell)),
            $"{item}: no contradiction names {cell}"
        );
    }

    // Items that only look like mistakes: rounding, one number under two approaches, totals that add up.
    [Theory]
    [InlineData("I05", "t2-2015")]
    [InlineData("I05", "t2-2016")]
    [InlineData("I14", "t3-total")]
    [InlineData("I16, I17", "t3-nr-growth")]
    [InlineData("I20", "t3-load")]
    [InlineData("I31", "t4-shares")]
    [InlineData("I46", "centres")]
    public void An_item_that_arithmetic_allows_is_not_called_a_contradiction(string item, string check) =>
        Assert.True(Printed.Value.Checks.Single(one => one.Name == check).Verdict == Verdict.Consistent, item);

    [Theory]
    [InlineData("t2-2013", "t2.value.non-primary.2013", "52.2")]
    [InlineData("t2-2014", "t2.value.semi-finished.2014", "88.5")]
    public void The_true_number_is_the_one_that_is_one_slip_away(string check, string cell, string meant)
    {
        var repair = Printed.Value.Checks.Single(one => one.Name == check).Findings[0].Repairs[0];

        var (_, values) = repair.Cells.Single(one => one.Cell.Name == cell);
        Assert.Equal([meant], values.Misprints.Select(one => one.ToString()));
    }

    [Fact]
    public void The_goal_of_ten_per_cent_is_half_met_on_the_base_that_the_target_implies()
    {
        var steps = Printed.Value.Checks.Single(one => one.Name == "t3-goal-rec").Findings[0].Contradictions[0].Steps;

        Assert.Equal(
            [
                "t3.share-nr.b2.rec = 100 × t3.sme.b2.rec ÷ t3.nr.b2.rec: with t3.share-nr.b2.rec 5.1, t3.sme.b2.rec 10.1, t3.nr.b2.rec is above 195.14 to below 201.",
                "t3.needed.b2.rec = t3.goal ÷ 100 × t3.nr.b2.rec: with t3.goal >=10, t3.nr.b2.rec above 195.14 to below 201, t3.needed.b2.rec is more than 19.514.",
                "t3.needed.b2.rec ≤ t3.sme.b2.rec: with t3.sme.b2.rec 10.1, t3.needed.b2.rec is less than 10.15; but by the above it is more than 19.514.",
            ],
            steps.Select(step => step.English)
        );
    }

    [Fact]
    public void The_corrected_tables_have_no_contradiction()
    {
        var report = Check(Paper, corrected: true).Value;

        Assert.All(report.Checks, check => Assert.True(check.Verdict == Verdict.Consistent, check.Name));
    }

    [Fact]
    public void The_printed_cells_are_those_of_the_published_tables()
    {
        var data = new DataFolder(Path.Combine(Checkout.Root, "data"));
        var cells = data.Table("published/yakushev-2020/check-cells.csv")
            .Rows.ToDictionary(row => row["cell"], row => row["printed"]);

        foreach (var row in data.Table("published/yakushev-2020/table2.csv").Rows)
        {
            Assert.Equal(row["value_printed_bn_usd"], cells[$"t2.value.{row["class"]}.{row["year"]}"]);
            Assert.Equal(row["share_printed_percent"], cells[$"t2.share.{row["class"]}.{row["year"]}"]);
        }
        var third = data.Table("published/yakushev-2020/table3.csv")
            .Rows.Select(row => row["printed"])
            .Where(text => text.Length > 0);
        Assert.Equal(
            third.Order(),
            cells
                .Where(cell =>
                    cell.Key.StartsWith("t3.", StringComparison.Ordinal)
                    && cell.Key.Contains(".b", StringComparison.Ordinal)
                )
                .Select(cell => cell.Value)
                .Where(text => text.Length > 0 && text != "no data")
                .Order()
        );
    }

    [Fact]
    public void The_bulletin_of_the_how_to_page_has_the_misprint_that_the_page_tells_of()
    {
        var files = new[] { "sample-bulletin-cells.csv", "sample-bulletin-relations.csv" };

        var report = Check(
            [.. files.Select(file => Path.Combine(Checkout.Root, "samples", file))],
            corrected: false
        ).Value;

        var finding = Assert.Single(Assert.Single(report.Checks).Findings);
        var repair = finding.Repairs[0];
        Assert.Equal("exports.wood", Assert.Single(repair.Cells).Cell.Name);
        Assert.Contains("421", repair.Text.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cell,printed\na,1\na,2\n", "relation,formula\nr,a = 1\n", "line 3: the cell a stands there already")]
    [InlineData("cell,printed\na,\"1,5\"\n", "relation,formula\nr,a = 1\n", "line 2: '1,5' is no printed number")]
    [InlineData(
        "cell,printed\ntotal,1\n",
        "relation,formula\nr,totla = 1\n",
        "line 2: there is no cell 'totla'. Did you mean total?"
    )]
    [InlineData("cell,printed\na,1\n", "relation,formula\nr,a = 1 / 0\n", "line 2: it divides by zero")]
    [InlineData(
        "cell,printed,colour\na,1,red\n",
        "relation,formula\nr,a = 1\n",
        "there is no use for a column 'colour'"
    )]
    [InlineData("cell,printed\na,1,2\n", "relation,formula\nr,a = 1\n", "line 2: 3 fields where the header has 2")]
    [InlineData("cell,printed\n9x,1\n", "relation,formula\nr,1 = 1\n", "line 2: '9x' cannot name a cell")]
    [InlineData("cell,printed\na,1\n", "relation,formula\n", "No file has relations")]
    public void A_wrong_file_is_told_with_its_line_and_nothing_is_checked(string cells, string relations, string said)
    {
        var problem = Written(cells, relations).Problem!;

        Assert.Equal(ProblemKind.Invalid, problem.Kind);
        Assert.Contains(problem.Details, line => line.English.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_text_or_not_there_is_told()
    {
        Assert.Equal(ProblemKind.NotFound, Check(["/nowhere.csv"], corrected: false).Problem!.Kind);
        Assert.Equal(ProblemKind.Invalid, Written("\0\0\0", "relation,formula\nr,1 = 1\n").Problem!.Kind);
    }

    private static Outcome<TablesReport> Written(string cells, string relations)
    {
        var (one, other) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllText(one, cells);
        File.WriteAllText(other, relations);
        var outcome = Check([one, other], corrected: false);
        File.Delete(one);
        File.Delete(other);
        return outcome;
    }

    private static Outcome<TablesReport> Check(string[] files, bool corrected) =>
        new CheckTables(files) { Corrected = corrected }.Run(
            new(null!, null!, null!, null!, null!) { TableFiles = new TableFiles() },
            TestContext.Current.CancellationToken
        );
}
