using System.Text.Json;
using System.Text.Json.Serialization;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Writes and reads the manifest of a snapshot.</summary>
internal static class ManifestFile
{
    public const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(Manifest manifest) => JsonSerializer.Serialize(manifest, Options) + "\n";

    public static void Write(string folder, Manifest manifest) =>
        File.WriteAllText(Path.Combine(folder, Name), Text(manifest));

    /// <exception cref="IOException">There is none.</exception>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public static Manifest Read(string folder) =>
        JsonSerializer.Deserialize<Manifest>(File.ReadAllText(Path.Combine(folder, Name)), Options)
        ?? throw new JsonException("The manifest is empty.");
}
