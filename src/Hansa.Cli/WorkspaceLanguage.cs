using System.Text.Json;

namespace Hansa.Cli;

/// <summary>Reads the language that a workspace's settings (<c>hansa.json</c>) ask for.</summary>
public static class WorkspaceLanguage
{
    /// <summary>The value of <c>language</c>, or nothing where there is no workspace, no settings, or no such value.</summary>
    /// <remarks>Settings that cannot be read are for the commands that need them to complain of, not for the choice of a language.</remarks>
    public static string? Of(string workspace)
    {
        var file = Path.Combine(workspace, "hansa.json");
        if (!File.Exists(file))
            return null;
        try
        {
            using var settings = JsonDocument.Parse(File.ReadAllBytes(file));
            return settings.RootElement.TryGetProperty("language", out var language) ? language.GetString() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
