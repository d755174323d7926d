using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.Adapters.Sources;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Firms;

public sealed class FirmTableLoadTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    [Fact]
    public void Sizes_follow_the_rule_as_it_stood_on_the_day_of_each_record()
    {
        var report = Loaded(
            "firm,name,staff,turnover,date\n"
                + $"{RegisterFiles.Number(1)},Тайнов,10,100000,2014-12-31\n"
                + $"{RegisterFiles.Number(1)},Тайнов,10,100000,2015-12-31\n"
                + $"{RegisterFiles.Number(2)},Тайнов,300,1,2015-12-31\n"
                + $"{RegisterFiles.Number(3)},Тайнов,10,,2015-12-31\n",
            request => request with { SizeRule = "209-FZ", Unit = "krub" }
        );

        Assert.Equal(new RecordCounts(4, 4, 0, 0, 0), report.Counts);
        Assert.Equal(["2", "1", "4", "6"], Sizes(report.Manifest));
        Assert.Equal("209-FZ", report.Manifest.Register!.SizeRule);
        Assert.Empty(StoredFirms.FilesWith(workspace.Workspace, "Тайнов"));
    }

    [Theory]
    [InlineData("2009", 2009)]
    [InlineData("2009-03-17", 2009)]
    [InlineData("17.03.2009", 2009)]
    [InlineData("", 0)]
    [InlineData("soon", -1)]
    [InlineData("20", -1)]
    public void Of_a_birth_the_year_is_kept(string text, int year)
    {
        var report = Loaded($"firm,size,born,date\n{RegisterFiles.Number(1)},micro,{text},2017-12-31\n");

        Assert.Equal(year < 0 ? 0 : 1, report.Counts.Accepted);
        if (year >= 0)
            Assert.Equal([$"{year}"], StoredFirms.Births(workspace.Workspace, report.Manifest));
        else
            Assert.Equal(QuarantineReasons.Period, report.Files[0].Reasons.Single().Reason);
    }

    [Fact]
    public void Spells_of_a_firm_may_not_overlap()
    {
        var (one, two) = (RegisterFiles.Number(1), RegisterFiles.Number(2));
        var report = Loaded(
            "firm,size,from,to\n"
                + $"{one},micro,2013-01-01,2014-12-31\n"
                + $"{one},small,2015-01-01,\n"
                + $"{two},micro,2013-01-01,2014-12-31\n"
                + $"{two},small,2014-12-31,2015-12-31\n"
                + $"{two},micro,2013-01-01,2014-12-31\n"
                + $"{one},medium,2020-01-01,2020-12-31\n"
                + $"{one},medium,2012-01-01,2012-12-31\n"
                + $"{two},medium,2017-12-31,2017-01-01\n"
        );

        Assert.Equal(new RecordCounts(8, 4, 3, 1, 0), report.Counts);
        Assert.Equal(
            ["5|overlap||", "7|overlap||", "9|period|to|9999-99-99"],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Equal(RegisterForm.Spells, report.Manifest.Register!.Form);
        Assert.Empty(workspace.Datasets.Verify(CancellationToken.None).Value.Faults);
    }

    [Fact]
    public void Broken_records_are_quarantined_by_shape()
    {
        var number = RegisterFiles.Number(1);
        var report = Loaded(
            "firm,size,region,activity,date\n"
                + ",micro,77,16.10,2017-12-31\n"
                + "Тайнов,micro,77,16.10,2017-12-31\n"
                + $"{number},giant,77,16.10,2017-12-31\n"
                + $"{number},micro,Тайнов,16.10,2017-12-31\n"
                + $"{number},micro,77,Тайнов,2017-12-31\n"
                + $"{number},micro,77,16.10,\n"
                + $"{number},micro,77,16.10\n"
                + $"{number},\"micro,77,16.10,2017-12-31\n"
                + "\n"
        );

        Assert.Equal(new RecordCounts(9, 0, 8, 0, 1), report.Counts);
        Assert.Equal(
            [
                "2|missing-code|firm|",
                "3|firm-number|firm|AAAAAA",
                "4|size|size|AAAAA",
                "5|unknown-region|region|AAAAAA",
                "6|register-record|activity|AAAAAA",
                "7|period|date|",
                "8|field-count||",
                "9|unbalanced-quote||",
            ],
            LoadedRows.Quarantined(workspace.Workspace, report.Manifest)
        );
        Assert.Empty(StoredFirms.FilesWith(workspace.Workspace, "Тайнов"));
    }

    [Theory]
    [InlineData("name,size,date\nx,micro,2017-12-31\n", null, "--map firm")]
    [InlineData("firm,date\n9900000017,2017-12-31\n", null, "--size-rule")]
    [InlineData("firm,size\n9900000017,micro\n", null, "--period")]
    [InlineData("firm,size,to\n9900000017,micro,2017-12-31\n", null, "--map from")]
    [InlineData("firm,staff,turnover,date\n9900000017,1,1,2017-12-31\n", "209-FZ", "--unit")]
    [InlineData("firm,size,date\n9900000017,micro,2017-12-31\n", "209-FZ", "--map staff")]
    [InlineData("firm,staff,date\n9900000017,1,2017-12-31\n", "210-FZ", "209-FZ")]
    public void A_table_that_lacks_something_is_refused_with_what_to_do(string text, string? rule, string fix)
    {
        var refused = Load(text, request => request with { SizeRule = rule });

        Assert.Contains(fix, refused.Problem!.Fix.English, StringComparison.Ordinal);
        Assert.Empty(workspace.Datasets.All().Value);
    }

    [Fact]
    public void Amounts_in_another_currency_than_the_rule_are_not_compared()
    {
        var refused = Load(
            "firm,staff,turnover,date\n9900000017,1,1,2017-12-31\n",
            request => request with { SizeRule = "EU", Unit = "rub" }
        );

        Assert.Contains("EUR", refused.Problem!.Title.English, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private LoadReport Loaded(string text, Func<LoadRequest, LoadRequest>? with = null)
    {
        var loaded = Load(text, with ?? (request => request));
        Assert.True(loaded.Succeeded, $"{loaded.Problem?.Title} {loaded.Problem?.Fix}");
        return loaded.Value;
    }

    private Outcome<LoadReport> Load(string text, Func<LoadRequest, LoadRequest> with) =>
        workspace.Load(with(new LoadRequest("firms", "register", [workspace.File("firms.csv", text)])));

    private IEnumerable<string> Sizes(Manifest manifest) =>
        StoredFirms.Read(workspace.Workspace, manifest).Select(firm => firm.Split(' ')[1]);
}
