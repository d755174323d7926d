using System.Text.Json;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents;

/// <summary>A table of the method as JSON, in both languages.</summary>
/// <remarks>
/// Shape: <c>{ "table", "title", "provenance", "columns": [ { code, title, unit, decimals, scale } ],
/// "rows": [ { code, label, (unit-code, unit, decimals, scale where the row has its own), cells: { column: { value, missing, low, high } | { text } | null } } ], "notes" }</c>.
/// Values are unscaled, at full precision; <c>scale</c> and <c>decimals</c> say how people see them.
/// </remarks>
public static class TableJson
{
    public static void Write(ReportTable table, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("table", table.Code);
        json.Write("title", table.Title);
        json.Write(table.Provenance);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
            WriteColumn(column, json);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
            WriteRow(table, row, json);
        json.WriteEndArray();
        json.Write("notes", table.Notes);
        json.WriteEndObject();
    }

    private static void WriteColumn(ReportColumn column, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", column.Code);
        json.Write("title", column.Title);
        if (column.Unit is { } unit)
            json.Write("unit", unit);
        json.WriteNumber("decimals", column.Decimals);
        json.WriteNumber("scale", column.Scale);
        json.WriteEndObject();
    }

    private static void WriteRow(ReportTable table, ReportRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", row.Code);
        json.Write("label", row.Label);
        if (row.Form is { } form)
        {
            json.WriteString("unit-code", form.Code);
            json.Write("unit", form.Unit);
            json.WriteNumber("decimals", form.Decimals);
            json.WriteNumber("scale", form.Scale);
        }
        json.WriteStartObject("cells");
        for (var column = 0; column < table.Columns.Count; column++)
            WriteCell(table.Columns[column].Code, row.Cells[column], json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCell(string column, ReportCell cell, Utf8JsonWriter json)
    {
        if (cell.Figure is not { } figure)
        {
            WriteText(column, cell, json);
            return;
        }
        json.WriteStartObject(column);
        json.WriteNumberOrNull("value", figure.Value);
        json.WriteRest(figure);
        json.WriteEndObject();
    }

    private static void WriteText(string column, ReportCell cell, Utf8JsonWriter json)
    {
        if (cell.Text is not { } text)
        {
            json.WriteNull(column);
            return;
        }
        json.WriteStartObject(column);
        json.Write("text", text);
        json.WriteEndObject();
    }
}
