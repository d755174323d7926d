using System.Globalization;

namespace Hansa.Adapters.Reference;

/// <summary>A small CSV file in memory: texts by column name.</summary>
public sealed class DataTable
{
    private readonly Dictionary<string, int> places;

    private DataTable(IReadOnlyList<string> columns, IReadOnlyList<DataRow> rows)
    {
        Columns = columns;
        places = columns.Select((column, at) => (column, at)).ToDictionary(pair => pair.column, pair => pair.at);
        Rows = rows;
        foreach (var row in rows)
            row.Table = this;
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<DataRow> Rows { get; }

    /// <exception cref="InvalidDataException">The file has no header, or a row has another number of fields.</exception>
    public static DataTable Read(string path)
    {
        var records = CsvText.Records(File.ReadAllText(path)).ToArray();
        if (records.Length == 0)
            throw new InvalidDataException($"{path} is empty.");
        var columns = records[0].Fields;
        if (Array.Find(records, record => record.Fields.Count != columns.Count) is { } odd)
            throw new InvalidDataException($"{path}, line {odd.Line}: {odd.Fields.Count} fields, not {columns.Count}.");
        return new DataTable(columns, [.. records.Skip(1).Select(record => new DataRow(record.Line, record.Fields))]);
    }

    internal int PlaceOf(string column) =>
        places.TryGetValue(column, out var at) ? at : throw new InvalidDataException($"There is no column {column}.");
}

/// <summary>A row of a <see cref="DataTable"/>.</summary>
/// <param name="Line">Counted from 1, the header included.</param>
public sealed record DataRow(int Line, IReadOnlyList<string> Fields)
{
    internal DataTable Table { get; set; } = null!;

    public string this[string column] => Fields[Table.PlaceOf(column)];

    /// <summary>The text, or nothing when the field is empty.</summary>
    public string? Maybe(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>The parts of a field that are separated by |.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);

    public DateOnly? Date(string column) =>
        Maybe(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
