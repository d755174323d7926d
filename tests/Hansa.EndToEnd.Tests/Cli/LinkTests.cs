namespace Hansa.EndToEnd.Tests.Cli;

/// <summary>From declarations and a register to figures by size of firm, as a person would type it.</summary>
public sealed class LinkTests : IDisposable
{
    private const string Lines =
        "date,inn,region,tnved,partner,value,mass\n"
        + "2016-03-01,9900000017,RU-TVE,4407109400,KZ,100.50,1\n"
        + "2017-03-01,9900000017,RU-TVE,4407109400,KZ,200.25,1\n"
        + "2017-03-01,9900000024,RU-TVE,4407109400,KZ,700,1\n"
        + "2017-03-01,9900000025,RU-TVE,4407109400,KZ,1,1\n";

    private const string Firms =
        "firm,size,from,to\n9900000017,micro,2016-01-01,2016-12-31\n9900000017,small,2017-01-01,\n";

    private readonly TemporaryFolder folder = new();
    private readonly HansaProcess hansa;

    public LinkTests() => hansa = new HansaProcess(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Declarations_and_a_register_make_exports_by_size_and_nobody_is_named()
    {
        var (lines, firms) = (folder.File("lines.csv", Lines), folder.File("firms.csv", Firms));

        hansa.Output($"load {lines} --as lines --source declarations --workspace w".Split(' '));
        hansa.Output($"load {firms} --as firms --source register --workspace w".Split(' '));
        var coverage = hansa.Output("link lines --register firms --as exports --workspace w --format csv".Split(' '));
        var again = hansa.Output("link lines --register firms --as exports --workspace w --lang ru".Split(' '));
        var refused = hansa.Run("show rca --data firms --workspace w".Split(' '));
        var quarantined = hansa.Output("quarantine lines --workspace w --format csv".Split(' '));

        Assert.Contains("2016,export,100.5,1,1,1,0,0,0", coverage, StringComparison.Ordinal);
        Assert.Contains("2017,export,900.25,0.222438,2,0.5,1,0,0", coverage, StringComparison.Ordinal);
        Assert.Contains("уже собран", again, StringComparison.Ordinal);
        Assert.Contains("register of firms", refused.Messages, StringComparison.Ordinal);
        Assert.Contains("firm-number", quarantined, StringComparison.Ordinal);
        Assert.DoesNotContain("9900000025", quarantined, StringComparison.Ordinal);
    }
}
