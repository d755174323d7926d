using Hansa.UseCases.Changes;

namespace Hansa.Web.Api;

/// <summary>What a revision changed, as programs read it. Numbers are texts with all their digits.</summary>
public sealed record ChangesAnswer(
    string Dataset,
    string Before,
    string After,
    IReadOnlyList<FigureChangesAnswer> Figures,
    RowChangesAnswer Rows,
    IReadOnlyList<FileChangeAnswer> Files,
    IReadOnlyList<TextAnswer> Notes
)
{
    public static ChangesAnswer Of(SnapshotChanges changes) =>
        new(
            changes.After.Dataset,
            changes.Before.Snapshot,
            changes.After.Snapshot,
            [.. changes.Figures.Select(FigureChangesAnswer.Of)],
            RowChangesAnswer.Of(changes.Rows),
            [.. changes.Files.Select(file => new FileChangeAnswer(file.Name, $"{file.Kind}", file.Rows, file.Hash))],
            [.. changes.Notes.Select(TextAnswer.Of)]
        );
}

/// <summary>The figures of one question that differ.</summary>
public sealed record FigureChangesAnswer(
    string Code,
    TextAnswer Title,
    int Compared,
    IReadOnlyList<string> Axes,
    IReadOnlyList<ChangedFigureAnswer> Lines
)
{
    public static FigureChangesAnswer Of(FigureChanges figures) =>
        new(
            figures.Code,
            TextAnswer.Of(figures.Title),
            figures.Compared,
            figures.Axes,
            [
                .. figures.Lines.Select(line => new ChangedFigureAnswer(
                    line.Members,
                    line.Before?.Plain,
                    line.After?.Plain,
                    line.Difference?.Plain
                )),
            ]
        );
}

/// <summary>A figure before and after.</summary>
public sealed record ChangedFigureAnswer(
    IReadOnlyList<string> Members,
    string? Before,
    string? After,
    string? Difference
);

/// <summary>The keys whose rows differ.</summary>
public sealed record RowChangesAnswer(
    long Added,
    long Removed,
    long Revised,
    IReadOnlyList<string> Axes,
    IReadOnlyList<RowChangeAnswer> Lines
)
{
    public static RowChangesAnswer Of(RowChanges rows) =>
        new(
            rows.Added,
            rows.Removed,
            rows.Revised,
            rows.Axes,
            [
                .. rows.Lines.Select(line => new RowChangeAnswer(
                    $"{line.Kind}",
                    line.Members,
                    line.Before?.Plain,
                    line.After?.Plain,
                    line.Place
                )),
            ]
        );
}

/// <summary>One key whose rows differ.</summary>
public sealed record RowChangeAnswer(
    string Change,
    IReadOnlyList<string> Members,
    string? Before,
    string? After,
    string? Place
);

/// <summary>A file that came, went, or lost rows to a later one.</summary>
public sealed record FileChangeAnswer(string Name, string Change, long Rows, string Hash);
