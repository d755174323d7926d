using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Adds up the Parquet snapshots of a workspace with DuckDB, embedded in the process.</summary>
/// <remarks>Safe for several callers at once; snapshots never change, so what their footers say is read once.</remarks>
public sealed class DuckDbEngine(EngineSettings settings) : IEngine, IDisposable
{
    private readonly Lazy<Database> database = new(() => new Database(settings));
    private readonly RememberedCells remembered = new(settings.RememberedMegabytes * 1_000_000L);
    private readonly ConcurrentDictionary<string, SnapshotFiles> opened = new(StringComparer.Ordinal);

    public Outcome<Cube> Sum(CubeQuery query, CancellationToken cancellation)
    {
        if (query.Fault() is { } fault)
            return Malformed(fault);
        return Guarded(
            query.Dataset,
            () => Open(query.Dataset, query.Snapshot).Then(files => Sum(files, query, cancellation))
        );
    }

    public Outcome<Panel> Firms(PanelQuery query, CancellationToken cancellation)
    {
        if (query.Fault() is { } fault)
            return Malformed(fault);
        return Guarded(
            query.Dataset,
            () => Open(query.Dataset, query.Snapshot).Then(files => Panel(files, query, cancellation))
        );
    }

    public Outcome<RowList> Rows(RowQuery query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (query.Fault() is { } fault)
            return Malformed(fault);
        return Guarded<RowList>(
            query.Dataset,
            () => Open(query.Dataset, query.Snapshot).Then(files => Rows(files, query))
        );
    }

    public void Dispose()
    {
        if (database.IsValueCreated)
            database.Value.Dispose();
    }

    private Outcome<Cube> Sum(SnapshotFiles files, CubeQuery query, CancellationToken cancellation)
    {
        if (files.RowCount == 0)
            return CellColumns.Empty(query);
        using var connection = database.Value.Connect();
        var plan = new CubePlan(files, connection, query);
        if (plan.IsEmpty)
            return CellColumns.Empty(query);
        var question = plan.Identity();
        var cells = remembered.Find(question) ?? Add(plan, connection, cancellation);
        if (cells is null || cells.Count > query.CellBudget)
            return TooLarge(query.CellBudget);
        remembered.Keep(question, cells);
        return cells.ToCube(query, [.. plan.Maps.Select(map => map.Codes)]);
    }

    private Outcome<RowList> Rows(SnapshotFiles files, RowQuery query)
    {
        using var connection = database.Value.Connect();
        return RowReading.Read(files, connection, query);
    }

    private CellColumns? Add(CubePlan plan, DuckDBConnection connection, CancellationToken cancellation) =>
        FlatSum.Suits(plan) ? new FlatSum(plan, database.Value.Connect, settings.ThreadCount).Run(cancellation)
        : FirmRows.Suits(plan, settings.RowsAtOnce)
            ? new FirmRows(plan, database.Value.Connect, settings.ThreadCount, settings.RowsAtOnce).Run(cancellation)
        : new GroupedSum(plan, connection).Run(cancellation);

    private Outcome<Panel> Panel(SnapshotFiles files, PanelQuery query, CancellationToken cancellation) =>
        new PanelReading(files, database.Value.Connect, settings).Read(query, cancellation);

    private Outcome<SnapshotFiles> Open(string dataset, string snapshot)
    {
        var folder = Path.Combine(settings.Datasets, dataset, snapshot);
        if (opened.TryGetValue(folder, out var known))
            return known;
        using var connection = database.Value.Connect();
        if (!IsName(dataset) || !IsName(snapshot) || SnapshotFiles.Open(folder, connection) is not { } files)
            return new Problem(
                ProblemKind.NotFound,
                new(
                    $"The dataset '{dataset}' has no snapshot '{snapshot}' in this workspace.",
                    $"В наборе «{dataset}» этой рабочей папки нет снимка «{snapshot}»."
                ),
                new("List what there is with 'hansa datasets'.", "Что есть, покажет «hansa datasets».")
            );
        if (files.Parts.Count == 0 && Directory.EnumerateFiles(folder, "firms-*.parquet").Any())
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"The dataset '{dataset}' is a register of firms and holds no trade.",
                    $"Набор «{dataset}» — реестр фирм, торговли в нём нет."
                ),
                new(
                    "Link declarations with it: hansa link DECLARATIONS --register REGISTER --as NAME",
                    "Свяжите с ним декларации: hansa link ДЕКЛАРАЦИИ --register РЕЕСТР --as ИМЯ"
                )
            );
        return opened.GetOrAdd(folder, files);
    }

    // A name is one part of a path: it leads nowhere else.
    private static bool IsName(string text) => text.Length > 0 && text[0] != '.' && Path.GetFileName(text) == text;

    private static Outcome<T> Guarded<T>(string dataset, Func<Outcome<T>> answer)
    {
        try
        {
            return answer();
        }
        catch (DamagedSnapshot damage)
        {
            return Damaged(dataset, LocalText.Same(damage.Message));
        }
        catch (EngineFailure failure) when (failure.IsUnreadableFile)
        {
            return Damaged(dataset, LocalText.Same(failure.Message));
        }
        catch (EngineFailure failure) when (failure.Kind == DuckDBErrorType.OutOfMemory)
        {
            return new Problem(
                ProblemKind.Unavailable,
                new(
                    "There is not enough memory (or disk space in the workspace) to add this up.",
                    "Для этого подсчёта не хватает памяти (или места на диске рабочей папки)."
                ),
                new(
                    "Raise the engine's memory limit, free some disk space, or ask for fewer codes or periods.",
                    "Увеличьте предел памяти движка, освободите место на диске или возьмите меньше кодов или периодов."
                )
            );
        }
    }

    private static Problem Damaged(string dataset, LocalText how) =>
        new(
            ProblemKind.Unavailable,
            new($"The dataset '{dataset}' is damaged: {how}", $"Набор «{dataset}» повреждён: {how}"),
            new(
                "Check the workspace with 'hansa verify'; 'hansa undo' goes back to the snapshot before.",
                "Проверьте рабочую папку командой «hansa verify»; к прежнему снимку вернёт «hansa undo»."
            )
        );

    private static Problem Malformed(string fault) =>
        new(
            ProblemKind.Invalid,
            new(fault, $"Такой запрос невозможен: {fault}"),
            new(
                "Change the dimensions, measures or periods asked for.",
                "Измените измерения, величины или периоды запроса."
            )
        );

    private static Problem TooLarge(long budget) =>
        new(
            ProblemKind.Invalid,
            new(
                $"The answer has more than {budget:N0} cells, the most that were asked for.",
                $"В ответе больше ячеек, чем запрошено самое большее: {budget}."
            ),
            new(
                "Ask for fewer periods or codes, for a shorter product level or a coarser period, or filter by territory.",
                "Возьмите меньше периодов или кодов, более короткие коды товаров или более крупные периоды либо отберите территории."
            )
        );
}
