using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.Web.Figures;
using Vizor.ECharts;

namespace Hansa.Web.Charts;

/// <summary>A map of one column of figures: what every territory looks like, and what the pointer says of it.</summary>
/// <param name="Name">Which geometry: a country pack such as <c>ru</c>, or <c>world</c>.</param>
public sealed record RegionMap(string Name, MapScale Scale, IReadOnlyList<MapSeriesData> Territories)
{
    /// <summary>The map of a grid's chosen column, or nothing where its rows are not the territories of one map.</summary>
    public static RegionMap? Of(FigureGrid grid, FigureWords words, ReportNames names)
    {
        if (!grid.IsOfTerritories || MapName(grid.Rows) is not { } map)
            return null;
        var lines = Enumerable.Range(0, grid.Rows.Codes.Count).Select(line => grid.At(line)).ToArray();
        var types = grid.Figures.Types;
        var scale = types is null
            ? MapScale.Steps([.. lines.Select(line => grid.Figures[line])], words)
            : MapScale.Kinds([.. lines.Select(line => types[line])], names);
        var territories = lines.Select(
            (line, position) => Territory(grid.Rows, position, scale, names, words.Cell(grid.Figures, line, names))
        );
        return new RegionMap(map, scale, [.. territories]);
    }

    /// <summary>The chart as the drawing library takes it: data alone, no code.</summary>
    public ChartOptions Options =>
        new()
        {
            Animation = false,
            Tooltip = new Tooltip
            {
                RenderMode = TooltipRenderMode.RichText,
                Trigger = TooltipTrigger.Item,
                Confine = true,
            },
            Series =
            [
                new MapSeries
                {
                    Map = Name,
                    NameProperty = "code",
                    Left = 0,
                    Right = 0,
                    Top = 8,
                    Bottom = 8,
                    PreserveAspect = "contain",
                    ItemStyle = MapLook.Absent.Style,
                    Emphasis = new Emphasis
                    {
                        Label = new Label { Show = false },
                        ItemStyle = new ItemStyle { BorderWidth = 2 },
                    },
                    Data = Territories,
                },
            ],
        };

    private static MapSeriesData Territory(FigureAxis axis, int line, MapScale scale, ReportNames names, string value)
    {
        var code = axis.Codes[line];
        // Braces would be read as a template.
        var words = $"{names.Of(axis.Name, code) ?? code}\n{value}".Replace('{', '(').Replace('}', ')');
        return new MapSeriesData
        {
            Name = code,
            ItemStyle = scale.LookOf(line).Style,
            Tooltip = new Tooltip { Formatter = new StringOrFunction(words) },
        };
    }

    // Region codes are ISO 3166-2: the country's two letters, a hyphen, the region. A pack may hold a few codes that the
    // standard lists under another country; the most frequent one names it.
    private static string? MapName(FigureAxis axis) =>
        axis.Name == "reporter"
            ? "world"
            : axis
                .Codes.Where(code => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '-', ..])
                .CountBy(code => code[..2])
                .OrderByDescending(country => country.Value)
                .Select(country => CultureInfo.InvariantCulture.TextInfo.ToLower(country.Key))
                .FirstOrDefault();
}
