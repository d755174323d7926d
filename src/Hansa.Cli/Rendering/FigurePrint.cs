using Hansa.Cli.Texts;
using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Rendering;

/// <summary>Figures as people read them: names beside codes, constant keys in the caption, years side by side where they fit.</summary>
/// <param name="mostRows">Rows beyond these are counted in a note, not printed.</param>
public sealed class FigurePrint(IndicatorReport report, string language, int mostRows)
{
    private const int MostPeriodColumns = 8;

    private readonly FigureTable figures = report.Figures;
    private readonly FigureFormat format = new(report.Figures, language);
    private readonly bool hasBounds = new FigureFormat(report.Figures, language).HasVisibleBounds();

    /// <summary>The position of the axis whose members become columns, or -1.</summary>
    private int ColumnAxis =>
        !hasBounds
        && figures.Types is null
        && figures.Axes is [{ Name: "period", Codes.Count: > 1 and <= MostPeriodColumns }, _, ..]
            ? 0
            : -1;

    public PrintedTable Print()
    {
        var rows = ColumnAxis < 0 ? AllRows() : RowsOfFirstColumn();
        return new PrintedTable([.. KeyHeads(), .. ValueHeads()], [.. rows.Take(mostRows).Select(Row)])
        {
            Title = report.Text is { } text ? $"{text.Title.In(language)} ({report.Card.Code})" : report.Card.Code,
            Caption = [.. Caption()],
            Notes = [.. Notes(rows.Count)],
        };
    }

    private List<int> AllRows() => [.. Enumerable.Range(0, figures.Count)];

    private List<int> RowsOfFirstColumn() =>
        [.. Enumerable.Range(0, figures.Count / figures.Axes[ColumnAxis].Codes.Count)];

    // An axis of one member says nothing in each row; it stands in the caption instead.
    private IEnumerable<int> KeyAxes() =>
        Enumerable.Range(0, figures.Axes.Count).Where(axis => axis != ColumnAxis && figures.Axes[axis].Codes.Count > 1);

    private IEnumerable<PrintedColumn> KeyHeads()
    {
        foreach (var axis in KeyAxes())
        {
            yield return new PrintedColumn(AxisWord(figures.Axes[axis].Name));
            if (HasNames(figures.Axes[axis]))
                yield return new PrintedColumn(Word("head.name"));
        }
    }

    private IEnumerable<PrintedColumn> ValueHeads()
    {
        if (ColumnAxis >= 0)
            return figures.Axes[ColumnAxis].Codes.Select(code => new PrintedColumn(code, IsRight: true));
        if (figures.Types is not null)
            return TypeHeads();
        var value = new PrintedColumn(format.UnitWord, IsRight: true);
        return hasBounds ? [value, new PrintedColumn(Word("head.bounds"), IsRight: true)] : [value];
    }

    private PrintedColumn[] TypeHeads() =>
        [
            new(Word("head.type")),
            new(Word("head.label")),
            new(Word("head.margin"), IsRight: true),
            new(Word("head.certainty")),
        ];

    private IReadOnlyList<string> Row(int row) => [.. KeyAxes().SelectMany(axis => Key(row, axis)), .. Values(row)];

    private IEnumerable<string> Key(int row, int axis)
    {
        var code = figures.Axes[axis].Codes[figures.Member(row, axis)];
        yield return code;
        if (HasNames(figures.Axes[axis]))
            yield return report.Names[figures.Axes[axis].Name].GetValueOrDefault(code)?.In(language) ?? "";
    }

    private IEnumerable<string> Values(int row)
    {
        if (ColumnAxis >= 0)
            return PeriodRows(row).Select(other => format.Value(figures[other]));
        if (figures.Types is not null)
            return TypeCells(row);
        var figure = figures[row];
        return hasBounds ? [format.Value(figure), format.Bounds(figure)] : [format.Value(figure)];
    }

    // The period is the first axis, so the same key of the next period lies one block further.
    private IEnumerable<int> PeriodRows(int row)
    {
        var periods = figures.Axes[ColumnAxis].Codes.Count;
        return Enumerable.Range(0, periods).Select(period => row + (period * (figures.Count / periods)));
    }

    private string[] TypeCells(int row) =>
        figures.Types![row] is { } verdict
            ?
            [
                verdict.Code ?? "",
                TypeLabel(verdict),
                verdict.Margin is { } margin ? format.Number(margin) : "",
                Word(verdict.IsCertain ? "certainty.certain" : "certainty.undecided"),
            ]
            : [format.Value(figures[row]), "", "", ""];

    private string TypeLabel(TypeVerdict verdict) =>
        verdict.Code is { } code && (NameOf("type", code) ?? NameOf("group", code)) is { } name
            ? name.In(language)
            : verdict.Label;

    private LocalText? NameOf(string axis, string code) =>
        report.Names.GetValueOrDefault(axis)?.GetValueOrDefault(code);

    private IEnumerable<string> Caption()
    {
        yield return report.Card.Formula;
        yield return ProvenanceLine.Of(report.Provenance, language);
        var constant = figures.Axes.Where(axis => axis is { Codes.Count: 1, Name: not "period" }).Select(Constant);
        if (string.Join(" · ", constant) is { Length: > 0 } line)
            yield return line;
        if (ColumnAxis >= 0)
            yield return $"{Word("fact.unit")}: {format.UnitWord}";
    }

    private string Constant(FigureAxis axis)
    {
        var name = HasNames(axis) ? report.Names[axis.Name].GetValueOrDefault(axis.Codes[0])?.In(language) : null;
        return $"{AxisWord(axis.Name)} {axis.Codes[0]}{(name is null ? "" : $" {name}")}";
    }

    private IEnumerable<string> Notes(int rows)
    {
        if (rows > mostRows)
            yield return Words.Filled("note.more-rows", new Typography(language).Whole(rows - mostRows)).In(language);
        foreach (var note in report.Notes)
            yield return note.In(language);
    }

    private bool HasNames(FigureAxis axis) => report.Names.TryGetValue(axis.Name, out var names) && names.Count > 0;

    private string AxisWord(string name) => Words.Named("axis." + name, name).In(language);

    private string Word(string key) => Words.Of(key).In(language);
}
