using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa undo</c>: back to the snapshot before.</summary>
public sealed class UndoCommand : HansaCommand
{
    private readonly Argument<string> dataset;

    public UndoCommand()
        : base("undo", "Takes the last load of a dataset back: the snapshot before becomes the current one.") =>
        dataset = Take(new Argument<string>("NAME") { Description = "The dataset." });

    public override IReadOnlyList<Example> Examples => [new("undo brazil", "Takes the last load into brazil back.")];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(new UndoLoad(asked.GetRequiredValue(dataset)), report => Write(report, session));

    private static void Write(UndoReport report, Session session)
    {
        var undone = report.Undone;
        var sentence = report.Current is { } current
            ? Words.Filled("undo.done", undone.Dataset, undone.Snapshot, current.Snapshot)
            : Words.Filled("undo.gone", undone.Dataset, undone.Snapshot);
        Paragraph.Write(sentence.In(session.Language), session.Terminal, 0);
    }
}
