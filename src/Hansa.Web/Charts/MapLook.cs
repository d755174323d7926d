using Vizor.ECharts;

namespace Hansa.Web.Charts;

/// <summary>Lines over the colour of a territory.</summary>
public enum Hatching
{
    None,
    Rising,
    Falling,
    Upright,
}

/// <summary>How a class of a map looks: told apart by lightness and hatching, so that it differs in grey too.</summary>
/// <param name="Ink">The colour of the hatching.</param>
public sealed record MapLook(string Colour, Hatching Hatching = Hatching.None, string Ink = MapLook.Dark)
{
    private const string Dark = "#46525c";
    private const string Light = "#ffffff";
    public const string Border = "#5b6770";

    // Each step is clearly darker than the last.
    private static readonly string[] StepColours = ["#dbe9f1", "#a5cbe0", "#62a3c6", "#2a749c", "#0b3f5c"];

    // Classes without an order: no two have both the same lightness and the same hatching.
    private static readonly MapLook[] Kinds =
    [
        new("#f2dfa5"),
        new("#2b5f8f"),
        new("#7fbfa6"),
        new("#d9cdea", Hatching.Falling),
        new("#7a3f63", Hatching.Rising, Light),
        new("#e0a07c", Hatching.Rising),
        new("#cfe3c4", Hatching.Upright),
        new("#4b3b2a", Hatching.Falling, Light),
    ];

    public static int Steps => StepColours.Length;

    /// <summary>The look of a territory without a figure.</summary>
    public static readonly MapLook Missing = new("#ffffff", Hatching.Rising);

    /// <summary>The look of an area that the table does not have.</summary>
    public static readonly MapLook Absent = new("#ffffff");

    public static MapLook Step(int step) => new(StepColours[step]);

    public static MapLook Kind(int position) => Kinds[position % Kinds.Length];

    /// <summary>The same look in the words of the drawing library.</summary>
    public ItemStyle Style =>
        new()
        {
            AreaColor = new Color(Colour),
            BorderColor = new Color(Border),
            BorderWidth = 0.5,
            Decal = Hatching == Hatching.None ? null : Lines(),
        };

    private Decal Lines() =>
        new()
        {
            Symbol = new StringArray("rect"),
            Color = Ink,
            DashArrayX = new NumberOrNumberArray([1, 0]),
            DashArrayY = new NumberOrNumberArray([1, 6]),
            Rotation = Hatching switch
            {
                Hatching.Falling => Math.PI / 4,
                Hatching.Upright => Math.PI / 2,
                _ => -Math.PI / 4,
            },
        };
}
