using System.Globalization;
using Hansa.Cli.Texts;
using Hansa.Statistics.Consistency;
using Hansa.UseCases;
using Hansa.UseCases.Published;

namespace Hansa.Cli.Rendering;

/// <summary>What a check of published tables found, for people.</summary>
/// <param name="isBrief">Of each finding only the smallest contradiction and the repairs.</param>
public sealed class TablesPage(Session session, bool isBrief)
{
    // As many contradictions of a finding as help to see it; the other formats have all.
    private const int MostContradictions = 3;
    private const int MostRepairs = 6;

    public void Write(TablesReport report)
    {
        Line(Words.Filled("tables.read", report.Cells, report.Relations, report.Checks.Count));
        foreach (var check in report.Checks)
            Write(check);
        session.Terminal.Output.WriteLine();
        Line(Total(report));
    }

    /// <summary>How many checks found contradictions, and how many did not.</summary>
    public static LocalText Total(TablesReport report)
    {
        var contradictory = report.Checks.Count(check => check.Verdict == Verdict.Contradictory);
        var undecided = report.Checks.Count(check => check.Verdict == Verdict.Undecided);
        return Words.Filled("tables.total", contradictory, report.Checks.Count - contradictory - undecided, undecided);
    }

    private void Write(CheckReport check)
    {
        session.Terminal.Output.WriteLine();
        var name = check.Name.Length > 0 ? check.Name + ": " : "";
        Line(Words.Filled($"tables.{Key(check.Verdict)}", name, check.Cells, check.Relations));
        foreach (var finding in check.Findings)
            Write(finding);
    }

    private static string Key(Verdict verdict) =>
        verdict switch
        {
            Verdict.Contradictory => "contradictory",
            Verdict.Undecided => "undecided",
            _ => "consistent",
        };

    private void Write(TablesFinding finding)
    {
        var shown = Math.Min(finding.Contradictions.Count, isBrief ? 1 : MostContradictions);
        for (var at = 0; at < shown; at++)
            Write(finding.Contradictions[at], at + 1);
        if (finding.Contradictions.Count > shown && !isBrief)
            Line(
                Words.Filled(
                    finding.AreAll ? "tables.more" : "tables.more-at-least",
                    finding.Contradictions.Count - shown
                ),
                indent: 2
            );
        Repairs(finding);
    }

    private void Write(ProvenContradiction contradiction, int number)
    {
        Line(
            contradiction.Cells.Count > 0
                ? Words.Filled("tables.not-all", number.ToString(CultureInfo.InvariantCulture), Cells(contradiction))
                : Words.Filled("tables.relations-alone", number),
            indent: 2
        );
        foreach (var meaning in contradiction.Relations.Select(relation => relation.Meaning).Distinct())
            Line(new LocalText($"– {meaning.English}", $"– {meaning.Russian}"), indent: 5);
        foreach (var step in contradiction.Steps)
            Line(step, indent: 5);
    }

    private string Cells(ProvenContradiction contradiction) =>
        string.Join("; ", contradiction.Cells.Select(cell => Cell(cell)));

    private string Cell(PublishedCell cell)
    {
        var printed = TablesSheet.Printed(cell).In(session.Language);
        return cell.Unit.Length > 0
            ? $"{cell.Label.In(session.Language)} {printed} {cell.Unit}"
            : $"{cell.Label.In(session.Language)} {printed}";
    }

    private void Repairs(TablesFinding finding)
    {
        if (finding.Repairs.Count == 0)
            return;
        var together = finding.Repairs[0].Cells.Count;
        Line(together == 1 ? Words.Of("tables.repair-one") : Words.Filled("tables.repair-more", together), indent: 2);
        foreach (var repair in finding.Repairs.Take(MostRepairs))
            Line(new LocalText($"– {repair.Text.English}", $"– {repair.Text.Russian}"), indent: 5);
        if (finding.Repairs.Count > MostRepairs)
            Line(Words.Filled("tables.more-repairs", finding.Repairs.Count - MostRepairs), indent: 5);
    }

    private void Line(LocalText text, int indent = 0) =>
        Paragraph.Write(text.In(session.Language), session.Terminal, indent);
}
