using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Firms;
using Hansa.UseCases.Releases;

namespace Hansa.Tests.UseCases.Releases;

/// <summary>From made-up declarations to a release Folder, and what is told of folders that somebody damaged.</summary>
public sealed class ReleaseTests : MadeUpDeclarations
{
    [Fact]
    public void Confidential_figures_are_refused_unless_asked_for_as_internal()
    {
        var refused = new Runner(House).Run(new ShowIndicator("value", "lines") { Level = 2 });
        var table = new Runner(House).Run(new MakeTable(4, "lines"));

        Assert.Equal(ProblemKind.Forbidden, refused.Problem?.Kind);
        Assert.Equal(ProblemKind.Forbidden, table.Problem?.Kind);
    }

    [Fact]
    public void An_internal_table_carries_its_mark_in_notes_in_every_line_of_CSV_and_in_JSON()
    {
        var report = Demand(
            new Runner(House).Run(new ShowIndicator("value", "lines") { Level = 2, AsInternal = true })
        );
        using var csv = new StringWriter();
        using var json = new MemoryStream();
        IndicatorCsv.Write(report, csv);
        IndicatorJson.Write(report, json);

        Assert.True(report.Provenance.Clearance.IsInternal);
        Assert.StartsWith("INTERNAL", report.Notes[0].English, StringComparison.Ordinal);
        Assert.All(
            csv.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1),
            line => Assert.EndsWith(",internal", line, StringComparison.Ordinal)
        );
        Assert.Contains("\"internal\"", System.Text.Encoding.UTF8.GetString(json.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_prints_no_sensitive_figure_and_withstands_the_attack()
    {
        var report = Demand(Release());
        var attack = Demand(new Runner(House).Run(new AttackRelease(Path.GetFileName(report.Folder))));

        Assert.True(report.Audit.Sensitive > 0, "the made-up lines have nothing to protect");
        Assert.True(report.Audit.Withheld > report.Audit.Sensitive, "nothing was withheld for others");
        Assert.True(attack.Audit.IsSafe);
        Assert.True(attack.Release.IsCertified);
        var sensitive = attack
            .Release.Internal.Where(cell => cell.Sensitivity.IsSensitive)
            .Select(cell => cell.Key)
            .ToHashSet();
        Assert.All(attack.Release.Public.Where(cell => sensitive.Contains(cell.Key)), cell => Assert.Null(cell.Value));
        Assert.Contains(
            "table-region-product.px",
            Directory.GetFiles(Path.Combine(report.Folder, "public")).Select(Path.GetFileName)
        );
    }

    // Eight small firms export milling machines from Tatarstan; together they are one holding.
    [Fact]
    public void A_release_tells_how_far_it_is_from_beginning_to_end_the_trial_of_shorter_codes_included()
    {
        var told = new Told();
        Demand(new Runner(House).Run(new MakeRelease(["region,product:4"], "lines") { Progress = told }));

        Assert.Equal(0, told.Shares[0]);
        Assert.Equal(1, told.Shares[^1], 1e-9);
        Assert.Equal(told.Shares.Order(), told.Shares);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(0.4)]
    [InlineData(0.9)]
    public void A_release_that_is_cancelled_leaves_nothing(double at)
    {
        using var source = new CancellationTokenSource();
        var stopping = new Told { At = at, Then = source.Cancel };

        Assert.Throws<OperationCanceledException>(() =>
            new Runner(House).Run(new MakeRelease(["region,product:4"], "lines") { Progress = stopping }, source.Token)
        );

        Assert.True(stopping.Shares[^1] < 1, "it went on to the end");
        Assert.False(Directory.Exists(Path.Combine(Folder, "workspace", "releases")));
    }

    [Fact]
    public void Firms_of_one_group_stand_behind_a_figure_as_one()
    {
        Load(
            "firms",
            "firm,size,from,to\n"
                + string.Concat(Enumerable.Range(0, 200).Select(one => $"{Inn(one)},small,2015-01-01,\n"))
        );
        Load(
            "groups",
            "firm,group,from,to\n"
                + string.Concat(Enumerable.Range(0, 8).Select(one => $"{Inn(12 + (25 * one))},H,2015-01-01,\n"))
        );
        Demand(new Runner(House).Run(new LinkFirms("lines", "firms", "apart")));
        Demand(new Runner(House).Run(new LinkFirms("lines", "firms", "together") { Groups = "groups" }));

        Assert.False(IsSensitive("apart"));
        Assert.True(IsSensitive("together"));
    }

    // What the engine tells of those behind a cell is what the release is judged by.
    [Fact]
    public void Contributor_facts_of_the_engine_count_groups_as_the_release_does()
    {
        Load(
            "firms",
            "firm,size,from,to\n"
                + string.Concat(Enumerable.Range(0, 200).Select(one => $"{Inn(one)},small,2015-01-01,\n"))
        );
        Load(
            "groups",
            "firm,group,from,to\n"
                + string.Concat(Enumerable.Range(0, 7).Select(one => $"{Inn(12 + (25 * one))},H,2015-01-01,\n"))
        );
        var linked = Demand(
            new Runner(House).Run(new LinkFirms("lines", "firms", "together") { Groups = "groups" })
        ).Manifest;
        var report = Demand(new Runner(House).Run(new MakeRelease(["region,product"], "together")));
        var released = Demand(House.Releases!.Read(Path.GetFileName(report.Folder))).Internal;

        var cube = Demand(
            House.Engine.Sum(
                new CubeQuery(
                    linked.Dataset,
                    linked.Snapshot,
                    [new Axis(Dimension.Region), new Axis(Dimension.Product, 2)]
                )
                {
                    Measures = Measures.Value | Measures.Firms | Measures.Contributors,
                },
                default
            )
        );

        Assert.Equal(25, cube.Count);
        for (var cell = 0; cell < cube.Count; cell++)
        {
            var key =
                $"flow=export;period=2017;product={cube.Code(Dimension.Product, cell)};region={cube.Code(Dimension.Region, cell)}";
            var facts = released.Single(one => one.Key == key).Facts;
            var told = cube.Contributors![cell];
            Assert.Equal(8, cube.Firms![cell]);
            Assert.Equal((facts.Contributors, (Int128)facts.Value), (told.Count, cube.Values![cell]));
            Assert.Equal((Int128)facts.Largest[0].Amount, told.Largest);
            Assert.Equal((Int128)facts.Largest[1].Amount, told.SecondLargest);
        }
        Assert.Contains(cube.Contributors!, facts => facts.Count == 2); // seven of eight are one holding
    }

    [Fact]
    public void Regions_fold_to_districts_and_more_is_printed()
    {
        var fine = Demand(Release());
        var offer = Assert.Single(fine.Offers);
        var coarse = Demand(new Runner(House).Run(new MakeRelease(["region:district,product"], "lines")));

        Assert.Equal(("region,product", "region:district,product"), (offer.Table, offer.FoldedTable));
        Assert.True(offer.Folded > offer.Now);
        Assert.Empty(coarse.Offers);
        // Samara, Tatarstan and Perm are the Volga district, Vologda is in the North-West.
        var stored = Demand(House.Releases!.Read(Path.GetFileName(coarse.Folder)));
        Assert.Equal(
            ["RU-NWFO", "RU-UFO", "RU-VFO"],
            stored.Tables.Single().Dimensions[0].Leaves.Order(StringComparer.Ordinal)
        );
        var note = File.ReadAllText(Path.Combine(coarse.Folder, "public", "method.txt"));
        Assert.Contains("districts as these stood on 2017-12-31", note, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(coarse.Folder, "public", "table-region-district-product.csv")));
    }

    [Fact]
    public void Districts_that_were_released_before_are_met_by_a_later_release_of_regions()
    {
        Demand(new Runner(House).Run(new MakeRelease(["region:district,product"], "lines")));
        var second = Demand(Release());

        var attack = Demand(new Runner(House).Run(new AttackRelease(Path.GetFileName(second.Folder))));

        Assert.True(attack.Audit.IsSafe);
        // The districts of the first are cells of the attack, and the regions add up to them.
        Assert.True(attack.Audit.Cells > second.Audit.Cells - 1);
        Assert.Equal(36 + 18, attack.Audit.Cells);
    }

    private bool IsSensitive(string data)
    {
        var report = Demand(new Runner(House).Run(new MakeRelease(["region,product"], data)));
        return Demand(House.Releases!.Read(Path.GetFileName(report.Folder)))
            .Internal.Single(cell => cell.Key.EndsWith("product=84;region=RU-TA", StringComparison.Ordinal))
            .Sensitivity.IsSensitive;
    }

    [Fact]
    public void The_parameters_of_the_rules_stand_in_no_public_file()
    {
        File.WriteAllText(
            Path.Combine(Folder, "workspace", "disclosure.json"),
            """{ "version": "7", "minimumContributors": 4, "percent": 37 }"""
        );

        var report = Demand(Release());

        Assert.DoesNotContain("37", new DisclosureRules { Percent = 37 }.ToString(), StringComparison.Ordinal);
        var note = File.ReadAllText(Path.Combine(report.Folder, "public", "method.txt"));
        Assert.Contains("version 7", note, StringComparison.Ordinal);
        // As a number of its own: days, times and digests hold any two digits.
        Assert.DoesNotMatch(@"(?<![\w.:-])37(?![\w.:-])", note);
    }

    [Fact]
    public void A_later_release_is_made_against_what_the_earlier_one_printed()
    {
        Demand(new Runner(House).Run(new MakeRelease(["region"], "lines")));
        var second = Demand(Release());

        var attack = Demand(new Runner(House).Run(new AttackRelease(Path.GetFileName(second.Folder))));

        Assert.True(attack.Audit.IsSafe);
    }

    [Fact]
    public void A_printed_figure_too_many_turns_the_attack_red()
    {
        var report = Demand(Release());
        var secret = Demand(House.Releases!.Read(Path.GetFileName(report.Folder)))
            .Internal.First(cell => cell.Sensitivity.IsSensitive);
        Edit(
            report,
            text => text.Replace($"{secret.Key},,c", $"{secret.Key},{secret.Facts.Value},", StringComparison.Ordinal)
        );

        var attack = Demand(new Runner(House).Run(new AttackRelease(Path.GetFileName(report.Folder))));

        Assert.False(attack.Audit.IsSafe);
        Assert.False(attack.Release.IsCertified);
    }

    [Theory]
    [InlineData(",c\n", ",x\n", "damaged")]
    [InlineData("key,value,status", "key;value", "damaged")]
    public void A_damaged_folder_is_told_in_words(string was, string now, string expected)
    {
        var report = Demand(Release());
        Edit(report, text => text.Replace(was, now, StringComparison.Ordinal));

        var attack = new Runner(House).Run(new AttackRelease(Path.GetFileName(report.Folder)));

        Assert.Equal(ProblemKind.Conflict, attack.Problem?.Kind);
        Assert.Contains(expected, attack.Problem!.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_figure_is_named()
    {
        var report = Demand(Release());
        var printed = Demand(House.Releases!.Read(Path.GetFileName(report.Folder)))
            .Public.First(cell => cell.Value > 0);
        Edit(
            report,
            text =>
                text.Replace(
                    $"{printed.Key},{printed.Value},",
                    $"{printed.Key},{printed.Value + 1},",
                    StringComparison.Ordinal
                )
        );

        var attack = new Runner(House).Run(new AttackRelease(Path.GetFileName(report.Folder)));

        Assert.Equal(ProblemKind.Conflict, attack.Problem?.Kind);
        Assert.Contains(printed.Key, attack.Problem!.Details.Select(one => one.English));
    }

    [Fact]
    public void A_release_without_certificate_is_no_certified_one()
    {
        var report = Demand(Release());
        File.Delete(Path.Combine(report.Folder, "public", "certificate.json"));

        Assert.False(
            Demand(new Runner(House).Run(new AttackRelease(Path.GetFileName(report.Folder)))).Release.IsCertified
        );
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("region,region")]
    [InlineData("product:3")]
    [InlineData("")]
    public void A_table_that_makes_no_sense_is_refused(string table)
    {
        var refused = new Runner(House).Run(new MakeRelease([table], "lines"));

        Assert.Equal(ProblemKind.Invalid, refused.Problem?.Kind);
    }

    [Fact]
    public void A_report_with_a_breach_gets_no_clearance()
    {
        var breach = new Breach("x", Attacker.Reader, BreachKind.Exact, 1, 1);

        Assert.Throws<ArgumentException>(() => Clearance.Certified(new AuditReport(1, 1, 1, 0, [], [breach], 0)));
        Assert.Empty(typeof(Clearance).GetConstructors());
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public double At { get; init; } = 2;

        public Action? Then { get; init; }

        public void Report(double value)
        {
            Shares.Add(value);
            if (value >= At)
                Then?.Invoke();
        }
    }

    private static void Edit(ReleaseReport report, Func<string, string> change)
    {
        var file = Path.Combine(report.Folder, "public", "cells.csv");
        var before = File.ReadAllText(file);
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(file, after);
    }
}
