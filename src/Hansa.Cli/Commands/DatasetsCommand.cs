using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa datasets</c>: what the workspace holds.</summary>
public sealed class DatasetsCommand : HansaCommand
{
    private readonly Argument<string?> dataset;
    private readonly Option<Format> format;

    public DatasetsCommand()
        : base("datasets", "Lists the datasets, or every snapshot of one, newest first: rows, periods, totals.")
    {
        dataset = Take(new Argument<string?>("NAME") { Description = "One dataset.", Arity = ArgumentArity.ZeroOrOne });
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("datasets", "The current snapshot of every dataset, one row per flow."),
            new("datasets brazil", "All snapshots of one dataset; the first is the current one."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(
            new ListDatasets(asked.GetValue(dataset)),
            manifests =>
                session.Write(
                    DatasetSheet.Of(manifests) with
                    {
                        Notes = manifests.Count == 0 ? [Words.Of("datasets.none")] : [],
                    },
                    asked.GetValue(format)
                )
        );
}
