namespace Hansa.Statistics.Firms;

/// <summary>One class of a rule, as long as it was in force.</summary>
/// <param name="Size">A code of <see cref="FirmSize"/>.</param>
/// <param name="First">The first day; nothing means since ever.</param>
/// <param name="Last">The last day; nothing means still.</param>
/// <param name="StaffMost">The largest number of persons, whole; nothing sets no limit.</param>
/// <param name="TurnoverMost">Millions of currency, included; nothing sets no limit.</param>
/// <param name="BalanceMost">Millions of currency, included; where both money limits are set, one of them is enough.</param>
public sealed record SizeThreshold(
    string Size,
    DateOnly? First,
    DateOnly? Last,
    int? StaffMost,
    decimal? TurnoverMost,
    decimal? BalanceMost
)
{
    public ShareLimit? StateShare { get; init; }

    public ShareLimit? OtherShare { get; init; }

    public bool IsInForce(DateOnly at) => (First is null || First <= at) && (Last is null || at <= Last);
}

/// <summary>The largest share of capital that others may hold.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="IsIncluded">The share may be as large as this.</param>
public readonly record struct ShareLimit(decimal Percent, bool IsIncluded)
{
    public bool Holds(decimal share) => IsIncluded ? share <= Percent : share < Percent;
}

/// <summary>A dated rule that gives a firm its size class: 209-FZ, 2003/361/EC, …</summary>
/// <param name="Currency">ISO 4217 of the limits on money; empty where there are none.</param>
/// <param name="Thresholds">From the smallest class to the largest, for each time.</param>
public sealed record SizeRule(string Name, string Currency, IReadOnlyList<SizeThreshold> Thresholds)
{
    /// <summary>The firm's class under the rule as it stood on a day.</summary>
    /// <returns>A code of <see cref="FirmSize"/>: the only class that what is known allows; <c>sme</c> where it allows several of them and
    /// none above; <c>unknown</c> where a large firm and a smaller one would look the same, or the rule was not in force.</returns>
    public string Of(FirmFacts firm, DateOnly at)
    {
        var inForce = Thresholds.Where(one => one.IsInForce(at)).ToArray();
        if (inForce.Length == 0)
            return FirmSize.Unknown;
        var possible = new List<string>();
        foreach (var threshold in inForce)
        {
            var fits = Fits(threshold, firm);
            if (fits != false)
                possible.Add(threshold.Size);
            if (fits == true)
                return Common(possible);
        }
        return Common([.. possible, FirmSize.Large]);
    }

    private static string Common(List<string> possible) =>
        possible switch
        {
            [var only] => only,
            _ when possible.TrueForAll(FirmSize.Smes.Contains) => FirmSize.Sme,
            _ => FirmSize.Unknown,
        };

    // Three values: nothing where what is not known decides.
    private static bool? Fits(SizeThreshold limits, FirmFacts firm) =>
        And(
            And(Staff(limits, firm), Money(limits, firm)),
            And(Share(limits.StateShare, firm.StateShare, firm), Share(limits.OtherShare, firm.OtherShare, firm))
        );

    private static bool? Staff(SizeThreshold limits, FirmFacts firm) =>
        limits.StaffMost is null ? true
        : firm.Staff is { } staff ? staff < limits.StaffMost + 1
        : null;

    private static bool? Money(SizeThreshold limits, FirmFacts firm) =>
        (limits.TurnoverMost, limits.BalanceMost) switch
        {
            (null, null) => true,
            (_, null) => Within(limits.TurnoverMost, firm.Turnover),
            (null, _) => Within(limits.BalanceMost, firm.Balance),
            _ => Or(Within(limits.TurnoverMost, firm.Turnover), Within(limits.BalanceMost, firm.Balance)),
        };

    private static bool? Within(decimal? most, decimal? amount) => amount is null ? null : amount <= most;

    private static bool? Share(ShareLimit? limit, decimal? share, FirmFacts firm) =>
        limit is null || !firm.HasOwnership ? true
        : share is { } known ? limit.Value.Holds(known)
        : null;

    private static bool? And(bool? one, bool? other) =>
        one == false || other == false ? false
        : one is null || other is null ? null
        : true;

    private static bool? Or(bool? one, bool? other) =>
        one == true || other == true ? true
        : one is null || other is null ? null
        : false;
}
