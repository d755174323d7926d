using Vizor.ECharts;

namespace Hansa.Web.Charts;

/// <summary>How a class of a map looks: told apart by lightness, so that it differs in grey too, and by hatching where classes have no order or no figure.</summary>
public sealed record MapLook(string Colour, bool IsHatched)
{
    private const string Border = "#5b6770";
    private const string Hatch = "#46525c";
    private const string Invisible = "rgba(0,0,0,0)";

    // Each step is clearly darker than the last.
    private static readonly string[] StepColours = ["#dbe9f1", "#a5cbe0", "#62a3c6", "#2a749c", "#0b3f5c"];

    // Classes without an order: every second one is hatched, neighbours differ in lightness.
    private static readonly string[] KindColours =
    [
        "#f2dfa5",
        "#3d6f9e",
        "#8cc5b0",
        "#7a4d86",
        "#e0a07c",
        "#2f5d50",
        "#c9c9e6",
        "#6b4a35",
    ];

    public static int Steps => StepColours.Length;

    /// <summary>The look of a territory without a figure.</summary>
    public static readonly MapLook Missing = new("#ffffff", true);

    public static MapLook Step(int step) => new(StepColours[step], false);

    public static MapLook Kind(int position) => new(KindColours[position % KindColours.Length], position % 2 == 1);

    /// <summary>The same look in the words of the drawing library.</summary>
    public ItemStyle Style =>
        new()
        {
            AreaColor = new Color(Colour),
            BorderColor = new Color(Border),
            BorderWidth = 0.5,
            // A territory without a decal of its own would take the one that the map gives to areas without a figure.
            Decal = Hatching(IsHatched ? Hatch : Invisible),
        };

    private static Decal Hatching(string colour) =>
        new()
        {
            Symbol = new StringArray("rect"),
            Color = colour,
            DashArrayX = new NumberOrNumberArray([1, 0]),
            DashArrayY = new NumberOrNumberArray([1, 6]),
            Rotation = -Math.PI / 4,
        };
}
