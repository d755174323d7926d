using System.CommandLine;
using Hansa.Cli;

namespace Hansa.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("shwo rca", "hansa has no command 'shwo'. Did you mean show?")]
    [InlineData("show rca --dta x", "hansa show has no option '--dta'. Did you mean --data?")]
    [InlineData(
        "load a.csv --as x --source columns --unti usd",
        "hansa load has no option '--unti'. Did you mean --unit?"
    )]
    [InlineData("scheme ad x.csv", "hansa scheme has no command 'ad'. Did you mean add?")]
    [InlineData("show rca --data x --format xml", "'xml' is not one of table, csv, json, json-stat, px, xlsx.")]
    [InlineData("indicators --lang fr", "'fr' is not one of en, ru.")]
    [InlineData(
        "load a.csv --as x --source columns --map value",
        "--map takes role=column; 'value' is not of that form."
    )]
    [InlineData("load a.csv --as x --source columns --map v=a --map v=b", "--map gives 'v' twice.")]
    [InlineData("show rca --data x --rows none", "--rows takes a number from 1, or all; 'none' is neither.")]
    [InlineData("demo --seed x", "--seed takes a whole number from 0; 'x' is not one.")]
    [InlineData("show rca --data x --level two", "'two' is not a whole number.")]
    [InlineData("table 4 --data x --minimum-share 5%", "'5%' is not a number; write it as 1250000 or 0.05.")]
    [InlineData("table four --data x", "'four' is not a whole number.")]
    [InlineData("show rca x --data y", "hansa show has no use for the word 'x'.")]
    [InlineData("scheme", "A command is missing.")]
    [InlineData("show rca --data x --period", "--period needs a value: PERIOD.")]
    [InlineData("load a.csv", "--as NAME is missing: The dataset to load into; made where it is not there.")]
    public void A_wrong_command_line_says_what_is_wrong_and_ends_with_2(string typed, string said)
    {
        var screen = new Screen();

        var code = Run(screen, typed.Split(' '));

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains($"hansa: {said}\n", screen.Messages, StringComparison.Ordinal);
        Assert.Contains("--help shows what it takes.", screen.Messages, StringComparison.Ordinal);
        Assert.Empty(screen.Output);
    }

    [Theory]
    [InlineData("show rca --dta x", "У hansa show нет параметра «--dta». Может быть, вы имели в виду --data?")]
    [InlineData("shwo rca", "У hansa нет команды «shwo». Может быть, вы имели в виду show?")]
    [InlineData("show rca x --data y", "hansa show: слово «x» лишнее.")]
    [InlineData("scheme", "Не задана команда.")]
    [InlineData(
        "load a.csv --source columns",
        "Не задано --as NAME: Набор данных, куда загружать; создаётся, если его нет."
    )]
    [InlineData("show rca --data x --level two", "«two» — не целое число.")]
    [InlineData("show rca --data x --rows none", "--rows — число от 1 или all, а «none» — ни то ни другое.")]
    [InlineData(
        "load a.csv --as x --source columns --map value",
        "--map записывают как role=column; «value» записано иначе."
    )]
    public void A_wrong_command_line_is_told_in_Russian_where_that_is_asked_for(string typed, string said)
    {
        var screen = new Screen();

        var code = Run(screen, [.. typed.Split(' '), "--lang", "ru"]);

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains($"hansa: {said}\n", screen.Messages, StringComparison.Ordinal);
        Assert.Contains("→ Подробнее: hansa", screen.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_workspace_is_told_in_Russian_where_that_is_asked_for()
    {
        var screen = new Screen();

        Run(screen, "datasets", "--workspace", "/nowhere/at/all", "--lang", "ru");

        Assert.StartsWith("hansa: Рабочей папки /nowhere/at/all нет.\n  → ", screen.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_workspace_is_told_and_ends_with_3()
    {
        var screen = new Screen();

        var code = Run(screen, "datasets", "--workspace", "/nowhere/at/all");

        Assert.Equal(ExitCode.NotFound, code);
        Assert.Contains("There is no workspace at /nowhere/at/all.", screen.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("help", "show")]
    [InlineData("scheme", "add", "--help")]
    public void Help_goes_to_the_output_and_ends_with_0(params string[] typed)
    {
        var screen = new Screen(width: 80);

        Assert.Equal(ExitCode.Done, Run(screen, typed));

        Assert.Contains("Usage:\n  hansa", screen.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  hansa", screen.Output, StringComparison.Ordinal);
        Assert.All(screen.Output.Split('\n'), line => Assert.True(line.Length <= 110, line));
    }

    [Fact]
    public void Every_example_of_the_help_pages_can_be_typed()
    {
        var root = Line(new Screen()).Root();
        var examples = Commands(root).OfType<HansaCommand>().SelectMany(command => command.Examples).ToArray();

        Assert.True(examples.Length > 20);
        Assert.All(examples, example => Assert.Empty(Errors(root, example)));
        Assert.All(Commands(root).OfType<HansaCommand>(), command => Assert.NotEmpty(command.Examples));
    }

    private static IReadOnlyList<string> Errors(RootCommand root, Example example)
    {
        string[] words = [.. example.Arguments.Split(' ').TakeWhile(word => word != ">")];
        return [.. UsageErrors.Of(root.Parse(words), words).Select(fault => fault.English)];
    }

    private static IEnumerable<Command> Commands(Command command) =>
        command.Subcommands.SelectMany(Commands).Prepend(command);

    private static int Run(Screen screen, params string[] typed) => Line(screen).Run(typed, CancellationToken.None);

    private static CommandLine Line(Screen screen) =>
        new(screen.Terminal, folder => throw new InvalidOperationException($"{folder} was opened"));
}
