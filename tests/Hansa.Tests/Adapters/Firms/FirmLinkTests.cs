using Hansa.Adapters.Firms;
using Hansa.Statistics.Cubes;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.Adapters.Reference;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Firms;

public sealed class FirmLinkTests : IDisposable
{
    private static readonly LinkRules Default = new(
        SizeStatus.Dated,
        RegisterMoment.End,
        AbsentFirms.Unknown,
        Grain.Year
    );

    private readonly TemporaryWorkspace workspace = new();

    // Firm 1 grows from micro (2015) to small (2016) and leaves the register in 2017; firm 2 enters it in 2017; firm 3 is never in it.
    private static readonly string Lines = string.Concat(
        Line("2015-03-15", 1, "100.10"),
        Line("2016-03-15", 1, "200.20"),
        Line("2017-03-15", 1, "300.30"),
        Line("2016-05-01", 2, "40"),
        Line("2017-05-01", 2, "50"),
        Line("2017-06-01", 3, "6000"),
        Line("2017-06-01", 0, "7.77"),
        Line("2013-01-01", 1, "0.01")
    );

    [Fact]
    public void Each_row_gets_the_size_of_its_firm_at_the_end_of_its_year()
    {
        var report = Link(Default);

        Assert.Equal(
            [
                "2 2015 micro",
                "3 2016 small",
                "4 2017 unknown",
                "5 2016 unknown",
                "6 2017 medium",
                "7 2017 unknown",
                "8 2017 unknown",
                "9 2013 unknown",
            ],
            Sizes(report)
        );
        Assert.Equal(workspace.Datasets.Current("declarations").Value.Totals, report.Manifest.Totals);
        Assert.Empty(workspace.Datasets.Verify(CancellationToken.None).Value.Faults);
    }

    [Fact]
    public void The_activity_that_the_register_gives_stands_beside_the_rows()
    {
        var facts = new LinkedFirms(workspace.Workspace);

        var activities = facts.Activities(Link(Default).Manifest, CancellationToken.None).Value;

        Assert.Equal(["16.10", "16.10"], activities.Values); // firms 1 and 2; firm 3 is not in the register
        Assert.Empty(facts.Activities(workspace.Datasets.Current("declarations").Value, CancellationToken.None).Value);
    }

    [Fact]
    public void The_year_of_registration_stands_beside_the_rows_and_the_number_does_not()
    {
        var facts = new LinkedFirms(workspace.Workspace);

        var births = facts.Births(Link(Default).Manifest, CancellationToken.None).Value;

        Assert.Equal([2002, 2002], births.Values); // firms 1 and 2; firm 3 is not in the register
        Assert.Empty(facts.Births(workspace.Datasets.Current("declarations").Value, CancellationToken.None).Value);
        Assert.Empty(StoredFirms.FilesWith(workspace.Workspace, "1027700132195"));
    }

    [Fact]
    public void Coverage_tells_what_is_linked_what_is_absent_and_what_names_no_firm()
    {
        var coverage = Link(Default).Facts.Coverage;

        Assert.Equal(
            [
                new LinkCoverage("2013", "export", Amount(1, 1, 1), default, default, Amount(1, 1, 1)),
                new LinkCoverage("2015", "export", Amount(1, 10010, 1), Amount(1, 10010, 1), default, default),
                new LinkCoverage(
                    "2016",
                    "export",
                    Amount(2, 24020, 2),
                    Amount(1, 20020, 1),
                    Amount(1, 4000, 1),
                    default
                ),
                new LinkCoverage(
                    "2017",
                    "export",
                    Amount(4, 635807, 3),
                    Amount(1, 5000, 1),
                    Amount(2, 630030, 2),
                    default
                ),
            ],
            coverage
        );
    }

    [Fact]
    public void Firms_that_a_register_does_not_have_are_large_only_if_the_rules_say_so() =>
        Assert.Equal(
            [
                "2 2015 micro",
                "3 2016 small",
                "4 2017 large",
                "5 2016 large",
                "6 2017 medium",
                "7 2017 large",
                "8 2017 unknown",
                "9 2013 unknown",
            ],
            Sizes(Link(Default with { Absent = AbsentFirms.Large }))
        );

    [Theory]
    [InlineData(SizeStatus.BaseYear, "micro micro micro unknown unknown unknown unknown micro")]
    [InlineData(SizeStatus.Current, "unknown unknown unknown medium medium unknown unknown unknown")]
    [InlineData(SizeStatus.FirstExport, "unknown unknown unknown unknown unknown unknown unknown unknown")]
    public void A_firm_may_keep_one_size_in_all_years(SizeStatus status, string sizes)
    {
        var rules = Default with { Status = status, BaseYear = status == SizeStatus.BaseYear ? 2015 : 0 };

        Assert.Equal(sizes, string.Join(' ', Sizes(Link(rules)).Select(row => row.Split(' ')[2])));
    }

