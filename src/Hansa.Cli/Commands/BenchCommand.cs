using System.CommandLine;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa bench</c>: speed against a floor of the same run.</summary>
public sealed class BenchCommand : HansaCommand
{
    private static readonly Companion Bench = new("bench", "Bench");

    private readonly Argument<string[]> words;

    public BenchCommand()
        : base("bench", "Measures speed against a floor taken in the same run, and prints JSON.") =>
        words = Take(
            new Argument<string[]>("WORD")
            {
                Description = "Handed to the bench as it is: which measurements, how large.",
                Arity = ArgumentArity.ZeroOrMore,
            }
        );

    public override IReadOnlyList<Example> Examples =>
        [new("bench", "All measurements; takes minutes and some GB of disk.")];

    public override int Run(ParseResult asked, Session session) => Bench.Run(asked.GetValue(words) ?? [], session);
}
