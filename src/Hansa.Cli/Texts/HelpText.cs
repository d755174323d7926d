using System.Reflection;
using System.Text.Json;

namespace Hansa.Cli.Texts;

/// <summary>The texts of help pages in Russian, from <c>help.json</c>: English text → Russian text.</summary>
public static class HelpText
{
    /// <summary>What an option says of itself when it may be given several times.</summary>
    public const string Repeatable = " May be repeated.";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Read = new(ReadAll);

    public static IReadOnlyDictionary<string, string> InRussian => Read.Value;

    /// <summary>A text of a command, option or example in the language; in English where the file lacks it, which a test does not allow.</summary>
    public static string In(string language, string english)
    {
        if (language != Language.Russian)
            return english;
        return english.EndsWith(Repeatable, StringComparison.Ordinal)
            ? $"{In(language, english[..^Repeatable.Length])} Можно повторять."
            : InRussian.GetValueOrDefault(english, english);
    }

    private static Dictionary<string, string> ReadAll()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("help.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
