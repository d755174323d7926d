namespace Hansa.Statistics.Disclosure;

/// <summary>From where an outsider knows a cell.</summary>
[Flags]
public enum KnownFrom
{
    /// <summary>It is withheld, and nobody has published it.</summary>
    Nowhere = 0,

    /// <summary>The release itself prints it.</summary>
    Release = 1,

    /// <summary>An earlier release printed it.</summary>
    Ledger = 2,

    /// <summary>Partner countries publish it as their imports.</summary>
    Mirror = 4,
}

/// <summary>A release as an auditor sees it: the layout of all tables concerned, the truth, and what is known from where.</summary>
/// <param name="Model">The release's tables, and those of earlier releases that share cells with them.</param>
/// <param name="Facts">One per cell of the model.</param>
/// <param name="Sensitivities">One per cell of the model.</param>
/// <param name="Known">One per cell of the model.</param>
public sealed record AuditedRelease(
    TableModel Model,
    IReadOnlyList<CellFacts> Facts,
    IReadOnlyList<Sensitivity> Sensitivities,
    IReadOnlyList<KnownFrom> Known
)
{
    /// <summary>Intervals that published shares and growth rates leave for withheld cells: cell → bounds of its value.</summary>
    public IReadOnlyDictionary<int, (long Low, long High)> DerivedFigures { get; init; } =
        new Dictionary<int, (long Low, long High)>();

    /// <summary>Cells that are no part of a table: the ends of published shares and growth rates (<see cref="OutsideKnowledge"/>). Nobody
    /// prints or withholds them; they bind attackers who use <see cref="DerivedFigures"/>, and are free for the others.</summary>
    public IReadOnlySet<int> Figures { get; init; } = new HashSet<int>();

    /// <summary>The source permits corrections: a cell may be below zero, and nobody can rely on the contrary.</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>Something is known besides the release itself.</summary>
    public bool HasOtherSources =>
        DerivedFigures.Count > 0
        || Figures.Count > 0
        || Known.Any(known => (known & (KnownFrom.Ledger | KnownFrom.Mirror)) != 0);

    /// <summary>Number of cells of the tables.</summary>
    public int Cells => Model.Count - Figures.Count;

    /// <summary>Nobody outside knows the cell.</summary>
    public bool IsUnknown(int cell) => Known[cell] == KnownFrom.Nowhere;

    /// <summary>What an attacker can believe who knows the cells that come from some places.</summary>
    /// <param name="sources">The places.</param>
    /// <param name="withFigures">The attacker also uses <see cref="DerivedFigures"/>.</param>
    public Box Box(KnownFrom sources, bool withFigures)
    {
        var low = new long[Model.Count];
        var high = new long[Model.Count];
        for (var cell = 0; cell < low.Length; cell++)
        {
            if (Figures.Contains(cell))
            {
                low[cell] = withFigures ? Math.Min(0, -Facts[cell].Value) : Disclosure.Box.NoLow;
                high[cell] = Disclosure.Box.NoHigh;
                continue;
            }
            if ((Known[cell] & sources) != 0)
                continue;
            (low[cell], high[cell]) = (
                MayBeNegative ? Disclosure.Box.NoLow : -Facts[cell].Value,
                Disclosure.Box.NoHigh
            );
            if (withFigures && DerivedFigures.TryGetValue(cell, out var bounds))
                (low[cell], high[cell]) = (
                    Math.Max(low[cell], Math.Min(0, Change(bounds.Low, cell))),
                    Math.Max(0, Change(bounds.High, cell))
                );
        }
        return new Box(low, high);
    }

    /// <summary>The same for an attacker who guessed every cell within half of its value before.</summary>
    public Box WithPrior(Box box)
    {
        // Nobody guesses the ends of shares.
        var halves = Facts
            .Select((cell, at) => Figures.Contains(at) ? Disclosure.Box.NoHigh : Math.Abs(cell.Value) / 2)
            .ToArray();
        return new Box(
            [
                .. halves.Select(
                    (half, cell) => half == Disclosure.Box.NoHigh ? box.Low(cell) : Math.Max(box.Low(cell), -half)
                ),
            ],
            [.. halves.Select((half, cell) => Math.Min(box.High(cell), half))]
        );
    }

    /// <summary>The first published relation that does not add up, or nothing: then the tables contradict themselves.</summary>
    public Relation? FirstContradiction() =>
        Model.Relations.FirstOrDefault(one => one.Residual(cell => Facts[cell].Value) != 0);

    // No bound stays no bound.
    private long Change(long bound, int cell) =>
        bound switch
        {
            long.MinValue => Disclosure.Box.NoLow,
            long.MaxValue => Disclosure.Box.NoHigh,
            _ => bound - Facts[cell].Value,
        };

    /// <exception cref="ArgumentException">A relation does not add up.</exception>
    internal void DemandConsistency()
    {
        if (FirstContradiction() is { } wrong)
            throw new ArgumentException($"'{Model.Cells[wrong.Cells[0]]}' is not the sum of its parts.");
    }
}
