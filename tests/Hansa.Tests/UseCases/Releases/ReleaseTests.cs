using System.Globalization;
using Hansa.Adapters;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Firms;
using Hansa.UseCases.Releases;

namespace Hansa.Tests.UseCases.Releases;

/// <summary>From made-up declarations to a release folder, and what is told of folders that somebody damaged.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hansa-release").FullName;
    private readonly Hansa.UseCases.Ports.House house;

    public ReleaseTests()
    {
        house = WorkspaceHouse.Open(Path.Combine(folder, "workspace"));
        var file = Path.Combine(folder, "sample-lines.csv");
        File.WriteAllText(file, Lines());
        var loaded = new Runner(house).Run(new LoadFiles(new LoadRequest("lines", "declarations", [file])));
        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
    }

    public void Dispose()
    {
        (house.Engine as IDisposable)?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Confidential_figures_are_refused_unless_asked_for_as_internal()
    {
        var refused = new Runner(house).Run(new ShowIndicator("value", "lines") { Level = 2 });
        var table = new Runner(house).Run(new MakeTable(4, "lines"));

        Assert.Equal(ProblemKind.Forbidden, refused.Problem?.Kind);
        Assert.Equal(ProblemKind.Forbidden, table.Problem?.Kind);
    }

    [Fact]
    public void An_internal_table_carries_its_mark_in_notes_in_every_line_of_CSV_and_in_JSON()
    {
        var report = Demand(
            new Runner(house).Run(new ShowIndicator("value", "lines") { Level = 2, AsInternal = true })
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
        var attack = Demand(new Runner(house).Run(new AttackRelease(Path.GetFileName(report.Folder))));

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
        Demand(new Runner(house).Run(new MakeRelease(["region,product:4"], "lines") { Progress = told }));

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
            new Runner(house).Run(new MakeRelease(["region,product:4"], "lines") { Progress = stopping }, source.Token)
        );

        Assert.True(stopping.Shares[^1] < 1, "it went on to the end");
        Assert.False(Directory.Exists(Path.Combine(folder, "workspace", "releases")));
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
        Demand(new Runner(house).Run(new LinkFirms("lines", "firms", "apart")));
        Demand(new Runner(house).Run(new LinkFirms("lines", "firms", "together") { Groups = "groups" }));

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
            new Runner(house).Run(new LinkFirms("lines", "firms", "together") { Groups = "groups" })
        ).Manifest;
        var report = Demand(new Runner(house).Run(new MakeRelease(["region,product"], "together")));
        var released = Demand(house.Releases!.Read(Path.GetFileName(report.Folder))).Internal;

        var cube = Demand(
            house.Engine.Sum(
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
        var coarse = Demand(new Runner(house).Run(new MakeRelease(["region:district,product"], "lines")));

        Assert.Equal(("region,product", "region:district,product"), (offer.Table, offer.FoldedTable));
        Assert.True(offer.Folded > offer.Now);
        Assert.Empty(coarse.Offers);
        // Samara, Tatarstan and Perm are the Volga district, Vologda is in the North-West.
        var stored = Demand(house.Releases!.Read(Path.GetFileName(coarse.Folder)));
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
        Demand(new Runner(house).Run(new MakeRelease(["region:district,product"], "lines")));
        var second = Demand(Release());

        var attack = Demand(new Runner(house).Run(new AttackRelease(Path.GetFileName(second.Folder))));

        Assert.True(attack.Audit.IsSafe);
        // The districts of the first are cells of the attack, and the regions add up to them.
        Assert.True(attack.Audit.Cells > second.Audit.Cells - 1);
        Assert.Equal(36 + 18, attack.Audit.Cells);
    }

    [Fact]
    public void A_share_published_elsewhere_breaks_a_release_that_was_made_without_it()
    {
        var report = Demand(Release());
        var (cell, row, percent) = Withheld(report);
        var file = Published($"measure,cell,base,figure\nshare,{cell},{row},{percent}\n");

        var attack = Demand(
            new Runner(house).Run(new AttackRelease(Path.GetFileName(report.Folder)) { Published = file })
        );

        Assert.True(Demand(new Runner(house).Run(new AttackRelease(Path.GetFileName(report.Folder)))).Audit.IsSafe);
        Assert.Contains(
            attack.Audit.Breaches,
            breach => breach.By == Attacker.Archivist && breach.Cell.Contains(cell, StringComparison.Ordinal)
        );
        Assert.Equal((1, 1), (attack.Outside.Given, attack.Outside.Used));
    }

    [Fact]
    public void A_release_that_knows_the_share_withholds_what_it_is_a_share_of_and_later_attacks_know_it_too()
    {
        var (cell, row, percent) = Withheld(Demand(Release()));
        foreach (var earlier in Directory.GetDirectories(Path.Combine(Path.Combine(folder, "workspace"), "releases")))
            Directory.Delete(earlier, recursive: true);
        var file = Published($"measure,cell,base,figure\nshare,{cell},{row},{percent}\n");

        var made = Demand(new Runner(house).Run(new MakeRelease(["region,product"], "lines") { Published = file }));

        var stored = Demand(house.Releases!.Read(Path.GetFileName(made.Folder)));
        Assert.Null(stored.Public.Single(one => one.Key == $"flow=export;period=2017;{row}").Value);
        Assert.Equal(1, stored.Header.PublishedFigures);
        Assert.Single(stored.Figures);
        var attack = Demand(new Runner(house).Run(new AttackRelease(Path.GetFileName(made.Folder))));
        Assert.True(attack.Audit.IsSafe);
    }

    [Fact]
    public void Growth_of_a_cell_that_both_years_withhold_is_met_with_the_tables_of_both()
    {
        Load("both", "declarations", Lines(2016) + Lines()[(Lines().IndexOf('\n') + 1)..]);
        Demand(new Runner(house).Run(new MakeRelease(["region,product"], "both") { Period = "2016" }));
        var second = Demand(new Runner(house).Run(new MakeRelease(["region,product"], "both") { Period = "2017" }));
        var (cell, _, _) = Withheld(second);
        var file = Published($"measure,cell,figure\ngrowth,{cell},0.0\ngrowth,region=RU-VLG,0.0\n");

        var attack = Demand(
            new Runner(house).Run(new AttackRelease(Path.GetFileName(second.Folder)) { Published = file })
        );

        // Both years withhold the cell, so its growth alone tells nothing; both years' tables are attacked.
        Assert.Equal(2, attack.Outside.Used);
        Assert.Equal(72, attack.Audit.Cells);
        Assert.True(attack.Audit.IsSafe);
    }

    // Cents: 0.35 to 0.45 mn; 12 firms of 1.995 to 2.005 thousand; 10 to 12 per cent of the total; at least 1 % more than a year before.
    [Fact]
    public void Values_means_ranges_and_limits_are_read_with_the_precision_of_their_digits()
    {
        var file = Published(
            "measure,cell,base,figure,unit,count\n"
                + "value,region=RU-VLG,,0.4,mn USD,\n"
                + "mean,region=RU-TA,,2.00,thousand USD,12\n"
                + "share,region=RU-SAM,total,10..12,,\n"
                + "growth,region=RU-PER,,>=1,,\n"
        );

        var made = Demand(new Runner(house).Run(new MakeRelease(["region"], "lines") { Published = file }));

        var figures = Demand(house.Releases!.Read(Path.GetFileName(made.Folder))).Figures;
        Assert.Equal(
            [(35_000_000, 45_000_000), (2_394_000, 2_406_000), (100, 120)],
            figures.Select(one => one.Bounds(one.Base is null ? 1 : 1000))
        );
        Assert.Equal("flow=export;period=2017", figures[2].Base);
        // There is no release of 2016: growth over it tells nothing.
        Assert.Equal((4, 3), (made.Outside.Given, made.Outside.Used));
    }

    [Fact]
    public void A_file_of_published_figures_with_faults_is_refused_line_by_line()
    {
        (string Text, string Expected)[] faults =
        [
            ("measure,cell,figure\nshare,region=RU-VLG,5.1\n", "needs the cell that it is a share of"),
            ("measure,cell,figure\nsum,region=RU-VLG,5.1\n", "is not known"),
            ("measure,cell,figure\ngrowth,region,5.1\n", "names no cell"),
            ("measure,cell,figure\ngrowth,region=RU-VLG;region=RU-TA,5.1\n", "names no cell"),
            ("measure,cell,figure\ngrowth,region=RU-VLG,\"5,1\"\n", "is no printed number"),
            ("measure,cell,figure\ngrowth,region=RU-VLG,999999999999999999999999999999999999\n", "more digits"),
            ("measure,cell,figure,unit\nvalue,total,5,EUR\n", "not in USD"),
            ("measure,cell,figure,unit,count\nmean,total,5,USD,0\n", "needs the number"),
            ("measure,cell,figure\n", "1 to 20000 figures"),
            ("cell,figure\ntotal,5\n", "no column measure"),
        ];

        foreach (var (text, expected) in faults)
        {
            var refused = new Runner(house).Run(
                new MakeRelease(["region,product"], "lines") { Published = Published(text) }
            );

            Assert.Equal(ProblemKind.Invalid, refused.Problem?.Kind);
            Assert.Contains(expected, string.Join('\n', refused.Problem!.Details), StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(Path.Combine(folder, "workspace", "releases")));
    }

    // Made up: no real file of partners' imports belongs to the project.
    [Fact]
    public void Partners_imports_make_national_totals_known_within_the_width_of_freight()
    {
        LoadMirror("2017,KAZ,RUS,44,import,500000\n2017,KAZ,RUS,72,import,9999\n2017,DEU,RUS,44,import,7\n");

        var exact = Demand(Mirrored(null));
        var wide = Demand(Mirrored("1.0..2.0"));

        // The totals over partners of 44 and 72 and their sum: KAZ alone is exported to, so what it reports is all.
        Assert.Equal(3, exact.Outside.Used);
        Assert.NotEmpty(exact.Outside.Contradicting);
        Assert.Equal(
            ["flow=export;period=2017", "flow=export;period=2017;product=44", "flow=export;period=2017;product=72"],
            exact.Outside.Mirrored
        );
        Assert.Equal(3, wide.Outside.Used);
        var stored = Demand(house.Releases!.Read(Path.GetFileName(wide.Folder)));
        // 500,000 of Kazakhstan and 7 of Germany, in cents, and half of it.
        Assert.Contains(
            stored.Figures,
            one => one.Cell == "flow=export;period=2017;product=44" && one.Bounds(1) == (25_000_350, 50_000_700)
        );
        var note = File.ReadAllText(Path.Combine(wide.Folder, "public", "method.txt"));
        Assert.Contains("imports (world)", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partner_that_reports_nothing_leaves_the_total_open_above()
    {
        Load("open", "declarations", Lines() + $"2017-03-15,{Inn(1)},RU-SAM,4407110000,CN,50000.00,100\n");
        LoadMirror("2017,KAZ,RUS,44,import,500000\n");

        var report = Demand(
            new Runner(house).Run(new MakeRelease(["region,product"], "open") { Mirror = "world", Cif = "1.0..2.0" })
        );

        var figures = Demand(house.Releases!.Read(Path.GetFileName(report.Folder))).Figures;
        Assert.Null(figures.Single(one => one.Cell == "flow=export;period=2017;product=44").High);
    }

    [Fact]
    public void A_mirror_that_makes_no_sense_is_refused()
    {
        LoadMirror("2017,KAZ,RUS,44,import,500000\n");
        (string?, string)[] asked =
        [
            ("world", "0.9"),
            ("world", "1.2..1.1"),
            ("world", "1..1.1..1.2"),
            ("world", "x"),
            (null, "1.1"),
            ("lines", "1.1"),
        ];

        foreach (var (mirror, cif) in asked)
            Assert.Equal(
                ProblemKind.Invalid,
                new Runner(house)
                    .Run(new MakeRelease(["region,product"], "lines") { Mirror = mirror, Cif = cif })
                    .Problem?.Kind
            );
    }

    private Outcome<ReleaseReport> Mirrored(string? cif) =>
        new Runner(house).Run(new MakeRelease(["region,product"], "lines") { Mirror = "world", Cif = cif });

    private void LoadMirror(string rows)
    {
        var file = Path.Combine(folder, "sample-world.csv");
        File.WriteAllText(file, $"year,reporter,partner,product,flow,value\n{rows}");
        Demand(
            new Runner(house).Run(
                new LoadFiles(
                    new LoadRequest("world", "columns", [file])
                    {
                        Mapping = new[] { "year", "reporter", "partner", "product", "flow", "value" }.ToDictionary(
                            role => role
                        ),
                        Nomenclatures = new Dictionary<string, string>
                        {
                            ["product"] = "HS2017",
                            ["reporter"] = "countries",
                            ["partner"] = "countries",
                        },
                        Unit = "usd",
                    }
                )
            )
        );
    }

    private string Published(string text)
    {
        var file = Path.Combine(folder, "published.csv");
        File.WriteAllText(file, text);
        return file;
    }

    // A sensitive cell of a region and a product, the region's total, and its share of it to a hundredth of a per cent.
    private (string Cell, string Row, string Percent) Withheld(ReleaseReport report)
    {
        var stored = Demand(house.Releases!.Read(Path.GetFileName(report.Folder)));
        var cell = stored.Internal.First(one =>
            one.Sensitivity.IsSensitive && one.Key.Contains("product", StringComparison.Ordinal)
        );
        var region = cell.Key[(cell.Key.IndexOf("region=", StringComparison.Ordinal))..];
        var whole = stored.Internal.Single(one => one.Key == $"flow=export;period=2017;{region}");
        var share = Math.Round(100m * cell.Facts.Value / whole.Facts.Value, 2, MidpointRounding.AwayFromZero);
        return (
            cell.Key[cell.Key.IndexOf("product=", StringComparison.Ordinal)..],
            region,
            share.ToString("0.00", CultureInfo.InvariantCulture)
        );
    }

    private bool IsSensitive(string data)
    {
        var report = Demand(new Runner(house).Run(new MakeRelease(["region,product"], data)));
        return Demand(house.Releases!.Read(Path.GetFileName(report.Folder)))
            .Internal.Single(cell => cell.Key.EndsWith("product=84;region=RU-TA", StringComparison.Ordinal))
            .Sensitivity.IsSensitive;
    }

    private void Load(string name, string text) => Load(name, "register", text);

    private void Load(string name, string source, string text)
    {
        var file = Path.Combine(folder, $"sample-{name}.csv");
        File.WriteAllText(file, text);
        Demand(new Runner(house).Run(new LoadFiles(new LoadRequest(name, source, [file]))));
    }

    [Fact]
    public void The_parameters_of_the_rules_stand_in_no_public_file()
    {
        File.WriteAllText(
            Path.Combine(folder, "workspace", "disclosure.json"),
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
        Demand(new Runner(house).Run(new MakeRelease(["region"], "lines")));
        var second = Demand(Release());

        var attack = Demand(new Runner(house).Run(new AttackRelease(Path.GetFileName(second.Folder))));

        Assert.True(attack.Audit.IsSafe);
    }

    [Fact]
    public void A_printed_figure_too_many_turns_the_attack_red()
    {
        var report = Demand(Release());
        var secret = Demand(house.Releases!.Read(Path.GetFileName(report.Folder)))
            .Internal.First(cell => cell.Sensitivity.IsSensitive);
        Edit(
            report,
            text => text.Replace($"{secret.Key},,c", $"{secret.Key},{secret.Facts.Value},", StringComparison.Ordinal)
        );

        var attack = Demand(new Runner(house).Run(new AttackRelease(Path.GetFileName(report.Folder))));

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

        var attack = new Runner(house).Run(new AttackRelease(Path.GetFileName(report.Folder)));

        Assert.Equal(ProblemKind.Conflict, attack.Problem?.Kind);
        Assert.Contains(expected, attack.Problem!.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_figure_is_named()
    {
        var report = Demand(Release());
        var printed = Demand(house.Releases!.Read(Path.GetFileName(report.Folder)))
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

        var attack = new Runner(house).Run(new AttackRelease(Path.GetFileName(report.Folder)));

        Assert.Equal(ProblemKind.Conflict, attack.Problem?.Kind);
        Assert.Contains(printed.Key, attack.Problem!.Details.Select(one => one.English));
    }

    [Fact]
    public void A_release_without_certificate_is_no_certified_one()
    {
        var report = Demand(Release());
        File.Delete(Path.Combine(report.Folder, "public", "certificate.json"));

        Assert.False(
            Demand(new Runner(house).Run(new AttackRelease(Path.GetFileName(report.Folder)))).Release.IsCertified
        );
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("region,region")]
    [InlineData("product:3")]
    [InlineData("")]
    public void A_table_that_makes_no_sense_is_refused(string table)
    {
        var refused = new Runner(house).Run(new MakeRelease([table], "lines"));

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

    private Outcome<ReleaseReport> Release() => new Runner(house).Run(new MakeRelease(["region,product"], "lines"));

    private static void Edit(ReleaseReport report, Func<string, string> change)
    {
        var file = Path.Combine(report.Folder, "public", "cells.csv");
        var before = File.ReadAllText(file);
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(file, after);
    }

    private static T Demand<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Succeeded, $"{outcome.Problem?.Title} {string.Join("; ", outcome.Problem?.Details ?? [])}");
        return outcome.Value;
    }

    // Many small firms everywhere, and a few large ones that stand almost alone in a cell.
    private static string Lines(int year = 2017)
    {
        string[] regions = ["RU-VLG", "RU-SAM", "RU-TA", "RU-SVE", "RU-PER"];
        string[] products = ["4407110000", "7208100000", "8413700000", "3102101000", "1001990000"];
        var text = new System.Text.StringBuilder("date,inn,region,product,partner,value,mass\n");
        for (var firm = 0; firm < 200; firm++)
        {
            var (region, product) = (regions[firm % 5], products[firm / 5 % 5]);
            var value = firm is 0 or 6 ? 300_000 : 2_000 + (firm * 13);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{year}-03-15,{Inn(firm)},{region},{product},KZ,{value}.00,100\n"
            );
        }
        return text.ToString();
    }

    private static string Inn(int number)
    {
        int[] weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
        var digits = (990_000_000 + number).ToString(CultureInfo.InvariantCulture);
        var check = digits.Zip(weights).Sum(pair => (pair.First - '0') * pair.Second) % 11 % 10;
        return digits + check.ToString(CultureInfo.InvariantCulture);
    }
}
