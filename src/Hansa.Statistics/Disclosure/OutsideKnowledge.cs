namespace Hansa.Statistics.Disclosure;

/// <summary>A release with what was published of its cells elsewhere, and what of that could not be used.</summary>
/// <param name="Release">Figures about an amount are bounds of cells; shares and growth are relations with cells of their own.</param>
/// <param name="Used">Those whose cells the release has.</param>
/// <param name="Contradicting">Those that the true values do not agree with; used all the same.</param>
/// <param name="Unprotectable">Sensitive cells that these figures alone enclose too tightly, whatever a release withholds.</param>
public sealed record OutsideKnowledge(
    AuditedRelease Release,
    IReadOnlyList<OutsideFigure> Used,
    IReadOnlyList<OutsideFigure> Contradicting,
    IReadOnlyList<string> Unprotectable
)
{
    /// <summary>Gives attackers with other sources what was published.</summary>
    public static OutsideKnowledge Of(AuditedRelease release, IReadOnlyList<OutsideFigure> figures)
    {
        OutsideFigure[] used =
        [
            .. figures.Where(one =>
                release.Model.Find(one.Cell) >= 0 && (one.Base is null || release.Model.Find(one.Base) >= 0)
            ),
        ];
        var bounds = new Dictionary<int, (long Low, long High)>(release.DerivedFigures);
        // What is known in all cases makes an interval of the cell alone.
        foreach (var figure in used.Where(one => IsKnown(release, one.Base, KnownFrom.Ledger | KnownFrom.Mirror)))
            Enclose(bounds, release, figure);
        var lost = bounds.Keys.Where(cell => IsTooTight(release, cell, bounds[cell])).Order().ToArray();
        var known = release.Known.ToArray();
        foreach (var cell in lost)
            known[cell] |= KnownFrom.Mirror;
        var relations = new FigureRelations(release);
        foreach (var figure in used.Where(one => !IsKnown(release, one.Base, KnownFrom.Ledger | KnownFrom.Mirror)))
        {
            if (IsKnown(release, figure.Base, KnownFrom.Release) || !relations.TryAdd(figure))
                Enclose(bounds, release, figure);
        }
        return new OutsideKnowledge(
            relations.AddTo(release with { DerivedFigures = bounds, Known = known }),
            used,
            [.. used.Where(one => !one.Agrees(Value(release, one.Cell), Whole(release, one)))],
            [.. lost.Select(cell => release.Model.Cells[cell])]
        );
    }

    private static bool IsKnown(AuditedRelease release, string? key, KnownFrom sources) =>
        key is null || (release.Known[release.Model.Find(key)] & sources) != 0;

    private static void Enclose(
        Dictionary<int, (long Low, long High)> bounds,
        AuditedRelease release,
        OutsideFigure figure
    )
    {
        var cell = release.Model.Find(figure.Cell);
        var (low, high) = figure.Bounds(Whole(release, figure));
        var (least, most) = bounds.GetValueOrDefault(cell, (long.MinValue, long.MaxValue));
        bounds[cell] = (Clamped(Int128.Max(low, least)), Clamped(Int128.Min(high, most)));
    }

    // Nobody can be kept from knowing that trade is not below zero.
    private static bool IsTooTight(AuditedRelease release, int cell, (long Low, long High) bounds)
    {
        if (!release.IsUnknown(cell) || !release.Sensitivities[cell].IsSensitive)
            return false;
        var (value, distance) = ((Int128)release.Facts[cell].Value, (Int128)release.Sensitivities[cell].Distance);
        var below = release.MayBeNegative ? distance : Int128.Min(distance, value);
        return bounds.High - value < distance || value - bounds.Low < below;
    }

    private static Int128 Value(AuditedRelease release, string key) => release.Facts[release.Model.Find(key)].Value;

    private static Int128 Whole(AuditedRelease release, OutsideFigure figure) =>
        figure.Base is null ? 1 : Value(release, figure.Base);

    private static long Clamped(Int128 value) => (long)Int128.Clamp(value, long.MinValue, long.MaxValue);
}

/// <summary>Turns shares and growth into relations: each end of a figure is a cell that cannot be below zero.</summary>
/// <remarks>Divisor · cell − Low · base = a cell that is 0 or more; High · base − Divisor · cell = another one.</remarks>
internal sealed class FigureRelations(AuditedRelease release)
{
    // Names of figures have a sign that no key of a table has.
    private const string Name = "figure#";

    private readonly List<(Relation Relation, long Value)> ends = [];

    /// <returns>False where its numbers are too large for a relation.</returns>
    public bool TryAdd(OutsideFigure figure)
    {
        var (cell, whole) = (release.Model.Find(figure.Cell), release.Model.Find(figure.Base!));
        var made = new List<(Relation, long)>();
        foreach (var (end, sign) in new[] { (figure.Low, 1), (figure.High, -1) })
        {
            if (end is not { } numerator)
                continue;
            if (!Fits(figure.Divisor) || !Fits(numerator))
                return false;
            var divided = Divided((int)figure.Divisor, (int)numerator);
            var relation = new Relation(
                [release.Model.Count + ends.Count + made.Count, cell, whole],
                [-1, sign * divided.Divisor, -sign * divided.Numerator]
            );
            Int128 value =
                ((Int128)relation.Coefficients[1] * release.Facts[cell].Value)
                + ((Int128)relation.Coefficients[2] * release.Facts[whole].Value);
            if (Int128.Abs(value) > long.MaxValue / 4)
                return false;
            made.Add((relation, (long)value));
        }
        ends.AddRange(made);
        return true;
    }

    public AuditedRelease AddTo(AuditedRelease bounded) =>
        ends.Count == 0
            ? bounded
            : bounded with
            {
                Model = bounded.Model.With(
                    Enumerable.Range(0, ends.Count).Select(at => $"{Name}{at}"),
                    ends.Select(end => end.Relation)
                ),
                Facts = [.. bounded.Facts, .. ends.Select(end => new CellFacts(end.Value, 0, 0, []))],
                Sensitivities = [.. bounded.Sensitivities, .. ends.Select(_ => default(Sensitivity))],
                Known = [.. bounded.Known, .. ends.Select(_ => KnownFrom.Release)],
                Figures = Enumerable.Range(bounded.Model.Count, ends.Count).ToHashSet(),
            };

    private static bool Fits(Int128 number) => Int128.Abs(number) <= int.MaxValue;

    // Small numbers keep the solver exact.
    private static (int Divisor, int Numerator) Divided(int divisor, int numerator)
    {
        var common = (int)System.Numerics.BigInteger.GreatestCommonDivisor(divisor, numerator);
        return (divisor / common, numerator / common);
    }
}
