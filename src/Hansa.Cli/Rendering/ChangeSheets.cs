using System.Globalization;
using Hansa.Cli.Texts;
using Hansa.UseCases.Changes;
using Hansa.UseCases.Explanations;

namespace Hansa.Cli.Rendering;

/// <summary>What a revision changed, as lists: figures, keys of rows, files.</summary>
public static class ChangeSheets
{
    /// <summary>The figures of one question, the largest difference first.</summary>
    /// <param name="most">How many; the rest is counted in a note.</param>
    public static Sheet Figures(FigureChanges changes, string language, int most) =>
        new(
            [
                .. changes.Axes.Select(axis => new SheetColumn(axis, Words.Named("axis." + axis, axis))),
                new SheetColumn("before", Words.Of("head.before"), IsNumber: true),
                new SheetColumn("after", Words.Of("head.after"), IsNumber: true),
                new SheetColumn("difference", Words.Of("head.difference"), IsNumber: true),
            ],
            changes
                .Lines.Take(most)
                .Select(line =>
                    (Cell[])
                        [
                            .. line.Members.Select(code => Cell.Of(code)),
                            Printed(line.Before, language),
                            Printed(line.After, language),
                            Printed(line.Difference, language),
                        ]
                )
        )
        {
            Notes =
            [
                Words.Filled(
                    "diff.figures",
                    changes.Changed.ToString(CultureInfo.InvariantCulture),
                    changes.Compared.ToString(CultureInfo.InvariantCulture)
                ),
            ],
        };

    private static Cell Printed(ExplainedValue? value, string language) => Cell.Of(value?.Printed.In(language) ?? "–");

    /// <summary>The keys whose rows differ.</summary>
    public static Sheet Rows(RowChanges rows, string language) =>
        new(
            [
                new SheetColumn("change", Words.Of("head.change")),
                .. rows.Axes.Select(axis => new SheetColumn(axis, Words.Named("axis." + axis, axis))),
                new SheetColumn("before", Words.Of("head.before"), IsNumber: true),
                new SheetColumn("after", Words.Of("head.after"), IsNumber: true),
                new SheetColumn("place", Words.Of("head.place")),
            ],
            rows.Lines.Select(line =>
                (Cell[])
                    [
                        Cell.Of(Word(line.Kind)),
                        .. line.Members.Select(code => Cell.Of(code)),
                        Cell.Of(line.Before?.In(language) ?? "–"),
                        Cell.Of(line.After?.In(language) ?? "–"),
                        Cell.Of(line.Place ?? ""),
                    ]
            )
        )
        {
            Notes = [Words.Filled("diff.rows", Count(rows.Added), Count(rows.Removed), Count(rows.Revised))],
        };

    /// <summary>Files that came, went or lost rows.</summary>
    public static Sheet Files(IReadOnlyList<FileChange> files) =>
        new(
            [
                new SheetColumn("file", Words.Of("head.file")),
                new SheetColumn("change", Words.Of("head.change")),
                new SheetColumn("rows", Words.Of("head.rows"), IsNumber: true),
                new SheetColumn("hash", Words.Of("head.hash")),
            ],
            files.Select(file =>
                (Cell[])[Cell.Of(file.Name), Cell.Of(FileWord(file.Kind)), Cell.Of(file.Rows), Cell.Of(file.Hash)]
            )
        );

    /// <summary>All differences as one list for programs: what, the key in words, before, after, difference.</summary>
    public static Sheet All(SnapshotChanges changes) =>
        new(
            [
                new SheetColumn("section", Words.Of("head.section")),
                new SheetColumn("item", Words.Of("head.item")),
                new SheetColumn("change", Words.Of("head.change")),
                new SheetColumn("before", Words.Of("head.before")),
                new SheetColumn("after", Words.Of("head.after")),
                new SheetColumn("difference", Words.Of("head.difference")),
                new SheetColumn("unit", Words.Of("head.unit")),
                new SheetColumn("place", Words.Of("head.place")),
            ],
            [
                .. changes.Figures.SelectMany(figures => figures.Lines.Select(line => Row(figures, line))),
                .. changes.Rows.Lines.Select(line => Row(changes, line)),
                .. changes.Files.Select(Row),
            ]
        );

    private static Cell[] Row(FigureChanges figures, ChangedFigure line) =>
        [
            Cell.Of(figures.Code),
            Cell.Of(Key(figures.Axes, line.Members)),
            Cell.Of(
                line.Before is null ? "added"
                : line.After is null ? "removed"
                : "revised"
            ),
            ExplanationSheet.Plain(line.Before),
            ExplanationSheet.Plain(line.After),
            ExplanationSheet.Plain(line.Difference),
            Cell.Of((line.After ?? line.Before)?.Unit ?? ""),
            Cell.Of(""),
        ];

    private static Cell[] Row(SnapshotChanges changes, RowChange line) =>
        [
            Cell.Of("rows"),
            Cell.Of(Key(changes.Rows.Axes, line.Members)),
            Cell.Of(Code(line.Kind)),
            ExplanationSheet.Plain(Value(line.Before)),
            ExplanationSheet.Plain(Value(line.After)),
            ExplanationSheet.Plain(Value(line.Difference)),
            Cell.Of(changes.After.Currency),
            Cell.Of(line.Place ?? ""),
        ];

    private static ExplainedValue? Value(StoredSum? sum) => sum is { } one ? ExplainedValue.Of(one, "sum") : null;

    private static Cell[] Row(FileChange file) =>
        [
            Cell.Of("files"),
            Cell.Of(file.Name),
            Cell.Of(Code(file.Kind)),
            Cell.Of(""),
            Cell.Of(""),
            Cell.Of(file.Rows),
            Cell.Of("rows"),
            Cell.Of(file.Hash),
        ];

    private static string Key(IReadOnlyList<string> axes, IReadOnlyList<string> members) =>
        string.Join(',', axes.Zip(members, (axis, code) => $"{axis}={code}"));

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Code(RowChangeKind kind) =>
        kind switch
        {
            RowChangeKind.Added => "added",
            RowChangeKind.Removed => "removed",
            _ => "revised",
        };

    private static Hansa.UseCases.LocalText Word(RowChangeKind kind) => Words.Of("change." + Code(kind));

    private static Hansa.UseCases.LocalText FileWord(RowChangeKind kind) => Words.Of("change.file-" + Code(kind));
}
