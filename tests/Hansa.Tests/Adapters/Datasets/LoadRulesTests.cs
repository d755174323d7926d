using System.IO.Compression;
using System.Text;
using Hansa.Tests.Adapters.Sources;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

public sealed class LoadRulesTests : IDisposable
{
    private const string Text = SmallTrade.Header + "RUS,270900,100.50\nDEU,870323,7\nRUS,870323,0.25\n";

    private readonly TemporaryWorkspace workspace = new();

    [Fact]
    public void The_same_content_changes_nothing_whatever_its_name_and_packing()
    {
        var first = Load(SmallTrade.Request(workspace.File("trade.csv", Text)));

        var again = Load(SmallTrade.Request(workspace.File("other.csv", Text)));
        var packed = Load(SmallTrade.Request(workspace.File("trade.csv.gz", Gzip(Text))));
        var archived = Load(SmallTrade.Request(workspace.File("trade.zip", Zip(("data.csv", Text)))));

        foreach (var report in new[] { again, packed, archived })
        {
            Assert.False(report.Changed);
            Assert.Equal(first.Manifest.Snapshot, Assert.Single(report.Files).AlreadyIn);
            Assert.Equal("trade.csv", report.Files[0].File.Name);
            Assert.Equal(first.Manifest.CreatedAt, report.Files[0].LoadedAt);
            Assert.Equal(0, report.Counts.Read);
        }
        Assert.Single(workspace.Datasets.History("trade").Value);
    }

    [Fact]
    public void A_file_given_twice_in_one_load_counts_once()
    {
        var report = Load(SmallTrade.Request(workspace.File("a.csv", Text), workspace.File("b.csv", Text)));

        Assert.Equal(3, report.Counts.Accepted);
        Assert.Equal([null, "this load"], report.Files.Select(file => file.AlreadyIn));
        Assert.Single(report.Manifest.Files);
    }

    [Fact]
    public void A_second_file_adds_its_rows_and_keeps_those_before()
    {
        var first = Load(SmallTrade.Request(workspace.File("a.csv", Text)));

        var second = Load(SmallTrade.Request(workspace.File("b.csv", SmallTrade.Header + "FRA,270900,1\n")));

        Assert.Equal(first.Manifest.Snapshot, second.Manifest.Previous);
        Assert.Equal(1, second.Counts.Accepted);
        Assert.Equal(4, Rows(second).Count);
        Assert.Equal(107_75 + 1_00, second.Manifest.Totals.Single().Total);
    }

    [Fact]
    public void Rows_of_a_source_without_a_key_are_never_duplicates()
    {
        var report = Load(SmallTrade.Request(workspace.File("a.csv", Text + "RUS,270900,100.50\n")));
        var later = Load(SmallTrade.Request(workspace.File("b.csv", SmallTrade.Header + "RUS,270900,100.50\n")));

        Assert.Equal(new RecordCounts(4, 4, 0, 0, 0), report.Counts);
        Assert.Equal(new RecordCounts(1, 1, 0, 0, 0), later.Counts);
    }

    [Fact]
    public void A_repeated_key_with_the_same_value_is_a_duplicate_and_with_another_a_conflict()
    {
        var report = Load(SmallTrade.Keyed(workspace.File("a.csv", Text + "RUS,270900,100.50\nrus,870323,0.26\n")));

        Assert.Equal(new RecordCounts(5, 3, 1, 1, 0), report.Counts);
        var conflict = Assert.Single(workspace.Datasets.Quarantine("trade", default).Value);
        Assert.Equal(
            (6L, QuarantineReasons.KeyConflict, "rus,870323,0.26"),
            (conflict.Line, conflict.Reason, conflict.Raw)
        );
    }

