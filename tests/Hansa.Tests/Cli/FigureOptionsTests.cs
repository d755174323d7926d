using Hansa.Adapters.Documents.Excel;
using Hansa.Cli;
using Hansa.Statistics.Cubes;
using Hansa.Tests.Adapters.Engines;
using Hansa.Tests.UseCases.Assessment;
using Hansa.Tests.UseCases.Documents.Matrices;

namespace Hansa.Tests.Cli;

public sealed class FigureOptionsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hansa-figures-").FullName;

    [Fact]
    public void Px_is_written_into_the_file_asked_for_and_nothing_is_printed()
    {
        var screen = new Screen();
        var file = Path.Combine(folder, "hhi.px");

        Assert.Equal(ExitCode.Done, Run(screen, "show", "hhi", "--format", "px", "--out", file));

        Assert.Empty(screen.Output);
        Assert.Equal(["hhi.px"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
        Assert.Equal("hhi", PxReader.Open(File.ReadAllText(file)).Of("MATRIX"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("json-stat")]
    [InlineData("px")]
    public void A_file_has_the_bytes_that_would_be_printed(string form)
    {
        var (printed, filed) = (new Screen(), new Screen());
        var file = Path.Combine(folder, "hhi");

        Run(printed, "show", "hhi", "--format", form);
        Run(filed, "show", "hhi", "--format", form, "--out", file);

        Assert.NotEmpty(printed.Output);
        Assert.Equal(printed.Output, File.ReadAllText(file));
    }

    [Fact]
    public void A_problem_leaves_the_file_as_it_was()
    {
        var file = Path.Combine(folder, "kept.csv");
        File.WriteAllText(file, "kept");

        foreach (var form in (string[])["csv", "px"])
            Assert.NotEqual(ExitCode.Done, Run(new Screen(), "show", "no-such", "--format", form, "--out", file));

        Assert.Equal("kept", File.ReadAllText(file));
    }

    [Fact]
    public void A_terminal_is_not_given_a_workbook_and_the_way_out_is_told()
    {
        var screen = new Screen(width: 80);

        Assert.Equal(ExitCode.Invalid, Run(screen, "show", "hhi", "--format", "xlsx"));

        Assert.Empty(screen.Output);
        Assert.Contains("--out figures.xlsx", screen.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_written_to_a_pipe_as_bytes_and_to_a_file_alike()
    {
        using var pipe = new MemoryStream();
        var file = Path.Combine(folder, "hhi.xlsx");

        Run(new Screen { Terminal = new Screen().Terminal with { Bytes = pipe } }, "show", "hhi", "--format", "xlsx");
        Run(new Screen(), "show", "hhi", "--format", "xlsx", "--out", file);

        Assert.Equal(File.ReadAllBytes(file), pipe.ToArray());
        Assert.Equal("PK"u8.ToArray(), pipe.ToArray()[..2]);
    }

    [Fact]
    public void The_contact_stands_in_the_file()
    {
        var screen = new Screen();

        Run(screen, "show", "hhi", "--format", "px", "--contact", "Ann, stat@example.org");

        Assert.Equal("Ann, stat@example.org", PxReader.Open(screen.Output).Of("CONTACT"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private int Run(Screen screen, params string[] words)
    {
        var house = new SmallHouse()
            .With("small", [Row("A", "01", 100), Row("A", "44", 300), Row("B", "01", 5)])
            .House with
        {
            Writers = [new ExcelWriter()],
        };
        return new CommandLine(screen.Terminal, _ => house).Run(
            [.. words, "--data", "small", "--workspace", folder],
            CancellationToken.None
        );
    }

    private static EngineRow Row(string region, string product, long value) =>
        new(Period.Year(2017), value) { Region = region, Product = product };
}
