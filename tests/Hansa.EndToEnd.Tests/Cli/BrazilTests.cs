namespace Hansa.EndToEnd.Tests.Cli;

public sealed class BrazilTests(BrazilWorkspace workspace) : IClassFixture<BrazilWorkspace>
{
    private readonly HansaProcess hansa = workspace.Hansa;

    [Fact]
    public void A_load_ends_with_the_counts_and_the_exact_total() =>
        Assert.Contains(
            "\ntotal,249681,249681,0,0,0,48252908258,USD,\n",
            workspace.LoadOutput,
            StringComparison.Ordinal
        );

    [Fact]
    public void Datasets_have_rows_periods_total_and_snapshot()
    {
        var line = hansa.Output("datasets", "brazil", "--format", "csv").Split('\n')[1];

        Assert.StartsWith("brazil,export,2025-01..2025-02,249681,48252908258,USD,", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_again_changes_nothing_and_says_where_it_is()
    {
        var before = hansa.Output("datasets", "--format", "csv");

        var run = hansa.Run("load", workspace.File, "--as", "brazil", "--source", "comexstat");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("is already in snapshot", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, hansa.Output("datasets", "--format", "csv"));
    }

    [Fact]
    public void Show_prints_one_row_per_figure_in_the_columns_of_the_contract()
    {
        var lines = hansa
            .Output("show", "rca", "--data", "brazil", "--scheme", "nine-groups", "--format", "csv")
            .Split('\n');

        Assert.Equal("period,region,group,value,missing,low,high,unit", lines[0]);
        Assert.Equal(27 * 9, lines.Length - 2);
        Assert.All(lines[1..^1], line => Assert.Equal(8, line.Split(',').Length));
    }

    [Fact]
    public void States_compare_with_the_world_by_chapter_and_not_below()
    {
        string[] asked = ["show", "rca", "--data", "brazil", "--benchmark", "world:world@2023", "--format", "csv"];

        var chapters = hansa.Output([.. asked, "--level", "2", "--only", "BR-MT"]);
        var below = hansa.Run([.. asked, "--level", "6"]);

        Assert.Contains("\n2025,BR-MT,12,49.1", chapters, StringComparison.Ordinal);
        Assert.Equal(1, below.ExitCode);
        Assert.Contains("different things below the chapter", below.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_in_Russian_gives_the_same_bytes_in_csv_and_json()
    {
        foreach (var format in (string[])["csv", "json"])
        {
            string[] words = ["show", "hhi", "--data", "brazil", "--level", "2", "--format", format];
            string[] table = ["table", "5", "--data", "brazil", "--format", format];

            Assert.Equal(hansa.Output(words), InRussian().Output(words));
            Assert.Equal(hansa.Output(table), InRussian().Output(table));
        }
    }

    [Fact]
    public void Tables_for_people_follow_the_language_and_carry_no_escape_codes()
    {
        var english = hansa.Output("table", "4", "--data", "brazil");
        var russian = InRussian().Output("table", "4", "--data", "brazil");

        Assert.Contains("Metals and building materials", english, StringComparison.Ordinal);
        Assert.Contains("Сан-Паулу", russian, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', english + russian);
    }

    [Theory]
    [InlineData(1, "show", "lafay", "--data", "brazil")]
    [InlineData(1, "show", "rca", "--data", "brazil", "--period", "last-year")]
    [InlineData(3, "show", "rac", "--data", "brazil")]
    [InlineData(3, "show", "rca", "--data", "brasil")]
    [InlineData(3, "quarantine", "brasil")]
    [InlineData(3, "table", "9", "--data", "brazil")]
    [InlineData(3, "indicators", "rac")]
    [InlineData(3, "sources", "comexstt")]
    [InlineData(3, "scheme", "show", "nine-group")]
    [InlineData(5, "drop", "brazil")]
    public void Each_kind_of_problem_has_its_exit_code(int code, params string[] words)
    {
        var run = hansa.Run(words);

        Assert.Equal(code, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("hansa: ", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typo_of_an_indicator_or_a_dataset_is_recognised()
    {
        Assert.Contains(" rca", hansa.Run("indicators", "rac").Messages, StringComparison.Ordinal);
        Assert.Contains(
            "Did you mean brazil?",
            hansa.Run("show", "rca", "--data", "brasil").Messages,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_workspace_is_as_it_was_stored() =>
        Assert.Contains("285,578 rows checked", hansa.Output("verify"), StringComparison.Ordinal);

    private HansaProcess InRussian()
    {
        var russian = new HansaProcess(workspace.Folder);
        russian.Environment["LC_ALL"] = "ru_RU.UTF-8";
        return russian;
    }
}
