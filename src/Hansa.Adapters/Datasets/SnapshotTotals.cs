using System.Numerics;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Rows and sums of a snapshot by period and flow, read back from its files.</summary>
internal static class SnapshotTotals
{
    public static IReadOnlyList<FlowTotal> Read(
        RowDatabase database,
        IReadOnlyList<string> parts,
        DimensionMembers? flows
    )
    {
        if (parts.Count == 0)
            return [];
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"""
            select period, flow, count(*), coalesce(sum(value), 0)::varchar
            from read_parquet({Sql.Files(parts)})
            group by period, flow
            order by period, flow
            """;
        using var reader = command.ExecuteReader();
        var totals = new List<FlowTotal>();
        while (reader.Read())
        {
            var flow = reader.GetByte(1);
            totals.Add(
                new FlowTotal(
                    Period.FromNumber(reader.GetInt32(0)).ToString(),
                    flow == 0 ? "" : flows!.All[flow - 1].Reading.Code!,
                    reader.GetInt64(2),
                    Int128.Parse(reader.GetString(3), System.Globalization.CultureInfo.InvariantCulture)
                )
            );
        }
        return totals
            .GroupBy(total => (total.Period, total.Flow))
            .Select(group => new FlowTotal(
                group.Key.Period,
                group.Key.Flow,
                group.Sum(total => total.Rows),
                group.Aggregate(Int128.Zero, (sum, total) => sum + total.Total)
            ))
            .ToArray();
    }

    /// <summary>Compares what was stored with what was accepted, to the row and to the smallest unit.</summary>
    /// <returns>What differs, or nothing.</returns>
    public static LocalText? Difference(IReadOnlyList<FlowTotal> stored, IReadOnlyList<LoadedFile> files)
    {
        var rows = files.Sum(file => file.Counts.Accepted - file.Replaced);
        var total = files.Aggregate(Int128.Zero, (sum, file) => sum + file.Total - file.ReplacedTotal);
        var storedRows = stored.Sum(one => one.Rows);
        var storedTotal = stored.Aggregate(Int128.Zero, (sum, one) => sum + one.Total);
        if (files.FirstOrDefault(file => !file.Counts.Balances) is { } unbalanced)
            return new(
                $"the counts of {unbalanced.Name} do not add up to the records read",
                $"счёт записей {unbalanced.Name} не сходится с числом прочитанных"
            );
        return storedRows == rows && storedTotal == total
            ? null
            : new(
                $"{rows} rows with a total of {total} were accepted, {storedRows} rows with {storedTotal} are stored",
                $"принято строк {rows} на сумму {total}, а сохранено {storedRows} на {storedTotal}"
            );
    }
}
