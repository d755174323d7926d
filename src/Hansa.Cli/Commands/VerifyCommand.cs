using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa verify</c>: checks the workspace against its manifests.</summary>
public sealed class VerifyCommand : HansaCommand
{
    public VerifyCommand()
        : base("verify", "Checks a workspace: hashes of every file, counts and totals of every snapshot.") { }

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "verify --workspace /srv/hansa",
                "Ends with 0 when all is as it was stored, with 5 when something is not."
            ),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var outcome = session.Ask(new VerifyWorkspace());
        if (!outcome.Succeeded)
            return session.Refuse(outcome.Problem);
        var found = outcome.Value;
        if (found.Faults.Count > 0)
            return session.Refuse(Damaged(found));
        var typography = new Typography(session.Language);
        var sentence = Words.Filled(
            "verify.well",
            typography.Whole(found.Snapshots),
            typography.Whole(found.Files),
            typography.Whole(found.Rows)
        );
        Paragraph.Write(sentence.In(session.Language), session.Terminal, 0);
        return ExitCode.Done;
    }

    private static Problem Damaged(Verification found) =>
        new(
            ProblemKind.Conflict,
            new(
                $"The workspace is not as it was stored: {found.Faults.Count} faults.",
                $"Рабочая папка не такая, какой была сохранена; расхождений: {found.Faults.Count}."
            ),
            new(
                "Restore these files from a copy, or drop the datasets concerned and load their files from the inbox again.",
                "Восстановите эти файлы из копии или удалите затронутые наборы и загрузите их файлы из папки inbox снова."
            )
        )
        {
            Details = found.Faults,
        };
}
