namespace Hansa.Statistics.Classifications;

/// <summary>A mapping from the codes of one list to those of another, with the part of each that goes where.</summary>
/// <param name="Name"><c>hs2017-to-hs2012</c>, <c>stage-to-rec</c>, …</param>
/// <param name="From">The list whose codes are read.</param>
/// <param name="To">The list whose codes are given.</param>
public sealed record Correspondence(string Name, string From, string To)
{
    private readonly Dictionary<string, IReadOnlyList<CodeShare>> rows = [];

    /// <summary>Source code → where it goes; the shares of a code sum to 1.</summary>
    /// <exception cref="ArgumentException">Shares of a code do not sum to 1.</exception>
    public required IEnumerable<KeyValuePair<string, IReadOnlyList<CodeShare>>> Rows
    {
        init
        {
            rows = value.ToDictionary(StringComparer.Ordinal);
            foreach (var (code, shares) in rows.Where(row => !SumToOne(row.Value)))
                throw new ArgumentException($"{Name}: the shares of {code} ({shares.Count} rows) do not sum to 1.");
        }
    }

    /// <summary>True when a code without a row keeps its code: editions of a list that name only what changed.</summary>
    public bool KeepsUnlisted { get; init; }

    /// <summary>Where a code goes: one share or several, summing to 1, in a stable order; none when the code has no counterpart.</summary>
    public IReadOnlyList<CodeShare> Of(string code)
    {
        if (rows.TryGetValue(code, out var found))
            return found;
        return KeepsUnlisted ? [CodeShare.All(code)] : [];
    }

    /// <summary>An amount handed on to the codes that a code goes to, in whole units: the total is kept, and what rounding leaves over goes
    /// to the largest remainders, ties to the earlier code.</summary>
    /// <returns>One pair per share, in the order of <see cref="Of"/>; nothing when the code has no counterpart.</returns>
    public IReadOnlyList<KeyValuePair<string, Int128>> Split(string code, Int128 amount)
    {
        var shares = Of(code);
        var whole = shares.Select(share => amount * share.Part / share.Whole).ToArray();
        var left = shares.Count == 0 ? 0 : (int)(amount - Sum(whole));
        var first = Enumerable
            .Range(0, shares.Count)
            .OrderByDescending(at => Remainder(shares[at], amount))
            .ThenBy(at => shares[at].Code, StringComparer.Ordinal)
            .Take(Math.Abs(left));
        foreach (var at in first)
            whole[at] += Math.Sign(left);
        return [.. shares.Select((share, at) => KeyValuePair.Create(share.Code, whole[at]))];
    }

    /// <summary>This correspondence followed by another one; a code that gets lost on the way has no counterpart.</summary>
    /// <param name="codes">The codes to carry over.</param>
    public Correspondence Then(Correspondence next, IEnumerable<string> codes) =>
        new($"{Name}, {next.Name}", From, next.To)
        {
            Rows = codes
                .Select(code => KeyValuePair.Create(code, Follow(code, next)))
                .Where(row => row.Value.Count > 0 && SumToOne(row.Value)),
        };

    private IReadOnlyList<CodeShare> Follow(string code, Correspondence next) =>
        [
            .. Of(code)
                .SelectMany(share => next.Of(share.Code).Select(inner => inner.Of(share)))
                .GroupBy(share => share.Code)
                .Select(group => group.Aggregate(CodeShare.Sum))
                .OrderBy(share => share.Code, StringComparer.Ordinal),
        ];

    private static bool SumToOne(IReadOnlyList<CodeShare> shares) =>
        shares.Count == 0 || shares.Aggregate(CodeShare.Sum) is { Part: 1, Whole: 1 };

    private static Int128 Sum(Int128[] amounts) => amounts.Aggregate((one, other) => one + other);

    // Compared between shares of different wholes: the remainder as a fraction of one unit, scaled to a common size.
    private static double Remainder(CodeShare share, Int128 amount) =>
        (double)Int128.Abs(amount * share.Part % share.Whole) / share.Whole;
}
