using System.Globalization;

namespace Hansa.Adapters.Reference;

/// <summary>A small CSV file in memory: texts by column name.</summary>
/// <param name="Columns">In the file's order.</param>
/// <param name="Rows">In the file's order.</param>
public sealed record DataTable(IReadOnlyList<string> Columns, IReadOnlyList<DataRow> Rows)
{
    /// <exception cref="InvalidDataException">The file has no header, or a row has another number of fields.</exception>
    public static DataTable Read(string path)
    {
        var records = CsvText.Records(File.ReadAllText(path)).ToArray();
        if (records.Length == 0)
            throw new InvalidDataException($"{path} is empty.");
        var columns = records[0].Fields;
        if (Array.Find(records, record => record.Fields.Count != columns.Count) is { } odd)
            throw new InvalidDataException($"{path}, line {odd.Line}: {odd.Fields.Count} fields, not {columns.Count}.");
        var places = columns.Select((column, at) => (column, at)).ToDictionary(pair => pair.column, pair => pair.at);
        return new DataTable(columns, [.. records.Skip(1).Select(one => new DataRow(one.Line, one.Fields, places))]);
    }
}

/// <summary>A row of a <see cref="DataTable"/>.</summary>
/// <param name="Line">Counted from 1, the header included.</param>
/// <param name="Fields">In the order of the columns.</param>
/// <param name="Places">Column → its position.</param>
public sealed record DataRow(int Line, IReadOnlyList<string> Fields, IReadOnlyDictionary<string, int> Places)
{
    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    public string this[string column] =>
        Places.TryGetValue(column, out var at)
            ? Fields[at]
            : throw new InvalidDataException($"There is no column {column}.");

    /// <summary>The text, or nothing when the field is empty.</summary>
    public string? Maybe(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>The parts of a field that are separated by |.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);

    public DateOnly? Date(string column) =>
        Maybe(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
