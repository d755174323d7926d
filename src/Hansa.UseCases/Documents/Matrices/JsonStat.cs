using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>A matrix as a JSON-stat 2.0 dataset, in one language.</summary>
/// <remarks>
/// Shape: <c>version, class, label, source, note, id, size, role, dimension, value, status, extension</c>; values run with the last
/// dimension fastest. Missing: the value is null and <c>status</c> gives the reason by position; <c>extension.status.label</c> says what
/// the reasons mean. Measures are the dimension of role <c>metric</c>, with unit and decimals. Source: json-stat.org/full.
/// </remarks>
public static class JsonStat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="language"><c>en</c> or <c>ru</c>: the language of labels, units and notes.</param>
    public static void Write(FigureMatrix matrix, string language, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
            Write(matrix, language, json);
        output.WriteByte((byte)'\n');
    }

    private static void Write(FigureMatrix matrix, string language, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", matrix.Title.In(language));
        json.WriteString("source", matrix.Source.In(language));
        WriteList(json, "note", matrix.Notes.Select(note => note.In(language)));
        WriteList(json, "id", matrix.Dimensions.Select(dimension => dimension.Code));
        WriteSizes(matrix, json);
        WriteRoles(matrix, json);
        json.WriteStartObject("dimension");
        foreach (var dimension in matrix.Dimensions)
            WriteDimension(dimension, language, json);
        json.WriteEndObject();
        WriteCells(matrix.Cells, json);
        WriteExtension(matrix, language, json);
        json.WriteEndObject();
    }

    private static void WriteSizes(FigureMatrix matrix, Utf8JsonWriter json)
    {
        json.WriteStartArray("size");
        foreach (var dimension in matrix.Dimensions)
            json.WriteNumberValue(dimension.Members.Count);
        json.WriteEndArray();
    }

    private static void WriteRoles(FigureMatrix matrix, Utf8JsonWriter json)
    {
        (string Name, DimensionRole Role)[] roles =
        [
            ("time", DimensionRole.Time),
            ("geo", DimensionRole.Territory),
            ("metric", DimensionRole.Measure),
        ];
        json.WriteStartObject("role");
        foreach (var (name, role) in roles)
            WriteList(json, name, matrix.Dimensions.Where(one => one.Role == role).Select(one => one.Code));
        json.WriteEndObject();
    }

    private static void WriteDimension(MatrixDimension dimension, string language, Utf8JsonWriter json)
    {
        json.WriteStartObject(dimension.Code);
        json.WriteString("label", dimension.Title.In(language));
        json.WriteStartObject("category");
        WriteList(json, "index", dimension.Members.Select(member => member.Code));
        json.WriteStartObject("label");
        foreach (var member in dimension.Members)
            json.WriteString(member.Code, member.Name.In(language));
        json.WriteEndObject();
        WriteUnits(dimension, language, json);
        WriteMemberNotes(dimension, language, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteUnits(MatrixDimension dimension, string language, Utf8JsonWriter json)
    {
        if (dimension.Role != DimensionRole.Measure)
            return;
        json.WriteStartObject("unit");
        foreach (var member in dimension.Members)
        {
            json.WriteStartObject(member.Code);
            json.WriteNumber("decimals", member.Decimals);
            if (member.Unit is { } unit)
                json.WriteString("label", unit.In(language));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteMemberNotes(MatrixDimension dimension, string language, Utf8JsonWriter json)
    {
        if (dimension.Members.All(member => member.Note is null))
            return;
        json.WriteStartObject("note");
        foreach (var member in dimension.Members.Where(member => member.Note is not null))
            WriteList(json, member.Code, [member.Note!.In(language)]);
        json.WriteEndObject();
    }

    private static void WriteCells(IReadOnlyList<MatrixCell> cells, Utf8JsonWriter json)
    {
        json.WriteStartArray("value");
        foreach (var cell in cells)
        {
            if (cell.Number is { } number)
                json.WriteNumberValue(number);
            else
                json.WriteNullValue();
        }
        json.WriteEndArray();
        if (cells.All(cell => cell.Status.Length == 0))
            return;
        json.WriteStartObject("status");
        for (var at = 0; at < cells.Count; at++)
        {
            if (cells[at].Status.Length > 0)
                json.WriteString(FormattableString.Invariant($"{at}"), cells[at].Status);
        }
        json.WriteEndObject();
    }

    private static void WriteExtension(FigureMatrix matrix, string language, Utf8JsonWriter json)
    {
        json.WriteStartObject("extension");
        json.WriteString("lang", language);
        if (matrix.Contact is { } contact)
            json.WriteString("contact", contact);
        json.WriteStartObject("status");
        json.WriteStartObject("label");
        foreach (var status in matrix.Statuses)
            json.WriteString(status.Code, status.Meaning.In(language));
        json.WriteEndObject();
        json.WriteEndObject();
        if (matrix.Provenance is { } provenance)
            json.Write(provenance);
        json.WriteEndObject();
    }

    // The standard has no empty arrays of these: they are left out.
    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        if (all.Length == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in all)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
