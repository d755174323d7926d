using System.Globalization;
using Hansa.Adapters.Reference;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Sources;

public sealed class ComtradeLoadTests : IDisposable
{
    private const string Header =
        "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,"
        + "partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,"
        + "aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,"
        + "altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
        + "legacyEstimationFlag,isReported,isAggregate";

    private static readonly ReferenceData Reference = new(DataFolder.Find(), null);
    private static readonly Row Lumber = new();

    private readonly TemporaryWorkspace workspace = new(Reference);
    private int loads;

    [Fact]
    public void Of_the_sample_only_what_is_no_sum_is_accepted()
    {
        var file = Path.Combine(Checkout.Root, "samples", "sample-comtrade.csv");

        var report = workspace.Load(new LoadRequest("comtrade", "comtrade", [file])).Value;

        var lines = File.ReadAllLines(file).Skip(1).Select(line => line.Split(',')).ToArray();
        var detail = lines.Where(fields => fields[11] != "0" && fields[22] == "6" && fields[24] == "C00").ToArray();
        Assert.Equal(detail.Length, report.Counts.Accepted);
        Assert.Equal(lines.Length, report.Counts.Read);
        Assert.Equal(
            (Int128)(detail.Sum(fields => decimal.Parse(fields[43], CultureInfo.InvariantCulture)) * 1000),
            report.Total
        );
        Assert.Equal("HS2017", report.Manifest.Nomenclatures["product"]);
    }

