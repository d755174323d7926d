using Hansa.Adapters.Datasets;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Adapters.Reference;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;
using Hansa.Tests.Adapters.Datasets;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.UseCases.Assessment.Specification;

/// <summary>Profiles from files to tables: rows with sizes, tables of aggregates, and that both say the same.</summary>
public sealed class SmeProfileUseCaseTests : IDisposable
{
    private static readonly ReferenceData Reference = new(DataFolder.Find(), null);

    // Machines (84) are non-resource in both approaches, unwrought aluminium (7601) in REC only, crude oil (2709) in neither.
    private const string Rows = """
        year,region,hs,size,firm,usd
        2016,RU-VLG,847130,small,a,100
        2016,RU-VLG,847130,large,b,300
        2016,RU-VLG,760110,micro,c,50
        2016,RU-VLG,760110,large,b,350
        2016,RU-VLG,270900,large,d,1000
        2017,RU-VLG,847130,small,a,150
        2017,RU-VLG,847130,large,b,350
        2017,RU-VLG,760110,medium,c,60
        2017,RU-VLG,760110,large,b,340
        2017,RU-VLG,270900,sme,e,40
        2017,RU-VLG,270900,large,d,960
        2017,RU-MOW,847130,large,f,500

        """;

    private const string Totals = """
        period,region,approach,quantity,value,unit
        2016,RU-VLG,,exports,1800,USD
        2016,RU-VLG,,sme-exports,150,USD
        2016,RU-VLG,,exporters,2,firms
        2016,RU-VLG,,engineering,400,USD
        2016,RU-VLG,rec,non-resource,800,USD
        2016,RU-VLG,rec,sme-non-resource,150,USD
        2016,RU-VLG,rec,competitive,800,USD
        2016,RU-VLG,rec,sme-competitive,150,USD
        2016,RU-VLG,volrc,non-resource,400,USD
        2016,RU-VLG,volrc,sme-non-resource,100,USD
        2016,RU-VLG,volrc,competitive,400,USD
        2016,RU-VLG,volrc,sme-competitive,100,USD
        2017,RU-VLG,,exports,1900,USD
        2017,RU-VLG,,sme-exports,250,USD
        2017,RU-VLG,,exporters,3,firms
        2017,RU-VLG,,engineering,500,USD
        2017,RU-VLG,rec,non-resource,900,USD
        2017,RU-VLG,rec,sme-non-resource,210,USD
        2017,RU-VLG,rec,competitive,900,USD
        2017,RU-VLG,rec,sme-competitive,210,USD
        2017,RU-VLG,volrc,non-resource,500,USD
        2017,RU-VLG,volrc,sme-non-resource,150,USD
        2017,RU-VLG,volrc,competitive,500,USD
        2017,RU-VLG,volrc,sme-competitive,150,USD
        2024,RU-VLG,rec,non-resource growth from 2017,200,%
        2024,RU-VLG,rec,sme-non-resource growth from 2017,300,%

        """;

    private readonly TemporaryWorkspace workspace = new(Reference);

    [Fact]
    public void Rows_and_totals_of_the_same_trade_give_the_same_profile()
    {
        LoadRows(Rows);
        LoadTotals(Totals);

        var rows = Profile(new("rows") { Of = "RU-VLG" });
        var totals = Profile(new("totals") { Of = "RU-VLG" });

        Assert.Equal(["rec", "volrc"], rows.Profiles.Select(one => one.Approach));
        Assert.Equal("2016..2017", rows.Window);
        foreach (var (one, other) in rows.Profiles.Zip(totals.Profiles))
        {
            Assert.Equal(one.Approach, other.Approach);
            Assert.All(SmeProfile.Rows, row => Assert.Equal(one.Actual[row], other.Actual[row]));
            Assert.All(SmeProfile.Rows, row => Assert.Equal(Missing.None, one.Actual[row].Missing));
        }
        // REC: 150 + 210 of 800 + 900; VolRC: 100 + 150 of 400 + 500.
        Assert.Equal(360.0 / 1700, rows.Profiles[0].Actual["3"].Value);
        Assert.Equal(250.0 / 900, rows.Profiles[1].Actual["3"].Value);
        // Three firms a year on average: a and c, then a, c and e.
        Assert.Equal(180 / 2.5, rows.Profiles[0].Actual["4"].Value);
    }

