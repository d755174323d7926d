using System.Globalization;
using Hansa.Cli.Texts;
using Hansa.UseCases.Explanations;

namespace Hansa.Cli.Rendering;

/// <summary>An explanation as a list for programs: one row per fact, with its section.</summary>
public static class ExplanationSheet
{
    public static Sheet Of(Explanation explanation) =>
        new(
            [
                new SheetColumn("section", Words.Of("head.section")),
                new SheetColumn("item", Words.Of("head.item")),
                new SheetColumn("label", Words.Of("head.title")),
                new SheetColumn("value", Words.Of("head.result")),
                new SheetColumn("unit", Words.Of("head.unit")),
                new SheetColumn("detail", Words.Of("head.detail")),
            ],
            explanation.Sections.SelectMany(section => section.Lines.Select(line => Row(section, line)))
        );

    private static Cell[] Row(ExplanationSection section, ExplanationLine line) =>
        [
            Cell.Of(section.Code),
            Cell.Of(line.Item),
            Cell.Of(line.Label),
            line.Value.Unit.Length > 0 ? Plain(line.Value) : Cell.Of(line.Value.Printed),
            Cell.Of(line.Value.Unit),
            Cell.Of(line.Detail),
        ];

    /// <summary>A value with all its digits: a number where it is one, else its text.</summary>
    public static Cell Plain(ExplainedValue? value) =>
        value is null ? Cell.Of("")
        : value.Unit.Length > 0 && Number(value.Plain) is { } number ? Cell.Of(number)
        : Cell.Of(value.Plain);

    // What a decimal cannot hold without losing digits stays a text.
    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.Parse(text, CultureInfo.InvariantCulture) == (double)number
            ? number
            : null;
}