    [Fact]
    public void A_later_file_repeats_some_keys_revises_others_and_adds_the_rest()
    {
        Load(SmallTrade.Keyed(workspace.File("a.csv", Text)));

        var report = Load(
            SmallTrade.Keyed(
                workspace.File("b.csv", SmallTrade.Header + "RUS,270900,100.50\ndeu,870323,8\nFRA,270900,1\n")
            )
        );

        Assert.Equal(new RecordCounts(3, 2, 0, 1, 0), report.Counts);
        Assert.Equal(1, report.Manifest.Files[1].Revisions);
        Assert.Equal((1, 7_00), ((int)report.Manifest.Files[0].Replaced, (int)report.Manifest.Files[0].ReplacedTotal));
        Assert.Equal(100_50 + 8_00 + 25 + 1_00, report.Manifest.Totals.Single().Total);
        Assert.Equal(
            [
                "2 20170000 RUS 270900 10050 - -",
                "4 20170000 RUS 870323 25 - -",
                "3 20170000 DEU 870323 800 - -",
                "4 20170000 FRA 270900 100 - -",
            ],
            Rows(report)
        );
        Assert.Empty(workspace.Datasets.Verify(default).Value.Faults);
    }

    [Fact]
    public void Undoing_a_revision_brings_the_earlier_rows_back()
    {
        var first = Load(SmallTrade.Keyed(workspace.File("a.csv", Text)));
        Load(SmallTrade.Keyed(workspace.File("b.csv", SmallTrade.Header + "DEU,870323,8\n")));

        var undone = workspace.Datasets.Undo("trade").Value;

        Assert.Equal(first.Manifest.Snapshot, undone.Current!.Snapshot);
        Assert.Contains(
            "3 20170000 DEU 870323 700 - -",
            LoadedRows.Read(workspace.Workspace, undone.Current, "reporter", "product")
        );
        Assert.Single(Directory.GetDirectories(workspace.Workspace.Dataset("trade")));
        Assert.Empty(workspace.Datasets.Verify(default).Value.Faults);
    }

    [Fact]
    public void A_corrected_file_loads_only_what_is_new()
    {
        var wrong = Load(SmallTrade.Request(workspace.File("a.csv", Text + "RUS,270900,oops\nRUS,000000,5\n")));

        var corrected = Load(SmallTrade.Request(workspace.File("b.csv", Text + "RUS,270900,3\nRUS,000000,5\n")));

        Assert.Equal(new RecordCounts(5, 3, 2, 0, 0), wrong.Counts);
        Assert.Equal(new RecordCounts(5, 1, 1, 3, 0), corrected.Counts);
        Assert.Equal(107_75 + 3_00, corrected.Manifest.Totals.Single().Total);
        Assert.Equal(4, Rows(corrected).Count);
        Assert.Empty(workspace.Datasets.Verify(default).Value.Faults);
    }

    [Fact]
    public void Only_the_corrected_records_may_come_in_a_file_of_their_own()
    {
        Load(SmallTrade.Request(workspace.File("a.csv", Text + "RUS,270900,oops\n")));

        var corrected = Load(SmallTrade.Request(workspace.File("b.csv", SmallTrade.Header + "RUS,270900,3\n")));

        Assert.Equal(new RecordCounts(1, 1, 0, 0, 0), corrected.Counts);
        Assert.Equal(107_75 + 3_00, corrected.Manifest.Totals.Single().Total);
    }

    [Theory]
    [InlineData("107.75")]
    [InlineData("107.750")]
    [InlineData("0107.75")]
    public void A_control_total_that_matches_lets_the_load_pass(string control)
    {
        var report = Load(SmallTrade.Request(workspace.File("a.csv", Text)) with { ControlTotal = control });

        Assert.True(report.Changed);
    }

    [Fact]
    public void A_control_total_that_does_not_match_changes_nothing()
    {
        var problem = Refused(SmallTrade.Request(workspace.File("a.csv", Text)) with { ControlTotal = "107.74" });

        Assert.Equal(ProblemKind.Conflict, problem.Kind);
        Assert.Contains("107.75", problem.Title.English, StringComparison.Ordinal);
        NothingThere();
    }

