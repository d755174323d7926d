using System.Globalization;
using System.Text;

namespace Hansa.Samples;

/// <summary>A row of a comma-separated file with a header, read by column name.</summary>
public sealed class TableRow(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells)
{
    public string this[string column] => cells[columns[column]];

    public int Whole(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    public decimal Exact(string column) => decimal.Parse(this[column], CultureInfo.InvariantCulture);

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    /// <summary>True on days within <c>valid_from</c> and <c>valid_to</c>, where an empty cell is an open end.</summary>
    public bool IsValid(DateOnly day) =>
        Day("valid_from", DateOnly.MinValue) <= day && day <= Day("valid_to", DateOnly.MaxValue);

    private DateOnly Day(string column, DateOnly whenEmpty) =>
        this[column].Length == 0
            ? whenEmpty
            : DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Reads the project's own data files: UTF-8, header, comma, quotes where needed, one record a line.</summary>
public static class DelimitedTable
{
    public static IReadOnlyList<TableRow> Read(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        return Read(reader);
    }

    public static IReadOnlyList<TableRow> Read(TextReader reader)
    {
        var columns = Cells(reader.ReadLine()!).Select((name, position) => (name, position)).ToDictionary();
        var rows = new List<TableRow>();
        while (reader.ReadLine() is { } line)
            rows.Add(new(columns, Cells(line)));
        return rows;
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (letter != '"')
            {
                cell.Append(letter);
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
