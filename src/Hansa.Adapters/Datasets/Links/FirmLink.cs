using System.Numerics;
using DuckDB.NET.Data;
using Hansa.Adapters.Datasets.Registers;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Adapters.Firms;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets.Links;

/// <summary>Makes a snapshot of linked rows: the declarations' rows, each with the size of its firm at its time.</summary>
internal sealed class FirmLink : IDisposable
{
    public const string Attributes = "firm-attributes.parquet";

    private const int Megabytes = 1024;

    private readonly Workspace workspace;
    private readonly LinkPlan plan;
    private readonly Manifest? previous;
    private readonly LoadFolder work;
    private readonly SnapshotFolder folder;
    private readonly RowDatabase database;
    private readonly CancellationToken cancellation;
    private readonly string source;
    private long keptClasses;

    /// <param name="previous">The current snapshot of the dataset to make; nothing where there is none.</param>
    public FirmLink(Workspace workspace, LinkPlan plan, Manifest? previous, CancellationToken cancellation)
    {
        (this.workspace, this.plan, this.previous, this.cancellation) = (workspace, plan, previous, cancellation);
        work = new LoadFolder(workspace);
        folder = new SnapshotFolder(workspace, work);
        database = new RowDatabase(work.File("spill"), Megabytes);
        source = Folder(plan.Declarations);
    }

    private string[] Rows => Directory.GetFiles(source, "rows-*.parquet").Order(StringComparer.Ordinal).ToArray();

    /// <exception cref="OperationCanceledException">Cancelled; nothing was committed.</exception>
    public Manifest Run()
    {
        ReadFirms();
        ReadPeriods();
        FindSizes();
        cancellation.ThrowIfCancellationRequested();
        WriteRows();
        WriteMembers();
        var coverage = Coverage();
        CheckTotals();
        cancellation.ThrowIfCancellationRequested();
        return folder.Settle(Describe(coverage));
    }

    public void Dispose()
    {
        database.Dispose();
        work.Dispose();
    }

    private string Folder(Manifest manifest) => workspace.Snapshot(manifest.Dataset, manifest.Snapshot);

    // Registers of earlier editions do not say when firms were born.
    private string Register(Manifest manifest) =>
        $"""
            (select 0 as born where false
            union all by name
            select * from read_parquet({Sql.Files(
                Directory.GetFiles(Folder(manifest), $"{RegisterBuild.Parts}-*.parquet")
            )}, union_by_name = true))
            """;

    // The declarations' firms are few beside the register's: they are what is held in memory.
    private void ReadFirms()
    {
        database.Execute("create table firm (id integer, high integer, low bigint)");
        var members = Sql.Files([Path.Combine(source, MemberFiles.Name(Dimension.Firm))]);
        var codes = database.Rows(
            $"select id, code from read_parquet({members}) order by id",
            reader => (Id: reader.GetInt32(0), Code: reader.GetString(1))
        );
        using var appender = new ColumnAppender(database, "firm", 2, 1);
        foreach (var chunk in codes.Chunk(8192))
        {
            var known = chunk
                .Select(one => (one.Id, Known: FirmCode.TryParse(one.Code, out var code), Code: code))
                .Where(one => one.Known)
                .ToArray();
            appender.Append(
                [Array.ConvertAll(known, one => one.Id), Array.ConvertAll(known, one => (int)one.Code.High)],
                [Array.ConvertAll(known, one => (long)one.Code.Low)],
                known.Length
            );
        }
    }

    private void ReadPeriods()
    {
        database.Execute("create table cut (period integer, cut integer)");
        database.Execute("create table asked (cut integer, day integer)");
        var periods = database.Rows(
            $"select distinct period from read_parquet({Sql.Files(Rows)}) order by period",
            reader => Period.FromNumber(reader.GetInt32(0))
        );
        var cuts = periods.Select(period => (Period: period, Cut: period.CutTo(plan.Rules.Period) ?? period)).ToArray();
        var days = new AskedDays(plan.Register.Register!, plan.Rules);
        Fill("cut", cuts.Select(one => (one.Period.Number, one.Cut.Number)));
        Fill(
            "asked",
            cuts.Select(one => one.Cut).Distinct().SelectMany(cut => days.Of(cut).Select(day => (cut.Number, day)))
        );
    }