    [Fact]
    public void A_country_is_all_its_regions()
    {
        LoadRows(Rows);

        var country = Profile(new("rows"));

        Assert.Equal(360.0 / 2200, country.Profiles[0].Actual["3"].Value);
    }

    [Fact]
    public void The_codes_that_make_approaches_differ_leave_nothing_unexplained()
    {
        LoadRows(Rows);

        var difference = Assert.Single(Profile(new("rows") { Of = "RU-VLG" }).Differences);

        Assert.Equal(["760110"], difference.Codes);
        foreach (var row in ApproachDifference.Rows)
            Assert.Equal(Fraction.Zero, difference.Spread(row)!.Residual);
        Assert.Equal(
            Fraction.Of(360, 1700) - Fraction.Of(250, 900),
            Assert.Single(difference.Spread("3")!.Contributions).Value
        );
    }

    [Fact]
    public void An_own_approach_stands_beside_the_others_and_may_have_no_list_of_competitive_goods()
    {
        LoadRows(Rows);

        var profile = Profile(new("rows") { Of = "RU-VLG", Approaches = ["rec", "stage:H+M+L+E+R"] });

        Assert.Equal("stage", profile.Profiles[1].Approach);
        Assert.Equal(400.0 / 3700, profile.Profiles[1].Actual["3"].Value);
        Assert.Equal(Missing.NotApplicable, profile.Profiles[1].Actual["7"].Missing);
    }

