namespace Hansa.Statistics.Disclosure;

/// <summary>What contributors know of withheld cells because they stand behind them.</summary>
/// <remarks>The only contributor of a cell knows it exactly; one of several knows that it is no less than its own amount.</remarks>
internal sealed class Insiders
{
    private readonly AuditedRelease release;
    private readonly (int Insider, long Amount)[][] behind;
    private readonly List<int>[] cellsOf;
    private readonly string[] names;

    public Insiders(AuditedRelease release)
    {
        this.release = release;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var lists = new List<List<int>>();
        behind = new (int, long)[release.Model.Count][];
        for (var cell = 0; cell < behind.Length; cell++)
        {
            behind[cell] = release.IsUnknown(cell)
                ? [.. release.Facts[cell].Largest.Select(one => (Number(one.Contributor), one.Amount))]
                : [];
            foreach (var (insider, _) in behind[cell])
                lists[insider].Add(cell);
        }
        cellsOf = [.. lists];
        names = [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

        int Number(string contributor)
        {
            if (!numbers.TryGetValue(contributor, out var number))
            {
                numbers[contributor] = number = lists.Count;
                lists.Add([]);
            }
            return number;
        }
    }

    /// <summary>The pseudonym of a contributor.</summary>
    public string Name(int insider) => names[insider];

    /// <summary>Those who know from their own books that the other table is not the true one, apart from who knows the target anyway.</summary>
    public HashSet<int> WhoSeeThrough(Witness witness, int target)
    {
        var seeing = new HashSet<int>();
        for (var at = 0; at < witness.Cells.Length; at++)
        {
            var cell = witness.Cells[at];
            foreach (var (insider, amount) in behind[cell])
            {
                if (!Believes(cell, amount, witness.Changes[at], witness.Divisor))
                    seeing.Add(insider);
            }
        }
        seeing.RemoveWhere(insider => KnowsExactly(insider, target));
        return seeing;
    }

    /// <summary>What an attacker may still believe who also is this contributor.</summary>
    public Box Box(int insider, Box outside) =>
        outside.Within(
            cellsOf[insider]
                .ToDictionary(
                    cell => cell,
                    cell => Bounds(cell, behind[cell].First(one => one.Insider == insider).Amount)
                )
        );

    private bool KnowsExactly(int insider, int cell) =>
        behind[cell] is [var only] && release.Facts[cell].Contributors == 1 && only.Insider == insider;

    private bool Believes(int cell, long amount, long change, long divisor)
    {
        var (low, high) = Bounds(cell, amount);
        return (low == Disclosure.Box.NoLow || change >= (Int128)low * divisor)
            && (high == Disclosure.Box.NoHigh || change <= (Int128)high * divisor);
    }

    private (long Low, long High) Bounds(int cell, long amount) =>
        (release.Facts[cell].Contributors, release.MayBeNegative) switch
        {
            (1, _) => (0, 0),
            (_, true) => (Disclosure.Box.NoLow, Disclosure.Box.NoHigh),
            _ => (Math.Min(0, amount - release.Facts[cell].Value), Disclosure.Box.NoHigh),
        };
}
