using System.Globalization;
using Hansa.Adapters;
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

    private bool IsSensitive(string data)
    {
        var report = Demand(new Runner(house).Run(new MakeRelease(["region,product"], data)));
        return Demand(house.Releases!.Read(Path.GetFileName(report.Folder)))
            .Internal.Single(cell => cell.Key.EndsWith("product=84;region=RU-TA", StringComparison.Ordinal))
            .Sensitivity.IsSensitive;
    }

    private void Load(string name, string text)
    {
        var file = Path.Combine(folder, $"sample-{name}.csv");
        File.WriteAllText(file, text);
        Demand(new Runner(house).Run(new LoadFiles(new LoadRequest(name, "register", [file]))));
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
        Assert.DoesNotContain("37", note, StringComparison.Ordinal);
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
        Assert.Contains(printed.Key, attack.Problem!.Details);
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
    private static string Lines()
    {
        string[] regions = ["RU-VLG", "RU-SAM", "RU-TA", "RU-SVE", "RU-PER"];
        string[] products = ["4407110000", "7208100000", "8413700000", "3102101000", "1001990000"];
        var text = new System.Text.StringBuilder("date,inn,region,product,partner,value,mass\n");
        for (var firm = 0; firm < 200; firm++)
        {
            var (region, product) = (regions[firm % 5], products[firm / 5 % 5]);
            var value = firm is 0 or 6 ? 300_000 : 2_000 + (firm * 13);
            text.Append(CultureInfo.InvariantCulture, $"2017-03-15,{Inn(firm)},{region},{product},KZ,{value}.00,100\n");
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
