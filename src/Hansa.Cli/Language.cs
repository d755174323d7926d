using System.Globalization;

namespace Hansa.Cli;

/// <summary>The languages that the command line speaks.</summary>
public static class Language
{
    public const string English = "en";
    public const string Russian = "ru";

    public static IReadOnlyList<string> All { get; } = [English, Russian];

    /// <summary>The first of the choices that is a language we speak (<c>ru</c>, also <c>ru_RU.UTF-8</c>); English otherwise.</summary>
    /// <param name="choices">In order: asked for, environment, workspace, system.</param>
    public static string Choose(params ReadOnlySpan<string?> choices)
    {
        foreach (var choice in choices)
        {
            if (!string.IsNullOrEmpty(choice))
                return choice.StartsWith(Russian, StringComparison.OrdinalIgnoreCase) ? Russian : English;
        }
        return English;
    }

    /// <summary>The language of the system's locale.</summary>
    public static string OfSystem() => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
