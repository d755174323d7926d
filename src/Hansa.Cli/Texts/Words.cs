using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Hansa.UseCases;

namespace Hansa.Cli.Texts;

/// <summary>The words of tables and notes in both languages, from <c>words.json</c>.</summary>
public static class Words
{
    private static readonly Lazy<IReadOnlyDictionary<string, LocalText>> Read = new(ReadAll);

    public static IReadOnlyDictionary<string, LocalText> All => Read.Value;

    /// <summary>The text with this key.</summary>
    /// <exception cref="KeyNotFoundException">The key is not in the file; a test reads every key that the sources name.</exception>
    public static LocalText Of(string key) => All[key];

    /// <summary>The text with this key, or the name itself in both languages where the file has no such key.</summary>
    public static LocalText Named(string key, string name) => All.GetValueOrDefault(key) ?? LocalText.Same(name);

    /// <summary>The text with this key, its places {0}, {1}, … filled.</summary>
    public static LocalText Filled(string key, params ReadOnlySpan<object> values) =>
        new(
            string.Format(CultureInfo.InvariantCulture, Of(key).English, values),
            string.Format(CultureInfo.InvariantCulture, Of(key).Russian, values)
        );

    private static Dictionary<string, LocalText> ReadAll()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("words.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToDictionary(word => word.Name, word => Text(word.Value));
    }

    private static LocalText Text(JsonElement pair) =>
        new(pair.GetProperty(Language.English).GetString()!, pair.GetProperty(Language.Russian).GetString()!);
}
