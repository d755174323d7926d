using System.IO.Compression;
using System.Text;
using Hansa.Adapters.Reference;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Sources;

public sealed class DbfLoadTests : IDisposable
{
    private static readonly ReferenceData Reference = new(DataFolder.Find(), null);

    private static readonly string[] Steel =
    [
        "ЭК",
        "03/2017",
        "DE",
        "7208510000",
        "",
        "940311.40",
        "1702000.000",
        "0.000",
        "19000 - ВОЛОГОДСКАЯ ОБЛАСТЬ",
        "02 - СЕВЕРО-ЗАПАДНЫЙ",
    ];

    private readonly TemporaryWorkspace workspace = new(Reference);

    [Fact]
    public void The_same_records_as_text_and_as_dbf_become_the_same_rows()
    {
        var text = Load("text", Path.Combine(Checkout.Root, "samples", "sample-fts.tsv"));
        var dbf = Load("dbf", Path.Combine(Checkout.Root, "samples", "sample-fts.dbf"));

        Assert.Equal(text.Total, dbf.Total);
        Assert.Equal(text.Counts.Accepted, dbf.Counts.Accepted);
        // Text has a header line before its first record.
        Assert.Equal(
            Rows(text).Select(row => row[row.IndexOf(' ', StringComparison.Ordinal)..]),
            Rows(dbf).Select(row => row[row.IndexOf(' ', StringComparison.Ordinal)..])
        );
        Assert.Equal(6, dbf.Counts.Accepted);
    }

    [Fact]
    public void Text_in_cp866_and_numbers_with_points_are_read()
    {
        var report = Load(DbfFile.Customs.With(Steel)).Value;

        Assert.Equal(["1 20170300 export RU-VLG DEU 7208510000 94031140 1702000000 0"], Rows(report));
    }

    [Theory]
    [InlineData(0x00, 866)]
    [InlineData(0x26, 866)]
    [InlineData(0x65, 866)]
    [InlineData(0xC9, 1251)]
    public void The_language_driver_tells_the_encoding(byte driver, int codePage)
    {
        var file = new DbfFile(("NAPR", 'C', 2), ("PERIOD", 'C', 7), ("TNVED", 'C', 10), ("STOIM", 'N', 12))
        {
            LanguageDriver = driver,
            Encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!,
        }.With("ИМ", "03/2017", "7208510000", "1.00");

        var report = Load(file).Value;

        Assert.Equal(new RecordCounts(1, 1, 0, 0, 0), report.Counts);
    }

    [Fact]
    public void An_unknown_language_driver_asks_for_the_encoding()
    {
        var file = new DbfFile(("NAPR", 'C', 2), ("PERIOD", 'C', 7), ("TNVED", 'C', 10), ("STOIM", 'N', 12))
        {
            LanguageDriver = 0x64,
        }.With("ИМ", "03/2017", "7208510000", "1.00");

        var refused = Load(file);
        var given = Load(file, new LoadRequest("russia", "fts", []) { Encoding = "cp866" });

        Assert.Contains("0x64", refused.Problem!.Title.English, StringComparison.Ordinal);
        Assert.Equal(1, given.Value.Counts.Accepted);
    }

    [Fact]
    public void Records_marked_as_deleted_are_quarantined_and_counted()
    {
        var report = Load(DbfFile.Customs.With(Steel).WithDeleted(Steel).With(Steel)).Value;

        Assert.Equal(new RecordCounts(3, 2, 1, 0, 0), report.Counts);
        Assert.Equal(["2|deleted-record||"], LoadedRows.Quarantined(workspace.Workspace, report.Manifest));
    }

    [Fact]
    public void An_overflown_number_is_quarantined()
    {
        var report = Load(DbfFile.Customs.With([.. Steel[..5], "******************", .. Steel[6..]])).Value;

        Assert.Equal(
            ["1|number|STOIM|******************"],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
    }

    [Fact]
    public void An_empty_record_is_blank()
    {
        var report = Load(DbfFile.Customs.With(Steel).With([.. Enumerable.Repeat("", 10)])).Value;

        Assert.Equal(new RecordCounts(2, 1, 0, 0, 1), report.Counts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(200)]
    [InlineData(353)]
    [InlineData(400)]
    [InlineData(700)]
    public void A_file_cut_anywhere_is_refused_and_changes_nothing(int length)
    {
        var whole = DbfFile.Customs.With(Steel).With(Steel).ToBytes();

        var outcome = Load(whole[..length]);

        Assert.Equal(ProblemKind.Invalid, outcome.Problem!.Kind);
        Assert.Contains("damaged", outcome.Problem.Title.English, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(workspace.Workspace.Datasets));
    }

    [Fact]
    public void A_header_that_counts_fewer_records_than_there_are_is_refused()
    {
        var file = new DbfFile(("NAPR", 'C', 2), ("PERIOD", 'C', 7), ("TNVED", 'C', 10), ("STOIM", 'N', 12))
        {
            Count = 1,
        };

        var outcome = Load(
            file.With("ИМ", "03/2017", "7208510000", "1.00").With("ИМ", "03/2017", "7208510000", "1.00")
        );

        Assert.Contains("more records than the 1", outcome.Problem!.Title.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(48)]
    public void A_header_whose_lengths_contradict_each_other_is_refused(int position)
    {
        var bytes = DbfFile.Customs.With(Steel).ToBytes();
        bytes[position] += 7;

        Assert.Contains("damaged", Load(bytes).Problem!.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dbf_inside_a_zip_is_read()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("DATTSVT.dbf").Open();
            entry.Write(DbfFile.Customs.With(Steel).ToBytes());
        }

        var report = Load("russia", workspace.File("DATTSVT.zip", zip.ToArray()));

        Assert.Equal(new RecordCounts(1, 1, 0, 0, 0), report.Counts);
        Assert.Equal("DATTSVT.dbf", report.Manifest.Files[0].Name);
    }

    [Fact]
    public void One_table_as_text_and_as_dbf_in_one_zip_is_not_added_twice()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var extension in new[] { "tsv", "dbf" })
            {
                using var entry = archive.CreateEntry($"DATTSVT.{extension}").Open();
                entry.Write(File.ReadAllBytes(Path.Combine(Checkout.Root, "samples", $"sample-fts.{extension}")));
            }
        }

        var outcome = workspace.Load(new LoadRequest("russia", "fts", [workspace.File("DATTSVT.zip", zip.ToArray())]));

        Assert.Contains("DATTSVT.tsv and DATTSVT.dbf", outcome.Problem!.Title.English, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private IReadOnlyList<string> Rows(LoadReport report) =>
        LoadedRows.Read(workspace.Workspace, report.Manifest, "flow", "region", "partner", "product");

    private LoadReport Load(string dataset, string path) =>
        workspace.Load(new LoadRequest(dataset, "fts", [path])).Value;

    private Outcome<LoadReport> Load(DbfFile file, LoadRequest? request = null) => Load(file.ToBytes(), request);

    private Outcome<LoadReport> Load(byte[] bytes, LoadRequest? request = null) =>
        workspace.Load(
            (request ?? new LoadRequest("russia", "fts", [])) with
            {
                Files = [workspace.File("DATTSVT.dbf", bytes)],
            }
        );
}
