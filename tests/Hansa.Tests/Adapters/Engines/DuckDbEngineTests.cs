using System.Globalization;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Ports;

namespace Hansa.Tests.Adapters.Engines;

public sealed class DuckDbEngineTests : EngineConformance, IDisposable
{
    private readonly List<IDisposable> opened = [];

    protected override IEngine Engine(IReadOnlyList<EngineRow> rows) =>
        Engine(Snapshot().With(rows), settings => settings);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Threads_change_nothing(int threads)
    {
        var random = new RandomRows(7);
        var snapshot = Snapshot().With(random.Rows(3_000));
        var one = Engine(snapshot, settings => settings with { Threads = 1 });
        var several = Engine(snapshot, settings => settings with { Threads = threads });

        for (var i = 0; i < 10; i++)
        {
            var query = random.Query();

            Assert.Equal(Print(one.Sum(query, default)), Print(several.Sum(query, default)));
        }
    }

    [Fact]
    public void Many_rows_in_several_files_have_the_sums_of_plain_arithmetic()
    {
        var snapshot = Snapshot();
        snapshot.Execute(
            """
            insert into rows select 20160000 + (i % 2) * 10000, 1 + i % 3, 0, 0, 1 + i % 5, 0, 1, 0, 1, i, 1, null, 1, i
            from range(1100000) as numbers(i)
            """
        );
        snapshot.Execute(
            """
            insert into members select 'reporter', i + 1, chr((67 - i)::integer), '', null from range(3) as numbers(i)
            union all select 'product', i + 1, chr((69 - i)::integer), '', null from range(5) as numbers(i)
            union all select 'flow', 1, 'export', '', null
            union all select 'status', 1, 'observed', '', null
            """
        );
        snapshot.CopyMembers("reporter", "product", "flow", "status");
        snapshot.WriteRows(parts: 3);
        var engine = Engine(snapshot, settings => settings);

        var cube = engine
            .Sum(Query(new Axis(Dimension.Product), new Axis(Dimension.Period), new Axis(Dimension.Reporter)), default)
            .Value;

        var expected = Enumerable
            .Range(0, 1_100_000)
            .GroupBy(i => (Product: (char)(69 - (i % 5)), Year: 2016 + (i % 2), Reporter: (char)(67 - (i % 3))))
            .OrderBy(cell => cell.Key)
            .Select(cell => $"{cell.Key.Product} {cell.Key.Year} {cell.Key.Reporter} {cell.Sum(i => (long)i)}");
        var actual = Enumerable
            .Range(0, cube.Count)
            .Select(cell =>
                $"{string.Join(' ', cube.Keys.Select(key => key.Codes[key.Members[cell]]))} {cube.Values![cell]}"
            );
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Files_of_one_period_and_positive_values_alone_take_the_short_way_to_the_same_sums()
    {
        var random = new RandomRows(9);
        var rows = random
            .Rows(2_000)
            .Select(
                (row, i) =>
                    row with
                    {
                        Period = Period.Year(2014 + (i % 2)),
                        Status = ObservationStatus.Observed,
                        Value = i + 1,
                    }
            )
            .ToList();
        var engine = Engine(rows);
        var naive = new NaiveEngine(rows);

        for (var i = 0; i < 30; i++)
        {
            var query = random.Query() with { Measures = Measures.Value | Measures.Mass };

            Assert.Equal(Print(naive.Sum(query, default)), Print(engine.Sum(query, default)));
        }
    }

    [Fact]
    public void A_workspace_may_have_quotes_and_patterns_in_its_path()
    {
        var snapshot = Snapshot("it's [a] b*c? \"d\"").With([Row(7)]);

        var cube = Engine(snapshot, settings => settings).Sum(Query(new Axis(Dimension.Product)), default).Value;

        Assert.Equal([7], cube.Values!.Narrow!);
    }

    [Fact]
    public void Rows_that_refer_to_an_unknown_member_are_damage_and_not_dropped()
    {
        var snapshot = Snapshot().With([Row(1), Row(2) with { Product = "020110" }]);
        snapshot.Execute("update rows set product = 3 where line = 2");
        snapshot.WriteRows(parts: 2);

        var problem = Engine(snapshot, settings => settings).Sum(Query(new Axis(Dimension.Product)), default).Problem;

        Assert.Equal(ProblemKind.Unavailable, problem!.Kind);
        Assert.Contains("members-product.parquet lacks member 3", problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_short_is_damage()
    {
        var snapshot = Snapshot().With([Row(1), Row(2)]);
        var part = Path.Combine(snapshot.Folder, "rows-00002.parquet");
        File.WriteAllBytes(part, File.ReadAllBytes(part)[..^100]);

        var problem = Engine(snapshot, settings => settings).Sum(Query(new Axis(Dimension.Product)), default).Problem;

        Assert.Equal(ProblemKind.Unavailable, problem!.Kind);
        Assert.Contains("rows-00002.parquet", problem.Title.English, StringComparison.Ordinal);
        Assert.Contains("hansa verify", problem.Fix.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_rot_inside_a_file_are_damage()
    {
        var snapshot = Snapshot().With(new RandomRows(5).Rows(5_000));
        var part = Path.Combine(snapshot.Folder, "rows-00001.parquet");
        var bytes = File.ReadAllBytes(part);
        bytes.AsSpan(bytes.Length / 4, bytes.Length / 4).Fill(0xA5);
        File.WriteAllBytes(part, bytes);

        var problem = Engine(snapshot, settings => settings)
            .Sum(
                Query(new Axis(Dimension.Product), new Axis(Dimension.Partner)) with
                {
                    Measures = (Measures)63,
                },
                default
            )
            .Problem;

        Assert.Equal(ProblemKind.Unavailable, problem!.Kind);
        Assert.Contains("is damaged", problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_question_can_be_cancelled()
    {
        var snapshot = Snapshot();
        snapshot.Execute(
            """
            insert into rows select 20170000, i % 1000, 0, 0, i % 1999, i % 100003, 1, 0, 1, i, 1, null, 1, i
            from range(1000000) as numbers(i)
            """
        );
        snapshot.Execute(
            """
            insert into members
            select 'firm', i + 1, 'f' || i, '', null from range(100003) as numbers(i)
            union all select 'product', i + 1, 'p' || i, '', null from range(1999) as numbers(i)
            union all select 'reporter', i + 1, 'r' || i, '', null from range(1000) as numbers(i)
            union all select 'status', 1, 'observed', '', null
            """
        );
        snapshot.CopyMembers("firm", "product", "reporter", "status");
        snapshot.WriteRows(parts: 1);
        var query = Query(new Axis(Dimension.Reporter), new Axis(Dimension.Product)) with
        {
            Measures = Measures.Contributors,
        };
        using var cancellation = new CancellationTokenSource();
        var engine = Engine(snapshot, settings => settings);
        var canceller = new Thread(() =>
        {
            Thread.Sleep(30);
            cancellation.Cancel();
        });

        canceller.Start();

        Assert.ThrowsAny<OperationCanceledException>(() => engine.Sum(query, cancellation.Token));
        canceller.Join();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public void Panels_are_the_same_however_many_rows_are_laid_out_at_once(int most)
    {
        var random = new RandomRows(8);
        var rows = random.Rows(2_000);
        var engine = Engine(Snapshot().With(rows), settings => settings with { PanelRows = most });
        var naive = new NaiveEngine(rows);

        for (var i = 0; i < 20; i++)
        {
            var query = random.Panel();

            Assert.Equal(Print(naive.Firms(query, default)), Print(engine.Firms(query, default)));
        }
    }

    [Fact]
    public void A_panel_that_fits_a_flat_table_equals_one_made_firm_by_firm()
    {
        var random = new RandomRows(10);
        var rows = random.Rows(2_000);
        var flat = Engine(Snapshot().With(rows), settings => settings);
        // One value that could make a sum overflow, of no firm: all panels are made firm by firm.
        var wide = Engine(Snapshot().With([.. rows, Row(long.MaxValue)]), settings => settings);

        for (var i = 0; i < 20; i++)
        {
            var query = random.Panel();

            Assert.Equal(Print(flat.Firms(query, default)), Print(wide.Firms(query, default)));
        }
    }

    [Theory]
    [InlineData(Measures.Presence)]
    [InlineData(Measures.Value | Measures.Rows)]
    [InlineData(Measures.Mass | Measures.Quantity | Measures.Presence)]
    public void Sparse_cells_of_firms_are_the_same_laid_out_or_grouped(Measures measures)
    {
        List<EngineRow> rows = [.. new RandomRows(15).Rows(2_000), Row(long.MaxValue), Row(long.MaxValue)];
        var snapshot = Snapshot().With(rows);
        var laidOut = Engine(snapshot, settings => settings);
        var grouped = Engine(snapshot, settings => settings with { PanelRows = 1 });
        var query = Query(
            new Axis(Dimension.Firm),
            new Axis(Dimension.Period, Grain: Grain.Day),
            new Axis(Dimension.Product),
            new Axis(Dimension.Region),
            new Axis(Dimension.Partner)
        ) with
        {
            Measures = measures,
            Periods = new PeriodRange(Period.Year(2013), Period.Year(2016)),
        };

        var expected = Print(new NaiveEngine(rows).Sum(query, default));

        Assert.Equal(expected, Print(laidOut.Sum(query, default)));
        Assert.Equal(expected, Print(grouped.Sum(query, default)));
        Assert.False(laidOut.Sum(query with { CellBudget = 5 }, default).Succeeded);
    }

    [Fact]
    public void The_64th_period_of_a_mask_is_kept()
    {
        var rows = Enumerable
            .Range(0, 64)
            .Select(month =>
                Row(1) with
                {
                    Period = Period.Month(2010 + (month / 12), 1 + (month % 12)),
                    Firm = "7701",
                }
            )
            .ToList();
        var query = Query(new Axis(Dimension.Firm)) with
        {
            Measures = Measures.Presence,
            Periods = new PeriodRange(Period.Month(2010, 1), Period.Month(2015, 4)),
        };

        Assert.Equal([ulong.MaxValue], Engine(rows).Sum(query, default).Value.Presence!);
    }

    [Fact]
    public void A_panel_of_a_file_that_rots_is_damage()
    {
        var snapshot = Snapshot().With([.. new RandomRows(5).Rows(5_000)]);
        var part = Path.Combine(snapshot.Folder, "rows-00001.parquet");
        var bytes = File.ReadAllBytes(part);
        bytes.AsSpan(bytes.Length / 4, bytes.Length / 4).Fill(0xA5);
        File.WriteAllBytes(part, bytes);

        var problem = Engine(snapshot, settings => settings)
            .Firms(new PanelQuery("sample", "s1", [new Axis(Dimension.Product)]), default)
            .Problem;

        Assert.Equal(ProblemKind.Unavailable, problem!.Kind);
        Assert.Contains("is damaged", problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_members_a_few_may_be_left_out()
    {
        Assert.Equal("r.firm not in (2)", RowFilter.On("firm", [1, 2, 3, 4], [true, false, true, true]));
        Assert.Equal("r.firm in (1, 3)", RowFilter.On("firm", [1, 2, 3, 4, 5], [true, false, true, false, false]));
        Assert.Equal("r.firm between 2 and 4", RowFilter.On("firm", [1, 2, 3, 4], [false, true, true, true]));
        Assert.Null(RowFilter.On("firm", [1, 2], [true, true]));
    }

    [Fact]
    public void A_panel_can_be_cancelled_while_it_is_read()
    {
        var firms = Enumerable.Range(0, 20_000).Select(i => Row(i) with { Firm = $"{i:00000}" }).ToList();
        using var cancellation = new CancellationTokenSource();
        var rows = Engine(firms).Firms(new PanelQuery("sample", "s1", []), cancellation.Token).Value.Rows;

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var row in rows)
                cancellation.Cancel();
        });
    }

    public void Dispose()
    {
        opened.Reverse();
        opened.ForEach(one => one.Dispose());
    }

    private SnapshotOnDisk Snapshot(string folderName = "workspace")
    {
        var snapshot = new SnapshotOnDisk(folderName);
        opened.Add(snapshot);
        return snapshot;
    }

    private DuckDbEngine Engine(SnapshotOnDisk snapshot, Func<EngineSettings, EngineSettings> change)
    {
        var engine = new DuckDbEngine(change(new EngineSettings(snapshot.Workspace)));
        opened.Add(engine);
        return engine;
    }
}
