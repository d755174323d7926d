using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>How the members of a dimension become the sorted codes of an axis: cut, merged, classified, filtered.</summary>
internal sealed class AxisMap
{
    private AxisMap(Axis axis, Members members, string?[] shown)
    {
        Axis = axis;
        Ids = members.Ids;
        Codes = [.. shown.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var rankOf = Codes
            .Select((code, rank) => (code, rank))
            .ToDictionary(one => one.code, one => one.rank, StringComparer.Ordinal);
        Ranks = Array.ConvertAll(shown, code => code is null ? -1 : rankOf[code]);
    }

    public Axis Axis { get; }

    /// <summary>The codes that may occur, sorted by ordinal.</summary>
    public string[] Codes { get; }

    /// <summary>Member ids, ascending.</summary>
    public int[] Ids { get; }

    /// <summary>One per id: the position of its code in <see cref="Codes"/>, or -1 where the member is left out.</summary>
    public int[] Ranks { get; }

    public static AxisMap Of(Axis axis, Members members, IReadOnlyList<Func<string, bool>> tests) =>
        new(
            axis,
            members,
            Array.ConvertAll(members.Codes, code => tests.All(test => test(code)) ? axis.Show(code) : null)
        );
}
