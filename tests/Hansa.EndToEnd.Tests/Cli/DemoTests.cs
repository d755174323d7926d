using System.Text.RegularExpressions;

namespace Hansa.EndToEnd.Tests.Cli;

public sealed partial class DemoTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HansaProcess hansa;

    public DemoTests() => hansa = new HansaProcess(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_demo_prints_the_paper_and_explains_every_difference_and_its_next_steps_work()
    {
        var printed = hansa.Output("demo");

        Assert.Contains("27 of 27 figures are as the paper prints them.", printed, StringComparison.Ordinal);
        Assert.Contains("44 of 48 figures are as the paper prints them.", printed, StringComparison.Ordinal);
        Assert.Contains("36 of 36 figures are as the paper prints them.", printed, StringComparison.Ordinal);
        Assert.Contains("becomes 6.4 %, not 5.1 %", printed, StringComparison.Ordinal);
        Assert.Contains("All 58 regions that the paper lists", printed, StringComparison.Ordinal);
        Assert.Contains("All 75 regions that the paper lists", printed, StringComparison.Ordinal);
        Assert.Matches("2017 +24,640 +24,640 +8,100,000,000.00 +8,100,000,000.00", printed);
        Assert.DoesNotContain("not explained", printed, StringComparison.Ordinal);
        Assert.Equal(6, Directory.GetFiles(Path.Combine(folder.Path, "demo", "reports"), "*.html").Length);
        Assert.All(NextSteps(printed), Works);
        AgainChangesNothing();
        OtherFilesAreRefused();
    }

    // In the workspace that the demo left: making and loading takes most of its time.
    private void AgainChangesNothing()
    {
        var before = hansa.Output("datasets", "--workspace", "demo", "--format", "csv");

        var russian = hansa.Output("demo", "--lang", "ru");

        Assert.Contains("Совпадают с напечатанными в статье: 44 из 48.", russian, StringComparison.Ordinal);
        Assert.Equal(before, hansa.Output("datasets", "--workspace", "demo", "--format", "csv"));
    }

    private void OtherFilesAreRefused()
    {
        hansa.Output("drop", "sample-world", "--workspace", "demo", "--yes");
        var other = folder.File("other.csv", "reporter,flow,year,chapter,value_usd\nRUS,export,2017,27,5\n");
        hansa.Output(LoadWorld(other));
        var before = hansa.Output("datasets", "--workspace", "demo", "--format", "csv");

        var refused = hansa.Run("demo");

        Assert.Equal(5, refused.ExitCode);
        Assert.Contains("sample-world in demo was made from other files", refused.Messages, StringComparison.Ordinal);
        Assert.Equal(before, hansa.Output("datasets", "--workspace", "demo", "--format", "csv"));
    }

    private static string[] LoadWorld(string file) =>
        $"load {file} --as sample-world --source columns --map reporter=reporter --map flow=flow --map year=year --map product=chapter --map value=value_usd --nomenclature product=HS2017 --nomenclature reporter=any --unit usd --workspace demo".Split(
            ' '
        );

    // Contradictions have an exit code of their own, and the paper has some.
    private void Works(string[] step)
    {
        var run = hansa.Run(step);
        Assert.True(run.ExitCode == (step[0] == "check-tables" ? 7 : 0), run.Messages);
        Assert.NotEmpty(run.Output);
    }

    // `serve` waits for a browser and `load FILE` for a file.
    private static IEnumerable<string[]> NextSteps(string printed) =>
        NextStep()
            .Matches(printed)
            .Select(step => step.Groups[1].Value)
            .Where(step =>
                !step.StartsWith("serve", StringComparison.Ordinal)
                && !step.StartsWith("load", StringComparison.Ordinal)
            )
            .Select(step => step.Split(' '));

    [GeneratedRegex("^  hansa (.+)$", RegexOptions.Multiline)]
    private static partial Regex NextStep();
}
