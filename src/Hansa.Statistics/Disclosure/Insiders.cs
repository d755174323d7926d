namespace Hansa.Statistics.Disclosure;

/// <summary>What contributors know of cells because they stand behind them.</summary>
/// <remarks>
/// The only contributor of a cell knows it exactly; one of several knows that it is no less than its own amount. Nobody can be kept from
/// knowing that of the attacked cell itself, as nobody can be kept from knowing that trade is not below zero.
/// </remarks>
internal sealed class Insiders
{
    private readonly AuditedRelease release;
    private readonly int[][] behind;
    private readonly Dictionary<int, long>[] ownOf;
    private readonly string[] names;

    public Insiders(AuditedRelease release)
    {
        this.release = release;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var own = new List<Dictionary<int, long>>();
        behind = new int[release.Model.Count][];
        for (var cell = 0; cell < behind.Length; cell++)
        {
            behind[cell] = [.. release.Facts[cell].Largest.Select(one => Number(one.Contributor))];
            for (var at = 0; at < behind[cell].Length; at++)
                own[behind[cell][at]][cell] = release.Facts[cell].Largest[at].Amount;
        }
        ownOf = [.. own];
        names = [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

        int Number(string contributor)
        {
            if (!numbers.TryGetValue(contributor, out var number))
            {
                numbers[contributor] = number = own.Count;
                own.Add([]);
            }
            return number;
        }
    }

    /// <summary>The pseudonym of a contributor.</summary>
    public string Name(int insider) => names[insider];

    /// <summary>The contributors who stand behind a cell that differs in another table.</summary>
    public IEnumerable<int> Behind(Witness witness) => witness.Cells.SelectMany(cell => behind[cell]).Distinct();

    /// <summary>Whether a contributor must take for possible that the target differs by the need: by the other table, or one nearer to the true one.</summary>
    public bool IsBelieved(Witness witness, int target, long need, int insider)
    {
        var reached = (Int128)witness.ChangeOf(target);
        var asked = (Int128)Need(insider, target, reached < 0 ? -need : need) * witness.Divisor;
        if (asked == 0 || KnowsExactly(insider, target))
            return true;
        var size = Int128.Abs(reached);
        if (Int128.Abs(asked) > size)
            return false;
        for (var at = 0; at < witness.Cells.Length; at++)
        {
            var cell = witness.Cells[at];
            if (cell == target || !ownOf[insider].TryGetValue(cell, out var amount))
                continue;
            var (low, high) = Bounds(cell, amount);
            // The change shrinks in the proportion in which the target needs less than it was given.
            if (!Within(witness.Changes[at], Int128.Abs(asked), size, low, high, witness.Divisor))
                return false;
        }
        return true;
    }

    /// <summary>What the target must be able to change by in the eyes of a contributor: no further down than to its own amount, and for the
    /// largest contributor no more than the others need.</summary>
    public long Need(int insider, int target, long change)
    {
        if (!ownOf[insider].TryGetValue(target, out var amount))
            return change;
        var size = Math.Abs(change);
        if (behind[target][0] == insider)
            size = Math.Min(size, release.Sensitivities[target].FromLargest);
        if (change < 0 && !release.MayBeNegative)
            size = Math.Min(size, Math.Max(0, release.Facts[target].Value - amount));
        return change < 0 ? -size : size;
    }

    /// <summary>What an attacker of a cell may still believe of the others who knows what these contributors know together.</summary>
    public Box Box(IReadOnlyList<int> together, int target, Box outside)
    {
        var bounds = new Dictionary<int, (long Low, long High)>();
        foreach (var (cell, amount) in together.SelectMany(one => ownOf[one]).Where(own => own.Key != target))
        {
            var (low, high) = Bounds(cell, amount);
            bounds[cell] = bounds.TryGetValue(cell, out var other)
                ? (Math.Max(low, other.Low), Math.Min(high, other.High))
                : (low, high);
        }
        return outside.Within(bounds);
    }

    /// <summary>What one contributor may still believe.</summary>
    public Box Box(int insider, int target, Box outside) => Box([insider], target, outside);

    private bool KnowsExactly(int insider, int cell) =>
        release.Facts[cell].Contributors == 1 && behind[cell].Length == 1 && behind[cell][0] == insider;

    // Compared without division: change · part/whole within low..high, change over the divisor.
    private static bool Within(long change, Int128 part, Int128 whole, long low, long high, long divisor)
    {
        if (low == Disclosure.Box.NoLow && high == Disclosure.Box.NoHigh)
            return true;
        var (scaled, limit) = (
            new System.Numerics.BigInteger(1) * change * (System.Numerics.BigInteger)part,
            (System.Numerics.BigInteger)whole * divisor
        );
        return (low == Disclosure.Box.NoLow || scaled >= limit * low)
            && (high == Disclosure.Box.NoHigh || scaled <= limit * high);
    }

    private (long Low, long High) Bounds(int cell, long amount) =>
        (release.Facts[cell].Contributors, release.MayBeNegative) switch
        {
            (1, _) => (0, 0),
            (_, true) => (Disclosure.Box.NoLow, Disclosure.Box.NoHigh),
            _ => (Math.Min(0, amount - release.Facts[cell].Value), Disclosure.Box.NoHigh),
        };
}
