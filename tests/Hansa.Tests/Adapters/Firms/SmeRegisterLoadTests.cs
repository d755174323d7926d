using System.Text;
using Hansa.Adapters.Firms;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.Adapters.Sources;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Firms;

public sealed class SmeRegisterLoadTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    [Fact]
    public void Documents_of_all_files_in_a_zip_become_firms_without_names()
    {
        var report = Load(
            RegisterFiles.Xml(RegisterFiles.Company(1), RegisterFiles.Company(2, category: 3)),
            RegisterFiles.Xml(RegisterFiles.Entrepreneur(1, category: 2))
        );

        Assert.Equal(new RecordCounts(3, 3, 0, 0, 0), report.Counts);
        Assert.Equal(
            [
                $"{Pseudonym(RegisterFiles.Number(1))} 1 RU-MOW 16.10 20160801 20171210",
                $"{Pseudonym(RegisterFiles.Number(2))} 3 RU-MOW 16.10 20160801 20171210",
                $"{Pseudonym(RegisterFiles.Person(1))} 2 RU-TVE 16.10 20160801 20171210",
            ],
            Firms(report.Manifest)
        );
        Assert.Equal(DatasetKind.Register, report.Manifest.Kind);
        Assert.Equal([new DateOnly(2017, 12, 10)], report.Manifest.Register!.Days);
        Assert.Equal(3, report.Manifest.Register.Firms);
        Assert.Equal(Disclosure.Confidential, report.Manifest.Disclosure);
        Assert.Empty(FilesWith("Тайнов"));
        Assert.Empty(FilesWith(RegisterFiles.Number(1)));
        Assert.Empty(workspace.Datasets.Verify(CancellationToken.None).Value.Faults);
    }

    [Fact]
    public void States_of_several_days_stand_side_by_side_and_the_last_load_can_be_undone()
    {
        Load(RegisterFiles.Xml(RegisterFiles.Company(1)));
        var second = Load(RegisterFiles.Xml(RegisterFiles.Company(1, category: 2, state: "10.12.2018")));

        Assert.Equal([new DateOnly(2017, 12, 10), new DateOnly(2018, 12, 10)], second.Manifest.Register!.Days);
        Assert.Equal(2, Firms(second.Manifest).Count);
        Assert.Empty(workspace.Datasets.Verify(CancellationToken.None).Value.Faults);
        Assert.Single(workspace.Datasets.Undo("sme").Value.Current!.Register!.Days);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var text = RegisterFiles.Xml(RegisterFiles.Company(1));
        Load(text);

        Assert.False(Load(text).Changed);
    }

    [Fact]
    public void A_firm_twice_in_one_state_is_a_duplicate_or_a_contradiction()
    {
        var report = Load(
            RegisterFiles.Xml(
                RegisterFiles.Company(1),
                RegisterFiles.Company(1),
                RegisterFiles.Company(2),
                RegisterFiles.Company(2, category: 3)
            )
        );

        Assert.Equal(new RecordCounts(4, 2, 1, 1, 0), report.Counts);
        Assert.Equal([new ReasonCount(QuarantineReasons.KeyConflict, 1)], report.Files[0].Reasons);
        Assert.Equal(["4|key-conflict||"], LoadedRows.Quarantined(workspace.Workspace, report.Manifest));
        Assert.Equal(2, Firms(report.Manifest).Count);
        Assert.Empty(workspace.Datasets.Verify(CancellationToken.None).Value.Faults);
    }

    // The tax service corrects a state: what the later file says takes the place.
    [Fact]
    public void A_later_file_of_the_same_day_revises_the_earlier()
    {
        Load(RegisterFiles.Xml(RegisterFiles.Company(1), RegisterFiles.Company(2)));
        var report = Load(RegisterFiles.Xml(RegisterFiles.Company(1, category: 3), RegisterFiles.Company(2)));

        Assert.Equal(new RecordCounts(2, 1, 0, 1, 0), report.Counts);
        Assert.Equal((1L, 1L), (report.Manifest.Files[0].Replaced, report.Manifest.Files[1].Revisions));
        Assert.Equal(["1", "3"], Firms(report.Manifest).Select(firm => firm.Split(' ')[1]).Order());
        Assert.Empty(workspace.Datasets.Verify(CancellationToken.None).Value.Faults);
    }

    [Fact]
    public void What_breaks_a_rule_is_quarantined_with_its_reason_and_shape()
    {
        var number = RegisterFiles.Number(1);
        var wrong = $"{number[..9]}{(number[9] - '0' + 1) % 10}";
        var report = Load(
            RegisterFiles.Xml(
                RegisterFiles.Document($"<ОргВклМСП НаимОрг=\"Тайнов\" ИННЮЛ=\"{wrong}\"/>", 1, "10.12.2017", "77"),
                RegisterFiles.Document("<ОргВклМСП НаимОрг=\"Тайнов\"/>", 1, "10.12.2017", "77"),
                RegisterFiles.Document("", 1, "10.12.2017", "77"),
                RegisterFiles.Document($"<ОргВклМСП ИННЮЛ=\"{number}\"/>", 4, "10.12.2017", "77"),
                RegisterFiles.Document($"<ОргВклМСП ИННЮЛ=\"{number}\"/>", 1, "31.02.2017", "77"),
                RegisterFiles.Document($"<ОргВклМСП ИННЮЛ=\"{number}\"/>", 1, "10.12.2017", "Тайнов"),
                RegisterFiles.Document(
                    $"<ОргВклМСП ИННЮЛ=\"{number}\"/><ИПВклМСП ИННФЛ=\"{RegisterFiles.Person(1)}\"/>",
                    1,
                    "10.12.2017",
                    "77"
                )
            )
        );

        Assert.Equal(new RecordCounts(7, 0, 7, 0, 0), report.Counts);
        Assert.Equal(
            [
                "1|firm-number|ИННЮЛ|9999999999",
                "2|firm-number|ИННЮЛ|",
                "3|register-record|ИННЮЛ, ИННФЛ|",
                "4|size|КатСубМСП|9",
                "5|period|ДатаСост|99.99.9999",
                "6|unknown-region|КодРегион|AAAAAA",
                "7|register-record|ИННЮЛ, ИННФЛ|",
            ],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Empty(FilesWith("Тайнов"));
    }

    public static TheoryData<string, string> Damaged =>
        new()
        {
            { RegisterFiles.Xml(RegisterFiles.Company(1))[..^20], "cannot be read" },
            { RegisterFiles.Said(5, RegisterFiles.Company(1)), "5 documents" },
            { "<!DOCTYPE Файл [<!ENTITY a \"b\">]>" + Plain(RegisterFiles.Company(1)), "document type" },
            { "<!DOCTYPE Файл SYSTEM \"file:///etc/passwd\">" + Plain(RegisterFiles.Company(1)), "document type" },
            {
                "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
                    + Plain("&c;"),
                "document type"
            },
            { RegisterFiles.Xml("&unknown;"), "cannot be read" },
            {
                RegisterFiles.Xml(
                    string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000))
                ),
                "deep"
            },
            {
                RegisterFiles.Said(
                    1,
                    RegisterFiles.Document(
                        string.Concat(Enumerable.Repeat("<a>", 50)) + string.Concat(Enumerable.Repeat("</a>", 50)),
                        1,
                        "10.12.2017",
                        "77"
                    )
                ),
                "deep"
            },
            { "<?xml version=\"1.0\"?><feed/>", "not a file of the register" },
            { "not xml at all", "cannot be read" },
            { RegisterFiles.Xml(RegisterFiles.Company(1)) + "<more/>", "cannot be read" },
        };

    // Bytes of another encoding than the declared one, a null document, an archive in the archive: see below.
    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_or_hostile_file_is_refused_and_changes_nothing(string text, string word) =>
        Refused(RegisterFiles.Zip(RegisterFiles.Xml(RegisterFiles.Company(7)), text), word);

    [Fact]
    public void A_file_in_another_encoding_than_it_declares_is_refused() =>
        Refused(
            Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><\u00d4\u00e0\u00e9\u00eb/>"),
            "encoding",
            "one.xml"
        );

    [Fact]
    public void An_encoding_that_nobody_knows_is_refused() =>
        Refused(
            Encoding.UTF8.GetBytes(
                RegisterFiles.Xml(RegisterFiles.Company(1)).Replace("UTF-8", "klingon-1", StringComparison.Ordinal)
            ),
            "cannot be read",
            "one.xml"
        );

    [Fact]
    public void A_zip_in_the_zip_is_refused()
    {
        using var target = new MemoryStream();
        using (
            var zip = new System.IO.Compression.ZipArchive(
                target,
                System.IO.Compression.ZipArchiveMode.Create,
                leaveOpen: true
            )
        )
        {
            using var entry = zip.CreateEntry("inner.xml").Open();
            entry.Write(RegisterFiles.Zip(RegisterFiles.Xml(RegisterFiles.Company(1))));
        }
        Refused(target.ToArray(), "inside");
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_goes_off()
    {
        var padding = new string(' ', 60_000_000);
        Refused(RegisterFiles.Zip(RegisterFiles.Xml(RegisterFiles.Company(1), padding)), "bomb");
    }

    [Fact]
    public void A_zip_cut_short_is_refused() =>
        Refused(RegisterFiles.Zip(RegisterFiles.Xml(RegisterFiles.Company(1)))[..^30], "zip");

    [Fact]
    public void Trade_does_not_go_into_a_register_nor_firms_into_trade()
    {
        Load(RegisterFiles.Xml(RegisterFiles.Company(1)));
        var trade = workspace.Load(
            SmallTrade.Request(workspace.File("trade.csv", SmallTrade.Header + "RUS,270900,1\n")) with
            {
                Dataset = "sme",
            }
        );

        Assert.Equal(ProblemKind.Conflict, trade.Problem!.Kind);
        workspace.Load(SmallTrade.Request(workspace.File("trade.csv", SmallTrade.Header + "RUS,270900,1\n")));
        var firms = workspace.Load(
            new LoadRequest(
                "trade",
                "sme-register",
                [workspace.File("a.zip", RegisterFiles.Zip(RegisterFiles.Xml(RegisterFiles.Company(3))))]
            )
        );
        Assert.Equal(ProblemKind.Conflict, firms.Problem!.Kind);
    }

    [Fact]
    public void A_trial_run_counts_and_changes_nothing()
    {
        var path = workspace.File("a.zip", RegisterFiles.Zip(RegisterFiles.Xml(RegisterFiles.Company(3))));

        var found = workspace.Loading.Inspect(new LoadRequest("sme", "sme-register", [path]), CancellationToken.None);

        Assert.Equal(new RecordCounts(1, 1, 0, 0, 0), found.Value.Files.Single().Counts);
        Assert.Equal("micro", found.Value.Files.Single().FirstRows.Single()["size"]);
        Assert.False(Directory.Exists(workspace.Workspace.Root));
    }

    public void Dispose() => workspace.Dispose();

    private static string Plain(string document) =>
        RegisterFiles.Xml(document)["<?xml version=\"1.0\" encoding=\"UTF-8\"?>".Length..];

    private LoadReport Load(params string[] files)
    {
        var loaded = workspace.Load(
            new LoadRequest("sme", "sme-register", [workspace.File("data.zip", RegisterFiles.Zip(files))])
        );
        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
        return loaded.Value;
    }

    private void Refused(byte[] bytes, string word, string name = "bad.zip")
    {
        var before = Load(RegisterFiles.Xml(RegisterFiles.Company(1))).Manifest;

        var refused = workspace.Load(new LoadRequest("sme", "sme-register", [workspace.File(name, bytes)]));

        Assert.Equal(ProblemKind.Invalid, refused.Problem!.Kind);
        Assert.Contains(word, refused.Problem.Title.And(refused.Problem.Fix).English, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Тайнов",
            refused.Problem.Title.And(refused.Problem.Fix).English,
            StringComparison.Ordinal
        );
        Assert.Equal(before.Snapshot, workspace.Datasets.Current("sme").Value.Snapshot);
        Assert.Empty(Directory.GetFileSystemEntries(workspace.Workspace.Building));
    }

    private string Pseudonym(string number) =>
        new FirmKeys(workspace.Workspace, null, mayCreate: false).Open().Value.Pseudonym(number);

    private IReadOnlyList<string> Firms(Manifest manifest) => StoredFirms.Read(workspace.Workspace, manifest);

    private string[] FilesWith(string text) => StoredFirms.FilesWith(workspace.Workspace, text);
}
