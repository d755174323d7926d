using Hansa.Adapters.Engines.DuckDb;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets.Registers;

/// <summary>What became of a record when the others of its firm were looked at.</summary>
internal enum RegisterVerdict
{
    /// <summary>The firm has this very record already.</summary>
    Duplicate,

    /// <summary>It says something else than a record of the same file for the same time.</summary>
    Contradiction,

    /// <summary>A later file says something else for the same day: its record takes the place.</summary>
    Replaced,
}

/// <summary>A record that does not stay, by file and line.</summary>
internal readonly record struct RegisterChange(int File, long Line, RegisterVerdict Verdict, int ByFile);

/// <summary>Finds firms that a register has twice for the same time, among new records and against those it has.</summary>
/// <remarks>Of states, a firm has one record a day; of spells, no two that share a day.</remarks>
internal sealed class RegisterConflicts(RowDatabase database, RegisterForm form)
{
    private const string Content = "size, region, activity, entered, to_day, group_high, group_low";

    /// <param name="earlier">Parts of the previous snapshot.</param>
    /// <param name="firstNew">Position of the first file of this load.</param>
    public IReadOnlyList<RegisterChange> Find(IReadOnlyList<string> earlier, int firstNew)
    {
        Gather(earlier);
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"""
            select firm_low, firm_high, from_day, case when to_day = 0 then 99999999 else to_day end, file, line, hash({Content})
            from record_of_times
            order by firm_high, firm_low, {(form == RegisterForm.States ? "from_day, file, line" : "file, line")}
            """;
        using var reader = command.ExecuteReader();
        var changes = new List<RegisterChange>();
        var kept = new KeptRecords(form, firstNew, changes);
        while (reader.Read())
            kept.See(
                new HeldRecord(
                    (reader.GetInt64(0), reader.GetInt32(1)),
                    reader.GetInt32(2),
                    reader.GetInt32(3),
                    reader.GetInt32(4),
                    reader.GetInt64(5),
                    reader.GetFieldValue<ulong>(6)
                )
            );
        return changes;
    }

    // Only firms (and days) that occur more than once need a look.
    private void Gather(IReadOnlyList<string> earlier)
    {
        var key = form == RegisterForm.States ? "firm_low, firm_high, from_day" : "firm_low, firm_high";
        var columns =
            "firm_low, firm_high, from_day, to_day, size, region, activity, entered, group_high, group_low, file, line";
        var incoming = $"""
            select firm_low, firm_high, from_day, to_day, size, r.text as region, a.text as activity, entered, group_high, group_low, file, line
            from incoming i join texts r on r.id = i.region join texts a on a.id = i.activity
            """;
        var all =
            earlier.Count == 0
                ? incoming
                : $"""
                    {incoming}
                    union all
                    select {columns}
                    from read_parquet({Sql.Files(earlier)}) h
                    {(form == RegisterForm.States ? "where from_day in (select distinct from_day from incoming)" : "")}
                    """;
        database.Execute(
            $"""
            create or replace table times as
            select {key} from ({(earlier.Count == 0 ? "select * from incoming" : all)}) group by all having count(*) > 1
            """
        );
        database.Execute(
            $"create or replace table record_of_times as select {columns} from ({all}) semi join times using ({key})"
        );
    }
}

/// <summary>A record with the time for which it holds.</summary>
/// <param name="Content">The same for records that say the same.</param>
internal readonly record struct HeldRecord(
    (long Low, int High) Firm,
    int From,
    int To,
    int File,
    long Line,
    ulong Content
);

/// <summary>Goes through the records of firms one by one and keeps those that may stand together.</summary>
internal sealed class KeptRecords(RegisterForm form, int firstNew, List<RegisterChange> changes)
{
    private readonly SortedList<int, HeldRecord> kept = [];
    private (long, int) firm;

    public void See(HeldRecord record)
    {
        if (kept.Count == 0 || firm != record.Firm)
        {
            kept.Clear();
            firm = record.Firm;
        }
        if (Shares(record) is { } other)
            Decide(record, other);
        else
            kept.Add(record.From, record);
    }

    private void Decide(HeldRecord record, HeldRecord other)
    {
        if (record.From == other.From && record.Content == other.Content)
            changes.Add(new RegisterChange(record.File, record.Line, RegisterVerdict.Duplicate, other.File));
        else if (form == RegisterForm.States && other.File < record.File && record.File >= firstNew)
        {
            changes.Add(new RegisterChange(other.File, other.Line, RegisterVerdict.Replaced, record.File));
            kept[record.From] = record;
        }
        else
            changes.Add(new RegisterChange(record.File, record.Line, RegisterVerdict.Contradiction, other.File));
    }

    // The kept record that has a day in common with this one.
    private HeldRecord? Shares(HeldRecord record)
    {
        if (form == RegisterForm.States)
            return kept.TryGetValue(record.From, out var same) ? same : null;
        var place = Place(record.From);
        if (place < kept.Count && kept.Values[place].From <= record.To)
            return kept.Values[place];
        return place > 0 && kept.Values[place - 1].To >= record.From ? kept.Values[place - 1] : null;
    }

    // The first kept record that begins on the day or after it.
    private int Place(int day)
    {
        var (low, high) = (0, kept.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (kept.Keys[middle] < day)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
