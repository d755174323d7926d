namespace Hansa.UseCases.Documents.Matrices;

/// <summary>Which dimensions of a matrix stand at the side and which at the head of a PX table, and the order of cells that follows.</summary>
internal sealed class PxAxes
{
    private readonly FigureMatrix matrix;
    private readonly int[] steps;

    public PxAxes(FigureMatrix matrix)
    {
        this.matrix = matrix;
        var all = Enumerable.Range(0, matrix.Dimensions.Count).Where(IsVariable).ToArray();
        Heading = [.. all.Where(IsHead)];
        Stub = [.. all.Where(at => !IsHead(at))];
        steps = Steps();
    }

    /// <summary>Positions of the dimensions at the side.</summary>
    public IReadOnlyList<int> Stub { get; }

    /// <summary>Positions of the dimensions at the head; its last one runs fastest.</summary>
    public IReadOnlyList<int> Heading { get; }

    public IReadOnlyList<int> All => [.. Stub, .. Heading];

    /// <summary>The names of all dimensions in a language, each different from the others.</summary>
    public IReadOnlyList<string> Names(string language, int longest) =>
        PxText.Names([.. matrix.Dimensions.Select(one => (one.Title.In(language), one.Code))], longest);

    /// <summary>The positions of cells, one record for each combination at the side.</summary>
    public IEnumerable<IEnumerable<int>> Records() =>
        Positions(Stub).Select(start => Positions(Heading).Select(offset => start + offset));

    // A measure that stands alone is told by CONTENTS and UNITS.
    private bool IsVariable(int at) =>
        matrix.Dimensions[at].Role != DimensionRole.Measure || matrix.Dimensions[at].Members.Count > 1;

    private bool IsHead(int at) => matrix.Dimensions[at].Role is DimensionRole.Time or DimensionRole.Measure;

    private int[] Steps()
    {
        var step = 1;
        var all = new int[matrix.Dimensions.Count];
        for (var at = all.Length - 1; at >= 0; at--)
        {
            all[at] = step;
            step *= matrix.Dimensions[at].Members.Count;
        }
        return all;
    }

    private IEnumerable<int> Positions(IReadOnlyList<int> dimensions)
    {
        IEnumerable<int> positions = [0];
        foreach (var at in dimensions)
        {
            var count = matrix.Dimensions[at].Members.Count;
            positions = positions.SelectMany(start =>
                Enumerable.Range(0, count).Select(member => start + (member * steps[at]))
            );
        }
        return positions;
    }
}