    private void Fill(string table, IEnumerable<(int, int)> pairs)
    {
        using var appender = database.Connection.CreateAppender(table);
        foreach (var (one, other) in pairs)
            appender.CreateRow().AppendValue((int?)one).AppendValue((int?)other).EndRow();
    }

    private void FindSizes()
    {
        var holds =
            plan.Register.Register!.Form == RegisterForm.States
                ? "k.from_day = a.day"
                : "k.from_day <= a.day and (k.to_day = 0 or k.to_day >= a.day)";
        database.Execute(
            $"""
            create table known as
            select f.id as firm, r.size, r.from_day, r.to_day
            from {Register(plan.Register)} r
            join firm f on f.low = r.firm_low and f.high = r.firm_high
            """
        );
        if (plan.Rules.Waiting is { } waiting)
            keptClasses = new WaitingClasses(database, waiting).Apply();
        database.Execute(
            $"""
            create table active as
            select distinct r.firm, c.cut
            from read_parquet({Sql.Files(Rows)}) r
            join cut c on c.period = r.period
            where r.firm in (select id from firm)
            """
        );
        var asked =
            plan.Rules.Status == SizeStatus.FirstExport
                ? "select firm, cut, min(cut) over (partition by firm) as asked from active"
                : "select firm, cut, cut as asked from active";
        database.Execute(
            $"""
            create table found as
            select b.firm, b.cut, arg_max(k.size, (a.day, k.from_day)) as size
            from ({asked}) b
            join asked a on a.cut = b.asked
            join known k on k.firm = b.firm and {holds}
            group by b.firm, b.cut
            """
        );
        // 1 linked, 2 not in a register of the time, 3 no register of the time.
        database.Execute(
            $"""
            create table status as
            select
                b.firm,
                b.cut,
                case when f.size is not null then f.size
                    when b.asked in (select cut from asked) then {Number(Absent)}
                    else {Number(FirmSize.Unknown)} end as size,
                case when f.size is not null then 1 when b.asked in (select cut from asked) then 2 else 3 end as link
            from ({asked}) b
            left join found f on f.firm = b.firm and f.cut = b.cut
            """
        );
    }

    private string Absent => plan.Rules.Absent == AbsentFirms.Large ? FirmSize.Large : FirmSize.Unknown;

    private static int Number(string size) => FirmSize.All.ToList().IndexOf(size) + 1;

    private static string Joined(string part) =>
        $"""
            from read_parquet({Sql.Files([part])}) r
            join cut c on c.period = r.period
            left join status s on s.firm = r.firm and s.cut = c.cut
            """;

    private void WriteRows()
    {
        foreach (var part in Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            database.Execute(
                $"""
                copy (
                    select r.* replace (coalesce(s.size, {Number(FirmSize.Unknown)})::utinyint as size)
                    {Joined(part)})
                to {Sql.Text(folder.File(Path.GetFileName(part)))} (format parquet, compression zstd)
                """
            );
        }
    }

    private void WriteMembers()
    {
        foreach (
            var file in Directory
                .GetFiles(source, "members-*.parquet")
                .Append(Path.Combine(source, QuarantineTable.Name))
        )
            DurableFiles.LinkOrCopy(file, folder.File(Path.GetFileName(file)));
        database.Execute("create table size_member (id integer, code varchar, original varchar, vintage varchar)");
        using (var appender = database.Connection.CreateAppender("size_member"))
        {
            foreach (var size in FirmSize.All)
                appender
                    .CreateRow()
                    .AppendValue((int?)Number(size))
                    .AppendValue(size)
                    .AppendValue(size)
                    .AppendValue("")
                    .EndRow();
        }
        database.Execute(
            $"""
            copy (select * from size_member order by id)
            to {Sql.Text(folder.File(MemberFiles.Name(Dimension.Size)))} (format parquet, compression zstd)
            """
        );
        WriteAttributes();
    }

