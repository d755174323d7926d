using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.Samples;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Demo;

/// <summary>A table of figures with the paper's below each of its rows, and every difference explained.</summary>
public sealed class FiguresBeside(
    ReportTable table,
    IReadOnlyDictionary<(string Row, string Column), PaperFigure> paper,
    string language
)
{
    private const string Differs = " ≠";

    private readonly Typography typography = new(language);

    /// <summary>The columns of which the paper prints figures, those among them that are wanted.</summary>
    public PrintedTable Print(Func<string, bool> wants, string title)
    {
        var columns = Positions().Where(at => wants(table.Columns[at].Code)).ToArray();
        return new PrintedTable(
            [new PrintedColumn(table.RowTitle.In(language)), .. columns.Select(at => Head(at, columns[0]))],
            [.. Rows().SelectMany(row => new[] { Here(row, columns), InPaper(row, columns) })]
        )
        {
            Title = title,
            Caption = columns.Length > 0 && Unit(columns[0]) is { } unit ? [unit] : [],
        };
    }

    /// <summary>How many figures agree, then one sentence for each that does not.</summary>
    public IReadOnlyList<string> Notes()
    {
        var cells = Rows()
            .SelectMany(row => Positions().Select(at => (Row: row, At: at)))
            .Where(cell => Paper(cell.Row, cell.At) is not null)
            .ToArray();
        var different = cells.Where(cell => !Agrees(cell.Row, cell.At)).ToArray();
        return
        [
            Words.Filled("demo.agree", cells.Length - different.Length, cells.Length).In(language),
            .. different.Select(cell => Explanation(cell.Row, cell.At)),
        ];
    }

    private IEnumerable<int> Positions() =>
        Enumerable
            .Range(0, table.Columns.Count)
            .Where(at => paper.Keys.Any(key => key.Column == table.Columns[at].Code));

    private IEnumerable<ReportRow> Rows() => table.Rows.Where(row => paper.Keys.Any(key => key.Row == row.Code));

    // The unit that most columns share stands once, above the table.
    private PrintedColumn Head(int at, int first) => new(Unit(at) == Unit(first) ? Title(at) : Full(at), IsRight: true);

    private string Title(int at) => table.Columns[at].Title.In(language);

    private string? Unit(int at) => table.Columns[at].Unit?.In(language);

    private string Full(int at) => Unit(at) is { } unit ? $"{Title(at)}, {unit}" : Title(at);

    private IReadOnlyList<string> Here(ReportRow row, int[] columns) =>
        [row.FullLabel.In(language), .. columns.Select(at => Computed(row, at))];

    private IReadOnlyList<string> InPaper(ReportRow row, int[] columns) =>
        [
            $"  {Words.Of("demo.in-paper").In(language)}",
            .. columns.Select(at =>
                Paper(row, at) is { } figure ? Printed(figure) + (Agrees(row, at) ? "" : Differs) : ""
            ),
        ];

    private string Explanation(ReportRow row, int at)
    {
        var figure = Paper(row, at)!;
        var reason =
            figure.Erratum.Length > 0 ? Words.Of($"demo.erratum.{figure.Erratum}") : Words.Of("demo.unexplained");
        return Words
            .Filled(
                "demo.differs",
                row.Label.In(language),
                Full(at),
                Printed(figure),
                Computed(row, at),
                reason.In(language)
            )
            .In(language);
    }

    private PaperFigure? Paper(ReportRow row, int at) => paper.GetValueOrDefault((row.Code, table.Columns[at].Code));

    // What is printed decides: the figure rounded as tables round, half away from zero.
    private bool Agrees(ReportRow row, int at) =>
        row.Cells[at].Figure?.Value is not { } value
            ? Paper(row, at)!.Printed is null
            : Math.Round(
                (decimal)(value * table.Columns[at].For(row).Scale),
                table.Columns[at].For(row).Decimals,
                MidpointRounding.AwayFromZero
            ) == Paper(row, at)!.Printed;

    // The paper leaves the decimal out of some whole numbers.
    private string Printed(PaperFigure figure) =>
        figure.Printed is { } number ? typography.Exact(number + 0.0m) : Words.Of("demo.no-data").In(language);

    private string Computed(ReportRow row, int at) =>
        row.Cells[at].Figure?.Value is { } value
            ? typography.Number(value * table.Columns[at].For(row).Scale, table.Columns[at].For(row).Decimals)
            : Words.Of("demo.no-figure").In(language);
}
