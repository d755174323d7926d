namespace Hansa.Statistics.Disclosure;

/// <summary>A published table: every combination of the codes of its dimensions, totals among them.</summary>
/// <remarks>Tables are linked by the keys of their cells: a total is left out of a key, so that the row of totals of one table and the
/// cells of another without that dimension are the same cells.</remarks>
/// <param name="Name">The name under which the table is released.</param>
/// <param name="Dimensions">One hierarchy each, in the order of the table's columns.</param>
public sealed record LinkedTable(string Name, IReadOnlyList<Hierarchy> Dimensions)
{
    /// <summary>What is the same in every cell, as part of each key: period, flow, measure.</summary>
    public IReadOnlyList<(string Dimension, string Code)> Fixed { get; init; } = [];

    /// <summary>Number of cells.</summary>
    public long Count => Dimensions.Aggregate(1L, (count, dimension) => checked(count * dimension.Codes.Count));

    /// <summary>Every combination of codes, one code per dimension.</summary>
    public IEnumerable<string[]> Coordinates() => Combine(0, new string[Dimensions.Count]);

    /// <summary>The key of a cell: <c>period=2017;product=44;region=RU-VLG</c>, by name of dimension, totals left out.</summary>
    public string Key(IReadOnlyList<string> codes)
    {
        var named = Dimensions
            .Zip(codes)
            .Where(pair => pair.Second != pair.First.Root)
            .Select(pair => (pair.First.Dimension, Code: pair.Second))
            .Concat(Fixed)
            .OrderBy(part => part.Dimension, StringComparer.Ordinal);
        return string.Join(';', named.Select(part => $"{part.Dimension}={part.Code}"));
    }

    private IEnumerable<string[]> Combine(int at, string[] codes)
    {
        if (at == Dimensions.Count)
        {
            yield return [.. codes];
            yield break;
        }
        foreach (var code in Dimensions[at].Codes)
        {
            codes[at] = code;
            foreach (var whole in Combine(at + 1, codes))
                yield return whole;
        }
    }
}
