using System.Text;
using Hansa.Tests.Adapters.Sources;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>Files that look odd and are right: the many ways in which offices write the same table.</summary>
public sealed class GoodFilesTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    [Theory]
    [InlineData("country,code,usd\nRUS,270900,1.5\n")]
    [InlineData("country;code;usd\nRUS;270900;1.5\n")]
    [InlineData("country\tcode\tusd\nRUS\t270900\t1.5\n")]
    [InlineData("country|code|usd\nRUS|270900|1.5\n")]
    [InlineData("country,code,usd\r\nRUS,270900,1.5")]
    [InlineData("country,code,usd\rRUS,270900,1.5\r")]
    [InlineData("\uFEFFcountry,code,usd\nRUS,270900,1.5\n")]
    [InlineData("\"country\",\"code\",\"usd\"\n\"RUS\",\"270900\",\" 1.5\"\n")]
    [InlineData("Country,CODE,Usd\nrus,270900,1.50\n")]
    [InlineData(" country , code ,usd\n RUS , 270900 , 1.5 \n")]
    [InlineData("code,extra,usd,country\n270900,\"a, \"\"b\"\"\",1.5,Россия\n")]
    [InlineData("country,\"note;1\",usd,code\nRUS,x;y,1.5,270900\n")]
    [InlineData("country,code,usd\n\n  \nRUS,270900,1.5\n\n")]
    public void One_table_written_in_many_ways_is_the_same_row(string text)
    {
        var report = Load(SmallTrade.Request(workspace.File("a.csv", text)));

        Assert.Equal(1, report.Counts.Accepted);
        Assert.Equal(report.Counts.Read - 1, report.Counts.Blank);
        Assert.Equal(150, report.Total);
        Assert.EndsWith(
            " 20170000 RUS 270900 150 - -",
            Rows(report, "reporter", "product").Single(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("windows-1251", 1251, "Беларусь")]
    [InlineData("cp866", 866, "Беларусь")]
    [InlineData("windows-1252", 1252, "Côte d’Ivoire")]
    [InlineData("latin-1", 28591, "Türkiye")]
    public void A_declared_encoding_is_decoded(string name, int codePage, string country)
    {
        var encoding = codePage == 28591 ? Encoding.Latin1 : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var file = workspace.File("a.csv", encoding.GetBytes($"{SmallTrade.Header}{country},270900,1\n"));
        var request = SmallTrade.Request(file) with
        {
            Encoding = name,
            Nomenclatures = new Dictionary<string, string> { ["product"] = "any", ["reporter"] = "any" },
        };

        Assert.Equal([$"2 20170000 {country} 100 - -"], Rows(Load(request), "reporter"));
    }

    [Theory]
    [InlineData("period", "2017", "20170000")]
    [InlineData("period", "2017-Q3", "20174300")]
    [InlineData("period", "2017-03", "20170300")]
    [InlineData("period", "201703", "20170300")]
    [InlineData("period", "2017M03", "20170300")]
    [InlineData("period", "03/2017", "20170300")]
    [InlineData("date", "2017-03-05", "20170305")]
    [InlineData("date", "05.03.2017", "20170305")]
    [InlineData("date", "20170305", "20170305")]
    [InlineData("date", "2017-03-05 12:30:00", "20170305")]
    [InlineData("year", "2017", "20170000")]
    public void Periods_are_read_in_the_usual_forms(string role, string text, string number)
    {
        var request = SmallTrade.Request(workspace.File("a.csv", $"country,code,usd,t\nRUS,270900,1,{text}\n"));

        var report = Load(Mapped(request, role, "t"));

        Assert.Equal([$"2 {number} 100 - -"], Rows(report));
    }

    [Theory]
    [InlineData("period", "17")]
    [InlineData("period", "2017-13")]
    [InlineData("period", "2017-Q5")]
    [InlineData("period", "032017")]
    [InlineData("period", "2300")]
    [InlineData("date", "2017-02-29")]
    [InlineData("date", "03/05/2017")]
    [InlineData("date", "2017")]
    [InlineData("year", "2017-03")]
    [InlineData("year", "17")]
    public void What_is_no_period_is_quarantined(string role, string text)
    {
        var request = SmallTrade.Request(workspace.File("a.csv", $"country,code,usd,t\nRUS,270900,1,{text}\n"));

        var report = Load(Mapped(request, role, "t"));

        Assert.Equal([new ReasonCount(QuarantineReasons.Period, 1)], report.Files[0].Reasons);
    }

    [Fact]
    public void Year_and_month_may_stand_in_two_columns()
    {
        var request = SmallTrade.Request(
            workspace.File("a.csv", "country,code,usd,y,m\nRUS,270900,1,2017,3\nRUS,270900,1,2017,13\n")
        );

        var report = Load(Mapped(Mapped(request, "year", "y"), "month", "m"));

        Assert.Equal(["2 20170300 100 - -"], Rows(report));
        Assert.Equal(1, report.Counts.Quarantined);
    }

    [Theory]
    [InlineData("usd", "USD", 1)]
    [InlineData("kusd", "USD", 1_000)]
    [InlineData("MEUR", "EUR", 1_000_000)]
    [InlineData("brub", "RUB", 1_000_000_000)]
    public void The_unit_is_a_currency_with_a_prefix_of_scale(string unit, string currency, long multiplier)
    {
        var report = Load(
            SmallTrade.Request(workspace.File("a.csv", SmallTrade.Header + "RUS,270900,1\n")) with
            {
                Unit = unit,
            }
        );

        Assert.Equal((currency, multiplier), (report.Manifest.Currency, report.Manifest.UnitMultiplier));
    }

    [Fact]
    public void Decimals_comma_negatives_and_exponents_are_taken_as_declared()
    {
        var request = SmallTrade.Request(
            workspace.File("a.csv", "country;code;usd\nRUS;270900;-1,2345\nRUS;270900;2e+03\n")
        ) with
        {
            Decimals = 4,
            Numbers = ["comma", "negative", "scientific"],
        };

        Assert.Equal(["2 20170000 -12345 - -", "3 20170000 20000000 - -"], Rows(Load(request)));
    }

    [Fact]
    public void Every_role_finds_its_place()
    {
        var text = "who,where,to,what,way,inn,big,usd,kg,pieces\nRUS,Москва,de,270900,ЭК,7700,small,1,2.5,3\n";
        var request = SmallTrade.Request(workspace.File("a.csv", text)) with
        {
            Mapping = new Dictionary<string, string>
            {
                ["reporter"] = "who",
                ["region"] = "where",
                ["partner"] = "to",
                ["product"] = "what",
                ["flow"] = "way",
                ["firm"] = "inn",
                ["size"] = "big",
                ["value"] = "usd",
                ["mass"] = "kg",
                ["quantity"] = "pieces",
            },
            Constants = new Dictionary<string, string> { ["period"] = "2017" },
            Nomenclatures = new Dictionary<string, string> { ["product"] = "HS2017", ["region"] = "ru" },
        };

        Assert.Equal(
            ["2 20170000 RUS RU-MOW DEU 270900 export 7700 small 100 2500 3000"],
            Rows(Load(request), "reporter", "region", "partner", "product", "flow", "firm", "size")
        );
    }

    [Fact]
    public void A_status_without_a_declared_meaning_follows_the_value_and_is_remarked_on()
    {
        var text =
            "country,code,usd,how\nRUS,270900,1,Final\nRUS,270900,,Secret\nRUS,270900,,Lost\nRUS,270900,2,Secret\n";
        var request = Mapped(SmallTrade.Request(workspace.File("a.csv", text)), "status", "how") with
        {
            Statuses = new Dictionary<string, string> { ["Secret"] = "suppressed" },
        };

        var report = Load(request);

        Assert.Equal(
            ["2 20170000 observed 100 - -", "3 20170000 suppressed - - -", "4 20170000 not-observed - - -"],
            Rows(report, "status")
        );
        Assert.Equal([new ReasonCount(QuarantineReasons.StatusContradictsValue, 1)], report.Files[0].Reasons);
        Assert.Contains(report.Manifest.Findings, finding => finding.Contains("Lost", StringComparison.Ordinal));
        Assert.DoesNotContain(
            report.Manifest.Findings,
            finding => finding.Contains("Secret", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_vintage_may_be_declared_year_by_year()
    {
        var text = "country,code,usd,y\nRUS,852812,1,2006\nRUS,852872,1,2017\nRUS,852812,1,2017\nRUS,270900,1,1999\n";
        var request = Mapped(SmallTrade.Request(workspace.File("a.csv", text)), "year", "y") with
        {
            Nomenclatures = new Dictionary<string, string> { ["product"] = "HS2002:2002..2006,HS2017:2017.." },
        };

        var report = Load(request);

        Assert.Equal(["2 20060000 852812 100 - -", "3 20170000 852872 100 - -"], Rows(report, "product"));
        Assert.Equal(
            ["HS2002", "HS2017"],
            LoadedRows.Members(workspace.Workspace, report.Manifest, "product", "vintage")
        );
        Assert.Equal(
            [QuarantineReasons.WrongVintage, QuarantineReasons.NoVintage],
            workspace.Datasets.Quarantine("trade", default).Value.Select(record => record.Reason)
        );
    }

    [Fact]
    public void An_archive_of_several_files_loads_each_and_says_what_it_left_out()
    {
        var archive = LoadRulesTests.Zip(
            ("2016.csv", SmallTrade.Header + "RUS,270900,1\n"),
            ("about.pdf", "x"),
            ("__MACOSX/._2016.csv", "x"),
            ("2017.csv", SmallTrade.Header + "RUS,270900,2\n")
        );

        var report = Load(SmallTrade.Request(workspace.File("all.zip", archive)));

        Assert.Equal(["2016.csv", "2017.csv"], report.Manifest.Files.Select(file => file.Name));
        Assert.Single(report.Manifest.Files.Select(file => file.StoredHash).Distinct());
        Assert.Contains(report.Manifest.Findings, finding => finding.Contains("about.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_cover_the_same_ground_without_a_key_are_remarked_on()
    {
        Load(SmallTrade.Request(workspace.File("a.csv", SmallTrade.Header + "RUS,270900,1\n")));

        var again = Load(
            SmallTrade.Request(workspace.File("b.csv", SmallTrade.Header + "RUS,270900,1\nRUS,870323,2\n"))
        );
        var other = Load(SmallTrade.Request(workspace.File("c.csv", SmallTrade.Header + "DEU,270900,1\n")));

        Assert.Contains(
            again.Manifest.Findings,
            finding => finding.StartsWith("b.csv: the dataset had rows of 2017", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            other.Manifest.Findings,
            finding => finding.StartsWith("c.csv", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Sums_and_their_parts_in_one_file_are_remarked_on()
    {
        var report = Load(SmallTrade.Request(workspace.File("a.csv", SmallTrade.Header + "RUS,27,9\nRUS,270900,9\n")));

        Assert.Contains(report.Manifest.Findings, finding => finding.Contains("2, 6 digits", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_nothing_but_bad_records_makes_a_dataset_whose_quarantine_can_be_read()
    {
        var report = Load(SmallTrade.Request(workspace.File("a.csv", SmallTrade.Header + "RUS,270900,x\n")));

        Assert.Equal(new RecordCounts(1, 0, 1, 0, 0), report.Counts);
        Assert.Single(workspace.Datasets.Quarantine("trade", default).Value);
        Assert.Empty(Rows(report));
    }

    [Theory]
    [InlineData("reporter", "Atlantis")]
    [InlineData("flow", "sideways")]
    [InlineData("period", "last year")]
    public void A_constant_that_cannot_be_read_is_refused(string role, string text)
    {
        var request = new LoadRequest("trade", "columns", [workspace.File("a.csv", "usd\n1\n")])
        {
            Mapping = new Dictionary<string, string> { ["value"] = "usd" },
            Constants = new Dictionary<string, string>
            {
                ["period"] = "2017",
                ["flow"] = "export",
                [role] = text,
            },
        };

        var problem = workspace.Load(request).Problem!;

        Assert.Equal(ProblemKind.Invalid, problem.Kind);
        Assert.Contains(text, problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_reads_everything_and_writes_nothing()
    {
        var file = workspace.File("a.csv", SmallTrade.Header + "rus,270900,1.50\nRUS,270900,x\n\n");

        var found = workspace.Loading.Inspect(SmallTrade.Request(file), default).Value.Files.Single();

        Assert.Equal(("utf-8", "comma"), (found.Encoding, found.Delimiter));
        Assert.Equal(["country", "code", "usd"], found.Header);
        Assert.Equal(new RecordCounts(3, 1, 1, 0, 1), found.Counts);
        Assert.Contains(KeyValuePair.Create("reporter", "country"), found.Mapping);
        Assert.Contains(KeyValuePair.Create("period", "'2017'"), found.Mapping);
        var row = Assert.Single(found.FirstRows);
        Assert.Equal(("RUS", "1.50", "2017"), (row["reporter"], row["value"], row["period"]));
        Assert.Equal("RUS,270900,x", Assert.Single(found.FirstQuarantined).Raw);
        Assert.False(Directory.Exists(workspace.Workspace.Root));
    }

    public void Dispose() => workspace.Dispose();

    private LoadReport Load(LoadRequest request)
    {
        var outcome = workspace.Load(request);
        Assert.True(outcome.Succeeded, outcome.Problem?.Title.English);
        return outcome.Value;
    }

    private IReadOnlyList<string> Rows(LoadReport report, params string[] dimensions) =>
        LoadedRows.Read(workspace.Workspace, report.Manifest, dimensions);

    private static LoadRequest Mapped(LoadRequest request, string role, string column) =>
        request with
        {
            Mapping = new Dictionary<string, string>(request.Mapping) { [role] = column },
            Constants = request
                .Constants.Where(pair => pair.Key != "period" || role is not ("period" or "date" or "year" or "month"))
                .ToDictionary(),
        };
}
