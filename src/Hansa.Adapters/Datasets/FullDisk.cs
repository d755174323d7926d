using DuckDB.NET.Data;
using Hansa.UseCases;
using Microsoft.Data.Sqlite;

namespace Hansa.Adapters.Datasets;

/// <summary>Tells a disk that ran full from other failures of writing.</summary>
internal static class FullDisk
{
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = 112;
    private const int SqliteFull = 13;

    public static bool Is(Exception failure) =>
        failure switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
            DuckDBException duckDb => duckDb.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase),
            IOException => (failure.HResult & 0xFFFF) is NoSpaceOnUnix or NoSpaceOnWindows,
            _ => false,
        };

    public static Problem Problem(Workspace workspace) =>
        new(
            ProblemKind.Unavailable,
            new(
                $"The disk of '{workspace.Root}' ran full; nothing was changed.",
                $"Диск, на котором лежит «{workspace.Root}», заполнился; ничего не изменено."
            ),
            new(
                "Make room, or put the workspace on another disk (--workspace), then load again.",
                "Освободите место или расположите рабочую папку на другом диске (--workspace) и загрузите снова."
            )
        );
}
