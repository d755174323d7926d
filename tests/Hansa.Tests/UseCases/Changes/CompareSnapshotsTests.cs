using Hansa.Adapters;
using Hansa.Cli;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.Cli;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Changes;
using Hansa.UseCases.Explanations;
using Hansa.UseCases.Questions;

namespace Hansa.Tests.UseCases.Changes;

public sealed class CompareSnapshotsTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private Runner Runner => new(WorkspaceHouse.Open(workspace.Workspace.Root));

    [Fact]
    public void A_revision_is_found_row_by_row()
    {
        var (first, second) = Revised();

        var changes = Runner.Run(new CompareSnapshots("trade", null)).Value;

        Assert.Equal((first, second), (changes.Before.Snapshot, changes.After.Snapshot));
        Assert.Equal((1, 0, 1), (changes.Rows.Added, changes.Rows.Removed, changes.Rows.Revised));
        Assert.Equal(
            [
                (RowChangeKind.Added, "2017 KAZ 270900 export", null, "500.00", "second.csv:3"),
                (RowChangeKind.Revised, "2017 RUS 440711 export", "70.00", "75.50", "second.csv:2"),
            ],
            changes.Rows.Lines.Select(line =>
                (line.Kind, string.Join(' ', line.Members), line.Before?.Plain, line.After?.Plain, line.Place)
            )
        );
        Assert.Equal(
            [("2017 export KAZ", "20.00", "520.00", "500.00"), ("2017 export RUS", "100.00", "105.50", "5.50")],
            changes
                .Figures.Single()
                .Lines.Select(line =>
                    (string.Join(' ', line.Members), line.Before!.Plain, line.After!.Plain, line.Difference!.Plain)
                )
        );
        Assert.Equal(
            [(RowChangeKind.Added, "second.csv", 2L), (RowChangeKind.Revised, "first.csv", 1L)],
            changes.Files.Select(file => (file.Kind, file.Name, file.Rows))
        );
        Assert.False(changes.IsNothing);
    }

    [Fact]
    public void The_way_back_takes_the_rows_away()
    {
        var (first, second) = Revised();

        var changes = Runner.Run(new CompareSnapshots(second, first[..8])).Value;

        Assert.Equal((0, 1, 1), (changes.Rows.Added, changes.Rows.Removed, changes.Rows.Revised));
        Assert.Equal("first.csv:3", changes.Rows.Lines.Single(line => line.Kind == RowChangeKind.Revised).Place);
    }

    [Fact]
    public void A_snapshot_beside_itself_has_changed_in_nothing()
    {
        var (_, second) = Revised();

        var changes = Runner.Run(new CompareSnapshots(second, second)).Value;

        Assert.True(changes.IsNothing);
        Assert.Contains("Nothing changed", Printed("diff", second, second), StringComparison.Ordinal);
        Assert.Contains(
            "Ничего не изменилось",
            Printed("diff", second, second, "--lang", "ru"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Figures_of_an_indicator_are_compared()
    {
        Revised();

        var changes = Runner
            .Run(
                new CompareSnapshots("trade", null)
                {
                    Question = new ShowIndicator("specificity", "trade") { Level = 2 },
                }
            )
            .Value;

        var largest = changes.Figures.Single().Lines.First(line => line.Difference is not null);
        Assert.Equal(["2017", "KAZ", "10"], largest.Members);
        Assert.Equal(1, double.Parse(largest.Before!.Plain, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            20.0 / 520,
            double.Parse(largest.After!.Plain, System.Globalization.CultureInfo.InvariantCulture),
            1e-12
        );
        Assert.Contains(changes.Figures.Single().Lines, line => line.Members[2] == "27" && line.Before is null);
    }

    [Fact]
    public void A_confidential_dataset_is_compared_by_counts_alone()
    {
        Load("first.csv", "RUS,100199,30\nRUS,440711,70\nKAZ,100199,20\n", isConfidential: true);
        Load("second.csv", "RUS,440711,75.50\nKAZ,270900,500\n", isConfidential: true);

        var changes = Runner.Run(new CompareSnapshots("trade", null)).Value;

        Assert.Equal((1, 1), (changes.Rows.Added, changes.Rows.Revised));
        Assert.Empty(changes.Rows.Lines);
        Assert.Empty(changes.Figures);
        Assert.Equal(2, changes.Notes.Count);
        Assert.DoesNotContain("500.00", Printed("diff", "trade"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_shown_as_they_came()
    {
        Load("first.csv", "RUS,100199,30\nRUS,440711,70\nKAZ,100199,20\n");

        var printed = Printed([
            "explain",
            "value",
            "--data",
            "trade",
            "--level",
            "2",
            "--cell",
            "reporter=RUS,product=44",
            "--texts",
        ]);

        Assert.Contains("first.csv, line 3", printed, StringComparison.Ordinal);
        Assert.Contains("RUS,440711,70", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("RUS,100199,30", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_below_zero_are_numbers_in_csv()
    {
        var (first, second) = Revised();

        Assert.Contains(
            "\"period=2017,flow=export,reporter=KAZ\",revised,520.00,20.00,-500.00,USD,",
            Printed("diff", second, first, "--format", "csv"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("nothing", null, ProblemKind.NotFound)]
    [InlineData("trade", "ffffffff", ProblemKind.NotFound)]
    [InlineData("tra", null, ProblemKind.NotFound)]
    public void What_is_not_there_is_told(string first, string? second, ProblemKind kind)
    {
        Revised();

        Assert.Equal(kind, Runner.Run(new CompareSnapshots(first, second)).Problem!.Kind);
    }

    [Fact]
    public void A_dataset_with_one_snapshot_has_nothing_to_compare_with()
    {
        Load("first.csv", "RUS,100199,30\n");

        Assert.Contains(
            "one snapshot only",
            Runner.Run(new CompareSnapshots("trade", null)).Problem!.Title.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_dataset_without_rows_has_no_answer_and_no_crash()
    {
        Load("first.csv", "RUS,999999x,30\n");

        Assert.Equal(ProblemKind.NotFound, Runner.Run(new ShowIndicator("hhi", "trade")).Problem!.Kind);
        Assert.Equal(
            ProblemKind.NotFound,
            Runner.Run(new ExplainFigure(new ShowIndicator("hhi", "trade"), "reporter=RUS")).Problem!.Kind
        );
    }

    [Fact]
    public void Options_of_a_question_need_an_indicator()
    {
        Revised();
        var screen = new Screen();

        Assert.Equal(ExitCode.Invalid, Run(screen, "diff", "trade", "--level", "2"));
        Assert.Contains("--level belongs to a question", screen.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_question_is_asked_again_and_says_what_changed()
    {
        Load("first.csv", "RUS,100199,30\nRUS,440711,70\nKAZ,100199,20\n");
        var question = new ShowIndicator("specificity", "trade") { Level = 2, Only = ["RUS"] };
        Assert.True(Runner.Run(new SaveQuestion("wood", question)).Succeeded);
        Assert.Null(Runner.Run(new AskQuestion("wood")).Value.Changes);
        Load("second.csv", "RUS,440711,75.50\n");

        var looked = Runner.Run(new AskQuestion("wood", Keeps: false)).Value;
        var answered = Runner.Run(new AskQuestion("wood")).Value;

        Assert.Equal(2, answered.Changes!.Changed);
        Assert.Equal(2, looked.Changes!.Changed);
        Assert.Equal(75.5 / 105.5, answered.Report.Figures.At("2017", "RUS", "44").Value!.Value, 1e-12);
        Assert.Contains(
            answered.Report.Notes,
            note => note.English.Contains("2 of 2 figures differ", StringComparison.Ordinal)
        );
        Assert.Null(Runner.Run(new AskQuestion("wood")).Value.Changes);
        Assert.Contains(
            Runner.Run(new CompareSnapshots("trade", null)).Value.Figures,
            figures => figures is { Code: "wood", Changed: 2 }
        );
    }

    [Fact]
    public void Saved_questions_are_listed_shown_and_forgotten()
    {
        Load("first.csv", "RUS,100199,30\nRUS,440711,70\n");

        Assert.Contains("No question is saved yet", Printed("ask"), StringComparison.Ordinal);
        Printed("show", "rca", "--data", "trade", "--level", "2", "--save", "wood");
        Assert.Equal("hansa show rca --data trade --level 2\n", Printed("ask", "wood", "--command"));
        Assert.Contains("wood", Printed("ask", "--format", "csv"), StringComparison.Ordinal);
        Assert.Contains("is forgotten", Printed("ask", "wood", "--remove"), StringComparison.Ordinal);
        var screen = new Screen();
        Assert.Equal(ExitCode.NotFound, Run(screen, "ask", "wood"));
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData(".hidden")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        Load("first.csv", "RUS,100199,30\n");

        Assert.Equal(
            ProblemKind.Invalid,
            Runner.Run(new SaveQuestion(name, new ShowIndicator("rca", "trade"))).Problem!.Kind
        );
    }

    [Fact]
    public void A_name_stands_for_one_question_and_a_question_that_has_no_answer_is_not_kept()
    {
        Load("first.csv", "RUS,100199,30\n");
        Assert.True(Runner.Run(new SaveQuestion("one", new ShowIndicator("rca", "trade"))).Succeeded);

        Assert.True(Runner.Run(new SaveQuestion("one", new ShowIndicator("rca", "trade"))).Succeeded);
        Assert.Equal(
            ProblemKind.Conflict,
            Runner.Run(new SaveQuestion("one", new ShowIndicator("hhi", "trade"))).Problem!.Kind
        );
        Assert.False(Runner.Run(new SaveQuestion("two", new ShowIndicator("rcaa", "trade"))).Succeeded);
        Assert.Single(Runner.Run(new ListQuestions()).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("""{"format":1,"indicator":"rca","data":"trade","options":[{"name":"levle","value":"2"}]}""")]
    [InlineData("""{"format":1,"indicator":"rca","data":"trade","options":[{"name":"level","value":"two"}]}""")]
    [InlineData("""{"format":1,"indicator":"rca","data":"trade","options":[],"run":"rm -rf /"}""")]
    [InlineData("""{"format":2,"indicator":"rca","data":"trade","options":[]}""")]
    [InlineData("""{"format":1,"indicator":null,"data":null,"options":null}""")]
    public void A_file_that_is_no_question_is_told_and_never_asked(string text)
    {
        Load("first.csv", "RUS,100199,30\n");
        Directory.CreateDirectory(workspace.Workspace.Questions);
        File.WriteAllText(Path.Combine(workspace.Workspace.Questions, "bad.json"), text);

        Assert.False(Runner.Run(new AskQuestion("bad")).Succeeded);
        Assert.False(Runner.Run(new ListQuestions()).Succeeded);
    }

    [Fact]
    public void A_question_comes_back_from_its_words()
    {
        var question = new ShowIndicator("rca", "trade")
        {
            Territory = "reporter",
            Only = ["RUS", "44"],
            Scheme = "volrc",
            Level = 4,
            Benchmark = "peers:KAZ,BLR",
            Period = "2013..2017",
            Grain = "quarter",
            Flow = "import",
            Gdp = "g",
            Population = "p",
            Employment = "e",
            Rates = ["a", "b@RUS"],
            Currency = "EUR",
            Deflator = "d",
            PricesOf = "2015",
            NetExports = new Dictionary<string, string> { ["A"] = "20%", ["C"] = "0.1" },
            Delta = 0.25m,
            Lines = "active",
            MinimumExports = 1000,
            MinimumShare = 0.05m,
            GapTolerance = 2,
            IsChained = true,
        };

        var words = QuestionWords.Of(question);
        var back = QuestionWords.Read("rca", "trade", words).Value;

        Assert.Equal(QuestionWords.Command("show", question), QuestionWords.Command("show", back));
        Assert.Equal(23, words.Count);
    }

    private (string First, string Second) Revised()
    {
        var first = Load("first.csv", "RUS,100199,30\nRUS,440711,70\nKAZ,100199,20\n");
        return (first, Load("second.csv", "RUS,440711,75.50\nKAZ,270900,500\n"));
    }

    private string Load(string name, string rows, bool isConfidential = false)
    {
        var file = workspace.File(name, SmallTrade.Header + rows);
        return workspace.Load(SmallTrade.Keyed(file) with { Confidential = isConfidential }).Value.Manifest.Snapshot;
    }

    private string Printed(params string[] words)
    {
        var screen = new Screen();
        Assert.Equal(ExitCode.Done, Run(screen, words));
        return screen.Output;
    }

    private int Run(Screen screen, params string[] words) =>
        new CommandLine(screen.Terminal, WorkspaceHouse.Open).Run(
            [.. words, "--workspace", workspace.Workspace.Root],
            default
        );
}
