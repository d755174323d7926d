using System.IO.Compression;
using Hansa.Adapters.Reference;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using static Hansa.Tests.Adapters.Sources.XlsxFile;

namespace Hansa.Tests.Adapters.Sources;

public sealed class ExcelLoadTests : IDisposable
{
    private static readonly ReferenceData Reference = new(DataFolder.Find(), null);

    private static readonly LoadRequest Request = new("trade", "excel", [])
    {
        Mapping = new Dictionary<string, string>
        {
            [Role.Region] = "Region",
            [Role.Product] = "Code",
            [Role.Period] = "Period",
            [Role.Value] = "USD",
        },
        Constants = new Dictionary<string, string> { [Role.Reporter] = "RUS", [Role.Flow] = "export" },
        Nomenclatures = new Dictionary<string, string> { ["product"] = "HS2017", ["region"] = "ru" },
        Unit = "usd",
    };

    private static readonly string?[] Header =
    [
        Text("Region"),
        Text("Code"),
        Text("Period"),
        Text("USD"),
        Text("Note"),
    ];

    private readonly TemporaryWorkspace workspace = new(Reference);

    [Fact]
    public void Each_cell_is_read_as_what_it_stores()
    {
        var report = Load(
            new XlsxFile()
                .Sheet("Exports")
                .Row(Header)
                .Row(
                    Text("Москва"),
                    Text("270900"),
                    Number("2017"),
                    Number("0.30000000000000004"),
                    Text("typed = in a note")
                )
                .Row(Text("Moscow Oblast"), Number("870323"), Text("2017-03"), Number("517346.25"))
                .Row(Text("Moscow"), Text("0101"), Number("42809", DateStyle), Number("1.1000000000000001"))
        ).Value;

        Assert.Equal(
            [
                "2 20170000 RU-MOW 270900 30 - -",
                "3 20170300 RU-MOS 870323 51734625 - -",
                "4 20170315 RU-MOW 0101 110 - -",
            ],
            Rows(report)
        );
        Assert.Equal(new RecordCounts(3, 3, 0, 0, 0), report.Counts);
    }

