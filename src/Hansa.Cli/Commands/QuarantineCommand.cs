using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa quarantine</c>: the records of a dataset that were not accepted.</summary>
public sealed class QuarantineCommand : HansaCommand
{
    private readonly Argument<string> dataset;
    private readonly Option<RowLimit> rows;
    private readonly Option<Format> format;

    public QuarantineCommand()
        : base("quarantine", "Lists the records of a dataset that were not accepted: file, line, column, reason.")
    {
        dataset = Take(new Argument<string>("NAME") { Description = "The dataset." });
        rows = Take(RowLimit.Option());
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "csv and json also have the record as it stands in the file. Mend the file and load it: only what is new goes in.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("quarantine brazil", "What was not accepted, and why."),
            new("quarantine brazil --format csv > bad.csv", "One row per record, to mend in a spreadsheet."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(new ReadQuarantine(asked.GetRequiredValue(dataset)), records => Write(records, asked, session));

    private void Write(IReadOnlyList<QuarantinedRecord> records, ParseResult asked, Session session)
    {
        var form = asked.GetValue(format);
        if (form != Format.Table)
        {
            session.Write(QuarantineSheet.Of(records, withRaw: true), form);
            return;
        }
        if (records.Count == 0)
        {
            Paragraph.Write(Words.Of("quarantine.none").In(session.Language), session.Terminal, 0);
            return;
        }
        var reasons = records
            .GroupBy(record => record.Reason)
            .Select(group => new ReasonCount(group.Key, group.Count()));
        session.Write(LoadPage.Reasons(reasons), form);
        session.Terminal.Output.WriteLine();
        var most = asked.GetValue(rows).Most;
        session.Write(
            QuarantineSheet.Of(records.Take(most), withRaw: false) with
            {
                Notes = Notes(records.Count - most, session),
            },
            form
        );
    }

    private static IReadOnlyList<LocalText> Notes(int hidden, Session session) =>
        hidden > 0 ? [Words.Filled("note.more-records", new Typography(session.Language).Whole(hidden))] : [];
}
