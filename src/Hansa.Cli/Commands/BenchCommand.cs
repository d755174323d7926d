using System.CommandLine;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa bench</c>: speed against a floor of the same run.</summary>
public sealed class BenchCommand : HansaCommand
{
    private static readonly Companion Bench = new("bench", "Bench");

    private readonly Argument<string[]> cases;
    private readonly Option<string?>[] options;

    public BenchCommand()
        : base("bench", "Measures speed against a floor taken in the same run, and prints JSON.")
    {
        cases = Take(
            new Argument<string[]>("CASE")
            {
                Arity = ArgumentArity.ZeroOrMore,
                Description = "These measurements, such as rca or disclosure. Default: all.",
            }
        );
        options =
        [
            Take(StandardOptions.Text("--only", "CASE,…", "The same, with commas between them.")),
            Take(StandardOptions.Text("--data", "DIR", "Where made-up rows are kept between runs.")),
            Take(
                StandardOptions.Text("--rows", "N", "Rows of world trade, or lines of declarations. Default: 50000000.")
            ),
            Take(StandardOptions.Text("--repetitions", "N", "Of each measurement; medians are told. Default: 5.")),
        ];
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("bench", "All measurements; takes minutes and some GB of disk."),
            new("bench rca --rows 5000000", "One of them, on a tenth of the rows."),
            new("bench disclosure", "200 made-up releases protected and attacked twice."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        Bench.Run(
            options
                .Select(option => (option.Name, Value: asked.GetValue(option)))
                .Where(given => given.Value is not null)
                .SelectMany(given => (string[])[given.Name, given.Value!])
                .Concat(asked.GetValue(cases) is { Length: > 0 } named ? ["--only", string.Join(',', named)] : []),
            session
        );
}
