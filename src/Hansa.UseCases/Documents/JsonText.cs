using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents;

/// <summary>How the parts that documents share are written as JSON.</summary>
internal static class JsonText
{
    /// <summary>Indented, with letters of every script as they are.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Write(this Utf8JsonWriter json, string name, LocalText text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text.English);
        json.WriteString("ru", text.Russian);
        json.WriteEndObject();
    }

    public static void Write(this Utf8JsonWriter json, string name, IReadOnlyList<LocalText> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStartObject();
            json.WriteString("en", text.English);
            json.WriteString("ru", text.Russian);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Write(this Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("dataset", provenance.Dataset);
        json.WriteString("snapshot", provenance.Snapshot);
        json.WriteString("scheme", provenance.Scheme);
        json.WriteString("benchmark", provenance.Benchmark);
        json.WriteString("periods", provenance.Periods);
        json.WriteString("formula", provenance.Formula);
        if (provenance.Clearance.IsInternal)
            json.WriteString("clearance", "internal");
        if (provenance.Beside.Count > 0)
            json.Write(provenance.Beside);
        json.WriteEndObject();
    }

    private static void Write(this Utf8JsonWriter json, IReadOnlyList<DatasetUse> beside)
    {
        json.WriteStartArray("beside");
        foreach (var (use, dataset, snapshot) in beside)
        {
            json.WriteStartObject();
            json.WriteString("use", use);
            json.WriteString("dataset", dataset);
            json.WriteString("snapshot", snapshot);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    /// <summary>The reason why a figure is missing and its bounds, where there are any.</summary>
    public static void WriteRest(this Utf8JsonWriter json, Figure figure)
    {
        if (figure.Missing != Missing.None)
            json.WriteString("missing", figure.Missing.Code());
        if (figure.Low is { } low)
            json.WriteNumber("low", low);
        if (figure.High is { } high)
            json.WriteNumber("high", high);
    }

    /// <summary><c>certain</c>, or <c>undecided</c> where undisclosed trade could change the class.</summary>
    public static string Certainty(this TypeVerdict type) => type.IsCertain ? "certain" : "undecided";
}
