using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa load</c>: files into a dataset.</summary>
public sealed class LoadCommand : HansaCommand
{
    private readonly Argument<string[]> files;
    private readonly Option<string> dataset;
    private readonly Option<string> source;
    private readonly Option<bool> dryRun;
    private readonly LoadOptions reading;
    private readonly Option<Format> format;

    public LoadCommand()
        : base("load", "Loads files into a dataset: each record accepted, quarantined, duplicate or blank, none lost.")
    {
        files = Take(
            new Argument<string[]>("FILE")
            {
                Description = "Files to load: plain, gzip, zip or 7z.",
                Arity = ArgumentArity.OneOrMore,
            }
        );
        dataset = Take(
            StandardOptions.Required("--as", "NAME", "The dataset to load into; made where it is not there.")
        );
        source = Take(StandardOptions.Required("--source", "CODE", "What the files are; hansa sources lists them."));
        dryRun = Take(StandardOptions.Switch("--dry-run", "Shows how the files would be read, and changes nothing."));
        reading = new LoadOptions(this);
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "A load is all or nothing: on a damaged file, a wrong control total or Ctrl-C the dataset stays as it was. "
                + "Loading the same file again changes nothing. The workspace is made where there is none.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("load EXP_2025.csv.gz --as brazil --source comexstat", "Brazil's exports as published by Comex Stat."),
            new(
                "load EXP_2025.csv.gz --as brazil --source comexstat --dry-run",
                "How they would be read; nothing changes."
            ),
            new(
                "load trade.csv --as world --source columns --map reporter=country --map product=hs6 --map value=usd "
                    + "--period 2017 --nomenclature product=HS2017 --unit usd",
                "Any delimited file, column by column."
            ),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        using var progress = ProgressBar.On(session.Terminal, session.Language);
        var request = reading.Read(
            asked,
            new LoadRequest(
                asked.GetRequiredValue(dataset),
                asked.GetRequiredValue(source),
                asked.GetRequiredValue(files)
            )
            {
                Progress = progress,
            }
        );
        var form = asked.GetValue(format);
        if (asked.GetValue(dryRun))
            return session.AnswerAnywhere(
                new InspectFiles(request),
                found => Cleared(progress, () => InspectionPage.Write(found, form, session))
            );
        return session.AnswerAnywhere(
            new LoadFiles(request),
            done => Cleared(progress, () => LoadPage.Write(done, form, session))
        );
    }

    private static void Cleared(ProgressBar? progress, Action write)
    {
        progress?.Dispose();
        write();
    }
}
