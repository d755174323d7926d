using Hansa.Adapters;
using Hansa.Management.Targets;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Targets;

namespace Hansa.Tests.UseCases.Targets;

/// <summary>Sets of targets in a workspace: loaded, tracked, shared out, checked, undone.</summary>
public sealed class TargetSetTests : IDisposable
{
    private const string Header =
        "indicator,territory,approach,unit,base,base_year,target,deadline,direction,path,steps,source\n";

    private static readonly string Paper = Path.Combine(Checkout.Root, "data/targets/yakushev-2020.csv");

    private readonly string root = Directory.CreateTempSubdirectory("hansa-targets-").FullName;
    private readonly Hansa.UseCases.Ports.House house;

    public TargetSetTests() => house = WorkspaceHouse.Open(Path.Combine(root, "workspace"));

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_later_load_is_a_new_version_and_undo_goes_back()
    {
        var one = File("a.csv", Header + "sme:3,RUS,rec,share,6%,2017,10%,2024,up,linear,,me\n");
        var two = File("b.csv", Header + "sme:3,RUS,rec,share,6%,2017,12%,2024,up,linear,,me\n");

        Assert.Equal(1, Run(new LoadTargets(one) { Name = "own" }).Set.Version);
        Assert.Equal(2, Run(new LoadTargets(two) { Name = "own" }).Set.Version);
        Assert.Equal(0.12m, Assert.Single(Run(new ShowTargets("own")).Targets).Wanted.Value);

        Assert.Equal(new UndoneTargetSet("own", 2, 1), Run(new UndoTargets("own")));
        Assert.Equal(0.10m, Assert.Single(Run(new ShowTargets("own")).Targets).Wanted.Value);

        Assert.Equal(new UndoneTargetSet("own", 1, null), Run(new UndoTargets("own")));
        Assert.Empty(Run(new ListTargets()));
        Assert.Equal(ProblemKind.NotFound, Problem(new UndoTargets("own")).Kind);
    }

