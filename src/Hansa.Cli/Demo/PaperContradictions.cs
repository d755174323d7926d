using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.Samples;
using Hansa.UseCases;
using Hansa.UseCases.Published;

namespace Hansa.Cli.Demo;

/// <summary>Where the paper's printed tables contradict themselves: how many checks, and the most telling ones.</summary>
public sealed class PaperContradictions(Session session)
{
    // Two misprints that one slip explains, and a target that half meets its goal.
    private static readonly string[] Telling = ["t2-2013", "t2-2014", "t3-goal-rec"];

    /// <returns>A problem when the files of the checkout cannot be read.</returns>
    public Problem? Write()
    {
        var folder = Path.Combine(ProjectData.Find(), "published", "yakushev-2020");
        var asked = session.Ask(
            new CheckTables([Path.Combine(folder, "check-cells.csv"), Path.Combine(folder, "check-relations.csv")])
        );
        if (!asked.Succeeded)
            return asked.Problem;
        session.Terminal.Output.WriteLine();
        Line(Words.Of("demo.contradictions"), 0);
        Line(TablesPage.Total(asked.Value), 0);
        foreach (var finding in Telling.SelectMany(name => asked.Value.Checks.Single(one => one.Name == name).Findings))
            Write(finding);
        session.Terminal.Output.WriteLine(
            $"  hansa check-tables {Shown(folder, "check-cells.csv")} {Shown(folder, "check-relations.csv")} --brief"
        );
        return null;
    }

    // As short as it works from where the person stands.
    private static string Shown(string folder, string file)
    {
        var whole = Path.Combine(folder, file);
        var here = Path.GetRelativePath(Directory.GetCurrentDirectory(), whole);
        return here.StartsWith("..", StringComparison.Ordinal) ? whole : here;
    }

    private void Write(TablesFinding finding)
    {
        var contradiction = finding.Contradictions[0];
        Line(new LocalText($"– {contradiction.Steps[^1].English}", $"– {contradiction.Steps[^1].Russian}"), 2);
        if (finding.Repairs is [var repair, ..] && repair.Cells.Any(cell => cell.Values.Misprints.Count > 0))
            Line(Words.Filled("demo.repair", repair.Text.In(session.Language)), 4);
    }

    private void Line(LocalText text, int indent) =>
        Paragraph.Write(text.In(session.Language), session.Terminal, indent);
}
