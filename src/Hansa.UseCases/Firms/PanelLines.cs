using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;

namespace Hansa.UseCases.Firms;

/// <summary>Numbers for the codes of one axis of a panel.</summary>
/// <param name="Axis">Its place in the panel.</param>
/// <param name="Numbers">One per code; nothing leaves the places of codes as they are.</param>
internal sealed record PlaceNumbers(int Axis, int[]? Numbers)
{
    public int Of(PanelPart part, int row) => Numbers is null ? part.Codes[Axis][row] : Numbers[part.Codes[Axis][row]];
}

/// <summary>Reads rows of a panel as lines of trade. What depends on a code was found once for each code, not for each row.</summary>
internal sealed class PanelLines(PartPlaces parts)
{
    /// <summary>The place of the year of each period.</summary>
    public required int[] Years { get; init; }

    /// <summary>Nothing where sizes are not asked for, as with the others.</summary>
    public PlaceNumbers? Sizes { get; init; }

    public PlaceNumbers? Products { get; init; }

    public PlaceNumbers? Markets { get; init; }

    public FirmLine Line(PanelPart part, int row) =>
        new(
            part.Firms[row],
            Years[part.Periods[row]],
            parts.Of(part, row),
            Sizes?.Of(part, row) ?? 0,
            Products?.Of(part, row) ?? 0,
            Markets?.Of(part, row) ?? 0,
            part.Values[row],
            part.Masses?[row] ?? 0,
            part.Rows[row]
        );
}
