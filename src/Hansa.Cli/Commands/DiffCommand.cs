using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Changes;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa diff</c>: what a revision changed.</summary>
public sealed class DiffCommand : HansaCommand
{
    private readonly Argument<string> first;
    private readonly Argument<string?> second;
    private readonly QuestionOptions question;
    private readonly Option<int?> rows;
    private readonly Option<Format> format;

    public DiffCommand()
        : base("diff", "Says which figures a revision changed, by how much and through which rows and files.")
    {
        first = Take(
            new Argument<string>("DATASET|SNAPSHOT")
            {
                Description = "A dataset (its last load against the one before), or the earlier of two snapshots.",
            }
        );
        second = Take(
            new Argument<string?>("SNAPSHOT")
            {
                Description = "The later snapshot; its first digits are enough. Default: the current one.",
                Arity = ArgumentArity.ZeroOrOne,
            }
        );
        question = QuestionOptions.Optional(this);
        rows = Take(StandardOptions.Whole("--rows", "N", "How many figures and keys are listed. Default: 20."));
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "Compares trade by year and territory and the saved questions of the dataset; or one indicator, with the options of hansa show.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("diff brazil", "What the last load into brazil changed."),
            new("diff brazil --indicator rca --level 2", "Which comparative advantages it changed, largest first."),
            new("diff 0123abcd 4567cdef --format csv", "Between two snapshots, for a spreadsheet."),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var most = asked.GetValue(rows) ?? 20;
        var one = asked.GetRequiredValue(first);
        var changes =
            from wanted in question.ReadOptional(asked, one)
            from found in session.Ask(
                new CompareSnapshots(one, asked.GetValue(second)) { Question = wanted, Most = most }
            )
            select found;
        return session.Show(changes, found => Write(found, asked.GetValue(format), most, session));
    }

    private static void Write(SnapshotChanges changes, Format format, int most, Session session)
    {
        if (format != Format.Table)
        {
            session.Write(ChangeSheets.All(changes), format);
            return;
        }
        Say(
            Words.Filled("diff.title", changes.After.Dataset, changes.Before.Snapshot, changes.After.Snapshot),
            session
        );
        if (changes.IsNothing)
            Say(Words.Of("diff.nothing"), session);
        foreach (var figures in changes.Figures.Where(one => one.Changed > 0))
            List(ChangeSheets.Figures(figures, session.Language, most), figures.Title, session);
        foreach (var figures in changes.Figures.Where(one => one.Changed == 0 && !changes.IsNothing))
            Say(Words.Filled("diff.same", figures.Title.In(session.Language)), session);
        if (changes.Rows.Count > 0)
            List(ChangeSheets.Rows(changes.Rows, session.Language), Words.Of("diff.rows-title"), session);
        if (changes.Files.Count > 0)
            List(ChangeSheets.Files(changes.Files), Words.Of("diff.files-title"), session);
        foreach (var note in changes.Notes)
            Say(note, session);
    }

    private static void List(Sheet sheet, LocalText title, Session session)
    {
        session.Terminal.Output.WriteLine();
        session.Write(sheet, Format.Table, title);
    }

    private static void Say(LocalText text, Session session) =>
        Paragraph.Write(text.In(session.Language), session.Terminal, 0);
}
