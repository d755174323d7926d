using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>How rows tell firms apart: by stored id where each firm has one, else by the least id of its code.</summary>
internal sealed class FirmIds
{
    private readonly string? members;
    private readonly string? attributes;
    private readonly string? join;

    private FirmIds(SnapshotFiles files, string? members, bool isOneToOne, int[] unknown)
    {
        this.members = members;
        attributes = files.FirmAttributes;
        join = isOneToOne ? null : "join firm_ids as f on f.id = r.firm";
        Column = isOneToOne ? "r.firm" : "f.firm";
        IsKnown = isOneToOne ? $"r.firm not in {Sql.Numbers(unknown)}" : "f.is_known";
    }

    /// <summary>The expression that is the same for rows of one firm.</summary>
    public string Column { get; }

    /// <summary>The condition under which a row's firm is disclosed.</summary>
    public string IsKnown { get; }

    /// <summary>What rows are joined to; nothing where ids tell firms apart.</summary>
    public string? Join => join;

    /// <summary>True where firms of one group contribute as one, by <see cref="Contributors"/>.</summary>
    public bool HasGroups => attributes is not null;

    /// <summary>The table (firm, contributor) of <see cref="CreateTable"/>: firms that a link has told of, and who contributes for each.</summary>
    public const string Contributors = "firm_contributors";

    public static FirmIds Of(SnapshotFiles files, DuckDBConnection connection)
    {
        if (files.MembersTable(Dimension.Firm) is not { } table)
            return new FirmIds(files, null, isOneToOne: true, [0]);
        var (count, codes) = SnapshotFiles.CountCodes(table, connection);
        return new FirmIds(
            files,
            table,
            count == codes,
            [0, .. files.IdsOf(Dimension.Firm, DimensionNames.Undisclosed, connection)]
        );
    }

    /// <summary>Lays out what <see cref="Join"/> and <see cref="Contributors"/> need.</summary>
    public void CreateTable(DuckDBConnection connection)
    {
        if (join is not null)
            CreateIds(connection);
        if (HasGroups)
            CreateContributors(connection);
    }

    // A group stands for itself by the least id of its firms.
    private void CreateContributors(DuckDBConnection connection) =>
        connection.Execute(
            $"""
            create temp table {Contributors} as
            select id as firm, min(id) over (partition by contributor_high, contributor_low) as contributor
            from {attributes}
            """
        );

    private void CreateIds(DuckDBConnection connection) =>
        connection.Execute(
            $"""
            create temp table firm_ids as
            select m.id, g.firm, m.code <> {Sql.Text(DimensionNames.Undisclosed)} as is_known
            from {members} as m
            join (select code, min(id) as firm from {members} group by code) as g on g.code = m.code
            union all
            select 0, 0, false
            """
        );
}
