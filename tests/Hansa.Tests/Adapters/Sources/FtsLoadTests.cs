using Hansa.Adapters.Reference;
using Hansa.Tests.Adapters.Datasets;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Sources;

public sealed class FtsLoadTests : IDisposable
{
    private const string Header = "napr\tperiod\tnastranapr\ttnved\tedizm\tStoim\tNetto\tKol\tRegion\tRegion_s";
    private static readonly ReferenceData Reference = new(DataFolder.Find(), null);

    private readonly TemporaryWorkspace workspace = new(Reference);

    [Fact]
    public void A_record_of_customs_becomes_a_row_with_codes_and_exact_amounts()
    {
        var report = Load(
            "ЭК\t03/2015\tDE\t4407109400\t113\t517346,5\t1850969,125\t4012,75\t11000 - АРХАНГЕЛЬСКАЯ ОБЛАСТЬ\t02-СЕВЕРО-ЗАПАДНЫЙ",
            "ИМ\t12/2015\tCN\t0702000001\t\t1200\t800\t0\t45000 - Г.МОСКВА\t01 - ЦЕНТРАЛЬНЫЙ"
        );

        Assert.Equal(new RecordCounts(2, 2, 0, 0, 0), report.Counts);
        Assert.Equal(
            [
                "2 20150300 export RUS RU-ARK DEU 4407109400 51734650 1850969125 4012750",
                "3 20151200 import RUS RU-MOW CHN 0702000001 120000 800000 0",
            ],
            Rows(report)
        );
        Assert.Equal(("USD", 1), (report.Manifest.Currency, report.Manifest.UnitMultiplier));
        Assert.Equal(Absence.Zero, report.Manifest.Absence);
    }

    [Fact]
    public void Columns_are_found_in_any_case_and_order_and_English_flows_are_read()
    {
        var report = LoadText(
            "REGION\tSTOIM\tTNVED\tPERIOD\tNAPR\tNASTRANAPR\n45000 - MOSCOW\t10,25\t2709009000\t01/2016\tEXP\tNL\n"
                + "45000 - MOSCOW\t7\t2709009000\t01/2016\tIMP\tNL\n"
        ).Value;

        Assert.Equal(
            [
                "2 20160100 export RUS RU-MOW NLD 2709009000 1025 - -",
                "3 20160100 import RUS RU-MOW NLD 2709009000 700 - -",
            ],
            Rows(report)
        );
    }

    [Fact]
    public void Hidden_codes_keep_what_is_known_of_them()
    {
        var report = Load(
            "ЭК\t01/2017\tNN\tXXXXXXXXXX\t\t100\t1\t\t45000 - МОСКВА\t",
            "ЭК\t01/2017\tNNN\t27XXXXXXXX\t\t200\t1\t\t45000 - МОСКВА\t",
            "ЭК\t01/2017\tDE\t9306ХХХХХХ\t\t300\t1\t\t45000 - МОСКВА\t"
        );

        Assert.Equal(
            [
                "2 20170100 export RUS RU-MOW _U _U 10000 1000 -",
                "3 20170100 export RUS RU-MOW _U 27XXXXXXXX 20000 1000 -",
                "4 20170100 export RUS RU-MOW DEU 9306XXXXXX 30000 1000 -",
            ],
            Rows(report)
        );
    }

    [Theory]
    [InlineData("27")]
    [InlineData("2709")]
    [InlineData("270900")]
    public void Shorter_codes_are_taken_as_they_were_asked_for(string code)
    {
        var report = Load($"ЭК\t01/2017\tDE\t{code}\t\t100\t1\t\t45000 - МОСКВА\t");

        Assert.Equal([$"2 20170100 export RUS RU-MOW DEU {code} 10000 1000 -"], Rows(report));
    }

    [Fact]
    public void Corrections_may_be_negative()
    {
        var report = Load("ЭК\t01/2017\tDE\t2709009000\t\t-100,01\t-5\t\t45000 - МОСКВА\t");

        Assert.Equal(["2 20170100 export RUS RU-MOW DEU 2709009000 -10001 -5000 -"], Rows(report));
    }