    [Fact]
    public void Sums_and_parts_are_quarantined_each_with_its_reason()
    {
        var report = Load(
            Lumber,
            Lumber with
            {
                Partner = "0",
            },
            Lumber with
            {
                Product = "TOTAL",
                Level = "0",
                Leaf = "false",
            },
            Lumber with
            {
                Product = "44",
                Level = "2",
                Leaf = "false",
            },
            Lumber with
            {
                Product = "4407",
                Level = "4",
                Leaf = "false",
            },
            Lumber with
            {
                Customs = "C01",
            },
            Lumber with
            {
                Transport = "1000",
            },
            Lumber with
            {
                Supply = "1",
            },
            Lumber with
            {
                Second = "156",
            },
            Lumber with
            {
                Flow = "RX",
            },
            Lumber with
            {
                Flow = "ZZ",
            },
            Lumber with
            {
                Partner = "97",
            }
        );

        Assert.Equal(
            [
                "3|aggregate|partnerCode|0",
                "4|aggregate|aggrLevel|0",
                "5|aggregate|aggrLevel|2",
                "6|aggregate|aggrLevel|4",
                "7|breakdown|customsCode|C01",
                "8|breakdown|motCode|1000",
                "9|breakdown|mosCode|1",
                "10|breakdown|partner2Code|156",
                "11|breakdown|flowCode|RX",
                "12|flow|flowCode|ZZ",
                "13|aggregate|partnerCode|97",
            ],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Equal(
            ["2 20170000 export RUS CHN 440711 517346250 1850969000 1850969000"],
            Rows(report, "partner", "product")
        );
        Assert.Equal(new RecordCounts(12, 1, 11, 0, 0), report.Counts);
    }

    [Fact]
    public void A_download_of_chapters_alone_is_taken_as_it_is()
    {
        var report = Load(
            Lumber with
            {
                Product = "44",
                Level = "2",
                Leaf = "false",
            },
            Lumber with
            {
                Product = "27",
                Level = "2",
                Leaf = "false",
            }
        );

        Assert.Equal(2, report.Counts.Accepted);
    }

    [Fact]
    public void A_download_without_partners_has_no_partner()
    {
        var report = Load(Lumber with { Partner = "0" }, Lumber with { Partner = "0", Product = "270900" });

        Assert.Equal(2, report.Counts.Accepted);
        Assert.DoesNotContain("partner", report.Manifest.Mapping.Keys);
        Assert.Equal("2 20170000 export RUS 440711 517346250 1850969000 1850969000", Rows(report, "product")[0]);
    }

    [Fact]
    public void A_reporter_with_World_only_has_undisclosed_partners_beside_one_with_partners()
    {
        var report = Load(Lumber, Lumber with { Partner = "0" }, Lumber with { Reporter = "398", Partner = "0" });

        Assert.Equal(
            [
                "2 20170000 export RUS CHN 440711 517346250 1850969000 1850969000",
                "4 20170000 export KAZ _U 440711 517346250 1850969000 1850969000",
            ],
            Rows(report, "partner", "product")
        );
    }

    [Fact]
    public void A_year_is_not_added_to_its_months()
    {
        var report = Load(Lumber with { Period = "201703" }, Lumber, Lumber with { Period = "2016" });

        Assert.Equal(
            ["3|aggregate|classificationCode|H5"],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Equal(2, report.Counts.Accepted);
    }

    [Fact]
    public void Each_year_has_the_nomenclature_it_was_reported_in()
    {
        var report = Load(
            Lumber with
            {
                Period = "2016",
                Nomenclature = "H4",
                Product = "440710",
            },
            Lumber,
            Lumber with
            {
                Nomenclature = "H4",
                Original = "false",
                Product = "440710",
            },
            Lumber with
            {
                Nomenclature = "S4",
                Original = "false",
                Product = "2482",
                Level = "4",
            }
        );

        Assert.Equal("HS2012:2016..2016,HS2017:2017..2017", report.Manifest.Nomenclatures["product"]);
        Assert.Equal(
            ["4|wrong-vintage|classificationCode|H4", "5|wrong-vintage|classificationCode|S4"],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Equal(2, report.Counts.Accepted);
    }

    [Fact]
    public void A_comma_too_many_at_the_end_of_each_record_costs_nothing()
    {
        var file = workspace.File(
            "TradeData.csv",
            $"{Header}\n{Lumber},\n{Lumber with { Partner = "276" }},\n{Lumber},x\n"
        );

        var report = workspace.Load(new LoadRequest("comtrade", "comtrade", [file])).Value;

        Assert.Equal(new RecordCounts(3, 2, 1, 0, 0), report.Counts);
    }

    [Fact]
    public void The_same_record_again_is_a_duplicate()
    {
        var report = Load(Lumber, Lumber);

        Assert.Equal(new RecordCounts(2, 1, 0, 1, 0), report.Counts);
    }

    [Fact]
    public void Services_are_refused_in_words()
    {
        var outcome = TryLoad(Lumber with { Nomenclature = "EB02" });

        Assert.Contains("EB02", outcome.Problem!.Title.English, StringComparison.Ordinal);
        Assert.Contains("H5 (HS2017)", outcome.Problem.Fix.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_download_with_fewer_columns_is_refused()
    {
        var file = workspace.File(
            "TradeData.csv",
            "reporterCode,flowCode,partnerCode,cmdCode,period,primaryValue\n643,X,0,44,2017,5\n"
        );

        var outcome = workspace.Load(new LoadRequest("comtrade", "comtrade", [file]));

        Assert.Contains("customsCode", outcome.Problem!.Title.English, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private IReadOnlyList<string> Rows(LoadReport report, params string[] dimensions) =>
        LoadedRows.Read(workspace.Workspace, report.Manifest, ["flow", "reporter", .. dimensions]);

    private LoadReport Load(params Row[] rows) => TryLoad(rows).Value;

    private Outcome<LoadReport> TryLoad(params Row[] rows)
    {
        var file = workspace.File("TradeData.csv", $"{Header}\n{string.Join('\n', rows.AsEnumerable())}\n");
        return workspace.Load(new LoadRequest($"comtrade{++loads}", "comtrade", [file]));
    }

    private sealed record Row
    {
        public string Period { get; init; } = "2017";
        public string Reporter { get; init; } = "643";
        public string Flow { get; init; } = "X";
        public string Partner { get; init; } = "156";
        public string Second { get; init; } = "0";
        public string Nomenclature { get; init; } = "H5";
        public string Original { get; init; } = "true";
        public string Product { get; init; } = "440711";
        public string Level { get; init; } = "6";
        public string Leaf { get; init; } = "true";
        public string Customs { get; init; } = "C00";
        public string Supply { get; init; } = "0";
        public string Transport { get; init; } = "0";

        public override string ToString() =>
            $"C,A,20170101,2017,52,{Period},{Reporter},,,{Flow},,{Partner},,,{Second},,,{Nomenclature},HS,{Original},{Product},,{Level},{Leaf},"
            + $"{Customs},,{Supply},{Transport},,8,kg,1850969,false,-1,,0,false,1850969,false,0,false,0,517346.25,517346.25,0,true,false";
    }
}
