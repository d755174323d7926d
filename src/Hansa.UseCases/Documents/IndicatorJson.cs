using System.Text.Json;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents;

/// <summary>Figures of an indicator as JSON: the card, where the figures come from, notes, and one object per figure.</summary>
/// <remarks>
/// Shape: <c>{ "indicator": { code, version, formula, unit, range, bounds, source }, "provenance": { … }, "notes": [ { en, ru } ],
/// "names": { axis: { code: { en, ru } } }, "figures": [ { axis: code, …, "value", "missing", "low", "high", "unit" } ] }</c>.
/// The members of a figure are the columns of <see cref="IndicatorCsv"/>; those without content are left out, save <c>value</c>,
/// which is null where it is missing.
/// </remarks>
public static class IndicatorJson
{
    public static void Write(IndicatorReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartObject();
        json.WritePropertyName("indicator");
        WriteCard(report.Card, json);
        json.Write(report.Provenance);
        json.Write("notes", report.Notes);
        WriteNames(report, json);
        json.WriteStartArray("figures");
        for (var row = 0; row < report.Figures.Count; row++)
            WriteRow(report.Figures, row, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The members of a card that need no language.</summary>
    public static void WriteCard(Indicator card, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", card.Code);
        json.WriteNumber("version", card.Version);
        json.WriteString("formula", card.Formula);
        json.WriteString("unit", card.Unit.Code);
        json.WriteString("range", card.Range);
        json.WriteString("bounds", card.Bounds.Code());
        json.WriteString("source", card.Source);
        json.WriteEndObject();
    }

    private static void WriteNames(IndicatorReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("names");
        foreach (var (axis, names) in report.Names)
        {
            json.WriteStartObject(axis);
            foreach (var (code, name) in names)
                json.Write(code, name);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteRow(FigureTable figures, int row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        for (var axis = 0; axis < figures.Axes.Count; axis++)
            json.WriteString(figures.Axes[axis].Name, figures.Axes[axis].Codes[figures.Member(row, axis)]);
        var type = figures.Types?[row];
        if (figures.Unit == Unit.Type)
            json.WriteString("value", type?.Code);
        else
            json.WriteNumberOrNull("value", figures[row].Value);
        json.WriteRest(figures[row]);
        json.WriteString("unit", figures.Unit.Code);
        if (type is not null)
            WriteType(type, json);
        json.WriteEndObject();
    }

    private static void WriteType(TypeVerdict type, Utf8JsonWriter json)
    {
        json.WriteString("label", type.Label);
        if (type.Margin is { } margin)
            json.WriteNumber("margin", margin);
        json.WriteString("certainty", type.Certainty());
    }
}
