using Microsoft.Data.Sqlite;

namespace Hansa.Adapters.Datasets;

/// <summary>Which snapshot of each dataset is current, and which came before: one small SQLite table, changed in one transaction.</summary>
internal sealed class SnapshotPointer(Workspace workspace)
{
    // Below this version SQLite may damage a write-ahead log that is reset while another process reads.
    private static readonly Version LeastSqlite = new(3, 51, 3);

    /// <summary>The current snapshot of every dataset, by name.</summary>
    public IReadOnlyList<(string Dataset, string Snapshot)> Current()
    {
        if (!Exists())
            return [];
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select dataset, snapshot from current_snapshot order by dataset";
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read())
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }

    /// <summary>The snapshots of one dataset from the current one back to the first.</summary>
    public IReadOnlyList<string> History(string dataset)
    {
        if (!Exists())
            return [];
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select s.snapshot
            from snapshot s
            where s.dataset = $dataset
            order by s.position desc
            """;
        command.Parameters.AddWithValue("$dataset", dataset);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>Adds a snapshot to the history of its dataset and makes it current.</summary>
    public void Advance(string dataset, string snapshot) =>
        Change(
            dataset,
            snapshot,
            """
            insert into snapshot (dataset, position, snapshot)
            select $dataset, coalesce(max(position), 0) + 1, $snapshot from snapshot where dataset = $dataset;
            insert into current_snapshot (dataset, snapshot) values ($dataset, $snapshot)
            on conflict (dataset) do update set snapshot = excluded.snapshot;
            """
        );

    /// <summary>Forgets the current snapshot and makes the one before it current.</summary>
    public void GoBack(string dataset, string previous) =>
        Change(
            dataset,
            previous,
            """
            delete from snapshot
            where dataset = $dataset and position = (select max(position) from snapshot where dataset = $dataset);
            update current_snapshot set snapshot = $snapshot where dataset = $dataset;
            """
        );

    /// <summary>Forgets a dataset.</summary>
    public void Forget(string dataset) =>
        Change(
            dataset,
            "",
            """
            delete from current_snapshot where dataset = $dataset;
            delete from snapshot where dataset = $dataset and $snapshot = '';
            """
        );

    // A pointer that was lost follows again from the manifests.
    private bool Exists()
    {
        if (File.Exists(workspace.Records))
            return true;
        var lost = SnapshotChains.Read(workspace);
        foreach (var (dataset, snapshots) in lost)
        {
            foreach (var snapshot in snapshots)
                Advance(dataset, snapshot);
        }
        return lost.Count > 0;
    }

    private void Change(string dataset, string snapshot, string sql)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$dataset", dataset);
        command.Parameters.AddWithValue("$snapshot", snapshot);
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private SqliteConnection Open()
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = workspace.Records,
            Pooling = false,
            DefaultTimeout = 30,
        };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        if (Version.Parse(connection.ServerVersion) < LeastSqlite)
            throw new NotSupportedException(
                $"SQLite {connection.ServerVersion} is too old: {LeastSqlite} or later is needed."
            );
        using var command = connection.CreateCommand();
        command.CommandText = """
            pragma synchronous = extra;
            create table if not exists snapshot (
                dataset text not null,
                position integer not null,
                snapshot text not null,
                primary key (dataset, position));
            create table if not exists current_snapshot (
                dataset text primary key,
                snapshot text not null);
            """;
        command.ExecuteNonQuery();
        return connection;
    }
}
