using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Releases;

/// <summary>Makes tables over firms fit to leave the house: withholds what gives somebody away, audits the rest, and writes a release folder.</summary>
/// <param name="Tables">One or more, as <c>region,product</c>; together they are one release.</param>
/// <param name="Data">The dataset, with firms.</param>
public sealed record MakeRelease(IReadOnlyList<string> Tables, string Data) : UseCase<ReleaseReport>
{
    /// <summary>A year, quarter or month; nothing takes the last year of the dataset.</summary>
    public string? Period { get; init; }

    public string Flow { get; init; } = "export";

    /// <summary>All national totals by product and partner are taken for known, because partners publish them as their imports.</summary>
    public bool WithMirror { get; init; }

    /// <summary>A dataset with the imports that partners report: the national totals that it tells are taken for known.</summary>
    public string? Mirror { get; init; }

    /// <summary>By how much those imports (CIF) exceed exports (FOB): <c>1.08</c> or <c>1.02..1.15</c>; nothing takes them for exports to the cent.</summary>
    public string? Cif { get; init; }

    /// <summary>A file of shares, growth rates, means and values of the same cells that were published elsewhere.</summary>
    public string? Published { get; init; }

    /// <summary>The language of words in the files.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Told the share of the work that is done.</summary>
    public IProgress<double>? Progress { get; init; }

    public override Outcome<ReleaseReport> Run(House house, CancellationToken cancellation)
    {
        // Adding up the firms' trade tells nothing of how far it is.
        Progress?.Report(0);
        return from releases in ReleaseProblems.Of(house)
            from manifest in house.Datasets.Current(Data)
            from scope in Scope(manifest)
            from tables in Parse(manifest)
            from rules in releases.Rules()
            from ledger in releases.Ledger()
            from published in PublishedFigures.Read(house, Published, scope)
            from mirrored in Mirrored(house, scope, tables, cancellation)
            let inputs = new ReleaseInputs(scope, tables, rules)
            {
                Earlier = Earlier(ledger, scope, [.. published, .. Remembered(ledger, scope)]),
                WithMirror = WithMirror,
                Figures = [.. published, .. mirrored, .. Remembered(ledger, scope)],
            }
            from draft in ReleaseDraft.Of(house, inputs, cancellation)
            from plan in Protect(releases, draft, PartFor(tables, 0), cancellation)
            from offers in Fold(house, inputs, draft, plan, cancellation)
            from stored in Store(house, releases, inputs, draft, plan, cancellation)
            select new ReleaseReport(stored, plan.Audit, plan.Secondary, offers)
            {
                Outside = OutsideReport.Of(draft.Outside, [.. published, .. mirrored]),
            };
    }

    // The release itself is the first part of the work, each coarser table to be tried one more.
    private PartOfProgress PartFor(IReadOnlyList<ReleaseTable> tables, int part) =>
        new(Progress, part, 1 + tables.Sum(table => table.Foldings().Count));

