using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Published;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa check-tables</c>: which numbers of published tables cannot all be true.</summary>
public sealed class CheckTablesCommand : HansaCommand
{
    private readonly Argument<string[]> files;
    private readonly Option<bool> corrected;
    private readonly Option<string[]> only;
    private readonly Option<bool> brief;
    private readonly Option<Format> format;

    public CheckTablesCommand()
        : base("check-tables", "Proves which numbers of published tables cannot all be true.")
    {
        files = Take(
            new Argument<string[]>("FILE")
            {
                Description = "CSV files: cells (columns cell, printed, …) and relations (relation, formula, …).",
                Arity = ArgumentArity.OneOrMore,
            }
        );
        corrected = Take(
            StandardOptions.Switch("--corrected", "Checks the readings of the column corrected, where there are any.")
        );
        only = Take(StandardOptions.Repeated("--only", "CHECK,…", "Only these checks. Default: all."));
        brief = Take(
            StandardOptions.Switch("--brief", "For each finding the smallest contradiction and the repairs only.")
        );
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "A printed number stands for every number that rounds to it (half away from zero): 55.2 for 55.15 to below 55.25. "
                + "Relations are formulas over cells, such as share.{year} = 100 * exports.{year} / total.{year}. All arithmetic "
                + "is exact, and a contradiction is only reported when it is proved. docs/how-to/check-published-tables.md",
            "Ends with 7 when there are contradictions, with 0 when there are none.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "check-tables data/published/yakushev-2020/check-cells.csv data/published/yakushev-2020/check-relations.csv",
                "The five tables of the paper that the method comes from."
            ),
            new("check-tables cells.csv relations.csv --corrected", "The same tables with one's own corrections."),
            new("check-tables cells.csv relations.csv --format csv", "One row per contradiction and per repair."),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var found = false;
        var code = session.AnswerAnywhere(
            new CheckTables(asked.GetRequiredValue(files))
            {
                Corrected = asked.GetValue(corrected),
                Only = CodeList.Of(asked.GetValue(only)),
            },
            report =>
            {
                found = report.HasContradictions;
                Write(report, asked, session);
            }
        );
        return code == ExitCode.Done && found ? ExitCode.Found : code;
    }

    private void Write(TablesReport report, ParseResult asked, Session session)
    {
        var form = asked.GetValue(format);
        if (form == Format.Table)
            new TablesPage(session, asked.GetValue(brief)).Write(report);
        else
            session.Write(TablesSheet.Of(report), form);
    }
}
