using System.Globalization;
using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Reads the largest rows behind sums, with the file and line that each came from.</summary>
internal static class RowReading
{
    private static readonly Dimension[] Shown =
    [
        .. Enum.GetValues<Dimension>().Where(one => one is not (Dimension.Period or Dimension.Firm)),
    ];

    public static RowList Read(SnapshotFiles files, DuckDBConnection connection, RowQuery query)
    {
        if (files.RowCount == 0)
            return new RowList(0, []);
        var plan = new CubePlan(files, connection, CubeOf(query));
        if (plan.IsEmpty)
            return new RowList(0, []);
        var members = Shown.ToDictionary(one => one, one => CodesOf(files.Of(one, connection)));
        var count = connection.Read(
            $"select count(*) from {files.Rows} as r {plan.Where()}",
            reader => reader.GetInt64(0)
        )[0];
        return new RowList(count, connection.Read(Text(plan, query.Most), reader => Row(reader, members)));
    }

    private static CubeQuery CubeOf(RowQuery query) =>
        new(query.Dataset, query.Snapshot, [new Axis(Dimension.Flow)])
        {
            Filters = query.Filters,
            Periods = query.Periods,
        };

    private static Dictionary<int, string> CodesOf(Members members) =>
        members.Ids.Zip(members.Codes).ToDictionary(pair => pair.First, pair => pair.Second);

    private static string Text(CubePlan plan, int most) =>
        $"""
            select
                r.file::integer,
                r.line::bigint,
                r.period::integer,
                r.value::bigint,
                {string.Join(", ", Shown.Select(one => $"r.{one.Name()}::integer"))}
            from {plan.Files.Rows} as r
            {plan.Where()}
            order by abs(r.value::hugeint) desc nulls last, r.file, r.line
            limit {most.ToString(CultureInfo.InvariantCulture)}
            """;

    private static RowAt Row(DuckDBDataReader reader, Dictionary<Dimension, Dictionary<int, string>> members) =>
        new(
            reader.GetInt32(0),
            reader.GetInt64(1),
            Period.FromNumber(reader.GetInt32(2)),
            Shown
                .Select((one, at) => (one, Code: members[one][reader.GetInt32(4 + at)]))
                .Where(pair => pair.Code.Length > 0)
                .ToDictionary(pair => pair.one, pair => pair.Code),
            reader.IsDBNull(3) ? null : reader.GetInt64(3)
        );
}
