namespace Hansa.UseCases.Documents.Drawing;

/// <summary>How an area is filled: a colour, or a pattern that can be told from others without any colour.</summary>
/// <param name="Colour">Its ground.</param>
/// <param name="PatternNumber">Which pattern lies on it; nothing for a plain area.</param>
internal readonly record struct Look(string Colour, int? PatternNumber = null)
{
    /// <summary>An area without a value.</summary>
    public static readonly Look Nothing = new("#ffffff");

    /// <summary>An area of which only the extent matters.</summary>
    public static readonly Look Plain = new("#dbe7f3");

    private static readonly string[] Shades = ["#cfe0f1", "#a5c5e3", "#6f9fcd", "#3c74b0", "#143a6b"];

    // Neighbours differ in lightness and in pattern, so that they can be told apart in grey.
    private static readonly (string Ground, string Mark, string Drawing)[] Kinds =
    [
        ("#1f4e79", "", ""),
        ("#f3d9a4", "#7a5300", "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2"),
        ("#8fb4d9", "", ""),
        ("#ffffff", "#333333", "M1.5,1.5 h1.6 v1.6 h-1.6 z"),
        ("#5f7f3b", "#e9f2dc", "M0,3 h6"),
        ("#e3e3e3", "", ""),
        ("#a8442a", "#ffffff", "M3,0 v6 M0,3 h6"),
        ("#d9c7e6", "#4b2a66", "M0,0 l6,6 M-1,5 l2,2 M5,-1 l2,2"),
    ];

    /// <summary>How many kinds can be told apart.</summary>
    public static int MostKinds => Kinds.Length;

    /// <summary>A kind among others: neither more nor less.</summary>
    public static Look Kind(int position)
    {
        var at = position % Kinds.Length;
        return Kinds[at].Drawing.Length == 0 ? new Look(Kinds[at].Ground) : new Look(Kinds[at].Ground, at);
    }

    /// <summary>A step from little (light) to much (dark).</summary>
    public static Look Shade(int position, int count) =>
        new(Shades[count <= 1 ? Shades.Length - 2 : position * (Shades.Length - 1) / (count - 1)]);

    /// <summary>The definition of a pattern.</summary>
    public static string Pattern(int number, string id)
    {
        var (ground, mark, drawing) = Kinds[number];
        return $"""<pattern id="{id}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="{ground}"/><path d="{drawing}" stroke="{mark}" stroke-width="1.1" fill="none"/></pattern>""";
    }
}
