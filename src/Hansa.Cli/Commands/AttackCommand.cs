using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases;
using Hansa.UseCases.Releases;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa attack</c>: runs the auditor alone over a finished release.</summary>
public sealed class AttackCommand : HansaCommand
{
    private const int MostNamed = 20;
    private readonly Argument<string?> release;
    private readonly Option<string?> published;

    public AttackCommand()
        : base(
            "attack",
            "Attacks a finished release as readers, contributors and archives would, and tells what they learn."
        )
    {
        release = Take(
            new Argument<string?>("RELEASE")
            {
                Description = "Its id in the workspace, or its folder.",
                Arity = ArgumentArity.ZeroOrOne,
            }
        );
        published = Take(ReleaseCommand.PublishedFile());
    }

    public override IReadOnlyList<Example> Examples =>
        [new("attack 3f2a9c41b7e0", "Ends with 0 when every withheld figure holds, with 5 when one does not.")];

    public override int Run(ParseResult asked, Session session)
    {
        using var progress = PercentLine.On(session.Terminal);
        var outcome = session.Ask(
            new AttackRelease(asked.GetValue(release) ?? "")
            {
                Published = asked.GetValue(published),
                Progress = progress,
            }
        );
        progress?.Dispose();
        if (!outcome.Succeeded)
            return session.Refuse(outcome.Problem);
        var (target, audit) = (outcome.Value.Release, outcome.Value.Audit);
        session.Write(Sheet(audit), Format.Table);
        foreach (var line in OutsideLines.Of(outcome.Value.Outside))
            Paragraph.Write(line.In(session.Language), session.Terminal, 0);
        if (!audit.IsSafe)
            return session.Refuse(Open(audit));
        if (!target.IsCertified)
            return session.Refuse(Uncertified(target));
        Paragraph.Write(Words.Filled("attack.holds", audit.Withheld).In(session.Language), session.Terminal, 0);
        return ExitCode.Done;
    }

    private static Sheet Sheet(AuditReport audit) => AttackSheet.Of(audit);

    private static Problem Open(AuditReport audit) =>
        new(
            ProblemKind.Conflict,
            new(
                $"{audit.Breaches.Count} withheld figures are given away.",
                $"Раскрыто скрытых показателей: {audit.Breaches.Count}."
            ),
            new(
                "Do not publish this folder; make the release again.",
                "Не публикуйте эту папку; сделайте публикацию заново."
            )
        )
        {
            Details = [.. audit.Breaches.Take(MostNamed).Select(breach => LocalText.Same(AttackSheet.Line(breach)))],
        };

    private static Problem Uncertified(StoredRelease target) =>
        new(
            ProblemKind.Conflict,
            new(
                $"Every withheld figure holds, but the release {target.Id} has no certificate that fits its files.",
                $"Все скрытые показатели устояли, но у публикации {target.Id} нет свидетельства, отвечающего её файлам."
            ),
            new(
                "Restore the folder from a copy, or make the release again.",
                "Восстановите папку из копии или сделайте публикацию заново."
            )
        );
}
