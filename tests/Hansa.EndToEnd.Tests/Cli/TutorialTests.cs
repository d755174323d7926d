using System.IO.Compression;
using System.Text.RegularExpressions;
using Hansa.Tests.House;

namespace Hansa.EndToEnd.Tests.Cli;

public sealed partial class TutorialTests
{
    [Fact]
    public void Every_command_of_the_first_assessment_works_on_the_real_file()
    {
        using var folder = new TemporaryFolder();
        Unpack(
            RealData.Path("regions/brazil_comexstat_EXP_2025_partial.csv.gz"),
            Path.Combine(folder.Path, "EXP_2025.csv")
        );
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "tutorial", "first-assessment.md"));
        var commands = Command().Matches(page).Select(match => match.Groups[1].Value).ToArray();

        Assert.True(commands.Length >= 10, "the commands were not found");
        Assert.All(commands, command => Run(command, folder.Path));
    }

    private static void Run(string command, string folder)
    {
        string[] words = [.. command.Split(' ').TakeWhile(word => word != ">")];
        var run = new HansaProcess(folder).Run(words);
        Assert.True(run.ExitCode == 0, $"./hansa {command} ended with {run.ExitCode}:\n{run.Messages}");
        Assert.NotEmpty(run.Output);
    }

    private static void Unpack(string packed, string into)
    {
        using var source = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
        using var target = File.Create(into);
        source.CopyTo(target);
    }

    [GeneratedRegex("^\\./hansa (.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
