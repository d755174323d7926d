using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Assessment;

/// <summary>Which codes of a table a member belongs to, by position.</summary>
/// <param name="Known">The one code when it is determined; negative when it is not, or when there is none.</param>
/// <param name="Possible">The codes it may belong to when it is not determined.</param>
internal readonly record struct Membership(int Known, int[] Possible)
{
    public static Membership Of(IReadOnlyList<string> classes, Dictionary<string, int> positions)
    {
        int[] found = [.. classes.Where(positions.ContainsKey).Select(one => positions[one])];
        return classes.Count == 1 && found.Length == 1 ? new(found[0], []) : new(-1, found);
    }
}

/// <summary>Where the cells of a cube go in a trade table: looked up once per member, not once per cell.</summary>
internal sealed class CellMap
{
    private readonly int[] periodMembers;
    private readonly int[][] periodsOf;
    private readonly int[]? territoryMembers;
    private readonly int[][] territoriesOf;
    private readonly int[] codeMembers;
    private readonly Membership[][] classesOf;

    private CellMap(CubeKey period, CubeKey? territory, CubeKey code, Coding coding, TableShape shape)
    {
        periodMembers = period.Members;
        periodsOf = [.. period.Codes.Select(text => Positions(shape.PeriodsOf(Parse(text)), shape.Periods))];
        territoryMembers = territory?.Members;
        territoriesOf = territory is null
            ?
            [
                [0],
            ]
            : [.. territory.Codes.Select(member => Positions(shape.TerritoriesOf(member), shape.Territories))];
        codeMembers = code.Members;
        var moments = coding.IsTimeless ? shape.Periods.Take(1) : shape.Periods;
        classesOf = [.. moments.Select(moment => ClassesAt(moment, code, coding, shape))];
    }

    public static CellMap Of(Cube cube, Dimension? territory, Coding coding, TableShape shape) =>
        new(
            cube.Key(Dimension.Period),
            territory is { } dimension ? cube.Key(dimension) : null,
            cube.Key(coding.Dimension),
            coding,
            shape
        );

    /// <summary>Positions of the table's periods that take the cell: none, one, or all where one benchmark year serves every period.</summary>
    public int[] PeriodsOf(int cell) => periodsOf[periodMembers[cell]];

    /// <summary>Positions of the table's territories that take the cell: none, one, or all regions of the country it stands for.</summary>
    public int[] TerritoriesOf(int cell) => territoriesOf[territoryMembers is null ? 0 : territoryMembers[cell]];

    /// <summary>The codes that the cell belongs to, or may belong to.</summary>
    public Membership ClassesOf(int cell, int period) =>
        classesOf[classesOf.Length == 1 ? 0 : period][codeMembers[cell]];

    private static Membership[] ClassesAt(Period moment, CubeKey code, Coding coding, TableShape shape)
    {
        var positions = shape.Codes.Select((one, at) => (one, at)).ToDictionary(pair => pair.one, pair => pair.at);
        return [.. code.Codes.Select(member => Membership.Of(coding.Classify(member, moment), positions))];
    }

    private static Period Parse(string text) =>
        Period.TryParse(text, out var period)
            ? period
            : throw new InvalidOperationException($"The engine answered with a period '{text}'.");

    private static int[] Positions<T>(IReadOnlyList<T> wanted, IReadOnlyList<T> among) =>
        [.. Enumerable.Range(0, among.Count).Where(at => wanted.Contains(among[at]))];
}
