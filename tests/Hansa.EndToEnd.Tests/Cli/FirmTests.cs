namespace Hansa.EndToEnd.Tests.Cli;

/// <summary>The commands on exporters as a person would type them.</summary>
public sealed class FirmTests : IDisposable
{
    private const string In = "--data exports --workspace w";

    private readonly TemporaryFolder folder = new();
    private readonly HansaProcess hansa;

    public FirmTests() => hansa = new HansaProcess(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_question_about_exporters_is_answered_in_both_languages_and_as_files()
    {
        MadeUpExporters.Load(hansa, folder, "w");

        foreach (var kind in (string[])["dynamics", "definitions", "change", "path"])
            Assert.Contains("INTERNAL", Output($"firms {kind} {In} --lang en"), StringComparison.Ordinal);
        foreach (var kind in (string[])["survival", "load", "path", "classes"])
            Assert.Contains("ДЛЯ СЛУЖЕБНОГО", Output($"firms {kind} {In} --lang ru"), StringComparison.Ordinal);
        Assert.Contains($"2017,2017,{ExportersOf(2017)},", Output($"firms dynamics {In} --format csv"));
        Ages();
        Files();
        Refusals();
    }

    // Beginners of 2015 to 2017: those of 2014 may have begun before.
    private void Ages()
    {
        int[] beginners = [.. Enumerable.Range(1, MadeUpExporters.Firms).Where(firm => firm % 4 > 0)];
        int[] ages =
        [
            .. beginners
                .Where(MadeUpExporters.IsRegistered)
                .Select(firm => MadeUpExporters.Begins(firm) - MadeUpExporters.Founded(firm)),
        ];

        var line = Output($"firms path {In} --table firm-path-ages --format csv").Split('\n')[1];

        Assert.StartsWith($"all,All firms,{beginners.Length},{ages.Length},", line, StringComparison.Ordinal);
        Assert.Contains(
            $",{ages.Count(age => age <= 3)},{ages.Count(age => age is > 3 and < 10)},{ages.Count(age => age >= 10)},",
            line,
            StringComparison.Ordinal
        );
        Assert.EndsWith(",internal", line, StringComparison.Ordinal);
    }

    private void Files()
    {
        foreach (var form in (string[])["px", "json-stat", "xlsx"])
            Output($"firms load {In} --by size --format {form} --out load.{form}");
        foreach (var form in (string[])["px", "json-stat"])
            Assert.Contains(
                "INTERNAL",
                File.ReadAllText(Path.Combine(folder.Path, $"load.{form}")),
                StringComparison.Ordinal
            );
        Assert.Equal("PK"u8, File.ReadAllBytes(Path.Combine(folder.Path, "load.xlsx")).AsSpan(0, 2));
    }

    private void Refusals()
    {
        var noTable = hansa.Run($"firms load {In} --table firm-lod".Split(' '));
        var noSize = hansa.Run("firms change --data lines --workspace w".Split(' '));

        Assert.Equal(3, noTable.ExitCode);
        Assert.Contains("firm-load", noTable.Messages, StringComparison.Ordinal);
        Assert.Contains("hansa link", noSize.Messages, StringComparison.Ordinal);
    }

    private string Output(string words) => hansa.Output(words.Split(' '));

    private static int ExportersOf(int year) =>
        Enumerable.Range(1, MadeUpExporters.Firms).Count(firm => MadeUpExporters.Exports(firm, year));
}
