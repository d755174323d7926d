using Hansa.Adapters.Engines.DuckDb;
using Hansa.Adapters.Sources.Registers;
using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets.Registers;

/// <summary>A snapshot of a register that grows from the previous one; nothing of it is seen before the pointer moves.</summary>
internal sealed class RegisterBuild : IDisposable
{
    public const string Parts = "firms";

    private readonly SnapshotFolder folder;
    private readonly RowDatabase database;
    private readonly QuarantineTable quarantine;
    private readonly TextNumbers texts = new();
    private readonly IReadOnlyList<string> earlier;

    /// <param name="previous">The current snapshot of the register, or nothing for its first.</param>
    public RegisterBuild(Workspace workspace, LoadFolder work, Manifest? previous)
    {
        folder = new SnapshotFolder(workspace, work, Parts);
        database = new RowDatabase(work.File("spill"), megabytes: 1024);
        var before = previous is null ? null : workspace.Snapshot(previous.Dataset, previous.Snapshot);
        if (before is not null)
            folder.TakeOver(before);
        earlier = folder.Parts;
        quarantine = new QuarantineTable(database, before is null ? null : Path.Combine(before, QuarantineTable.Name));
        database.Execute($"create table incoming ({RegisterWriter.Columns})");
    }

    /// <summary>Takes the records of one more file.</summary>
    /// <param name="file">Its position in the manifest, from 1.</param>
    public RegisterWriter Begin(int file) => new(database, texts, file);

    public void Quarantine(int file, IReadOnlyList<QuarantinedField> records) => quarantine.Add(file, records);

    /// <summary>Finds records that cannot stand together and takes out what does not stay.</summary>
    /// <param name="firstNew">Position of the first file of this load.</param>
    public IReadOnlyList<RegisterChange> Settle(RegisterForm form, int firstNew)
    {
        texts.Write(database);
        var changes = new RegisterConflicts(database, form).Find(earlier, firstNew);
        if (changes.Count == 0)
            return changes;
        var removal = new RowRemoval(database);
        foreach (var file in changes.GroupBy(change => change.File))
            removal.Mark(file.Key, file.Select(change => change.Line));
        database.Execute(
            "delete from incoming using removed where incoming.file = removed.file and incoming.line = removed.line"
        );
        removal.Rewrite(earlier, "from_day, file, line");
        return changes;
    }

    /// <summary>Writes what is new and describes the whole.</summary>
    public Manifest Settle(Func<RegisterContent, Manifest> describe)
    {
        database.Execute(
            $"""
            copy (
                select
                    firm_low, firm_high, size::utinyint as size, r.text as region, a.text as activity, entered, born, from_day, to_day,
                    group_low, group_high, file, line
                from incoming i join texts r on r.id = i.region join texts a on a.id = i.activity
                order by from_day, file, line)
            to {Sql.Text(folder.NextPart())} (format parquet, compression zstd)
            """
        );
        quarantine.Write(folder.Path);
        var content = RegisterContent.Read(database, folder.Parts);
        return folder.Settle(describe(content) with { Hashes = folder.Hashes() });
    }

    public void Dispose() => database.Dispose();
}

/// <summary>What a snapshot of a register holds, read back from its files.</summary>
/// <param name="Totals">Records by day, or by year of their first day; values are 0.</param>
/// <param name="Days">Distinct first days, ascending.</param>
/// <param name="LastDay">The last day that any record names.</param>
internal sealed record RegisterContent(
    IReadOnlyList<FlowTotal> Totals,
    IReadOnlyList<DateOnly> Days,
    DateOnly? LastDay,
    long Firms
)
{
    private const int MostDays = 1_000;

    public static RegisterContent Read(RowDatabase database, IReadOnlyList<string> parts)
    {
        var files = $"read_parquet({Sql.Files(parts)})";
        var days = database.Rows(
            $"select from_day, count(*) from {files} group by from_day order by from_day",
            reader => (Day: reader.GetInt32(0), Rows: reader.GetInt64(1))
        );
        var (last, firms) = database
            .Rows(
                $"select coalesce(max(greatest(from_day, to_day)), 0), count(distinct (firm_low, firm_high)) from {files}",
                reader => (reader.GetInt32(0), reader.GetInt64(1))
            )
            .Single();
        return new RegisterContent(
            [.. ByDay(days)],
            [.. days.Where(one => one.Day > 0).Select(one => Date(one.Day))],
            last > 0 ? Date(last) : null,
            firms
        );
    }

    // A register of spells may begin one on any day: then years are enough.
    private static IEnumerable<FlowTotal> ByDay(List<(int Day, long Rows)> days) =>
        days.GroupBy(one => days.Count > MostDays ? one.Day / 10000 * 10000 : one.Day)
            .Select(group => new FlowTotal(
                group.Key == 0 ? "" : Period.FromNumber(group.Key).ToString(),
                "",
                group.Sum(one => one.Rows),
                0
            ));

    private static DateOnly Date(int day) => new(day / 10000, day / 100 % 100, day % 100);
}