    [Fact]
    public void A_target_by_rates_comes_from_aggregates_beside_the_rows()
    {
        LoadRows(Rows);
        LoadTotals(Totals);

        var profile = Profile(
            new("rows")
            {
                Of = "RU-VLG",
                Approaches = ["rec"],
                Target = "2024",
                Aggregates = "totals",
            }
        );

        var target = profile.Profiles[0].Target!;
        Assert.Equal(630.0 / 1800, target["3"].Value);
        Assert.Equal(1.5, target["5q"].Value);
        Assert.Contains(profile.Findings, text => text.English.Contains("exceeded", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_sizes_only_what_needs_smes_is_missing()
    {
        LoadRows(Rows.Replace("size,firm", "s,f", StringComparison.Ordinal), sizes: false);

        var rows = Profile(new("rows") { Of = "RU-VLG" }).Profiles[0].Actual;

        Assert.Equal(900.0 / 800, rows["5b"].Value);
        Assert.Equal(900.0 / 1700, rows["6a"].Value);
        Assert.All(
            new[] { "1", "2", "3", "3c", "4", "5a", "6b", "7" },
            row => Assert.Equal(Missing.NotObserved, rows[row].Missing)
        );
    }

    [Fact]
    public void Unknown_sizes_and_hidden_products_give_joint_bounds()
    {
        LoadRows(
            "year,region,hs,size,firm,usd\n2017,RU-VLG,847130,small,a,10\n2017,RU-VLG,847130,large,b,60\n2017,RU-VLG,847130,unknown,c,20\n2017,RU-VLG,_U,large,b,10\n"
        );

        var share = Profile(new("rows") { Of = "RU-VLG", Approaches = ["rec"] }).Profiles[0].Actual["3"];

        Assert.Equal(10.0 / 90, share.Value);
        Assert.Equal(new Limits(10.0 / 100, 30.0 / 90), share.Interval);
    }

    [Fact]
    public void A_break_of_definition_inside_the_window_is_told()
    {
        LoadTotals(Totals);
        LoadTotals(Totals.Replace("2016,", "2015,", StringComparison.Ordinal), "earlier");

        Assert.DoesNotContain(Profile(new("totals") { Of = "RU-VLG" }).Findings, IsBreak);
        Assert.Contains(Profile(new("earlier") { Of = "RU-VLG", Period = "2015..2017" }).Findings, IsBreak);
    }

    [Theory]
    [InlineData("nobody", null, null, "There is no approach 'nobody'.")]
    [InlineData("rec:", null, null, "'rec:' is not an approach.")]
    [InlineData("rec:golden", null, null, "The scheme rec has no class 'golden'.")]
    [InlineData(null, "2017-03", null, "'2017-03' is not a window of years.")]
    [InlineData(null, "1999", null, "rows has no exports in 1999.")]
    [InlineData(null, null, "soon", "'soon' is not a year.")]
    [InlineData(null, null, "2016", "The target 2016 is not after the window 2017.")]
    public void A_wrong_question_gets_its_answer(string? approach, string? period, string? target, string title)
    {
        LoadRows(Rows);

        var refused = new Runner(House()).Run(
            new ReadSmeProfile("rows")
            {
                Approaches = approach is null ? [] : [approach],
                Period = period ?? (target == "2016" ? "2017" : null),
                Target = target,
            }
        );

        Assert.Equal(title, refused.Problem?.Title.English);
    }

    [Fact]
    public void Table_3_prints_each_row_in_its_own_unit_and_other_tables_refuse_aggregates()
    {
        LoadTotals(Totals);

        var table = new Runner(House()).Run(new MakeTable(3, "totals") { Of = "RU-VLG", Target = "2024" }).Value;
        var refused = new Runner(House()).Run(new MakeTable(2, "totals"));

        Assert.Equal(
            ["block-1-rec", "block-1-volrc", "block-2-rec", "block-2-volrc"],
            table.Columns.Select(one => one.Code)
        );
        Assert.Equal(SmeProfile.Rows, table.Rows.Select(row => row.Code));
        Assert.Equal(new ReportForm("share", new("%", "%"), 1, 100), table.Rows[1].Form);
        Assert.Equal(ProblemKind.Invalid, refused.Problem?.Kind);
    }

    [Fact]
    public void A_row_of_aggregates_that_means_nothing_is_quarantined()
    {
        var report = LoadTotals(
            """
            period,approach,quantity,value,unit
            2017,rec,non-resource,5,USD
            2017,rec,nonresource,5,USD
            2017,rec,exporters,5,USD
            2017,rec,non-resource growth from last year,5,%
            2017,rec,sme-exports of unknown size,5,USD

            """,
            "odd"
        );

        Assert.Equal(1, report.Counts.Accepted);
        Assert.Equal(4, report.Counts.Quarantined);
    }

    [Fact]
    public void Money_in_two_units_is_refused_and_changes_nothing()
    {
        var file = workspace.File(
            "two.csv",
            "period,quantity,value,unit\n2017,exports,5,bn USD\n2016,exports,5,mn USD\n"
        );

        var refused = workspace.Load(new LoadRequest("two", "aggregates", [file]));

        Assert.Equal("two.csv: Money stands in several units: bn USD, mn USD.", refused.Problem?.Title.English);
        Assert.False(workspace.Datasets.Current("two").Succeeded);
    }

    public void Dispose() => workspace.Dispose();

    private static bool IsBreak(LocalText finding) => finding.English.Contains("2015-07-25", StringComparison.Ordinal);

    private Hansa.UseCases.Ports.House House() =>
        new(
            new DuckDbEngine(new EngineSettings(workspace.Workspace.Root)),
            workspace.Datasets,
            workspace.Loading,
            Reference,
            Reference.Schemes
        );

    private SmeProfileReport Profile(ReadSmeProfile request)
    {
        var outcome = new Runner(House()).Run(request);
        Assert.True(outcome.Succeeded, outcome.Problem?.Title.English);
        return outcome.Value;
    }

    private void LoadRows(string text, bool sizes = true)
    {
        var mapping = new Dictionary<string, string>
        {
            [Role.Year] = "year",
            [Role.Region] = "region",
            [Role.Product] = "hs",
            [Role.Value] = "usd",
        };
        if (sizes)
        {
            mapping[Role.Size] = "size";
            mapping[Role.Firm] = "firm";
        }
        var loaded = workspace.Load(
            new LoadRequest("rows", "columns", [workspace.File("rows.csv", text)])
            {
                Mapping = mapping,
                Nomenclatures = new Dictionary<string, string> { ["product"] = "HS2017", ["region"] = "ru" },
                Unit = "usd",
            }
        );
        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
    }

    private LoadReport LoadTotals(string text, string name = "totals")
    {
        var loaded = workspace.Load(new LoadRequest(name, "aggregates", [workspace.File($"{name}.csv", text)]));
        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
        return loaded.Value;
    }
}
