using System.Text;
using Hansa.Adapters.Firms;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.Adapters.Sources;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Firms;

public sealed class DeclarationsLoadTests : IDisposable
{
    private const string Header = "date,exporter,name,region,product,partner,value,mass\n";
    private const string Company = "7707083893";
    private const string Person = "500100732259";

    private readonly TemporaryWorkspace workspace = new();

    [Fact]
    public void Lines_become_rows_of_pseudonymous_firms_with_exact_amounts()
    {
        var report = Load(
            $"2017-03-15,{Company},ООО «Имя»,RU-TVE,4407109400,KZ,18250.40,52100",
            $"15.03.2017,{Person},Имярек,45000,8429,BY,-912.15,40.2",
            "2017-04-01,,,RU-TVE,4407109400,NN,10,1"
        );

        Assert.Equal(new RecordCounts(3, 3, 0, 0, 0), report.Counts);
        Assert.Equal(
            [
                $"2 20170315 export RUS RU-TVE KAZ 4407109400 {Pseudonym(Company)} 1825040 52100000 -",
                $"3 20170315 export RUS RU-MOW BLR 8429 {Pseudonym(Person)} -91215 40200 -",
                "4 20170401 export RUS RU-TVE _U 4407109400 _U 1000 1000 -",
            ],
            Rows(report)
        );
        Assert.Equal(Disclosure.Confidential, report.Manifest.Disclosure);
        Assert.Equal("inn", report.Manifest.Nomenclatures["firm"]);
    }

    [Fact]
    public void A_wrong_number_is_quarantined_by_its_shape_alone()
    {
        var report = Load($"2017-03-15,7707083894,ООО «Имя»,RU-TVE,4407109400,KZ,5.50,1");

        var record = workspace.Datasets.Quarantine("declarations", CancellationToken.None).Value.Single();
        Assert.Equal(
            ("sample.csv", 2L, "exporter", QuarantineReasons.FirmNumber, "9999999999"),
            (record.File, record.Line, record.Column, record.Reason, record.Value)
        );
        Assert.Equal("9999-99-99,9999999999,AAA AAAAA,AA-AAA,9999999999,AA,9.99,9", record.Raw);
        Assert.Contains("check digits", record.Remark, StringComparison.Ordinal);
        Assert.Equal(0, report.Counts.Accepted);
    }

    // Wherever a name or a number may stand, broken records included, nothing of it is found in any file of the workspace.
    [Fact]
    public void Neither_numbers_nor_names_are_in_any_file_of_the_workspace()
    {
        var path = workspace.File(
            "sample.csv",
            Header
                + $"2017-03-15,{Company},Тайнов Петр,RU-TVE,4407109400,KZ,1,1\n"
                + $"2017-03-16,{Person},Тайнов Петр,Тайнов,4407109400,KZ,1,1\n"
                + $"2017-03-16,{Person},Тайнов Петр,RU-TVE,4407109400,Тайнов Петр,1,1\n"
                + $"Тайнов,{Company},,RU-TVE,4407109400,KZ,1,1\n"
                + $"2017-03-16,Тайнов,,RU-TVE,4407109400,KZ,1,1\n"
                + $"2017-03-16,{Company},\"Тайнов,RU-TVE,4407109400,KZ,1,1\n"
                + $"2017-03-16,{Company},Тайнов,RU-TVE,{Person},KZ,1,1\n"
                + $"2017-03-16,{Company},Тайнов,RU-TVE,4407109400,KZ,{Person}x,1\n"
                + $"{Company},Тайнов\n"
        );

        var report = workspace.Load(new LoadRequest("declarations", "declarations", [path]));

        Assert.Equal(new RecordCounts(9, 1, 8, 0, 0), report.Value.Counts);
        Assert.Empty(FilesWith("Тайнов"));
        Assert.Empty(FilesWith(Company));
        Assert.Empty(FilesWith(Person));
        Assert.Empty(Directory.GetFiles(workspace.Workspace.Inbox));
        Assert.Empty(Directory.GetFileSystemEntries(workspace.Workspace.Building));
        Assert.Empty(workspace.Datasets.Verify(CancellationToken.None).Value.Faults);
    }

    // The search above finds what is stored in the clear.
    [Fact]
    public void The_same_search_finds_what_a_source_that_names_no_firms_keeps()
    {
        var path = workspace.File("sample.csv", "who,usd\nТайнов,1\n");
        workspace.Load(
            new LoadRequest("trade", "columns", [path])
            {
                Mapping = new Dictionary<string, string> { ["firm"] = "who", ["value"] = "usd" },
                Constants = new Dictionary<string, string> { ["period"] = "2017" },
                Unit = "usd",
            }
        );

        Assert.NotEmpty(FilesWith("Тайнов"));
    }

    [Fact]
    public void The_key_is_in_no_file_but_its_own()
    {
        var report = Load($"2017-03-15,{Company},,RU-TVE,4407109400,KZ,1,1");

        var key = File.ReadAllText(workspace.Workspace.FirmKey).Trim();
        Assert.Equal([workspace.Workspace.FirmKey], FilesWith(key));
        Assert.Equal(new FirmKey(Convert.FromHexString(key)).Id, report.Manifest.FirmKey);
    }

