namespace Hansa.Statistics.Cubes;

/// <summary>One dimension of the answer.</summary>
/// <param name="PrefixLength">Cuts product codes to this many characters; nothing leaves them whole. Reserved members stay whole.</param>
/// <param name="Grain">Cuts periods; only for <see cref="Dimension.Period"/>, nothing means year. Rows of a longer period are left out.</param>
/// <param name="Classify">Code (after the cut) → class, or nothing to leave the code out: asked once per member. What does not add
/// over codes (firms, contributors, presence) must be classified by the engine; sums of few classes are cheaper so.</param>
public sealed record Axis(
    Dimension Dimension,
    int? PrefixLength = null,
    Grain? Grain = null,
    Func<string, string?>? Classify = null
)
{
    /// <summary>The code under which the axis shows a member, or nothing when it leaves the member out.</summary>
    public string? Show(string member)
    {
        var cut = Dimension == Dimension.Period ? CutPeriod(member) : CutCode(member);
        return cut is null || Classify is null ? cut : Classify(cut);
    }

    private string? CutPeriod(string member) =>
        Period.TryParse(member, out var period) ? period.CutTo(Grain ?? Cubes.Grain.Year)?.ToString() : null;

    private string CutCode(string member) =>
        PrefixLength is { } length && member.Length > length && member != DimensionNames.Undisclosed
            ? member[..length]
            : member;
}

/// <summary>Keeps the rows whose member of the dimension is one of the codes; a period code keeps every period inside it.</summary>
public sealed record CodeFilter(Dimension Dimension, IReadOnlyCollection<string> Codes)
{
    /// <summary>A test of member codes, for many of them.</summary>
    public Func<string, bool> Test()
    {
        var kept = Codes.ToHashSet(StringComparer.Ordinal);
        return Dimension == Dimension.Period ? member => HoldsPeriod(kept, member) : kept.Contains;
    }

    private static bool HoldsPeriod(HashSet<string> kept, string member) =>
        Period.TryParse(member, out var period)
        && Enum.GetValues<Grain>().Any(grain => period.CutTo(grain) is { } cut && kept.Contains(cut.ToString()));
}
