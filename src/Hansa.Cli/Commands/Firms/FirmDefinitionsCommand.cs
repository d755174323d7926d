using System.CommandLine;
using Hansa.UseCases.Firms;

namespace Hansa.Cli.Commands.Firms;

/// <summary><c>hansa firms definitions</c>: the number of exporters by each definition, side by side.</summary>
public sealed class FirmDefinitionsCommand : HansaCommand
{
    private readonly FirmOptions firms = new();
    private readonly Option<string[]> rules;

    public FirmDefinitionsCommand()
        : base("definitions", "Counts exporters by each definition, side by side.")
    {
        firms.AddTo(this, hasRule: false);
        rules = Take(StandardOptions.Repeated("--rules", "ID,…", "The definitions to compare. Default: all."));
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("firms definitions --data exports", "From any delivery to exports in each of three years."),
            new("firms definitions --data exports --by size --rules any,repeat,regular", "Three of them, by size."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        firms.Answer(
            asked,
            session,
            new CompareExporterRules(firms.Question(asked)) { Rules = CodeList.Of(asked.GetValue(rules)) }
        );
}
