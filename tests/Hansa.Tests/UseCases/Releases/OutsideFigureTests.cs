using System.Globalization;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Releases;

namespace Hansa.Tests.UseCases.Releases;

/// <summary>What others have published of the same cells: shares, growth, means, values, and partners' imports.</summary>
public sealed class OutsideFigureTests : MadeUpDeclarations
{
    [Fact]
    public void A_share_published_elsewhere_breaks_a_release_that_was_made_without_it()
    {
        var report = Demand(Release());
        var (cell, row, percent) = Withheld(report);
        var file = Published($"measure,cell,base,figure\nshare,{cell},{row},{percent}\n");

        var attack = Demand(
            new Runner(House).Run(new AttackRelease(Path.GetFileName(report.Folder)) { Published = file })
        );

        Assert.True(Demand(new Runner(House).Run(new AttackRelease(Path.GetFileName(report.Folder)))).Audit.IsSafe);
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
        foreach (var earlier in Directory.GetDirectories(Path.Combine(Path.Combine(Folder, "workspace"), "releases")))
            Directory.Delete(earlier, recursive: true);
        var file = Published($"measure,cell,base,figure\nshare,{cell},{row},{percent}\n");

        var made = Demand(new Runner(House).Run(new MakeRelease(["region,product"], "lines") { Published = file }));

        var stored = Demand(House.Releases!.Read(Path.GetFileName(made.Folder)));
        Assert.Null(stored.Public.Single(one => one.Key == $"flow=export;period=2017;{row}").Value);
        Assert.Equal(1, stored.Header.PublishedFigures);
        Assert.Single(stored.Figures);
        var attack = Demand(new Runner(House).Run(new AttackRelease(Path.GetFileName(made.Folder))));
        Assert.True(attack.Audit.IsSafe);
    }

    [Fact]
    public void Growth_of_a_cell_that_both_years_withhold_is_met_with_the_tables_of_both()
    {
        Load("both", "declarations", Lines(2016) + Lines()[(Lines().IndexOf('\n') + 1)..]);
        Demand(new Runner(House).Run(new MakeRelease(["region,product"], "both") { Period = "2016" }));
        var second = Demand(new Runner(House).Run(new MakeRelease(["region,product"], "both") { Period = "2017" }));
        var (cell, _, _) = Withheld(second);
        var file = Published($"measure,cell,figure\ngrowth,{cell},0.0\ngrowth,region=RU-VLG,0.0\n");

        var attack = Demand(
            new Runner(House).Run(new AttackRelease(Path.GetFileName(second.Folder)) { Published = file })
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

        var made = Demand(new Runner(House).Run(new MakeRelease(["region"], "lines") { Published = file }));

        var figures = Demand(House.Releases!.Read(Path.GetFileName(made.Folder))).Figures;
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
            var refused = new Runner(House).Run(
                new MakeRelease(["region,product"], "lines") { Published = Published(text) }
            );

            Assert.Equal(ProblemKind.Invalid, refused.Problem?.Kind);
            Assert.Contains(expected, string.Join('\n', refused.Problem!.Details), StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(Path.Combine(Folder, "workspace", "releases")));
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
        var stored = Demand(House.Releases!.Read(Path.GetFileName(wide.Folder)));
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
            new Runner(House).Run(new MakeRelease(["region,product"], "open") { Mirror = "world", Cif = "1.0..2.0" })
        );

        var figures = Demand(House.Releases!.Read(Path.GetFileName(report.Folder))).Figures;
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
                new Runner(House)
                    .Run(new MakeRelease(["region,product"], "lines") { Mirror = mirror, Cif = cif })
                    .Problem?.Kind
            );
    }

    private Outcome<ReleaseReport> Mirrored(string? cif) =>
        new Runner(House).Run(new MakeRelease(["region,product"], "lines") { Mirror = "world", Cif = cif });

    private void LoadMirror(string rows)
    {
        var file = Path.Combine(Folder, "sample-world.csv");
        File.WriteAllText(file, $"year,reporter,partner,product,flow,value\n{rows}");
        Demand(
            new Runner(House).Run(
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
        var file = Path.Combine(Folder, "published.csv");
        File.WriteAllText(file, text);
        return file;
    }

    // A sensitive cell of a region and a product, the region's total, and its share of it to a hundredth of a per cent.
    private (string Cell, string Row, string Percent) Withheld(ReleaseReport report)
    {
        var stored = Demand(House.Releases!.Read(Path.GetFileName(report.Folder)));
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
}