    [Fact]
    public void A_trial_run_shows_shapes_and_pseudonyms_and_makes_no_key()
    {
        var path = workspace.File(
            "sample.csv",
            Header + $"2017-03-15,{Company},,RU-TVE,4407109400,KZ,1,1\n2017-03-15,123,Тайнов,RU-TVE,4407109400,KZ,1,1\n"
        );

        var found = workspace
            .Loading.Inspect(new LoadRequest("declarations", "declarations", [path]), CancellationToken.None)
            .Value.Files.Single();

        Assert.Equal(16, found.FirstRows.Single()["firm"].Length);
        Assert.Equal("9999-99-99,999,AAAAAA,AA-AAA,9999999999,AA,9,9", found.FirstQuarantined.Single().Raw);
        Assert.False(Directory.Exists(workspace.Workspace.Root));
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        Load($"2017-03-15,{Company},,RU-TVE,4407109400,KZ,1,1");

        Assert.False(Load($"2017-03-15,{Company},,RU-TVE,4407109400,KZ,1,1").Changed);
    }

    [Fact]
    public void Files_of_one_dataset_share_a_key()
    {
        Load($"2017-03-15,{Company},,RU-TVE,4407109400,KZ,1,1");
        var other = workspace.File("other.key", FirmKey.New().Secret());

        var second = workspace.Load(
            Request(Header + $"2018-03-15,{Company},,RU-TVE,4407109400,KZ,1,1\n") with
            {
                FirmKey = other,
            }
        );

        Assert.Equal(ProblemKind.Conflict, second.Problem!.Kind);
        Assert.Contains(second.Problem.Details, one => one.English.Contains("pseudonyms", StringComparison.Ordinal));
    }

    [Fact]
    public void A_request_may_say_that_anybody_may_see_the_figures()
    {
        var line = Header + $"2017-03-15,{Company},,RU-TVE,4407109400,KZ,1,1\n";

        Assert.Equal(Disclosure.Public, workspace.Load(Request(line) with { Public = true }).Value.Manifest.Disclosure);
    }

    [Fact]
    public void A_request_that_says_both_is_refused()
    {
        var request = Request(Header) with { Public = true, Confidential = true };

        var answer = new LoadFiles(request).Run(null!, CancellationToken.None);

        Assert.Equal(ProblemKind.Invalid, answer.Problem!.Kind);
    }

    [Fact]
    public void Another_pack_takes_numbers_unchecked_and_asks_for_the_unit()
    {
        var request = Request("date,exporter,region,partner,value\n2018-01-02,B-17,Salta,Italia,10.5\n") with
        {
            Nomenclatures = new Dictionary<string, string> { ["region"] = "ar" },
        };

        Assert.Contains("--unit", workspace.Load(request).Problem!.Fix.English, StringComparison.Ordinal);
        var report = workspace.Load(request with { Unit = "usd" }).Value;
        Assert.Equal(
            [$"2 20180102 export ARG AR-A ITA {Pseudonym("B-17")} 1050 - -"],
            LoadedRows.Read(workspace.Workspace, report.Manifest, "flow", "reporter", "region", "partner", "firm")
        );
        Assert.Contains(report.Manifest.Findings, one => one.Contains("by product", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_loads_as_its_page_says()
    {
        var report = workspace
            .Load(
                new LoadRequest(
                    "declarations",
                    "declarations",
                    [Path.Combine(Checkout.Root, "samples", "sample-declarations.csv")]
                )
                {
                    ControlTotal = "2505583.30",
                }
            )
            .Value;

        Assert.Equal(new RecordCounts(5, 5, 0, 0, 0), report.Counts);
    }

    public void Dispose() => workspace.Dispose();

    private LoadReport Load(params string[] lines) =>
        workspace.Load(Request(Header + string.Concat(lines.Select(line => line + "\n")))).Value;

    private LoadRequest Request(string text) =>
        new("declarations", "declarations", [workspace.File("sample.csv", text)]);

    private string Pseudonym(string number) =>
        new FirmKeys(workspace.Workspace, null, mayCreate: false).Open().Value.Pseudonym(number);

    private IReadOnlyList<string> Rows(LoadReport report) =>
        LoadedRows.Read(
            workspace.Workspace,
            report.Manifest,
            "flow",
            "reporter",
            "region",
            "partner",
            "product",
            "firm"
        );

    // Parquet files hold short texts as they are or packed: what DuckDB reads from each counts too.
    private string[] FilesWith(string text) =>
        [
            .. Directory
                .GetFiles(workspace.Workspace.Root, "*", SearchOption.AllDirectories)
                .Where(path =>
                    File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
                    || (path.EndsWith(".parquet", StringComparison.Ordinal) && LoadedRows.Holds(path, text))
                ),
        ];
}
