using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Releases;

/// <summary>The tables of a release before anything is withheld, together with those of earlier releases.</summary>
/// <param name="Tables">Those to be released.</param>
internal sealed record ReleaseDraft(IReadOnlyList<LinkedTable> Tables, AuditedRelease Release)
{
    public static Outcome<ReleaseDraft> Of(
        House house,
        ReleaseScope scope,
        IReadOnlyList<ReleaseTable> tables,
        DisclosureRules rules,
        IReadOnlyList<StoredRelease> earlier,
        bool withMirror,
        CancellationToken cancellation
    )
    {
        var facts = new ReleaseFacts(house, scope, cancellation);
        var made = new List<TableFacts>();
        var more = earlier
            .SelectMany(one => one.Tables)
            .Select(table => table.Name)
            .Except(tables.Select(table => table.Name));
        foreach (var name in tables.Select(table => table.Name).Concat(more))
        {
            // The tables of earlier releases are added up anew, so that they fit the data as they are now.
            var table = ReleaseTable.Parse(name, scope.Manifest).Then(facts.Of);
            if (!table.Succeeded)
                return table.Problem;
            made.Add(table.Value);
        }
        var printed = earlier
            .SelectMany(one => one.Public)
            .Where(cell => cell.Value is not null)
            .Select(cell => cell.Key)
            .ToHashSet();
        var model = TableModel.Of([.. made.Select(one => one.Table)]);
        CellFacts[] cells = [.. model.Cells.Select(key => FactsOf(made, key))];
        return new ReleaseDraft(
            [.. made.Take(tables.Count).Select(one => one.Table)],
            new AuditedRelease(
                model,
                cells,
                [.. cells.Select(rules.Judge)],
                [.. model.Cells.Select(key => KnownFromElsewhere(key, printed, withMirror))]
            )
            {
                MayBeNegative = made.Exists(one => one.HasNegatives),
            }
        );
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
