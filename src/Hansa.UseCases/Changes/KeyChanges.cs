using Hansa.Statistics.Cubes;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Explanations;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Changes;

/// <summary>Finds the keys whose rows differ between two snapshots, by adding rows up over the whole key and merging the two answers.</summary>
internal sealed class KeyChanges(House house, Manifest before, Manifest after, CancellationToken cancellation)
{
    // Keys compared at most; a dataset with more is compared by its files and figures.
    private const long Budget = 8_000_000;

    public Outcome<RowChanges> Find(int most)
    {
        var axes = Axes();
        if (SameRows())
            return new RowChanges([.. axes.Select(axis => axis.Dimension.Name())], [], 0, 0, 0);
        return from old in Cube(before, axes)
            from now in Cube(after, axes)
            let found = Merge(old, now)
            select new RowChanges(
                [.. axes.Select(axis => axis.Dimension.Name())],
                [
                    .. found
                        .OrderByDescending(change => Int128.Abs(change.Difference.Units))
                        .ThenBy(change => string.Join('\0', change.Members), StringComparer.Ordinal)
                        .Take(most)
                        .Select(change => change with { Place = PlaceOf(change, axes) }),
                ],
                found.Count(change => change.Kind == RowChangeKind.Added),
                found.Count(change => change.Kind == RowChangeKind.Removed),
                found.Count(change => change.Kind == RowChangeKind.Revised)
            );
    }

    // Equal files of rows and of members hold equal rows.
    private bool SameRows() =>
        before.Hashes.Count > 0
        && before
            .Hashes.Where(IsOfRows)
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .SequenceEqual(after.Hashes.Where(IsOfRows).OrderBy(one => one.Key, StringComparer.Ordinal));

    private static bool IsOfRows(KeyValuePair<string, string> file) =>
        file.Key.StartsWith("rows-", StringComparison.Ordinal)
        || file.Key.StartsWith("members-", StringComparison.Ordinal);

    private Axis[] Axes()
    {
        var key =
            after.Key.Count > 0
                ? after.Key
                : [.. after.Dimensions.Where(one => one is not (Dimension.Firm or Dimension.Status))];
        return
        [
            new Axis(Dimension.Period, Grain: FinestGrain()),
            .. key.Where(one => one != Dimension.Period).Distinct().Select(one => new Axis(one)),
        ];
    }

    private Grain FinestGrain() =>
        after
            .Totals.Concat(before.Totals)
            .Select(total => Period.TryParse(total.Period, out var period) ? period.Grain : Grain.Year)
            .DefaultIfEmpty(Grain.Year)
            .Max();

    private Outcome<Cube> Cube(Manifest manifest, Axis[] axes) =>
        house.Engine.Sum(
            new CubeQuery(manifest.Dataset, manifest.Snapshot, axes)
            {
                Measures = Measures.Value | Measures.Rows,
                CellBudget = Budget,
            },
            cancellation
        );

    // Both cubes ascend by their keys.
    private List<RowChange> Merge(Cube old, Cube now)
    {
        var found = new List<RowChange>();
        for (int one = 0, other = 0; one < old.Count || other < now.Count; )
        {
            cancellation.ThrowIfCancellationRequested();
            var order =
                one == old.Count ? 1
                : other == now.Count ? -1
                : Order(old, one, now, other);
            if (order < 0)
                found.Add(new RowChange(RowChangeKind.Removed, Members(old, one), Number(old, one++, before), null));
            else if (order > 0)
                found.Add(new RowChange(RowChangeKind.Added, Members(now, other), null, Number(now, other++, after)));
            else
            {
                if (!IsSame(old, one, now, other))
                    found.Add(
                        new RowChange(
                            RowChangeKind.Revised,
                            Members(now, other),
                            Number(old, one, before),
                            Number(now, other, after)
                        )
                    );
                one++;
                other++;
            }
        }
        return found;
    }

    private static int Order(Cube old, int one, Cube now, int other)
    {
        for (var axis = 0; axis < old.Keys.Count; axis++)
        {
            var (first, second) = (old.Keys[axis], now.Keys[axis]);
            var order = string.CompareOrdinal(first.Codes[first.Members[one]], second.Codes[second.Members[other]]);
            if (order != 0)
                return order;
        }
        return 0;
    }

    private static bool IsSame(Cube old, int one, Cube now, int other) =>
        old.Values![one] == now.Values![other]
        && old.Rows![one] == now.Rows![other]
        && old.SuppressedRows?[one] == now.SuppressedRows?[other]
        && old.UnobservedRows?[one] == now.UnobservedRows?[other];

    private static string[] Members(Cube cube, int cell) => [.. cube.Keys.Select(key => key.Codes[key.Members[cell]])];

    private static StoredSum Number(Cube cube, int cell, Manifest manifest) =>
        new(cube.Values![cell], Scale.Of(manifest).Exponent);

    private string? PlaceOf(RowChange change, Axis[] axes)
    {
        var manifest = change.After is null ? before : after;
        var rows = house.Engine.Rows(
            new RowQuery(manifest.Dataset, manifest.Snapshot)
            {
                Filters = [.. axes.Select((axis, at) => new CodeFilter(axis.Dimension, [change.Members[at]]))],
                Most = 1,
            },
            cancellation
        );
        return rows is { Succeeded: true, Value.Rows: [var row, ..] } ? RowLine.Of(row, manifest).Item : null;
    }
}