    // What else is known of each firm, by the newest record: for counts by activity and for contributors by group.
    private void WriteAttributes()
    {
        var groups = plan.Groups is null
            ? "select 0 as firm, 0 as high, 0::bigint as low where false"
            : $"""
                select f.id as firm, arg_max(r.group_high, r.from_day) as high, arg_max(r.group_low, r.from_day) as low
                from {Register(plan.Groups)} r
                join firm f on f.low = r.firm_low and f.high = r.firm_high
                where r.group_high >= 0
                group by f.id
                """;
        database.Execute(
            $"""
            copy (
                select
                    f.id,
                    coalesce(a.activity, '') as activity,
                    coalesce(a.region, '') as region,
                    coalesce(a.entered, 0) as entered,
                    coalesce(a.born, 0) as born,
                    coalesce(g.high, f.high) as contributor_high,
                    coalesce(g.low, f.low) as contributor_low
                from firm f
                left join (
                    select
                        m.id as firm,
                        arg_max(r.activity, r.from_day) as activity,
                        arg_max(r.region, r.from_day) as region,
                        min(nullif(r.entered, 0)) as entered,
                        min(nullif(r.born, 0)) as born
                    from {Register(plan.Register)} r
                    join firm m on m.low = r.firm_low and m.high = r.firm_high
                    group by m.id) a on a.firm = f.id
                left join ({groups}) g on g.firm = f.id
                order by f.id)
            to {Sql.Text(folder.File(Attributes))} (format parquet, compression zstd)
            """
        );
    }

    private List<LinkCoverage> Coverage()
    {
        var flows = MemberFiles.Read(database, Dimension.Flow, source);
        var sql = string.Join(
            "\nunion all\n",
            Rows.Select(part => $"select c.cut, r.flow, r.value, r.firm, s.link {Joined(part)}")
        );
        var amounts = database.Rows(
            $"""
            select cut, flow, coalesce(link, 0), count(*), coalesce(sum(value), 0)::hugeint, count(distinct case when link is null then null else firm end)
            from ({sql})
            group by cut, flow, link
            order by cut, flow, link
            """,
            Amount
        );
        return
        [
            .. amounts
                .GroupBy(one => (one.Cut, one.Flow))
                .Select(group => new LinkCoverage(
                    Period.FromNumber(group.Key.Cut).ToString(),
                    group.Key.Flow == 0 ? "" : flows.All[group.Key.Flow - 1].Reading.Code!,
                    group.Aggregate(default(LinkedAmount), (sum, one) => sum + one.Amount),
                    Of(group, 1),
                    Of(group, 2),
                    Of(group, 3)
                )),
        ];
    }

    private static LinkedAmount Of(IEnumerable<(int Cut, int Flow, int Link, LinkedAmount Amount)> group, int link) =>
        group.FirstOrDefault(one => one.Link == link).Amount;

    private static (int Cut, int Flow, int Link, LinkedAmount Amount) Amount(DuckDBDataReader reader) =>
        (
            reader.GetInt32(0),
            reader.GetByte(1),
            reader.GetInt32(2),
            new LinkedAmount(reader.GetInt64(3), (Int128)reader.GetFieldValue<BigInteger>(4), reader.GetInt64(5))
        );

    // The same rows with the same values, to the smallest unit, or nothing is committed.
    private void CheckTotals()
    {
        var totals = SnapshotTotals.Read(database, folder.Parts, MemberFiles.Read(database, Dimension.Flow, source));
        if (!totals.SequenceEqual(plan.Declarations.Totals))
            throw new InvalidOperationException("The linked rows do not add up to the declarations' rows.");
    }

    private Manifest Describe(List<LinkCoverage> coverage)
    {
        var facts = new LinkFacts(
            LinkFacts.Name(plan.Declarations),
            LinkFacts.Name(plan.Register),
            plan.Groups is null ? null : LinkFacts.Name(plan.Groups),
            plan.Rules,
            coverage
        )
        {
            KeptClasses = keptClasses,
        };
        return plan.Declarations with
        {
            Dataset = plan.As,
            Snapshot = "",
            Previous = previous?.Snapshot,
            CreatedAt = DateTimeOffset.UtcNow,
            Source = "link",
            Link = facts,
            Dimensions = [.. plan.Declarations.Dimensions.Append(Dimension.Size).Order()],
            Disclosure =
                plan.Register.Disclosure == Disclosure.Confidential
                    ? Disclosure.Confidential
                    : plan.Declarations.Disclosure,
            Hashes = folder.Hashes(),
        };
    }
}
