using Hansa.Statistics.Cubes;
using Hansa.Tests.Adapters.Sources;
using Hansa.Tests.House;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>Real files of real publishers, with their traps.</summary>
public sealed class RealFilesTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    [Fact]
    public void Brazil_2025_loads_whole_and_to_the_dollar()
    {
        var report = Load(
            new LoadRequest("brazil", "comexstat", [RealData.Path("regions/brazil_comexstat_EXP_2025_partial.csv.gz")])
        );

        Assert.Equal(new RecordCounts(249_681, 249_681, 0, 0, 0), report.Counts);
        Assert.Equal(48_252_908_258_00, report.Total);
        Assert.Equal(["2025-01", "2025-02"], report.Manifest.Totals.Select(total => total.Period));
        var regions = Codes(report, "region");
        Assert.Equal(28, regions.Count);
        Assert.Contains(DimensionNames.Undisclosed, regions);
        Assert.All(
            regions.Except([DimensionNames.Undisclosed]),
            code => Assert.StartsWith("BR-", code, StringComparison.Ordinal)
        );
        Assert.Equal(228, Originals(report, "partner").Count);
        Assert.Equal(6_540, Originals(report, "product").Count);
    }

    [Fact]
    public void The_sample_of_2021_loads_in_its_raw_format()
    {
        var report = Load(
            new LoadRequest("brazil", "comexstat", [RealData.Path("regions/brazil_comexstat_EXP_2021_sample500.csv")])
        );

        Assert.Equal(new RecordCounts(500, 500, 0, 0, 0), report.Counts);
    }

    [Fact]
    public void Small_shipments_of_Argentina_load_as_declarations_without_firms_and_say_what_they_cannot_tell()
    {
        var report = Load(
            new LoadRequest(
                "shipments",
                "declarations",
                [RealData.Path("firms/argentina_small_shipments_province_country.csv.gz")]
            )
            {
                Mapping = new Dictionary<string, string>
                {
                    ["date"] = "fecha_creacion",
                    ["region"] = "provincia",
                    ["partner"] = "pais_destino",
                    ["value"] = "monto_operacion",
                    ["mass"] = "peso",
                },
                Nomenclatures = new Dictionary<string, string> { ["region"] = "ar" },
                Unit = "usd",
                Public = true,
            }
        );

        // Three shipments come from no province.
        Assert.Equal(new RecordCounts(5_534, 5_531, 3, 0, 0), report.Counts);
        Assert.Equal([new ReasonCount(QuarantineReasons.MissingCode, 3)], report.Files[0].Reasons);
        Assert.Equal(15_843_272_03, report.Total);
        Assert.Equal(Disclosure.Public, report.Manifest.Disclosure);
        Assert.Contains(
            report.Manifest.Findings,
            one => one.Contains("entry, exit and survival", StringComparison.Ordinal)
        );
        Assert.Contains(report.Manifest.Findings, one => one.Contains("by product", StringComparison.Ordinal));
        Assert.DoesNotContain(Dimension.Firm, report.Manifest.Dimensions);
    }

    [Fact]
    public void Baci_restores_lost_zeros_and_keeps_thousandths()
    {
        var report = Load(Baci("HS1992"));

        Assert.Equal(new RecordCounts(71_192, 71_192, 0, 0, 0), report.Counts);
        Assert.Equal(
            ("USD", 1000, 3),
            (report.Manifest.Currency, report.Manifest.UnitMultiplier, report.Manifest.Decimals)
        );
        Assert.Contains(
            report.Manifest.Findings,
            finding =>
                finding.Contains("4442 rows", StringComparison.Ordinal)
                && finding.Contains("leading zero", StringComparison.Ordinal)
        );
        Assert.Equal(["AFG", "ZAF"], Codes(report, "reporter"));
        var rows = LoadedRows.Read(workspace.Workspace, report.Manifest, "reporter", "partner", "product");
        Assert.Equal("2 20210000 AFG AGO 382390 52051 13235000 -", rows[0]);
    }

    [Fact]
    public void Baci_under_the_wrong_vintage_names_the_likely_one()
    {
        var report = Load(Baci("HS2017"));

        var quarantined = workspace.Datasets.Quarantine("world", default).Value;
        Assert.Equal(71_192, report.Counts.Accepted + report.Counts.Quarantined);
        Assert.NotEmpty(quarantined);
        Assert.All(quarantined, record => Assert.Equal(QuarantineReasons.WrongVintage, record.Reason));
        Assert.All(quarantined, record => Assert.Contains("HS1992", record.Remark, StringComparison.Ordinal));
    }

    [Fact]
    public void World_trade_1998_to_2000_loads_with_its_three_exponents()
    {
        var report = Load(WorldTrade() with { Numbers = ["scientific"] });

        Assert.Equal(new RecordCounts(124_336, 124_336, 0, 0, 0), report.Counts);
        var rows = LoadedRows.Read(workspace.Workspace, report.Manifest, "reporter", "product");
        Assert.Contains(rows, row => row.EndsWith("BHS 2814 20000000 - -", StringComparison.Ordinal));
        Assert.Equal(226, Codes(report, "reporter").Count);
        Assert.Contains("ANT", Codes(report, "reporter"));
    }

    [Fact]
    public void Exponents_are_quarantined_unless_they_are_declared()
    {
        var report = Load(WorldTrade());

        Assert.Equal(new RecordCounts(124_336, 124_333, 3, 0, 0), report.Counts);
        Assert.Equal(new ReasonCount(QuarantineReasons.Exponent, 3), Assert.Single(report.Files[0].Reasons));
    }

    [Theory]
    [InlineData("regions/mexico_inegi_eef_raw.csv.gz")]
    [InlineData("regions/mexico_inegi_eef_state_naics3_2007_2025.csv.gz")]
    public void Mexico_keeps_its_three_statuses_apart_and_never_as_zero(string file)
    {
        var request = new LoadRequest("mexico", "columns", [RealData.Path(file)])
        {
            Mapping = new Dictionary<string, string>
            {
                ["year"] = "ANIO",
                ["region"] = "CVE_ENT",
                ["product"] = "CODIGO_SCIAN",
                ["value"] = "VAL_USD",
                ["status"] = "ESTATUS_CIFRA",
            },
            Constants = new Dictionary<string, string> { ["reporter"] = "MEX", ["flow"] = "export" },
            Nomenclatures = new Dictionary<string, string> { ["region"] = "any", ["product"] = "any" },
            Statuses = new Dictionary<string, string>
            {
                ["Disponible"] = "observed",
                ["Confidencial"] = "suppressed",
                ["No disponible"] = "not-observed",
                ["No significativo"] = "not-observed",
            },
            Unit = "kusd",
        };

        var report = Load(request);

        Assert.Equal(new RecordCounts(16_416, 16_416, 0, 0, 0), report.Counts);
        Assert.Equal(
            ["Confidencial 2602 0", "Disponible 8482 8482", "No disponible 5328 0", "No significativo 4 0"],
            LoadedRows.ByOriginal(workspace.Workspace, report.Manifest, "status")
        );
    }

    [Fact]
    public void Argentina_loads_without_product_and_with_repeated_orders()
    {
        var request = new LoadRequest(
            "argentina",
            "columns",
            [RealData.Path("firms/argentina_small_shipments_province_country.csv.gz")]
        )
        {
            Mapping = new Dictionary<string, string>
            {
                ["date"] = "fecha_creacion",
                ["region"] = "provincia",
                ["partner"] = "id_pais_destino",
                ["value"] = "monto_operacion",
                ["mass"] = "peso",
            },
            Constants = new Dictionary<string, string> { ["reporter"] = "ARG", ["flow"] = "export" },
            Nomenclatures = new Dictionary<string, string> { ["region"] = "any", ["partner"] = "any" },
            Unit = "usd",
        };

        var report = Load(request);

        Assert.Equal(5_534, report.Counts.Read);
        Assert.Equal(0, report.Counts.Duplicate);
        Assert.Equal(
            [new ReasonCount(QuarantineReasons.MissingCode, 7), new ReasonCount(QuarantineReasons.Negative, 4)],
            report.Files[0].Reasons
        );
    }

    public void Dispose() => workspace.Dispose();

    private LoadReport Load(LoadRequest request)
    {
        var report = workspace.Load(request).Value;
        Assert.True(report.Counts.Balances);
        Assert.Equal(report.Total, report.Manifest.Totals.Aggregate(Int128.Zero, (sum, total) => sum + total.Total));
        return report;
    }

    private static LoadRequest Baci(string vintage) =>
        new("world", "baci", [RealData.Path("trade/baci_hs17_sample_exporters.csv.gz")])
        {
            Nomenclatures = new Dictionary<string, string> { ["product"] = vintage },
        };

    private static LoadRequest WorldTrade() =>
        new("world", "columns", [RealData.Path("trade/world_trade_avg_1998_2000_sitc2_4digit.csv.gz")])
        {
            Mapping = new Dictionary<string, string>
            {
                ["reporter"] = "country",
                ["product"] = "product",
                ["value"] = "value",
            },
            Constants = new Dictionary<string, string> { ["period"] = "1999", ["flow"] = "export" },
            Nomenclatures = new Dictionary<string, string> { ["product"] = "SITC2" },
            Unit = "usd",
        };

    private IReadOnlyList<string> Codes(LoadReport report, string dimension) =>
        LoadedRows.Members(workspace.Workspace, report.Manifest, dimension, "code");

    private IReadOnlyList<string> Originals(LoadReport report, string dimension) =>
        LoadedRows.Members(workspace.Workspace, report.Manifest, dimension, "original");
}
