using Hansa.Statistics.Figures;
using Hansa.UseCases.Classifications;

namespace Hansa.UseCases.Documents.Model.Charts;

/// <summary>A chart as data: what it shows, not how it is drawn.</summary>
/// <param name="Code">Names it inside the document: letters, digits and hyphens.</param>
/// <param name="Title">Its caption.</param>
/// <param name="Alternative">What a reader who cannot see it must know: the facts that it shows, with their numbers.</param>
public abstract record Chart(string Code, LocalText Title, LocalText Alternative);

/// <summary>Shares that add up to a whole, one bar per period: how a structure changed.</summary>
/// <param name="Periods">One bar each, in order.</param>
/// <param name="Series">The parts; each has one share (0 to 1) per period.</param>
public sealed record StructureBars(
    string Code,
    LocalText Title,
    LocalText Alternative,
    IReadOnlyList<string> Periods,
    IReadOnlyList<ChartSeries> Series
) : Chart(Code, Title, Alternative);

/// <summary>A named row of values.</summary>
/// <param name="Code">Decides its pattern together with its position.</param>
public sealed record ChartSeries(string Code, LocalText Name, IReadOnlyList<Figure> Values);

/// <summary>Two values of an index per row, on a logarithmic axis around 1: where it was and where it is.</summary>
/// <param name="From">What the first value is: a year.</param>
/// <param name="To">What the second value is.</param>
public sealed record Dumbbells(
    string Code,
    LocalText Title,
    LocalText Alternative,
    string From,
    string To,
    IReadOnlyList<DumbbellRow> Rows
) : Chart(Code, Title, Alternative);

/// <summary>A row of <see cref="Dumbbells"/>; a value of 0 or a missing one has no place on the axis and is said in words.</summary>
public sealed record DumbbellRow(LocalText Name, Figure From, Figure To);

/// <summary>How unequally a total spreads: the share of the largest 1, 2, 3, … parts taken from the smallest, against equality.</summary>
/// <param name="Curves">One or two curves.</param>
/// <param name="Axis">What the parts are: products, partners, …</param>
public sealed record LorenzCurves(
    string Code,
    LocalText Title,
    LocalText Alternative,
    IReadOnlyList<LorenzCurve> Curves,
    LocalText Axis
) : Chart(Code, Title, Alternative);

/// <summary>One curve.</summary>
/// <param name="Shares">Shares of the parts (0 to 1), ascending, adding up to 1.</param>
public sealed record LorenzCurve(LocalText Name, IReadOnlyList<double> Shares);

/// <summary>Shares that fall step by step: what is left of a beginning after 1, 2, 3, … units of time.</summary>
/// <param name="Axis">What time is counted in.</param>
public sealed record StepCurves(
    string Code,
    LocalText Title,
    LocalText Alternative,
    IReadOnlyList<StepCurve> Curves,
    LocalText Axis
) : Chart(Code, Title, Alternative)
{
    /// <summary>So many curves can be told apart without colour.</summary>
    public const int MostCurves = 5;
}

/// <summary>One curve.</summary>
/// <param name="Shares">What is left (0 to 1) after 1, 2, 3, … units; it begins with all.</param>
public sealed record StepCurve(LocalText Name, IReadOnlyList<double> Shares);

/// <summary>Areas in proportion to values: what a total is made of.</summary>
/// <param name="Tiles">The parts, largest first; values of 0 and below are left out.</param>
/// <param name="Unit">What the values are printed in.</param>
public sealed record Treemap(
    string Code,
    LocalText Title,
    LocalText Alternative,
    IReadOnlyList<TreemapTile> Tiles,
    MeasureFormat Unit
) : Chart(Code, Title, Alternative);

/// <summary>One area.</summary>
/// <param name="Share">Its share in the whole, 0 to 1.</param>
public sealed record TreemapTile(string Code, LocalText Name, double Value, double Share);

/// <summary>Areas of a map in a few classes.</summary>
/// <param name="Areas">The map.</param>
/// <param name="Classes">The classes, in the order of the legend; areas in none are left grey.</param>
/// <param name="Labels">Areas whose names are written on the map, the most important first; those that find no room stay unwritten.</param>
public sealed record ClassMap(
    string Code,
    LocalText Title,
    LocalText Alternative,
    MapAreas Areas,
    IReadOnlyList<MapClass> Classes,
    IReadOnlyList<MapLabel> Labels
) : Chart(Code, Title, Alternative)
{
    /// <summary>An area that is marked as the one the document is about; nothing where there is none.</summary>
    public string? Own { get; init; }

    /// <summary>True when the classes run from little to much (shades); false when they are kinds (patterns).</summary>
    public bool IsOrdered { get; init; } = true;
}

/// <summary>A class of areas.</summary>
/// <param name="Members">Codes of its areas, as in the map's property <c>code</c>.</param>
public sealed record MapClass(LocalText Name, IReadOnlyList<string> Members);

/// <summary>A name on a map.</summary>
public sealed record MapLabel(string Code, LocalText Text);

/// <summary>Ranks in two periods, joined by lines: who rose and who fell.</summary>
/// <param name="Rows">One line each; ranks from 1.</param>
public sealed record RankSlope(
    string Code,
    LocalText Title,
    LocalText Alternative,
    string From,
    string To,
    IReadOnlyList<RankSlopeRow> Rows
) : Chart(Code, Title, Alternative);

/// <summary>A line of <see cref="RankSlope"/>; a rank is nothing where there was no trade.</summary>
public sealed record RankSlopeRow(LocalText Name, int? From, int? To);