    [Fact]
    public void Each_trap_is_quarantined_for_its_reason_and_the_counts_balance()
    {
        var report = Load(
            "ЭК\t01/2017\tQ9\t2709009000\t\t100\t1\t\t45000 - МОСКВА\t",
            "ЭК\t01/2017\tDE\t7777777777\t\t100\t1\t\t45000 - МОСКВА\t",
            "ЭК\t01/2017\tDE\t702000001\t\t100\t1\t\t45000 - МОСКВА\t",
            "ЭК\t01/2017\tDE\t2709009000\t\t1.5\t1\t\t45000 - МОСКВА\t",
            "ЭК\t01/2017\tDE\t2709009000\t\t1,005\t1\t\t45000 - МОСКВА\t",
            "ЭК\t13/2017\tDE\t2709009000\t\t100\t1\t\t45000 - МОСКВА\t",
            "ЭК\t2017-01\tDE\t2709009000\t\t100\t1\t\t45000 - МОСКВА\t",
            "РЭ\t01/2017\tDE\t2709009000\t\t100\t1\t\t45000 - МОСКВА\t",
            "ЭК\t01/2017\tDE\t2709009000\t\t100\t1\t\t99999 - НИГДЕ\t",
            "ЭК\t01/2017\tDE\t2709009000\t\t\t1\t\t45000 - МОСКВА\t",
            "ЭК\t01/2017\tDE\t2709009000\t\t100\t1\t\t45000 - МОСКВА",
            "",
            "ЭК\t01/2017\tDE\t2709009000\t\t100\t1\t\t45000 - МОСКВА\t"
        );

        Assert.Equal(
            [
                "2|unknown-country|nastranapr|Q9",
                "3|unknown-product|tnved|7777777777",
                "4|unknown-product|tnved|702000001",
                "5|number|Stoim|1.5",
                "6|scale-overflow|Stoim|1,005",
                "7|period|period|13/2017",
                "8|period|period|2017-01",
                "9|flow|napr|РЭ",
                "10|unknown-region|Region|99999 - НИГДЕ",
                "11|missing-value|Stoim|",
                "12|field-count||",
            ],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Equal(new RecordCounts(13, 1, 11, 0, 1), report.Counts);
        Assert.True(report.Counts.Balances);
    }

    [Fact]
    public void The_same_record_twice_is_two_rows_because_customs_rows_have_no_key()
    {
        const string Record = "ЭК\t01/2017\tDE\t2709009000\t\t100\t1\t\t45000 - МОСКВА\t";

        var report = Load(Record, Record);

        Assert.Equal(new RecordCounts(2, 2, 0, 0, 0), report.Counts);
        Assert.Equal(200_00, report.Total);
    }

    [Fact]
    public void A_region_whose_name_contradicts_its_code_is_remarked_on()
    {
        var report = Load("ЭК\t01/2017\tDE\t2709009000\t\t100\t1\t\t45000 - САНКТ-ПЕТЕРБУРГ\t");

        Assert.Contains("RU-MOW", Rows(report)[0], StringComparison.Ordinal);
        Assert.Contains(report.Manifest.Findings, finding => finding.Contains("RU-SPE", StringComparison.Ordinal));
    }

    [Fact]
    public void Values_that_look_like_thousands_are_refused_until_the_unit_is_given()
    {
        var text =
            Header
            + "\n"
            + string.Concat(Enumerable.Repeat("ЭК\t01/2017\tDE\t8703231940\t\t4,5\t1500\t\t45000 - МОСКВА\t\n", 20));

        var refused = LoadText(text);
        var thousands = LoadText(text, new LoadRequest("russia", "fts", []) { Unit = "kusd" });

        Assert.Equal(ProblemKind.Invalid, refused.Problem!.Kind);
        Assert.Contains("thousands", refused.Problem.Title.English, StringComparison.Ordinal);
        Assert.Contains("--control-total", refused.Problem.Fix.English, StringComparison.Ordinal);
        Assert.Equal(1000, thousands.Value.Manifest.UnitMultiplier);
        Assert.Equal(20 * 450, thousands.Value.Total);
    }

    [Fact]
    public void Cheap_goods_among_others_raise_no_doubt()
    {
        var sand = string.Concat(Enumerable.Repeat("ЭК\t01/2017\tKZ\t2505100000\t\t10\t1500\t\t45000 - МОСКВА\t\n", 9));
        var cars = string.Concat(
            Enumerable.Repeat("ЭК\t01/2017\tKZ\t8703231940\t\t9000\t1500\t\t45000 - МОСКВА\t\n", 11)
        );

        var report = LoadText(Header + "\n" + sand + cars);

        Assert.True(report.Succeeded);
    }

    [Fact]
    public void Another_publishers_file_is_refused_with_its_columns()
    {
        var outcome = LoadText("country,product,value\nRUS,2709,1\n");

        Assert.Contains("napr", outcome.Problem!.Title.English, StringComparison.Ordinal);
        Assert.Contains("country, product, value", outcome.Problem.Fix.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_windows_1251_is_refused_unless_the_encoding_is_given()
    {
        var windows = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        var bytes = windows.GetBytes(Header + "\nЭК\t01/2017\tDE\t2709009000\t\t100\t1\t\t45000 - МОСКВА\t\n");
        var file = workspace.File("DATTSVT.csv", bytes);

        var refused = workspace.Load(new LoadRequest("russia", "fts", [file]));
        var read = workspace.Load(new LoadRequest("russia", "fts", [file]) { Encoding = "windows-1251" });

        Assert.False(refused.Succeeded);
        Assert.Equal(new RecordCounts(1, 1, 0, 0, 0), read.Value.Counts);
    }

    public void Dispose() => workspace.Dispose();

    private IReadOnlyList<string> Rows(LoadReport report) =>
        LoadedRows.Read(workspace.Workspace, report.Manifest, "flow", "reporter", "region", "partner", "product");

    private LoadReport Load(params string[] records) =>
        LoadText(Header + "\n" + string.Join('\n', records) + "\n").Value;

    private Outcome<LoadReport> LoadText(string text, LoadRequest? request = null) =>
        workspace.Load(
            (request ?? new LoadRequest("russia", "fts", [])) with
            {
                Files = [workspace.File("DATTSVT.csv", text)],
            }
        );
}
