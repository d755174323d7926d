namespace Hansa.Samples;

/// <summary>A figure as the paper prints it.</summary>
/// <param name="Printed">With its printed decimal; nothing where the paper says that it has no data.</param>
/// <param name="Erratum">The entry of the project's list of misprints that concerns it; empty where none does.</param>
public sealed record PaperFigure(decimal? Printed, string Erratum);

/// <summary>One sector or group of Tables 4 and 5 as the paper prints it.</summary>
/// <param name="Stated">How many regions the text counts.</param>
/// <param name="SharePercent">Of exports, on a base that the paper does not name.</param>
/// <param name="Regions">Codes of the regions that it lists.</param>
public sealed record PaperClass(string Code, int Stated, decimal SharePercent, IReadOnlyList<string> Regions);

/// <summary>The tables of the paper, keyed as the project's own tables are.</summary>
public sealed class PaperFigures
{
    private readonly string folder;

    private PaperFigures(string data) => folder = Path.Combine(data, "published", "yakushev-2020");

    /// <param name="data">The project's <c>data/</c> folder.</param>
    public static PaperFigures Read(string data) => new(data);

    /// <summary>Row and column code of <c>table-1</c> → figure.</summary>
    public IReadOnlyDictionary<(string Row, string Column), PaperFigure> Table1() =>
        Rows("table1")
            .ToDictionary(
                row => (row["group"], $"rca-{row["year"]}"),
                row => new PaperFigure(row.Exact("rca_printed"), row["erratum"])
            );

    /// <summary>Row and column code of <c>table-2</c> → figure; an erratum stands at the figure that it changes.</summary>
    public IReadOnlyDictionary<(string Row, string Column), PaperFigure> Table2() =>
        Rows("table2").SelectMany(YearCells).Concat(Rows("table2-change").SelectMany(ChangeCells)).ToDictionary();

    /// <summary>Row and column code of <c>table-3</c> → figure.</summary>
    public IReadOnlyDictionary<(string Row, string Column), PaperFigure> Table3() =>
        Rows("table3")
            .ToDictionary(
                row => (row["row"], $"block-{row["block"]}-{row["approach"]}"),
                row => new PaperFigure(row["printed"].Length == 0 ? null : row.Exact("printed"), "")
            );

    /// <summary>Sectors 1 to 6.</summary>
    public IReadOnlyList<PaperClass> Table4() => Classes("table4", "sector");

    /// <summary>Groups 1 and 2.</summary>
    public IReadOnlyList<PaperClass> Table5() => Classes("table5", "group");

    private IReadOnlyList<TableRow> Rows(string name) => DelimitedTable.Read(Path.Combine(folder, $"{name}.csv"));

    private static IEnumerable<((string, string), PaperFigure)> YearCells(TableRow row) =>
        [
            Cell(row, $"value-{row["year"]}", "value_printed_bn_usd", "value_corrected_bn_usd"),
            Cell(row, $"share-{row["year"]}", "share_printed_percent", "share_corrected_percent"),
        ];

    private static IEnumerable<((string, string), PaperFigure)> ChangeCells(TableRow row) =>
        [
            Cell(row, "index", "index_printed_percent", "index_corrected_percent"),
            Cell(row, "share-change", "share_change_printed_points", "share_change_corrected_points"),
        ];

    private static ((string, string), PaperFigure) Cell(
        TableRow row,
        string column,
        string printed,
        string corrected
    ) =>
        (
            (row["class"], column),
            new PaperFigure(row.Exact(printed), row.Exact(printed) == row.Exact(corrected) ? "" : row["erratum"])
        );

    private IReadOnlyList<PaperClass> Classes(string table, string key)
    {
        var regions = Rows(table).ToLookup(row => row[key], row => row["region"]);
        return
        [
            .. Rows($"{table}-shares")
                .Select(row => new PaperClass(
                    row[key],
                    row.Whole("regions_stated"),
                    row.Exact("share_printed_percent"),
                    [.. regions[row[key]]]
                )),
        ];
    }
}
