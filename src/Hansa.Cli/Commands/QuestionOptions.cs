using System.CommandLine;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Explanations;

namespace Hansa.Cli.Commands;

/// <summary>The argument and the options that make a question about an indicator: the same for every command that takes one.</summary>
public sealed class QuestionOptions
{
    private readonly Argument<string> indicator = new("INDICATOR")
    {
        Description = "Its code; hansa indicators lists them.",
    };

    private readonly Option<string> data = StandardOptions.Required("--data", "NAME", "The dataset.");

    private readonly Option<string?> optional = StandardOptions.Text(
        "--indicator",
        "INDICATOR",
        "Compares the figures of one indicator; the options below are its question."
    );

    private readonly Option<string?> territory = StandardOptions.Text(
        "--territory",
        "reporter|region",
        "Whose figures. Default: regions where there are any."
    );

    private readonly Option<string[]> only = StandardOptions.Repeated(
        "--only",
        "CODE,…",
        "Shows these territories, products or groups; the computation covers all."
    );

    private readonly Option<string?> scheme = StandardOptions.Text(
        "--scheme",
        "NAME",
        "A classification to group products by; hansa scheme list."
    );

    private readonly Option<int?> level = StandardOptions.Whole(
        "--level",
        "2|4|6",
        "Digits of product code. Default: as loaded."
    );

    private readonly Option<string?> benchmark = StandardOptions.Text(
        "--benchmark",
        "BENCHMARK",
        "What to compare with: world:NAME[@YEAR], world-rest:NAME, country, rest or peers:CODE,… "
            + "Default: the country for regions, all reporters of the dataset for reporters."
    );

    private readonly Option<string?> period = StandardOptions.Text(
        "--period",
        "PERIOD",
        "2017 or 2013..2017. Default: the last year."
    );

    private readonly Option<string?> grain = StandardOptions.Text(
        "--grain",
        "year|quarter|month",
        "Length of a period. Default: year."
    );

    private readonly Option<string?> flow = StandardOptions.Text(
        "--flow",
        "export|import",
        "Direction of trade. Default: export."
    );

    private readonly Option<string?> lines = StandardOptions.Text(
        "--n",
        "benchmark|active|NUMBER",
        "Lines that normalised indices count. Default: those that the benchmark trades."
    );

    private readonly Option<decimal?> minimumExports = StandardOptions.MinimumExports();

    private readonly Option<decimal?> minimumShare = StandardOptions.MinimumShare();

    private readonly Option<int?> gap = StandardOptions.Whole(
        "--gap",
        "N",
        "Margins: a line absent for so many periods at an end is not new or dropped."
    );

    private readonly Option<bool> chained = StandardOptions.Switch(
        "--chained",
        "Price and volume: from each period to the next, instead of last beside first."
    );

    private readonly Option<bool> asInternal = StandardOptions.Internal();

    private readonly BesideOptions beside;

    /// <summary>Adds them to the command.</summary>
    public QuestionOptions(Command command)
        : this(command, isWhole: true) { }

    private QuestionOptions(Command command, bool isWhole)
    {
        if (isWhole)
            command.Arguments.Add(indicator);
        Option[] first =
        [
            isWhole ? data : (Option)optional,
            territory,
            only,
            scheme,
            level,
            benchmark,
            period,
            grain,
            flow,
        ];
        foreach (var option in first)
            command.Options.Add(option);
        beside = new BesideOptions(command);
        Option[] last = [lines, minimumExports, minimumShare, gap, chained, asInternal];
        foreach (var option in last)
            command.Options.Add(option);
    }

    /// <summary>For a command that takes its dataset elsewhere and a question only where one is given.</summary>
    public static QuestionOptions Optional(Command command) => new(command, isWhole: false);

    /// <summary>The question that the command line asks.</summary>
    public ShowIndicator Read(ParseResult asked) =>
        Read(asked, asked.GetRequiredValue(indicator), asked.GetRequiredValue(data));

    /// <summary>The question, or nothing where no indicator is named, or a refusal where options are left without one.</summary>
    public Outcome<ShowIndicator?> ReadOptional(ParseResult asked, string dataset)
    {
        if (asked.GetValue(optional) is { } code)
            return Outcome<ShowIndicator?>.Of(Read(asked, code, dataset));
        return QuestionWords.Of(Read(asked, "", dataset)) is [var left, ..]
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"--{left.Name} belongs to a question, and none is asked.",
                    $"--{left.Name} относится к вопросу, а он не задан."
                ),
                new("Name the indicator: --indicator rca.", "Назовите показатель: --indicator rca.")
            )
            : Outcome<ShowIndicator?>.Of(null);
    }

    private ShowIndicator Read(ParseResult asked, string code, string dataset) =>
        beside.Read(asked, new ShowIndicator(code, dataset)) with
        {
            Territory = asked.GetValue(territory),
            Only = CodeList.Of(asked.GetValue(only)),
            Scheme = asked.GetValue(scheme),
            Level = asked.GetValue(level),
            Benchmark = asked.GetValue(benchmark),
            Period = asked.GetValue(period),
            Grain = asked.GetValue(grain) ?? "year",
            Flow = asked.GetValue(flow) ?? "export",
            MinimumExports = asked.GetValue(minimumExports),
            MinimumShare = asked.GetValue(minimumShare),
            GapTolerance = asked.GetValue(gap) ?? 0,
            IsChained = asked.GetValue(chained),
            Lines = asked.GetValue(lines) ?? "benchmark",
            AsInternal = asked.GetValue(asInternal),
        };
}
