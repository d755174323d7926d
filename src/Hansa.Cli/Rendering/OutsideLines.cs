using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Releases;

namespace Hansa.Cli.Rendering;

/// <summary>What figures that others have published do to a release, a sentence each.</summary>
public static class OutsideLines
{
    private const int MostNamed = 10;

    public static IEnumerable<LocalText> Of(OutsideReport outside)
    {
        if (outside.Given > 0)
            yield return Words.Filled("outside.used", outside.Given, outside.Used);
        if (outside.Mirrored.Count > 0)
            yield return Words.Filled("outside.mirrored", outside.Mirrored.Count, Named(outside.Mirrored));
        if (outside.Contradicting.Count > 0)
            yield return Words.Filled(
                "outside.contradicting",
                outside.Contradicting.Count,
                Named(outside.Contradicting)
            );
        if (outside.Unprotectable.Count > 0)
            yield return Words.Filled(
                "outside.unprotectable",
                outside.Unprotectable.Count,
                Named(outside.Unprotectable)
            );
    }

    private static string Named(IReadOnlyList<string> cells) =>
        string.Join(", ", cells.Take(MostNamed)) + (cells.Count > MostNamed ? ", …" : "");
}