    [Fact]
    public void All_faults_of_a_file_are_told_with_their_lines_and_nothing_is_kept()
    {
        var file = File(
            "bad.csv",
            Header
                + "sme:33,RUS,rec,share,6%,2017,10%,2024,up,linear,,me\n"
                + "sme:3,RUS,rec,shares,6%,2017,10%,2024,up,linear,,me\n"
                + "sme:3,RUS,rec,share,six,2017,1e9%,2024,up,linear,,me\n"
                + "sme:3,RUS,rec,share,6%,2024,10%,2024,up,linear,,me\n"
                + "sme:3,RUS,rec,share,6%,2017,10%,24,sideways,curved,,\n"
                + "sme:3,../..,rec,share,6%,2017,10%,2024,up,linear,2020=7%,me\n"
                + "sme:3,RUS,rec,share,6%,2017,10%,2024,up,steps,2030=7%,me\n"
                + "sme:3,RUS,rec,share,0%,2017,10%,2024,up,geometric,,me\n"
                + "sme:1,RUS,rec,USD,6%,2017,99999999999999999999999,2024,up,linear,,me\n"
                + "sme:3,RUS,rec,share,>=6%,2017,10%,2024,up,linear,,me\n"
                + "sme:3,RUS,rec,share,6%,2017,10%,2024,down,linear,,me\n"
        );

        var problem = Problem(new LoadTargets(file) { Name = "own" });

        Assert.Equal(ProblemKind.Invalid, problem.Kind);
        Assert.All(
            Enumerable.Range(2, 11),
            line =>
                Assert.Contains(problem.Details, one => one.English.Contains($"line {line}:", StringComparison.Ordinal))
        );
        Assert.Contains(problem.Details, one => one.English.Contains("Did you mean sme:3", StringComparison.Ordinal));
        Assert.Empty(Run(new ListTargets()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("indicator,territory\n")]
    [InlineData("indicator,territory,unit,base,base_year,target,deadline,direction,path,source,surprise\n")]
    [InlineData("\0\0\0")]
    [InlineData("indicator,territory,unit,base,base_year,target,deadline,direction,path,source\n\"sme:3,RUS\n")]
    public void What_is_no_file_of_targets_is_refused(string text)
    {
        Assert.Equal(ProblemKind.Invalid, Problem(new LoadTargets(File("odd.csv", text)) { Name = "own" }).Kind);
        Assert.Empty(Run(new ListTargets()));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("Upper")]
    [InlineData("")]
    [InlineData("a/b")]
    public void A_name_that_could_leave_the_workspace_is_refused(string name)
    {
        Assert.Equal(ProblemKind.Invalid, Problem(new LoadTargets(Paper) { Name = name }).Kind);
        Assert.Equal(ProblemKind.NotFound, Problem(new ShowTargets(name)).Kind);
    }

    [Fact]
    public void Two_targets_for_the_same_are_refused()
    {
        const string row = "sme:3,RUS,rec,share,6%,2017,10%,2024,up,linear,,me\n";
        var problem = Problem(new LoadTargets(File("twice.csv", Header + row + row)));

        Assert.Contains("line 2", Assert.Single(problem.Details).English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_printed_programme_cannot_meet_its_goal_and_breaks_the_growth_identity_twice()
    {
        Run(new LoadTargets(Paper) { Name = "programme" });

        var found = Run(new CheckTargets("programme")).Findings;

        // 10.1 bn / 5.1 % = 198.0 bn; a tenth is 19.8 bn, 9.7 bn more than 10.1 bn.
        var goal = Assert.Single(found, one => one.Contradiction.Kind == ContradictionKind.MissesGoal);
        Assert.Equal(
            ("sme:3", "rec"),
            (goal.Contradiction.Targets[0].Key.Indicator, goal.Contradiction.Targets[0].Key.Approach)
        );
        Assert.Contains(
            "198.0 bn USD; the goal needs 19.8 bn USD, 9.7 bn USD more",
            goal.Text.English.Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains("на 9,7 млрд USD больше", goal.Text.Russian.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(
            ["rec", "volrc"],
            found
                .Where(one => one.Contradiction.Kind == ContradictionKind.GrowthOfShare)
                .Select(one => one.Contradiction.Targets[0].Key.Approach)
        );
        // The falling load is meant to fall and is no finding.
        Assert.DoesNotContain(found, one => one.Contradiction.Targets[0].Key.Indicator == "sme:4");
    }

    [Fact]
    public void Targets_are_tracked_against_totals()
    {
        LoadTotals();
        Run(
            new LoadTargets(
                File(
                    "own.csv",
                    Header
                        + "sme:1,RUS,,mn USD,5,2015,11,2019,up,linear,,me\n"
                        + "sme:2,RUS,,share,7%,2015,5%,2019,down,linear,,me\n"
                        + "sme:2,RU-VLG,,share,7%,2015,5%,2019,down,linear,,me\n"
                        + "hhi,RUS,,index,0.3,2015,0.2,2019,down,linear,,me\n"
                )
            )
        );

        var tracked = Run(new TrackTargets("own", "totals") { Year = 2017 });

        // 8 mn planned for 2017 and 7 mn observed: 2 of 3 mn; going on so gives 9 mn. The share falls to 7/120, by 1.17 of 1 planned point.
        var amount = tracked.Lines[0].Standing;
        Assert.Equal(2.0 / 3, amount.Pace.Value!.Value, 1e-9);
        Assert.Equal(9e6, amount.Projection.Value!.Value, 1e-3);
        Assert.Equal(TargetStatus.Lagging, amount.Status);
        Assert.Equal(TargetStatus.Ahead, tracked.Lines[1].Standing.Status);
        Assert.Equal(TargetStatus.NoData, tracked.Lines[2].Standing.Status);
        Assert.Equal(TargetStatus.NoData, tracked.Lines[3].Standing.Status);

        Assert.Equal(3, Run(new ReadTargets("totals", "RUS") { Year = 2017 }).Lines.Count);
        Assert.Empty(Run(new ReadTargets("totals", "BRA") { Year = 2017 }).Lines);
        Assert.Equal(ProblemKind.NotFound, Problem(new TrackTargets("own", "totals") { Year = 1990 }).Kind);
        Assert.Equal(ProblemKind.NotFound, Problem(new TrackTargets("own", "totals") { Territory = "RUX" }).Kind);
        Assert.Equal(ProblemKind.NotFound, Problem(new TrackTargets("own", "nothing")).Kind);
    }

    [Fact]
    public void A_kept_cascade_adds_up_to_the_country_and_a_changed_region_is_found()
    {
        Run(new LoadTargets(File("own.csv", Header + "sme:1,RUS,,USD,100.00,2017,120.00,2024,up,linear,,me\n")));
        var regions = File(
            "regions.csv",
            "territory,unit,base\nRU-VLG,USD,33.33\nRU-MOW,USD,33.33\nRU-SPE,USD,33.33\n"
        );

        var kept = Run(new CascadeTargets("own", "sme:1", regions) { Rule = CascadeRule.ShareOfBase, IsKept = true });

        Assert.Equal(2, kept.Version);
        Assert.Equal(4, Run(new ShowTargets("own")).Targets.Count);
        Assert.Empty(Run(new CheckTargets("own")).Findings);

        // The same cascade again replaces what it wrote.
        Run(new CascadeTargets("own", "sme:1", regions) { Rule = CascadeRule.ShareOfBase, IsKept = true });
        Assert.Equal(4, Run(new ShowTargets("own")).Targets.Count);

        var changed = System
            .IO.File.ReadAllText(Path.Combine(root, "workspace/targets/own/0003.csv"))
            .Replace("40.00", "40.01", StringComparison.Ordinal);
        Run(new LoadTargets(File("own.csv", changed)));
        Assert.Equal(
            ContradictionKind.RegionsAboveCountry,
            Assert.Single(Run(new CheckTargets("own")).Findings).Contradiction.Kind
        );
    }

    [Fact]
    public void What_belongs_to_no_region_under_equal_growth_is_said_with_every_part()
    {
        Run(new LoadTargets(File("own.csv", Header + "sme:1,RUS,,USD,100.00,2017,120.00,2024,up,linear,,me\n")));
        var regions = File("regions.csv", "territory,unit,base\nRU-VLG,USD,30.00\nRU-MOW,USD,60.00\n");

        Run(new CascadeTargets("own", "sme:1", regions) { Rule = CascadeRule.EqualGrowth, IsKept = true });

        var kept = Run(new ShowTargets("own")).Targets.Where(one => one.Key.Territory != "RUS").ToArray();
        Assert.Equal([36m, 72m], kept.Select(one => one.Wanted.Value));
        Assert.All(
            kept,
            one => Assert.EndsWith("; 12.00 USD belong to no region", one.Source, StringComparison.Ordinal)
        );
        Assert.Equal(
            ContradictionKind.RegionsBelowCountry,
            Assert.Single(Run(new CheckTargets("own")).Findings).Contradiction.Kind
        );
    }

    [Fact]
    public void What_cannot_be_shared_out_is_refused_in_words()
    {
        Run(new LoadTargets(Paper) { Name = "programme" });
        var good = File("good.csv", "territory,unit,base\nRU-VLG,USD,1\n");
        var bad = File("bad.csv", "territory,unit,base\nBR-SP,USD,1\nRU-VLG,EUR,1\nRU-MOW,USD,-1\nRU-MOW,USD,0.001\n");

        Assert.Contains("only money adds up", Problem(Cascade("sme:2", good)).Title.English, StringComparison.Ordinal);
        Assert.Equal(ProblemKind.Invalid, Problem(new CascadeTargets("programme", "sme:1", good)).Kind);
        Assert.Equal(5, Problem(Cascade("sme:1", bad)).Details.Count);
        Assert.Equal(1, Run(new ShowTargets("programme")).Version);

        static CascadeTargets Cascade(string indicator, string file) =>
            new("programme", indicator, file) { Approach = "volrc" };
    }

    private void LoadTotals()
    {
        var request = new LoadRequest(
            "totals",
            "aggregates",
            [Path.Combine(Checkout.Root, "samples/sample-aggregates.csv")]
        );
        Assert.True(house.Loading.Load(request, default).Succeeded);
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(root, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private T Run<T>(UseCase<T> request)
    {
        var outcome = new Runner(house).Run(request);
        Assert.True(outcome.Succeeded, outcome.Problem?.Title + string.Join("\n", outcome.Problem?.Details ?? []));
        return outcome.Value;
    }

    private Problem Problem<T>(UseCase<T> request) => new Runner(house).Run(request).Problem!;
}
