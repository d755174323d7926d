using System.Text;
using Hansa.Adapters.Reference;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using SharpCompress.Common;
using SharpCompress.Writers.SevenZip;

namespace Hansa.Tests.Adapters.Sources;

public sealed class ComextLoadTests : IDisposable
{
    private const string Current =
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,"
        + "STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT";

    private const string Older =
        "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_cpa2002,PRODUCT_cpa2008,PRODUCT_CPA2_1,"
        + "PRODUCT_BEC,PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY";

    private static readonly ReferenceData Reference = new(DataFolder.Find(), null);

    private readonly TemporaryWorkspace workspace = new(Reference);

    [Fact]
    public void The_sample_loads_whole()
    {
        var file = Path.Combine(Checkout.Root, "samples", "sample-comext.dat");

        var report = workspace.Load(new LoadRequest("eu", "comext", [file])).Value;

        Assert.Equal(new RecordCounts(4, 4, 0, 0, 0), report.Counts);
        Assert.Equal("2 20170300 export DEU RUS 84223000 15432000 8200000 11000", Rows(report)[0]);
        Assert.Equal("4 20170300 import FIN RUS 44071200 6123400 240500000 502000", Rows(report)[2]);
        Assert.Equal("EUR", report.Manifest.Currency);
    }

    [Fact]
    public void The_older_layout_is_read_by_its_iso_codes()
    {
        var report = Load(
            Older,
            "001,FR,0003,NL,I,01012100,00150,0122,0143,.....,111,01,2,1,A,200101,2580,600,1"
        ).Value;

        Assert.Equal(["2 20010100 export FRA NLD 01012100 258000 600000 1000"], Rows(report));
    }

    [Fact]
    public void Totals_secret_products_and_groups_of_countries_are_quarantined()
    {
        var report = Load(
            Current,
            Record("DE", "US", "TOTAL", "2", "202301"),
            Record("DE", "US", "27SSS999", "2", "202301"),
            Record("DE", "US", "99RRR100", "2", "202301"),
            Record("DE", "EU27_2020", "84223000", "2", "202301"),
            Record("DE", "EXTRA-EU", "84223000", "2", "202301"),
            Record("DE", "EXT_EU27_2020", "84223000", "2", "202301"),
            Record("DE", "WORLD", "84223000", "2", "202301"),
            Record("EU", "US", "84223000", "2", "202301"),
            Record("DE", "??", "84223000", "2", "202301"),
            Record("DE", "US", "84223000", "3", "202301"),
            Record("DE", "US", "8422300", "2", "202301"),
            Record("DE", "US", "84223000", "2", "202313"),
            Record("DE", "US", "84223000", "2", "202301"),
            Record("DE", "QZ", "84223000", "2", "202301")
        ).Value;

        Assert.Equal(
            [
                "2|aggregate|PRODUCT_NC|TOTAL",
                "3|secret-product|PRODUCT_NC|27SSS999",
                "4|secret-product|PRODUCT_NC|99RRR100",
                "5|aggregate|PARTNER|EU27_2020",
                "6|aggregate|PARTNER|EXTRA-EU",
                "7|aggregate|PARTNER|EXT_EU27_2020",
                "8|aggregate|PARTNER|WORLD",
                "9|aggregate|REPORTER|EU",
                "10|unknown-country|PARTNER|??",
                "11|flow|FLOW|3",
                "12|unknown-product|PRODUCT_NC|8422300",
                "13|period|PERIOD|202313",
            ],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Equal(new RecordCounts(14, 2, 12, 0, 0), report.Counts);
        Assert.EndsWith("export DEU _U 84223000 100000 5000 0", Rows(report)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_the_United_Kingdom_are_not_added_to_it()
    {
        var both = Load(
            Current,
            Record("DE", "GB", "84223000", "2", "202301"),
            Record("DE", "XI", "84223000", "2", "202301"),
            Record("DE", "XU", "84223000", "2", "202301")
        ).Value;
        var parts = Load(
            Current,
            Record("DE", "XI", "84223000", "2", "202302"),
            Record("DE", "XU", "84223000", "2", "202302")
        ).Value;

        Assert.Equal((1, 2), (both.Counts.Accepted, both.Counts.Quarantined));
        Assert.Equal(2, parts.Counts.Accepted);
        Assert.All(Rows(parts), row => Assert.Contains(" GBR ", row, StringComparison.Ordinal));
    }

    [Fact]
    public void The_year_is_not_added_to_its_months()
    {
        var both = Load(
            Current,
            Record("DE", "US", "84223000", "2", "202301"),
            Record("DE", "US", "84223000", "2", "202352"),
            Record("DE", "US", "84223000", "2", "202252")
        ).Value;

        Assert.Equal(["3|aggregate|PERIOD|202352"], LoadedRows.Quarantined(workspace.Workspace, both.Manifest));
        Assert.Contains(Rows(both), row => row.StartsWith("4 20220000 ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sum_of_all_regimes_is_not_added_to_each()
    {
        static string Record(string regime) =>
            $"001,FR,0003,NL,I,01012100,00150,0122,0143,.....,111,01,2,{regime},A,199901,2580,600,1";

        var report = Load(Older, Record("1"), Record("4"), Record("2")).Value;

        Assert.Equal(
            ["2|breakdown|STAT_REGIME|1", "4|breakdown|STAT_REGIME|2"],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Equal(1, report.Counts.Accepted);
    }

    [Fact]
    public void The_file_is_read_from_its_7z_archive()
    {
        var text = $"{Current}\n{Record("DE", "US", "84223000", "2", "202301")}\n";
        var archive = new MemoryStream();
        using (
            var writer = SevenZipWriter.OpenWriter(
                archive,
                new SevenZipWriterOptions(CompressionType.LZMA2) { LeaveStreamOpen = true }
            )
        )
            writer.Write(
                "full202301.dat",
                new MemoryStream(Encoding.ASCII.GetBytes(text)),
                new DateTime(2023, 3, 1, 0, 0, 0, DateTimeKind.Utc)
            );
        var file = workspace.File("full_v2_202301.7z", archive.ToArray());

        var report = workspace.Load(new LoadRequest("eu", "comext", [file])).Value;

        Assert.Equal(new RecordCounts(1, 1, 0, 0, 0), report.Counts);
    }

    [Fact]
    public void Another_file_is_refused_with_both_layouts()
    {
        var outcome = Load("REPORTER,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE", "DE,US,84223000,2,202301,5");

        Assert.Contains("VALUE_EUR", outcome.Problem!.Fix.English, StringComparison.Ordinal);
        Assert.Contains("DECLARANT_ISO", outcome.Problem.Fix.English, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private static string Record(string reporter, string partner, string product, string flow, string period) =>
        $"{reporter},{partner},E,{product},74525,2829,2829,41,,16,{flow},1,NO,{period},1000,1000,5,0";

    private IReadOnlyList<string> Rows(LoadReport report) =>
        LoadedRows.Read(workspace.Workspace, report.Manifest, "flow", "reporter", "partner", "product");

    private Outcome<LoadReport> Load(string header, params string[] records)
    {
        var file = workspace.File("full.dat", $"{header}\n{string.Join('\n', records)}\n");
        return workspace.Load(new LoadRequest($"eu-{Guid.NewGuid():N}", "comext", [file]));
    }
}