    private Outcome<IReadOnlyList<OutsideFigure>> Mirrored(
        House house,
        ReleaseScope scope,
        IReadOnlyList<ReleaseTable> tables,
        CancellationToken cancellation
    ) =>
        Cif is not null && Mirror is null
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    "A CIF factor says how to read partners' imports, and no dataset of them is named.",
                    "Коэффициент СИФ говорит, как читать импорт партнёров, а набор с ним не назван."
                ),
                new(
                    "Name one with --mirror NAME, or leave --cif out.",
                    "Назовите его: --mirror ИМЯ, или уберите --cif."
                )
            )
            : from width in CifWidth.Parse(Cif)
            from figures in new MirrorFigures(house, scope, cancellation).Of(
                Mirror,
                width,
                tables.SelectMany(table => table.Dimensions).Max(one => one.Length)
            )
            select figures;

    private Outcome<ReleaseScope> Scope(Manifest manifest)
    {
        if (!manifest.Dimensions.Contains(Dimension.Firm))
            return new Problem(
                ProblemKind.Invalid,
                new($"{Data} has no firms behind its figures.", $"За показателями набора {Data} не стоят фирмы."),
                new(
                    "Public data need no release: use hansa table or hansa report.",
                    "Открытым данным защита не нужна: hansa table или hansa report."
                )
            );
        var text = Period ?? manifest.Totals.Select(total => total.Period[..4]).Max(StringComparer.Ordinal) ?? "";
        return PeriodRange.TryParse(text, out var range) && range.Count == 1
            ? new ReleaseScope(manifest, range, Flow)
            : new Problem(
                ProblemKind.Invalid,
                new($"'{text}' is not one period.", $"«{text}» — не один период."),
                new(
                    "Name one year, quarter or month: --period 2017.",
                    "Назовите один год, квартал или месяц: --period 2017."
                )
            );
    }

    private Outcome<IReadOnlyList<ReleaseTable>> Parse(Manifest manifest)
    {
        var parsed = new List<ReleaseTable>();
        foreach (var text in Tables.Distinct(StringComparer.Ordinal))
        {
            var table = ReleaseTable.Parse(text, manifest);
            if (!table.Succeeded)
                return table.Problem;
            parsed.Add(table.Value);
        }
        return parsed.Count > 0
            ? Outcome<IReadOnlyList<ReleaseTable>>.Of(parsed)
            : new Problem(
                ProblemKind.Invalid,
                new("A release needs a table.", "Для публикации нужна таблица."),
                new(
                    "Name one or more: hansa release region,product region,size --data NAME.",
                    "Назовите одну или несколько: hansa release region,product region,size --data ИМЯ."
                )
            );
    }

    // Growth ties a cell to one of another year: what was released of that year counts then, too.
    private static StoredRelease[] Earlier(
        IReadOnlyList<StoredRelease> ledger,
        ReleaseScope scope,
        IReadOnlyList<OutsideFigure> published
    )
    {
        var periods = published.Select(one => one.Base).OfType<string>().Select(CellKey.PeriodOf).ToHashSet();
        periods.Add(scope.Period.ToString());
        return [.. Of(ledger, scope).Where(one => periods.Contains(one.Header.Period))];
    }

    // What was known when earlier releases were made is known still.
    private static IEnumerable<OutsideFigure> Remembered(IReadOnlyList<StoredRelease> ledger, ReleaseScope scope) =>
        Of(ledger, scope)
            .Where(one => one.Header.Period == scope.Period.ToString())
            .SelectMany(one => one.Figures)
            .Distinct();

    private static IEnumerable<StoredRelease> Of(IReadOnlyList<StoredRelease> ledger, ReleaseScope scope) =>
        ledger.Where(one => one.Header.Dataset == scope.Manifest.Dataset && one.Header.Flow == scope.Flow);

    private static Outcome<SuppressionPlan> Protect(
        IReleases releases,
        ReleaseDraft draft,
        IProgress<double> progress,
        CancellationToken cancellation
    )
    {
        var plan = new Suppressor(releases.Solver).Protect(draft.Release, progress, cancellation);
        return plan.Audit.IsSafe
            ? plan with
            {
                Release = ReleaseDraft.WithoutForeignFigures(plan.Release),
            }
            : ReleaseProblems.NotSafe(plan.Audit);
    }

    // Folding codes up may print more than withholding many fine ones.
    private Outcome<IReadOnlyList<FoldingOffer>> Fold(
        House house,
        ReleaseInputs inputs,
        ReleaseDraft draft,
        SuppressionPlan plan,
        CancellationToken cancellation
    )
    {
        var offers = new List<FoldingOffer>();
        var tried = 0;
        foreach (var table in inputs.Tables)
        {
            var now = draft.SharePrinted(plan.Release, table.Name);
            foreach (var folded in table.Foldings().Where(_ => now < 1))
            {
                ReleaseTable[] others = [.. inputs.Tables.Select(one => one == table ? folded : one).Distinct()];
                var alternative = ReleaseDraft.Of(house, inputs with { Tables = others }, cancellation);
                if (!alternative.Succeeded)
                    return alternative.Problem;
                var coarser = new Suppressor(house.Releases!.Solver).Protect(
                    alternative.Value.Release,
                    PartFor(inputs.Tables, ++tried),
                    cancellation
                );
                var then = alternative.Value.SharePrinted(coarser.Release, folded.Name);
                if (coarser.Audit.IsSafe && then - now >= FoldingOffer.Least)
                    offers.Add(new FoldingOffer(table.Name, folded.Name, now, then));
            }
        }
        return offers;
    }

    private Outcome<string> Store(
        House house,
        IReleases releases,
        ReleaseInputs inputs,
        ReleaseDraft draft,
        SuppressionPlan plan,
        CancellationToken cancellation
    )
    {
        var scope = inputs.Scope;
        var header = new ReleaseHeader(
            scope.Manifest.Dataset,
            scope.Manifest.Snapshot,
            scope.Period.ToString(),
            scope.Flow,
            scope.Manifest.Currency,
            inputs.Rules.Version
        )
        {
            MayBeNegative = draft.Release.MayBeNegative,
            WithMirror = WithMirror,
            Mirror = Mirror,
            PublishedFigures = draft.Outside.Used.Count(one => !one.IsMirror),
        };
        var stored = draft.Stored(header, plan.Release) with { Figures = draft.Outside.Used };
        return from files in ReleaseDocuments.Of(
                new ReleasePaper(house, scope, draft, plan, header),
                Language,
                cancellation
            )
            from folder in releases.Store(stored, plan.Audit, files)
            select folder;
    }
}

