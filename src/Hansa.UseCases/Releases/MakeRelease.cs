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

    /// <summary>National totals by product and partner are taken for known, because partners publish them as their imports.</summary>
    public bool WithMirror { get; init; }

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
            from draft in ReleaseDraft.Of(house, scope, tables, rules, Earlier(ledger, scope), WithMirror, cancellation)
            from plan in Protect(releases, draft, PartFor(tables, 0), cancellation)
            from offers in Fold(house, scope, tables, rules, draft, plan, cancellation)
            from stored in Store(house, releases, scope, rules, draft, plan, cancellation)
            select new ReleaseReport(stored, plan.Audit, plan.Secondary, offers);
    }

    // The release itself is the first part of the work, each table to be tried with shorter codes one more.
    private PartOfProgress PartFor(IReadOnlyList<ReleaseTable> tables, int part) =>
        new(Progress, part, 1 + tables.Count(table => table.Folded() is not null));

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

    private static StoredRelease[] Earlier(IReadOnlyList<StoredRelease> ledger, ReleaseScope scope) =>
        [
            .. ledger.Where(one =>
                one.Header.Dataset == scope.Manifest.Dataset
                && one.Header.Period == scope.Period.ToString()
                && one.Header.Flow == scope.Flow
            ),
        ];

    private static Outcome<SuppressionPlan> Protect(
        IReleases releases,
        ReleaseDraft draft,
        IProgress<double> progress,
        CancellationToken cancellation
    )
    {
        var plan = new Suppressor(releases.Solver).Protect(draft.Release, progress, cancellation);
        return plan.Audit.IsSafe ? plan : ReleaseProblems.NotSafe(plan.Audit);
    }

    // Folding codes up may print more than withholding many fine ones.
    private Outcome<IReadOnlyList<FoldingOffer>> Fold(
        House house,
        ReleaseScope scope,
        IReadOnlyList<ReleaseTable> tables,
        DisclosureRules rules,
        ReleaseDraft draft,
        SuppressionPlan plan,
        CancellationToken cancellation
    )
    {
        var offers = new List<FoldingOffer>();
        var tried = 0;
        foreach (var table in tables)
        {
            if (table.Folded() is not { } folded)
                continue;
            ReleaseTable[] others = [.. tables.Select(one => one == table ? folded : one)];
            var alternative = ReleaseDraft.Of(house, scope, others, rules, [], false, cancellation);
            if (!alternative.Succeeded)
                return alternative.Problem;
            var shorter = new Suppressor(house.Releases!.Solver).Protect(
                alternative.Value.Release,
                PartFor(tables, ++tried),
                cancellation
            );
            var (now, then) = (
                draft.SharePrinted(plan.Release, table.Name),
                alternative.Value.SharePrinted(shorter.Release, folded.Name)
            );
            if (shorter.Audit.IsSafe && then > now)
                offers.Add(new FoldingOffer(table.Name, folded.Name, now, then));
        }
        return offers;
    }

    private Outcome<string> Store(
        House house,
        IReleases releases,
        ReleaseScope scope,
        DisclosureRules rules,
        ReleaseDraft draft,
        SuppressionPlan plan,
        CancellationToken cancellation
    )
    {
        var header = new ReleaseHeader(
            scope.Manifest.Dataset,
            scope.Manifest.Snapshot,
            scope.Period.ToString(),
            scope.Flow,
            scope.Manifest.Currency,
            rules.Version
        )
        {
            MayBeNegative = draft.Release.MayBeNegative,
            WithMirror = WithMirror,
        };
        var stored = draft.Stored(header, plan.Release);
        return from files in ReleaseDocuments.Of(house, scope.Manifest, draft, plan, header, Language, cancellation)
            from folder in releases.Store(stored, plan.Audit, files)
            select folder;
    }
}

/// <summary>What became of a release.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Audit">The verdict: safe, or there would be no release.</param>
/// <param name="Secondary">Cells withheld for the sake of others.</param>
/// <param name="Offers">Tables of which more could be printed with shorter codes.</param>
public sealed record ReleaseReport(string Folder, AuditReport Audit, int Secondary, IReadOnlyList<FoldingOffer> Offers);

/// <summary>A table of which a larger part of the trade could be printed with shorter codes.</summary>
/// <param name="Now">Share of the value of the inner cells that is printed, 0 to 1.</param>
/// <param name="Folded">The same after folding.</param>
public sealed record FoldingOffer(string Table, string FoldedTable, double Now, double Folded);