    // Of 2015, the register's second state of the year has firm 1 as micro; its first has firm 4, and only that.
    [Fact]
    public void Any_month_of_a_period_may_count()
    {
        var lines = Line("2015-03-15", 1, "1") + Line("2015-03-15", 4, "1");

        Assert.Equal(["2 2015 micro", "3 2015 unknown"], Sizes(Link(Default, lines)));
        Assert.Equal(
            ["2 2015 micro", "3 2015 small"],
            Sizes(Link(Default with { Moment = RegisterMoment.AnyMonth }, lines))
        );
        Assert.Equal(
            ["2 2015 unknown", "3 2015 small"],
            Sizes(Link(Default with { Period = Grain.Month }, Line("2015-06-15", 1, "1") + Line("2015-06-15", 4, "1")))
        );
    }

    [Fact]
    public void A_register_of_spells_is_asked_on_the_day_itself()
    {
        Declare(Lines);
        workspace.Load(
            new LoadRequest(
                "spells",
                "register",
                [
                    workspace.File(
                        "spells.csv",
                        $"firm,size,from,to\n{RegisterFiles.Number(1)},micro,2013-01-01,2015-12-30\n{RegisterFiles.Number(1)},small,2015-12-31,\n"
                    ),
                ]
            )
        );

        var report = Ask(new LinkFirms("declarations", "spells", "linked") { Rules = Default }).Value;

        Assert.Equal(
            ["2 2015 small", "3 2016 small", "4 2017 small", "9 2013 micro"],
            Sizes(report).Where(row => !row.EndsWith("unknown", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_same_link_again_changes_nothing_and_other_rules_make_a_new_snapshot_that_can_be_undone()
    {
        var first = Link(Default);

        Assert.False(Ask(new LinkFirms("declarations", "sme", "linked") { Rules = Default }).Value.Changed);
        var second = Link(Default with { Absent = AbsentFirms.Large });
        Assert.Equal(first.Manifest.Snapshot, second.Manifest.Previous);
        Assert.Equal(first.Manifest.Snapshot, workspace.Datasets.Undo("linked").Value.Current!.Snapshot);
    }

    [Fact]
    public void Datasets_under_different_keys_are_not_linked()
    {
        Declare(Lines);
        Register("other", workspace.File("other.key", FirmKey.New().Secret()));

        var refused = Ask(new LinkFirms("declarations", "other", "linked"));

        Assert.Equal(ProblemKind.Conflict, refused.Problem!.Kind);
        Assert.Contains("keys", refused.Problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_linked_is_refused_in_words()
    {
        Link(Default);
        workspace.Load(SmallTrade.Request(workspace.File("trade.csv", SmallTrade.Header + "RUS,270900,1\n")));

        Assert.Contains("register", Refused(new LinkFirms("sme", "sme", "x")), StringComparison.Ordinal);
        Assert.Contains("not name firms", Refused(new LinkFirms("trade", "sme", "x")), StringComparison.Ordinal);
        Assert.Contains("have sizes", Refused(new LinkFirms("linked", "sme", "x")), StringComparison.Ordinal);
        Assert.Contains(
            "not a register",
            Refused(new LinkFirms("declarations", "trade", "x")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "groups",
            Refused(new LinkFirms("declarations", "sme", "x") { Groups = "sme" }),
            StringComparison.Ordinal
        );
        Assert.Contains("own", Refused(new LinkFirms("declarations", "sme", "sme")), StringComparison.Ordinal);
        Assert.Contains(
            "were loaded",
            Refused(new LinkFirms("declarations", "sme", "trade")),
            StringComparison.Ordinal
        );
        Assert.Contains("name", Refused(new LinkFirms("declarations", "sme", "../x")), StringComparison.Ordinal);
        Assert.Contains("none", Refused(new LinkFirms("none", "sme", "x")), StringComparison.Ordinal);
        Assert.Contains(
            "base year",
            Refused(
                new LinkFirms("declarations", "sme", "x") { Rules = Default with { Status = SizeStatus.BaseYear } }
            ),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => workspace.Dispose();

    // Staff of firm 1: 50, 150, 160, 170 and 180; with the law it is small until three years in a row are above 100.
    [Fact]
    public void A_computed_class_changes_after_three_years_in_a_row_or_each_year_where_that_is_asked_for()
    {
        Facts("facts", "firm,staff,turnover,date\n", [(2015, 50), (2016, 150), (2017, 160), (2018, 170), (2019, 180)]);
        Declare(string.Concat(Enumerable.Range(2015, 5).Select(year => Line($"{year}-03-15", 1, "1"))));

        var byLaw = Computed("facts", Default);
        var eachYear = Computed("facts", Default with { ClassChange = ClassChange.EachYear });

        Assert.Equal(["2 2015 small", "3 2016 small", "4 2017 small", "5 2018 medium", "6 2019 medium"], Sizes(byLaw));
        Assert.Equal(
            ["2 2015 small", "3 2016 medium", "4 2017 medium", "5 2018 medium", "6 2019 medium"],
            Sizes(eachYear)
        );
        Assert.Equal((2, 3), (byLaw.Facts.KeptClasses, byLaw.Facts.Rules.Waiting!.Years));
        Assert.Contains("3 calendar years in a row", Note(byLaw), StringComparison.Ordinal);
        Assert.Contains("own figures was asked for", Note(eachYear), StringComparison.Ordinal);
        Assert.False(Computed("facts", Default with { ClassChange = ClassChange.EachYear }).Changed);
        Assert.Empty(workspace.Datasets.Verify(CancellationToken.None).Value.Faults);
    }

    [Fact]
    public void Where_the_waiting_time_cannot_be_applied_the_reason_is_told()
    {
        Declare(Line("2016-03-15", 1, "1"));
        Facts("one", "firm,staff,turnover,date\n", [(2016, 50)]);
        Facts("owned", "firm,staff,turnover,date,state-share\n", [(2015, 50), (2016, 150)], ",0");
        Facts("spells", "firm,staff,turnover,from,to\n", [(2015, 50), (2016, 150)], "spell");

        Assert.Contains("one year only", Note(Computed("one", Default)), StringComparison.Ordinal);
        Assert.Contains("ownership", Note(Computed("owned", Default)), StringComparison.Ordinal);
        Assert.Contains("from a day to a day", Note(Computed("spells", Default)), StringComparison.Ordinal);
        Assert.Empty(Hansa.UseCases.Assessment.LinkNotes.Waiting(Link(Default).Facts));
    }

    private static string Note(LinkReport report) =>
        Hansa.UseCases.Assessment.LinkNotes.Waiting(report.Facts).Single().English;

    private LinkReport Computed(string register, LinkRules rules)
    {
        var linked = new LinkFirms("declarations", register, $"by-{register}") { Rules = rules }.Run(
            new Hansa.UseCases.Ports.House(
                null!,
                workspace.Datasets,
                workspace.Loading,
                Project.Reference,
                Project.Reference.Schemes
            ),
            CancellationToken.None
        );
        Assert.True(linked.Succeeded, linked.Problem?.Title.English);
        return linked.Value;
    }

    private void Facts(string name, string head, (int Year, int Staff)[] years, string more = "")
    {
        var rows = years.Select(one =>
            more == "spell"
                ? $"{RegisterFiles.Number(1)},{one.Staff},1,{one.Year}-01-01,{one.Year}-12-31\n"
                : $"{RegisterFiles.Number(1)},{one.Staff},1,{one.Year}-12-31{more}\n"
        );
        var loaded = workspace.Load(
            new LoadRequest(name, "register", [workspace.File($"{name}.csv", head + string.Concat(rows))])
            {
                SizeRule = "209-FZ",
                Unit = "mrub",
            }
        );
        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
    }

    private static string Line(string date, int firm, string value) =>
        $"{date},{(firm == 0 ? "" : RegisterFiles.Number(firm))},RU-TVE,4407109400,KZ,{value},1\n";

    private static LinkedAmount Amount(long rows, long cents, long firms) => new(rows, cents, firms);

    private LinkReport Link(LinkRules rules, string? lines = null)
    {
        Declare(lines ?? Lines);
        Register("sme", null);
        var linked = Ask(new LinkFirms("declarations", "sme", "linked") { Rules = rules });
        Assert.True(linked.Succeeded, linked.Problem?.Title.English);
        return linked.Value;
    }

    private void Declare(string lines)
    {
        if (workspace.Workspace.Exists && workspace.Datasets.Current("declarations").Succeeded)
            workspace.Datasets.Drop("declarations");
        var loaded = workspace.Load(
            new LoadRequest(
                "declarations",
                "declarations",
                [workspace.File("lines.csv", "date,inn,region,product,partner,value,mass\n" + lines)]
            )
        );
        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
    }

    private void Register(string name, string? key)
    {
        var loaded = workspace.Load(
            new LoadRequest(
                name,
                "sme-register",
                [
                    workspace.File(
                        "states.zip",
                        RegisterFiles.Zip(
                            RegisterFiles.Xml(RegisterFiles.Company(4, category: 2, state: "10.06.2015")),
                            RegisterFiles.Xml(RegisterFiles.Company(1, category: 1, state: "10.12.2015")),
                            RegisterFiles.Xml(RegisterFiles.Company(1, category: 2, state: "10.12.2016")),
                            RegisterFiles.Xml(RegisterFiles.Company(2, category: 3, state: "10.12.2017"))
                        )
                    ),
                ]
            )
            {
                FirmKey = key,
            }
        );
        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
    }

    private Outcome<LinkReport> Ask(LinkFirms request) =>
        request.Run(
            new Hansa.UseCases.Ports.House(null!, workspace.Datasets, workspace.Loading, null!, null!),
            CancellationToken.None
        );

    private string Refused(LinkFirms request) => Ask(request).Problem!.Title.English;

    private IReadOnlyList<string> Sizes(LinkReport report) => StoredFirms.Sizes(workspace.Workspace, report.Manifest);
}
