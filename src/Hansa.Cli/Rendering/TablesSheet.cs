using Hansa.Cli.Texts;
using Hansa.Statistics.Consistency;
using Hansa.UseCases;
using Hansa.UseCases.Published;

namespace Hansa.Cli.Rendering;

/// <summary>What a check of published tables found, as a list: one row per contradiction and per repair, and one for a check without any.</summary>
public static class TablesSheet
{
    private static readonly string[] Columns = ["check", "verdict", "finding", "kind", "cells", "relations", "text"];

    public static Sheet Of(TablesReport report) =>
        new(
            [.. Columns.Select(code => new SheetColumn(code, Words.Of("head." + code), IsNumber: code == "finding"))],
            report.Checks.SelectMany(Rows)
        );

    /// <summary>What is printed in a cell, in the reader's typography.</summary>
    public static LocalText Printed(PublishedCell cell) =>
        cell.Printed.Text.Length > 0 ? cell.Text : Words.Of("tables.no-data");

    private static IEnumerable<Cell[]> Rows(CheckReport check)
    {
        if (check.Findings.Count == 0)
            yield return Row(check, null, check.Verdict == Verdict.Consistent ? "consistent" : "undecided");
        for (var at = 0; at < check.Findings.Count; at++)
        {
            foreach (var contradiction in check.Findings[at].Contradictions)
                yield return Row(
                    check,
                    at + 1,
                    "contradiction",
                    (
                        string.Join("; ", contradiction.Cells.Select(cell => $"{cell.Name}={cell.Printed.Text}")),
                        string.Join("; ", contradiction.Relations.Select(Named)),
                        Together(contradiction.Steps)
                    )
                );
            foreach (var repair in check.Findings[at].Repairs)
                yield return Row(
                    check,
                    at + 1,
                    "repair",
                    (string.Join("; ", repair.Cells.Select(one => one.Cell.Name)), "", repair.Text)
                );
        }
    }

    private static string Named(PublishedRelation relation) =>
        relation.Choice.Length > 0 ? $"{relation.Name} ({relation.Choice})" : relation.Name;

    private static LocalText Together(IReadOnlyList<LocalText> steps) =>
        new(string.Join(' ', steps.Select(step => step.English)), string.Join(' ', steps.Select(step => step.Russian)));

    private static Cell[] Row(
        CheckReport check,
        int? finding,
        string kind,
        (string Cells, string Relations, LocalText? Text) rest = default
    ) =>
        [
            Cell.Of(check.Name),
            Cell.Of(check.Verdict.ToString().ToLowerInvariant()),
            finding is { } number ? Cell.Of((long)number) : Cell.Empty,
            Cell.Of(kind),
            Cell.Of(rest.Cells),
            Cell.Of(rest.Relations),
            Cell.Of(rest.Text),
        ];
}
