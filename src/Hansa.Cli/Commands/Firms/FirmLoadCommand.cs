using System.CommandLine;
using Hansa.UseCases.Firms;

namespace Hansa.Cli.Commands.Firms;

/// <summary><c>hansa firms load</c>: what exports fall on one exporter.</summary>
public sealed class FirmLoadCommand : HansaCommand
{
    private readonly FirmOptions firms = new();

    public FirmLoadCommand()
        : base("load", "Prints the transaction load: exports per exporter, and how they are spread.")
    {
        firms.AddTo(this);
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("firms load --data exports --by size", "Mean, median and spread by size."),
            new(
                "firms load --data exports --by size --table firm-load-bands --format csv",
                "Numbers of firms by load."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        firms.Answer(asked, session, new ShowTransactionLoad(firms.Question(asked)));
}
