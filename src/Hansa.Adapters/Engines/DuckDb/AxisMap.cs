using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>How the members of a dimension become the sorted codes of an axis: cut, merged, classified, filtered.</summary>
/// <param name="Codes">The codes that may occur, sorted by ordinal.</param>
/// <param name="Ids">Member ids, ascending.</param>
/// <param name="Ranks">One per id: the position of its code in <paramref name="Codes"/>, or -1 where the member is left out.</param>
internal sealed record AxisMap(Axis Axis, string[] Codes, int[] Ids, int[] Ranks)
{
    /// <summary>The ids of a row <c>r</c> as 32-bit integers: dimensions of few members are stored as bytes.</summary>
    public string Column =>
        Axis.Dimension is Dimension.Flow or Dimension.Size or Dimension.Status
            ? $"r.{Axis.Dimension.Name()}::integer"
            : $"r.{Axis.Dimension.Name()}";

    public static AxisMap Of(Axis axis, Members members, IReadOnlyList<Func<string, bool>> tests)
    {
        var shown = Array.ConvertAll(members.Codes, code => tests.All(test => test(code)) ? axis.Show(code) : null);
        for (var at = 0; at < shown.Length; at++)
        {
            if (shown[at] is { } code && code != members.Codes[at])
                return Renamed(axis, members, shown);
        }
        return Selected(axis, members, shown);
    }

    private static AxisMap Renamed(Axis axis, Members members, string?[] shown)
    {
        string[] codes = [.. shown.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var rankOf = codes
            .Select((code, rank) => (code, rank))
            .ToDictionary(one => one.code, one => one.rank, StringComparer.Ordinal);
        return new AxisMap(axis, codes, members.Ids, Array.ConvertAll(shown, code => code is null ? -1 : rankOf[code]));
    }

    // Where members keep their own codes the order is known: sorting hundreds of thousands of firms for each question would cost as much as the sums.
    private static AxisMap Selected(Axis axis, Members members, string?[] shown)
    {
        var (codes, ranks) = members.Sorted;
        var places = new int[codes.Length];
        for (var at = 0; at < shown.Length; at++)
            places[ranks[at]] |= shown[at] is null ? 0 : 1;
        var kept = 0;
        for (var rank = 0; rank < places.Length; rank++)
            places[rank] = places[rank] == 0 ? -1 : kept++;
        return new AxisMap(
            axis,
            kept == codes.Length ? codes : [.. codes.Where((_, rank) => places[rank] >= 0)],
            members.Ids,
            [.. shown.Select((code, at) => code is null ? -1 : places[ranks[at]])]
        );
    }
}
