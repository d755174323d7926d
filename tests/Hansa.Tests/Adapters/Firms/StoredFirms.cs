using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Hansa.Adapters.Datasets;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Adapters.Firms;
using Hansa.Tests.Adapters.Sources;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Firms;

/// <summary>What a register or a linked dataset holds, read from its files.</summary>
internal static class StoredFirms
{
    /// <summary>Pseudonym, size, region, activity, entered and first day of each record, in the order of files and lines.</summary>
    public static IReadOnlyList<string> Read(Workspace workspace, Manifest manifest) =>
        Rows(
            workspace,
            manifest,
            "firms",
            "firm_high, firm_low, size, region, activity, entered, from_day",
            reader =>
                $"{new FirmCode((ushort)reader.GetInt32(0), (ulong)reader.GetInt64(1))} {reader.GetByte(2)} {reader.GetString(3)} {reader.GetString(4)} "
                + $"{reader.GetInt32(5)} {reader.GetInt32(6)}"
        );

    /// <summary>The year of birth of each record of a register, in the order of files and lines.</summary>
    public static IReadOnlyList<string> Births(Workspace workspace, Manifest manifest) =>
        Rows(workspace, manifest, "firms", "born", reader => $"{reader.GetInt32(0)}");

    /// <summary>Files of a workspace in which a text can be read, plain or inside Parquet.</summary>
    public static string[] FilesWith(Workspace workspace, string text) =>
        [
            .. Directory
                .GetFiles(workspace.Root, "*", SearchOption.AllDirectories)
                .Where(path =>
                    File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
                    || (path.EndsWith(".parquet", StringComparison.Ordinal) && LoadedRows.Holds(path, text))
                ),
        ];

    /// <summary>Line, year and size of each linked row, in order.</summary>
    public static IReadOnlyList<string> Sizes(Workspace workspace, Manifest manifest)
    {
        var members = Path.Combine(workspace.Snapshot(manifest.Dataset, manifest.Snapshot), "members-size.parquet");
        return Rows(
            workspace,
            manifest,
            "rows",
            $"line, period // 10000, (select code from read_parquet({Sql.Text(members)}) m where m.id = size)",
            reader =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reader.GetInt64(0)} {reader.GetInt32(1)} {reader.GetString(2)}"
                )
        );
    }

    private static List<string> Rows(
        Workspace workspace,
        Manifest manifest,
        string kind,
        string columns,
        Func<DuckDBDataReader, string> text
    )
    {
        var folder = workspace.Snapshot(manifest.Dataset, manifest.Snapshot);
        using var database = new RowDatabase(folder);
        return database.Rows(
            $"select {columns} from read_parquet({Sql.Files(Directory.GetFiles(folder, $"{kind}-*.parquet"))}) order by file, line",
            text
        );
    }
}
