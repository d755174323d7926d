using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Releases;

/// <summary>What a release is to be made of, and what others know of it already.</summary>
internal sealed record ReleaseInputs(ReleaseScope Scope, IReadOnlyList<ReleaseTable> Tables, DisclosureRules Rules)
{
    /// <summary>Releases whose printed cells everybody has.</summary>
    public IReadOnlyList<StoredRelease> Earlier { get; init; } = [];

    /// <summary>All national totals are taken for known.</summary>
    public bool WithMirror { get; init; }

    /// <summary>What was published of cells elsewhere.</summary>
    public IReadOnlyList<OutsideFigure> Figures { get; init; } = [];
}

/// <summary>The tables of a release before anything is withheld, together with those of earlier releases.</summary>
/// <param name="Tables">Those to be released.</param>
internal sealed record ReleaseDraft(IReadOnlyList<LinkedTable> Tables, AuditedRelease Release)
{
    /// <summary>What of the figures that were published elsewhere is used, and what they do.</summary>
    public required OutsideKnowledge Outside { get; init; }

    public static Outcome<ReleaseDraft> Of(House house, ReleaseInputs inputs, CancellationToken cancellation)
    {
        var made = new List<TableFacts>();
        var own = inputs.Tables.Select(table => (table.Name, Period: inputs.Scope.Period.ToString())).ToArray();
        // The tables of earlier releases are added up anew, so that they fit the data as they are now.
        var more = inputs
            .Earlier.SelectMany(one => one.Tables.Select(table => (table.Name, one.Header.Period)))
            .Except(own);
        foreach (var (name, period) in own.Concat(more))
        {
            var table = TableOf(house, inputs.Scope, name, period, cancellation);
            if (!table.Succeeded)
                return table.Problem;
            made.Add(table.Value);
        }
        var outside = OutsideKnowledge.Of(Bare(house, inputs, made), inputs.Figures);
        return new ReleaseDraft([.. made.Take(own.Length).Select(one => one.Table)], outside.Release)
        {
            Outside = outside,
        };
    }

    private static Outcome<TableFacts> TableOf(
        House house,
        ReleaseScope scope,
        string name,
        string period,
        CancellationToken cancellation
    ) =>
        PeriodRange.TryParse(period, out var range)
            ? ReleaseTable
                .Parse(name, scope.Manifest)
                .Then(new ReleaseFacts(house, scope with { Period = range }, cancellation).Of)
            : throw new ArgumentException($"'{period}' is no period of a release.", nameof(period));

    private static AuditedRelease Bare(House house, ReleaseInputs inputs, List<TableFacts> made)
    {
        var printed = inputs
            .Earlier.SelectMany(one => one.Public)
            .Where(cell => cell.Value is not null)
            .Select(cell => cell.Key)
            .ToHashSet();
        var model = RegionDistricts.LinkAll(house.Reference, TableModel.Of([.. made.Select(one => one.Table)]));
        CellFacts[] cells = [.. model.Cells.Select(key => FactsOf(made, key))];
        return new AuditedRelease(
            model,
            cells,
            [.. cells.Select(inputs.Rules.Judge)],
            [.. model.Cells.Select(key => KnownFromElsewhere(key, printed, inputs.WithMirror))]
        )
        {
            MayBeNegative = made.Exists(one => one.HasNegatives),
        };
    }

    /// <summary>What is stored of the finished release.</summary>
    public StoredRelease Stored(ReleaseHeader header, AuditedRelease finished)
    {
        var own = TableModel.Of(Tables).Cells.Select(finished.Model.Find).ToArray();
        return new StoredRelease(
            "",
            header,
            Tables,
            [
                .. own.Select(cell => new PublicCell(
                    finished.Model.Cells[cell],
                    IsPrinted(finished, cell) ? finished.Facts[cell].Value : null
                )),
            ],
            [
                .. own.Select(cell => new InternalCell(
                    finished.Model.Cells[cell],
                    finished.Facts[cell],
                    finished.Sensitivities[cell]
                )),
            ],
            true
        );
    }

    /// <summary>The part of a table's trade that stands in printed inner cells, 0 to 1.</summary>
    public double SharePrinted(AuditedRelease finished, string name)
    {
        var table = Tables.First(one => one.Name == name);
        var (printed, all) = (0.0, 0.0);
        foreach (
            var codes in table
                .Coordinates()
                .Where(row => row.Zip(table.Dimensions).All(pair => pair.Second.Parts(pair.First).Count == 0))
        )
        {
            var cell = finished.Model.Find(table.Key(codes));
            all += Math.Abs((double)finished.Facts[cell].Value);
            if (IsPrinted(finished, cell))
                printed += Math.Abs((double)finished.Facts[cell].Value);
        }
        return all > 0 ? printed / all : 1;
    }

    public static bool IsPrinted(AuditedRelease finished, int cell) => (finished.Known[cell] & KnownFrom.Release) != 0;

    /// <summary>A sensitive figure that only others have published is no figure for us to print.</summary>
    public static AuditedRelease WithoutForeignFigures(AuditedRelease finished) =>
        finished with
        {
            Known =
            [
                .. finished.Known.Select(
                    (known, cell) =>
                        finished.Sensitivities[cell].IsSensitive
                        && (known & (KnownFrom.Mirror | KnownFrom.Ledger)) == KnownFrom.Mirror
                            ? known & ~KnownFrom.Release
                            : known
                ),
            ],
        };

    private static CellFacts FactsOf(List<TableFacts> tables, string key) =>
        tables.Select(table => table.Facts.GetValueOrDefault(key)).FirstOrDefault(facts => facts is not null)
        ?? CellFacts.Empty;

    internal static KnownFrom KnownFromElsewhere(string key, HashSet<string> printed, bool withMirror)
    {
        var known = printed.Contains(key) ? KnownFrom.Ledger : KnownFrom.Nowhere;
        return withMirror && IsNational(key) ? known | KnownFrom.Mirror : known;
    }

    // Partners see the whole country by product, not its regions nor the size of its firms.
    private static bool IsNational(string key) =>
        key.Split(';').All(part => part.Split('=')[0] is "flow" or "period" or "product" or "partner");
}