    [Fact]
    public void Other_settings_for_the_same_dataset_are_a_conflict_that_names_them()
    {
        Load(SmallTrade.Request(workspace.File("a.csv", Text)));

        var problem = Refused(
            SmallTrade.Request(workspace.File("b.csv", Text + "RUS,270900,1\n")) with
            {
                Unit = "keur",
            }
        );

        Assert.Equal(ProblemKind.Conflict, problem.Kind);
        Assert.Equal(
            ["currency: USD in the dataset, EUR in this load", "unit: 1 in the dataset, 1000 in this load"],
            problem.Details.Select(one => one.English)
        );
    }

    [Fact]
    public void The_vintage_may_change_from_year_to_year_and_not_within_one()
    {
        Load(
            SmallTrade.Request(workspace.File("a.csv", Text)) with
            {
                Nomenclatures = Product("HS2012"),
                Constants = Year("2016"),
            }
        );

        var next = Load(
            SmallTrade.Request(workspace.File("b.csv", Text + "RUS,270900,1\n")) with
            {
                Nomenclatures = Product("HS2017"),
            }
        );
        var mixed = Refused(
            SmallTrade.Request(workspace.File("c.csv", Text + "RUS,270900,2\n")) with
            {
                Nomenclatures = Product("HS2017"),
                Constants = Year("2016"),
            }
        );

        Assert.Equal("HS2012:2016..2016,HS2017:2017..2017", next.Manifest.Nomenclatures["product"]);
        Assert.Equal(ProblemKind.Conflict, mixed.Kind);
        Assert.Contains("2016", mixed.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_space_is_said_before_the_work_starts()
    {
        var file = workspace.File("a.csv", Text);
        var loading = new Hansa.Adapters.Datasets.WorkspaceLoading(
            workspace.Workspace,
            Reference.Project.Reference,
            _ => 1 << 20
        );

        var problem = loading.Load(SmallTrade.Request(file), default).Problem!;

        Assert.Equal(ProblemKind.Unavailable, problem.Kind);
        Assert.Contains("1 MB left", problem.Title.English, StringComparison.Ordinal);
        NothingThere();
    }

    [Fact]
    public void A_cancelled_load_leaves_nothing_behind()
    {
        var file = workspace.File(
            "a.csv",
            SmallTrade.Header + string.Concat(Enumerable.Repeat("RUS,270900,1\n", 1_000_000))
        );
        using var cancellation = new CancellationTokenSource();
        var request = SmallTrade.Request(file) with { Progress = new CancelAtHalf(cancellation) };

        Assert.ThrowsAny<OperationCanceledException>(() => workspace.Loading.Load(request, cancellation.Token));

        NothingThere();
        Assert.True(workspace.Load(SmallTrade.Request(file)).Succeeded);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var problem = Refused(SmallTrade.Request(Path.Combine("no", "such.csv")));

        Assert.Equal(ProblemKind.NotFound, problem.Kind);
        Assert.Contains("such.csv", problem.Title.English, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private LoadReport Load(LoadRequest request)
    {
        var outcome = workspace.Load(request);
        Assert.True(outcome.Succeeded, outcome.Problem?.Title.English);
        Assert.True(outcome.Value.Counts.Balances);
        return outcome.Value;
    }

    private Problem Refused(LoadRequest request) => workspace.Load(request).Problem!;

    private IReadOnlyList<string> Rows(LoadReport report) =>
        LoadedRows.Read(workspace.Workspace, report.Manifest, "reporter", "product");

    private void NothingThere()
    {
        Assert.Empty(workspace.Datasets.All().Value);
        Assert.Empty(Directory.GetFileSystemEntries(workspace.Workspace.Building));
        Assert.Empty(Directory.GetFiles(workspace.Workspace.Inbox));
        Assert.Empty(Directory.GetFileSystemEntries(workspace.Workspace.Datasets));
    }

    private static Dictionary<string, string> Product(string vintage) => new() { ["product"] = vintage };

    private static Dictionary<string, string> Year(string year) => new() { ["period"] = year, ["flow"] = "export" };

    internal static byte[] Gzip(string text)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return target.ToArray();
    }

    internal static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return target.ToArray();
    }

    private sealed class CancelAtHalf(CancellationTokenSource cancellation) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.BytesRead * 4 > value.BytesTotal * 3)
                cancellation.Cancel();
        }
    }
}
