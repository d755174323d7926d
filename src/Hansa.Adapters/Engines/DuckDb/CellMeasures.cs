using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>One column that is added up, with exact types: never a floating-point aggregate.</summary>
/// <param name="PerRow">What a row <c>r</c> adds, 64 bits and never null; nothing where it does not simply add up.</param>
/// <param name="OverRows">Its aggregate over rows <c>r</c>; nothing where firms must be told apart first.</param>
/// <param name="OverFirms">Its aggregate over cells <c>c</c> already added up by firm.</param>
/// <param name="IsWide">A sum may need 128 bits.</param>
internal sealed record CellMeasure(string Name, string? PerRow, string? OverRows, string OverFirms, bool IsWide = false)
{
    /// <summary>True when every row adds more than zero, or sets a bit.</summary>
    public bool IsPositive { get; init; }

    /// <summary>True where every row adds one.</summary>
    public bool IsCount => OverRows == "count(*)";

    /// <summary>True where a row gives the number of its period, or 0, and their bits are joined instead of added.</summary>
    public bool IsMask { get; init; }
}

/// <summary>The columns that a question's measures need.</summary>
internal static class CellMeasures
{
    public const string Value = "value_sum";
    public const string Suppressed = "suppressed_rows";
    public const string Unobserved = "unobserved_rows";
    public const string Mass = "mass_sum";
    public const string Quantity = "quantity_sum";
    public const string Rows = "row_count";
    public const string Presence = "presence";
    public const string Firms = "firm_count";
    public const string Contributors = "contributor_count";
    public const string Largest = "largest";
    public const string SecondLargest = "second_largest";

    public static IReadOnlyList<CellMeasure> For(Measures asked, SnapshotFiles files, DuckDBConnection connection)
    {
        var suppressed = Ids(ObservationStatus.Suppressed, files, connection);
        var unobserved = Ids(ObservationStatus.NotObserved, files, connection);
        return [.. OfRows(asked, files, suppressed, unobserved), .. OfFirms(asked, files.FitsLong("value"))];
    }

    private static IEnumerable<CellMeasure> OfRows(
        Measures asked,
        SnapshotFiles files,
        int[] suppressed,
        int[] unobserved
    )
    {
        if ((asked & (Measures.Value | Measures.Contributors)) != 0)
            yield return Sum(Value, "value", files);
        if (asked.HasFlag(Measures.Value) && suppressed.Length > 0)
            yield return RowsOfStatus(Suppressed, suppressed);
        if (asked.HasFlag(Measures.Value) && unobserved.Length > 0)
            yield return RowsOfStatus(Unobserved, unobserved);
        if (asked.HasFlag(Measures.Mass))
            yield return Sum(Mass, "mass", files);
        if (asked.HasFlag(Measures.Quantity))
            yield return Sum(Quantity, "quantity", files);
        if (asked.HasFlag(Measures.Rows))
            yield return new CellMeasure(Rows, "1::bigint", "count(*)", Total(Rows, "bigint")) { IsPositive = true };
        if (asked.HasFlag(Measures.Presence))
            yield return Active(suppressed, files.IsPositive("value"));
    }

    private static IEnumerable<CellMeasure> OfFirms(Measures asked, bool isNarrow)
    {
        if (asked.HasFlag(Measures.Firms))
            yield return new CellMeasure(Firms, null, null, "count(*) filter (where c.is_known)");
        if (!asked.HasFlag(Measures.Contributors))
            yield break;
        const string Contributes = $"where c.is_known and c.{Value} <> 0";
        yield return new CellMeasure(Contributors, null, null, $"count(*) filter ({Contributes})");
        yield return Contribution(Largest, 1, isNarrow, Contributes);
        yield return Contribution(SecondLargest, 2, isNarrow, Contributes);
    }

    private static CellMeasure Contribution(string name, int place, bool isNarrow, string condition)
    {
        var two = $"max(abs(c.{Value}), 2) filter ({condition})";
        var type = isNarrow ? "bigint" : "hugeint";
        return new CellMeasure(name, null, null, $"coalesce(list_extract({two}, {place}), 0)::{type}", !isNarrow);
    }

    private static int[] Ids(string status, SnapshotFiles files, DuckDBConnection connection)
    {
        var members = files.Of(Dimension.Status, connection);
        return
        [
            .. members.Ids.Where((id, place) => members.Codes[place] == status && files.MayHold(Dimension.Status, id)),
        ];
    }

    private static CellMeasure Sum(string name, string column, SnapshotFiles files)
    {
        var isWide = !files.FitsLong(column);
        var type = isWide ? "hugeint" : "bigint";
        var perRow = files.HasNulls(column) ? $"coalesce(r.{column}, 0)" : $"r.{column}";
        return new CellMeasure(name, perRow, $"coalesce(sum(r.{column}), 0)::{type}", Total(name, type), isWide)
        {
            IsPositive = files.IsPositive(column),
        };
    }

    private static string Total(string name, string type) => $"sum(c.{name})::{type}";

    private static CellMeasure RowsOfStatus(string name, int[] ids)
    {
        var condition = $"r.status in {Sql.Numbers(ids)}";
        return new CellMeasure(
            name,
            $"({condition})::bigint",
            $"count(*) filter (where {condition})",
            Total(name, "bigint")
        );
    }

    private static CellMeasure Active(int[] suppressed, bool isAlways)
    {
        var withheld = suppressed.Length == 0 ? "" : $" or r.status in {Sql.Numbers(suppressed)}";
        var condition = $"r.value <> 0{withheld}";
        return new CellMeasure(
            Presence,
            isAlways ? "r.period::bigint" : $"(case when {condition} then r.period else 0 end)::bigint",
            isAlways ? "bit_or(p.mask)" : $"coalesce(bit_or(p.mask) filter (where {condition}), 0::ubigint)",
            $"bit_or(c.{Presence})"
        )
        {
            IsMask = true,
            IsPositive = isAlways,
        };
    }
}
