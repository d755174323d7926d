using System.Text.Json;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Explanations;

/// <summary>An explanation as JSON, the same from every face.</summary>
/// <remarks>Shape: <c>indicator</c>, <c>title</c>, <c>cell</c> (axis → code), <c>figure</c> (value, missing, low, high), and <c>sections</c>:
/// code, title and <c>lines</c> (item, label, value, unit, detail). Values are texts with all their digits; labels are in both languages.</remarks>
public static class ExplanationJson
{
    public static void Write(Explanation explanation, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("indicator", explanation.Card.Code);
        json.Write("title", explanation.Title);
        json.WriteStartObject("cell");
        foreach (var member in explanation.Cell)
            json.WriteString(member.Axis, member.Code);
        json.WriteEndObject();
        json.WriteStartObject("figure");
        json.WriteNumberOrNull("value", explanation.Figure.Value);
        json.WriteRest(explanation.Figure);
        json.WriteEndObject();
        json.WriteStartArray("sections");
        foreach (var section in explanation.Sections)
            Write(section, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(ExplanationSection section, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", section.Code);
        json.Write("title", section.Title);
        json.WriteStartArray("lines");
        foreach (var line in section.Lines)
            Write(line, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(ExplanationLine line, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("item", line.Item);
        json.Write("label", line.Label);
        json.WriteString("value", line.Value.Plain);
        if (line.Value.Unit.Length > 0)
            json.WriteString("unit", line.Value.Unit);
        if (line.Detail is { } detail)
            json.Write("detail", detail);
        json.WriteEndObject();
    }
}
