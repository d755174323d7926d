namespace Hansa.Statistics.Disclosure;

/// <summary>Counts what an audit finds.</summary>
internal sealed class AuditTally(AuditedRelease release)
{
    private readonly List<Breach> breaches = [];
    private readonly Dictionary<Attacker, (int Exact, int Narrow)> lost = [];
    private readonly Dictionary<Attacker, double> widths = [];
    private int known;
    private int sensitive;

    /// <summary>The cells to protect; a sensitive cell that the release prints is lost at once.</summary>
    public IReadOnlyList<int> Duties()
    {
        var duties = new List<int>();
        for (var cell = 0; cell < release.Model.Count; cell++)
        {
            if (!release.Sensitivities[cell].IsSensitive)
                continue;
            sensitive++;
            if (release.IsUnknown(cell))
                duties.Add(cell);
            else if (release.Known[cell] == KnownFrom.Release)
                Printed(cell);
            else
                known++;
        }
        return duties;
    }

    /// <summary>Safe from some attackers, proved so far on both sides.</summary>
    public void Safe(int cell, long below, long above, params ReadOnlySpan<Attacker> attackers)
    {
        if (release.Facts[cell].Value == 0)
            return;
        var width = ((double)below + above) / Math.Abs(release.Facts[cell].Value);
        foreach (var attacker in attackers)
            widths[attacker] = Math.Min(width, widths.GetValueOrDefault(attacker, double.MaxValue));
    }

    /// <summary>Lost to an attacker, and to all who know more.</summary>
    public void Lost(Breach breach, params ReadOnlySpan<Attacker> attackers)
    {
        breaches.Add(breach);
        foreach (var attacker in attackers)
        {
            var (exact, narrow) = lost.GetValueOrDefault(attacker);
            lost[attacker] = breach.Kind == BreachKind.Exact ? (exact + 1, narrow) : (exact, narrow + 1);
        }
    }

    /// <summary>Takes over what was found of other cells.</summary>
    public void Add(AuditTally other)
    {
        breaches.AddRange(other.breaches);
        foreach (var (attacker, (exact, narrow)) in other.lost)
        {
            var before = lost.GetValueOrDefault(attacker);
            lost[attacker] = (before.Exact + exact, before.Narrow + narrow);
        }
        foreach (var (attacker, width) in other.widths)
            widths[attacker] = Math.Min(width, widths.GetValueOrDefault(attacker, double.MaxValue));
    }

    public AuditReport Report(int programmes) =>
        new(
            release.Cells,
            sensitive,
            Enumerable.Range(0, release.Model.Count).Count(release.IsUnknown),
            known,
            [.. Enum.GetValues<Attacker>().Select(Result)],
            breaches,
            programmes
        );

    private AttackResult Result(Attacker attacker)
    {
        var (exact, narrow) = lost.GetValueOrDefault(attacker);
        return new AttackResult(attacker, exact, narrow, widths.TryGetValue(attacker, out var width) ? width : null);
    }

    private void Printed(int cell)
    {
        var value = release.Facts[cell].Value;
        var breach = new Breach(release.Model.Cells[cell], Attacker.Reader, BreachKind.Exact, value, value)
        {
            IsProved = true,
        };
        Lost(breach, Enum.GetValues<Attacker>());
    }
}
