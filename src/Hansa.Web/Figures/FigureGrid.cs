using Hansa.Statistics.Figures;

namespace Hansa.Web.Figures;

/// <summary>A table of figures as a page lays it out: one axis down, at most one across, one chosen member of every other.</summary>
public sealed class FigureGrid
{
    /// <summary>More columns than this do not fit a page: the reader chooses one member instead.</summary>
    public const int MostColumns = 12;

    private static readonly string[] Territories = ["region", "reporter"];

    private readonly int[] chosen;
    private readonly int down;
    private readonly int across;

    /// <param name="choice">The member that the reader chose of an axis, by the axis' name; nothing takes the last period and the first code.</param>
    public FigureGrid(FigureTable figures, Func<string, string?> choice)
    {
        Figures = figures;
        chosen = [.. figures.Axes.Select(axis => Chosen(axis, choice(axis.Name)))];
        down = Down();
        across = Across();
    }

    public FigureTable Figures { get; }

    public FigureAxis Rows => Figures.Axes[down];

    /// <summary>Nothing when there is one column of figures.</summary>
    public FigureAxis? Columns => across < 0 ? null : Figures.Axes[across];

    /// <summary>The axes of which a page shows one member: those neither down nor across.</summary>
    public IEnumerable<FigureAxis> Rest => Figures.Axes.Where((_, axis) => axis != down && axis != across);

    public bool IsOfTerritories => Territories.Contains(Rows.Name);

    /// <summary>The member of an axis that the reader chose; of the axis across, the column that a map shows.</summary>
    public string Choice(FigureAxis axis)
    {
        for (var position = 0; position < Figures.Axes.Count; position++)
        {
            if (Figures.Axes[position] == axis)
                return axis.Codes[chosen[position]];
        }
        throw new ArgumentException("The axis is not one of the table's.", nameof(axis));
    }

    /// <summary>The row of the table of figures that stands in a line and column of the page.</summary>
    public int At(int line, int? column = null)
    {
        var members = (int[])chosen.Clone();
        members[down] = line;
        if (across >= 0 && column is { } position)
            members[across] = position;
        return Figures.Row(members);
    }

    private static int Chosen(FigureAxis axis, string? choice)
    {
        for (var member = 0; member < axis.Codes.Count; member++)
        {
            if (axis.Codes[member] == choice)
                return member;
        }
        return axis.Name == "period" ? axis.Codes.Count - 1 : 0;
    }

    // Territories run down; where the question is about a single one, its codes do.
    private int Down()
    {
        var territory = Find(axis => Territories.Contains(axis.Name));
        if (territory >= 0 && Figures.Axes[territory].Codes.Count > 1)
            return territory;
        var code = Find(axis => axis.Codes.Count > 1 && axis.Name != "period");
        return code >= 0 ? code : Math.Max(territory, 0);
    }

    // Codes across if they fit, else periods; a typology fills the width with its own columns.
    private int Across()
    {
        if (Figures.Types is not null)
            return -1;
        var code = Find(axis => Fits(axis) && axis.Name != "period");
        return code >= 0 ? code : Find(Fits);
    }

    private bool Fits(FigureAxis axis) => axis != Figures.Axes[down] && axis.Codes.Count is > 1 and <= MostColumns;

    private int Find(Func<FigureAxis, bool> condition)
    {
        for (var axis = 0; axis < Figures.Axes.Count; axis++)
        {
            if (condition(Figures.Axes[axis]))
                return axis;
        }
        return -1;
    }
}