/// <summary>What became of a release.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Audit">The verdict: safe, or there would be no release.</param>
/// <param name="Secondary">Cells withheld for the sake of others.</param>
/// <param name="Offers">Tables of which more could be printed with coarser codes.</param>
public sealed record ReleaseReport(string Folder, AuditReport Audit, int Secondary, IReadOnlyList<FoldingOffer> Offers)
{
    /// <summary>What became of figures that others have published.</summary>
    public OutsideReport Outside { get; init; } = OutsideReport.Nothing;
}

/// <summary>What figures that others have published make known. For those inside: it names cells.</summary>
/// <param name="Given">Figures that were given.</param>
/// <param name="Used">Those about cells of the release.</param>
/// <param name="Contradicting">Cells whose true values do not agree with what was published; attackers are taken to believe both.</param>
/// <param name="Unprotectable">Sensitive cells that these figures enclose too tightly whatever is withheld: withheld, and not hidden.</param>
public sealed record OutsideReport(
    int Given,
    int Used,
    IReadOnlyList<string> Contradicting,
    IReadOnlyList<string> Unprotectable
)
{
    public static OutsideReport Nothing { get; } = new(0, 0, [], []);

    /// <summary>National cells that partners' imports tell, by key.</summary>
    public IReadOnlyList<string> Mirrored { get; init; } = [];

    internal static OutsideReport Of(OutsideKnowledge outside, IReadOnlyCollection<OutsideFigure> given) =>
        new(
            given.Count,
            outside.Used.Count(given.Contains),
            [.. outside.Contradicting.Where(given.Contains).Select(one => one.Cell).Distinct()],
            outside.Unprotectable
        )
        {
            Mirrored = [.. outside.Used.Where(one => one.IsMirror && given.Contains(one)).Select(one => one.Cell)],
        };
}

/// <summary>A table of which a larger part of the trade could be printed with coarser codes: shorter products, or districts.</summary>
/// <param name="Now">Share of the value of the inner cells that is printed, 0 to 1.</param>
/// <param name="Folded">The same after folding.</param>
public sealed record FoldingOffer(string Table, string FoldedTable, double Now, double Folded)
{
    /// <summary>Less than a tenth of a per cent more is no reason to give up detail.</summary>
    public const double Least = 0.001;
}