    [Fact]
    public void What_a_cell_cannot_give_exactly_is_quarantined()
    {
        var report = Load(
            new XlsxFile()
                .Sheet("Exports")
                .Row(Header)
                .Row(Text("Moscow"), Text("270900"), Number("2017"), Formula("SUM(D3:D9)", "1000"))
                .Row(Text("Moscow"), Text("270900"), Number("2017"), Error("#N/A"))
                .Row(Text("Moscow"), Text("270900"), Number("2017"), Boolean(true))
                .Row(Text("Moscow"), Text("270900"), Number("2017"), Number("1.005"))
                .Row(Text("Moscow"), Text("270900"), Number("2017"), Number("0.3333333333333333"))
                .Row(Text("Moscow"), Text("270900"), Number("2017"), Number("42809", DateStyle))
                .Row(Text("Moscow"), Text("270900"), Number("42809"), Number("5"))
                .Row(Text("Moscow"), Number("42809", DateStyle), Number("2017"), Number("5"))
                .Row(Text("Moscow"), Number("101"), Number("2017"), Number("5"))
                .Row(Text("Moscow"), Text("270900"), Number("2017"), Text("1 000"))
                .Row(Text("Moscow"), Text("270900"), Number("2017"))
                .Row()
                .Row(Text("Moscow"), Text("270900"), Number("2017"), Number("7"), Formula("1+1", "2"))
        ).Value;

        Assert.Equal(
            [
                "2|formula-cell|USD|1000",
                "3|error-cell|USD|",
                "4|boolean-cell|USD|TRUE",
                "5|scale-overflow|USD|1.005",
                "6|scale-overflow|USD|0.3333333333333333",
                "7|number|USD|2017-03-15",
                "8|period|Period|42809",
                "9|unknown-product|Code|2017-03-15",
                "10|unknown-product|Code|101",
                "11|number|USD|1 000",
                "12|missing-value|USD|",
            ],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Equal(new RecordCounts(13, 1, 11, 0, 1), report.Counts);
        Assert.True(report.Counts.Balances);
    }

    [Fact]
    public void Titles_above_the_header_and_line_breaks_within_are_passed_over()
    {
        var request = Request with
        {
            Mapping = new Dictionary<string, string>(Request.Mapping) { [Role.Value] = "Value USD" },
        };
        var report = Load(
            new XlsxFile()
                .Sheet("Exports")
                .Row(Text("Exports of the regions"))
                .Row()
                .Row(Text("Region"), Text("Code"), Text("Period"), Text("Value\nUSD"))
                .Row(Text("Moscow"), Text("270900"), Number("2017"), Number("5")),
            request
        ).Value;

        Assert.Equal(["4 20170000 RU-MOW 270900 500 - -"], Rows(report));
        Assert.Equal(1, report.Counts.Read);
    }

    [Fact]
    public void The_sample_loads_whole()
    {
        var request = Request with
        {
            Mapping = new Dictionary<string, string>
            {
                [Role.Region] = "Region",
                [Role.Partner] = "Country",
                [Role.Product] = "Code",
                [Role.Date] = "Month",
                [Role.Value] = "USD",
                [Role.Mass] = "Kg",
            },
            Files = [Path.Combine(Checkout.Root, "samples", "sample-excel.xlsx")],
            Sheet = "Exports",
            ControlTotal = "1641858.45",
        };

        var report = workspace.Load(request).Value;

        Assert.Equal(new RecordCounts(4, 4, 0, 0, 0), report.Counts);
        Assert.Equal("7 20170401 RU-MOS 842951 30 125 -", Rows(report)[3]);
    }

    [Theory]
    [InlineData("Imports")]
    [InlineData("2")]
    public void A_sheet_is_chosen_by_name_or_number(string sheet)
    {
        var report = Load(TwoSheets(), Request with { Sheet = sheet }).Value;

        Assert.Equal(["2 20170000 RU-MOW 270900 200 - -"], Rows(report));
    }

    [Theory]
    [InlineData(null, "2 sheets")]
    [InlineData("Totals", "no sheet 'Totals'")]
    [InlineData("3", "no sheet '3'")]
    [InlineData("0", "no sheet '0'")]
    public void Without_a_sheet_that_is_there_the_sheets_are_named(string? sheet, string title)
    {
        var outcome = Load(TwoSheets(), Request with { Sheet = sheet });

        Assert.Contains(title, outcome.Problem!.Title.English, StringComparison.Ordinal);
        Assert.Contains("1 (Exports), 2 (Imports)", outcome.Problem.Fix.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_excel_97_is_read_and_remarked_on()
    {
        var workbook = new XlsFile()
            .Row("Region", "Code", "Period", "USD")
            .Row("Москва", "270900", 2017.0, 0.1 + 0.2)
            .Row("Москва", "270900", 2017.0, true);

        var report = Load(workbook.ToBytes(), Request, "trade.xls").Value;

        Assert.Equal(["2 20170000 RU-MOW 270900 30 - -"], Rows(report));
        Assert.Equal(["3|boolean-cell|USD|TRUE"], LoadedRows.Quarantined(workspace.Workspace, report.Manifest));
        Assert.Contains(report.Manifest.Findings, finding => finding.Contains("formulas", StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_packed_in_a_zip_is_read()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("trade.xlsx").Open();
            entry.Write(TwoSheets().ToBytes());
        }

        var report = Load(zip.ToArray(), Request with { Sheet = "1" }, "trade.zip").Value;

        Assert.Equal(1, report.Counts.Accepted);
    }

    [Fact]
    public void A_cut_workbook_is_refused_and_changes_nothing()
    {
        var whole = TwoSheets().ToBytes();

        for (var length = 1; length < whole.Length; length += 37)
        {
            var outcome = Load(whole[..length], Request with { Sheet = "1" });
            Assert.Equal(ProblemKind.Invalid, outcome.Problem!.Kind);
        }
        Assert.Empty(Directory.GetDirectories(workspace.Workspace.Datasets));
    }

    [Fact]
    public void A_workbook_that_declares_entities_is_refused()
    {
        const string Entities =
            "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

        var outcome = Load(TwoSheets().ToBytes(Entities), Request with { Sheet = "1" });

        Assert.Contains("damaged", outcome.Problem!.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_in_a_workbook_is_refused()
    {
        var file = new MemoryStream();
        file.Write(TwoSheets().ToBytes());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/media/image1.png").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 40; i++)
                entry.Write(zeros);
        }

        var outcome = Load(file.ToArray(), Request with { Sheet = "1" });

        Assert.Contains("bomb", outcome.Problem!.Title.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country;value\n")]
    [InlineData("")]
    public void Another_file_is_refused(string text)
    {
        var outcome = Load(System.Text.Encoding.UTF8.GetBytes(text), Request);

        Assert.Contains("not an Excel workbook", outcome.Problem!.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_workbook_with_shared_texts_is_read_to_its_last_row()
    {
        var request = new LoadRequest("rauch", "excel", [RealData.Path("reference/rauch_classification_rev2.xlsx")])
        {
            Mapping = new Dictionary<string, string> { [Role.Product] = "sitc4", [Role.Value] = "con" },
            Nomenclatures = new Dictionary<string, string> { ["product"] = "any" },
            Constants = new Dictionary<string, string> { [Role.Period] = "2017" },
        };

        var sheet = workspace.Loading.Inspect(request, CancellationToken.None).Value.Files[0];

        Assert.Equal(["sitc4", "con", "lib"], sheet.Header);
        Assert.Equal([new ReasonCount("number", 1189)], sheet.Reasons);
        Assert.Equal(
            (2, "w", "0010\tw\tw"),
            (sheet.FirstQuarantined[0].Line, sheet.FirstQuarantined[0].Value, sheet.FirstQuarantined[0].Raw)
        );
    }

    public void Dispose() => workspace.Dispose();

    private static XlsxFile TwoSheets() =>
        new XlsxFile()
            .Sheet("Exports")
            .Row(Header)
            .Row(Text("Moscow"), Text("270900"), Number("2017"), Number("1"))
            .Sheet("Imports")
            .Row(Header)
            .Row(Text("Moscow"), Text("270900"), Number("2017"), Number("2"));

    private IReadOnlyList<string> Rows(LoadReport report) =>
        LoadedRows.Read(workspace.Workspace, report.Manifest, "region", "product");

    private Outcome<LoadReport> Load(XlsxFile file, LoadRequest? request = null) =>
        Load(file.ToBytes(), request ?? Request);

    private Outcome<LoadReport> Load(byte[] bytes, LoadRequest request, string name = "trade.xlsx") =>
        workspace.Load(request with { Files = [workspace.File(name, bytes)] });
}
