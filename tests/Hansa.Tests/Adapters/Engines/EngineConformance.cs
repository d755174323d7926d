using System.Globalization;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Ports;

namespace Hansa.Tests.Adapters.Engines;

/// <summary>What every engine must pass: the same rows, the same questions, the same bits.</summary>
public abstract class EngineConformance
{
    private static readonly Axis ByProduct = new(Dimension.Product);

    /// <summary>An engine that holds the rows as dataset <c>sample</c>, snapshot <c>s1</c>.</summary>
    protected abstract IEngine Engine(IReadOnlyList<EngineRow> rows);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_questions_over_random_rows_have_the_answers_of_plain_addition(int seed)
    {
        var random = new RandomRows(seed);
        var rows = random.Rows(2_000);
        var engine = Engine(rows);
        var naive = new NaiveEngine(rows);

        for (var i = 0; i < 60; i++)
        {
            var query = random.Query();

            Assert.Equal(Print(naive.Sum(query, default)), Print(engine.Sum(query, default)));
        }
    }

    [Fact]
    public void Order_of_rows_changes_nothing()
    {
        var rows = new RandomRows(4).Rows(1_000);
        var query = Query(new Axis(Dimension.Region), new Axis(Dimension.Period), ByProduct) with
        {
            Measures = (Measures)63,
        };
        var first = Print(Engine(rows).Sum(query, default));

        for (var seed = 0; seed < 3; seed++)
        {
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(first, Print(Engine(shuffled).Sum(query, default)));
        }
    }

    [Fact]
    public void Members_that_share_a_code_are_one()
    {
        var engine = Engine([
            Row(10) with
            {
                Region = "_U",
                Spelling = 1,
            },
            Row(20) with
            {
                Region = "_U",
                Spelling = 2,
            },
            Row(40) with
            {
                Region = "BR-SP",
            },
        ]);

        var cube = engine.Sum(Query(new Axis(Dimension.Region)), default).Value;

        Assert.Equal(["BR-SP", "_U"], cube.Key(Dimension.Region).Codes);
        Assert.Equal([40, 30], cube.Values!.Narrow!);
    }

    [Fact]
    public void Firms_that_share_a_code_are_one_contributor()
    {
        var engine = Engine([
            Row(10) with
            {
                Firm = "7701",
                Spelling = 1,
            },
            Row(20) with
            {
                Firm = "7701",
                Spelling = 2,
            },
            Row(-40) with
            {
                Firm = "7702",
            },
            Row(5) with
            {
                Firm = "7703",
            },
            Row(-5) with
            {
                Firm = "7703",
            },
            Row(900) with
            {
                Firm = "_U",
            },
            Row(800),
        ]);

        var cube = engine
            .Sum(Query(ByProduct) with { Measures = Measures.Value | Measures.Firms | Measures.Contributors }, default)
            .Value;

        Assert.Equal([1690], cube.Values!.Narrow!);
        Assert.Equal([3], cube.Firms!);
        Assert.Equal([new ContributorFacts(2, 40, 30)], cube.Contributors!);
    }

    [Fact]
    public void Partly_disclosed_products_keep_what_is_known_of_them()
    {
        var engine = Engine([
            Row(1) with
            {
                Product = "27XXXX",
            },
            Row(2) with
            {
                Product = "270900",
            },
            Row(4) with
            {
                Product = "2709XX",
            },
            Row(8) with
            {
                Product = "_U",
            },
        ]);

        var chapters = engine.Sum(Query(ByProduct with { PrefixLength = 2 }), default).Value;
        var headings = engine.Sum(Query(ByProduct with { PrefixLength = 4 }), default).Value;

        Assert.Equal(["27", "_U"], chapters.Key(Dimension.Product).Codes);
        Assert.Equal([7, 8], chapters.Values!.Narrow!);
        Assert.Equal(["2709", "27XX", "_U"], headings.Key(Dimension.Product).Codes);
        Assert.Equal([6, 1, 8], headings.Values!.Narrow!);
    }

    [Fact]
    public void Rows_without_a_value_are_counted_by_their_reason_and_never_as_zero()
    {
        var engine = Engine([
            Row(10),
            new EngineRow(Period.Year(2017), null) { Product = "010121", Status = ObservationStatus.Suppressed },
            new EngineRow(Period.Year(2017), null) { Product = "020110", Status = ObservationStatus.NotObserved },
        ]);

        var cube = engine.Sum(Query(ByProduct), default).Value;

        Assert.Equal(["010121", "020110"], cube.Key(Dimension.Product).Codes);
        Assert.Equal([10, 0], cube.Values!.Narrow!);
        Assert.Equal([1, 0], cube.SuppressedRows!);
        Assert.Equal([0, 1], cube.UnobservedRows!);
    }

    [Fact]
    public void Sums_beyond_64_bits_are_exact()
    {
        var engine = Engine([
            Row(long.MaxValue) with
            {
                Firm = "7701",
            },
            Row(long.MaxValue) with
            {
                Firm = "7701",
            },
            Row(3) with
            {
                Firm = "7702",
            },
            Row(-long.MaxValue) with
            {
                Product = "020110",
                Firm = "7702",
            },
        ]);

        var cube = engine
            .Sum(Query(ByProduct) with { Measures = Measures.Value | Measures.Contributors }, default)
            .Value;

        Assert.True(cube.Values!.IsWide);
        Assert.Equal(((Int128)long.MaxValue * 2) + 3, cube.Values[0]);
        Assert.Equal(-long.MaxValue, cube.Values[1]);
        Assert.Equal(new ContributorFacts(2, (Int128)long.MaxValue * 2, 3), cube.Contributors![0]);
    }

    [Fact]
    public void Presence_holds_64_periods()
    {
        var first = Period.Month(2012, 9);
        var range = new PeriodRange(first, Period.Month(2017, 12));
        var engine = Engine([
            .. Enumerable
                .Range(0, 64)
                .Where(month => month % 3 == 0)
                .Select(month => new EngineRow(Period.Month(2012 + ((8 + month) / 12), ((8 + month) % 12) + 1), 1)),
            new EngineRow(Period.Month(2012, 10), 0),
            new EngineRow(Period.Day(new DateOnly(2012, 11, 30)), -1),
            new EngineRow(Period.Year(2013), 1),
        ]);

        var cube = engine
            .Sum(Query(new Axis(Dimension.Flow)) with { Measures = Measures.Presence, Periods = range }, default)
            .Value;

        var everyThird = Enumerable
            .Range(0, 64)
            .Where(bit => bit % 3 == 0)
            .Aggregate(0UL, (mask, bit) => mask | (1UL << bit));
        Assert.Equal(64, range.Count);
        Assert.Equal([everyThird | (1UL << 2)], cube.Presence!);
    }

    [Fact]
    public void Presence_over_65_periods_is_refused()
    {
        var range = new PeriodRange(Period.Month(2012, 8), Period.Month(2017, 12));

        var problem = Engine([Row(1)])
            .Sum(Query(ByProduct) with { Measures = Measures.Presence, Periods = range }, default)
            .Problem;

        Assert.Equal(ProblemKind.Invalid, problem!.Kind);
        Assert.Contains("65 periods", problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Longer_periods_than_asked_for_are_left_out()
    {
        var engine = Engine([
            new EngineRow(Period.Year(2017), 1),
            new EngineRow(Period.Quarter(2017, 1), 2),
            new EngineRow(Period.Month(2017, 3), 4),
            new EngineRow(Period.Month(2017, 4), 8),
            new EngineRow(Period.Day(new DateOnly(2017, 4, 30)), 16),
        ]);

        var quarters = engine.Sum(Query(new Axis(Dimension.Period, Grain: Grain.Quarter)), default).Value;
        var april = engine
            .Sum(
                Query(new Axis(Dimension.Period)) with
                {
                    Periods = new PeriodRange(Period.Month(2017, 4), Period.Month(2017, 4)),
                },
                default
            )
            .Value;

        Assert.Equal(["2017-Q1", "2017-Q2"], quarters.Key(Dimension.Period).Codes);
        Assert.Equal([6, 24], quarters.Values!.Narrow!);
        Assert.Equal(["2017"], april.Key(Dimension.Period).Codes);
        Assert.Equal([24], april.Values!.Narrow!);
    }

    [Fact]
    public void A_dataset_without_rows_has_an_empty_answer() =>
        AssertEmpty(Engine([]).Sum(Query(ByProduct) with { Measures = (Measures)63 }, default).Value);

    [Fact]
    public void Filters_that_keep_nothing_have_an_empty_answer()
    {
        var engine = Engine([Row(1)]);
        var query = Query(ByProduct) with { Measures = (Measures)63 };

        AssertEmpty(engine.Sum(query with { Filters = [new CodeFilter(Dimension.Flow, ["import"])] }, default).Value);
        AssertEmpty(engine.Sum(query with { Filters = [new CodeFilter(Dimension.Product, [])] }, default).Value);
        AssertEmpty(
            engine.Sum(query with { Periods = new PeriodRange(Period.Year(1990), Period.Year(1991)) }, default).Value
        );
    }

    [Fact]
    public void Filters_that_no_row_passes_together_have_an_empty_answer()
    {
        var engine = Engine([
            Row(1) with
            {
                Reporter = "RUS",
                Flow = Flow.Export,
            },
            Row(2) with
            {
                Reporter = "BRA",
                Flow = Flow.Import,
            },
        ]);
        var filters = new[] { new CodeFilter(Dimension.Reporter, ["RUS"]), new CodeFilter(Dimension.Flow, ["import"]) };

        AssertEmpty(engine.Sum(Query(ByProduct) with { Filters = filters, Measures = (Measures)63 }, default).Value);
        AssertEmpty(
            engine
                .Sum(Query(new Axis(Dimension.Period)) with { Filters = filters, Measures = (Measures)63 }, default)
                .Value
        );
    }

    [Fact]
    public void An_answer_above_the_cell_budget_is_refused_with_advice()
    {
        var engine = Engine([Row(1), Row(2) with { Product = "020110" }, Row(3) with { Product = "270900" }]);

        var refused = engine.Sum(Query(ByProduct) with { CellBudget = 2 }, default).Problem;

        Assert.Equal(ProblemKind.Invalid, refused!.Kind);
        Assert.Contains("more than 2 cells", refused.Title.English, StringComparison.Ordinal);
        Assert.Contains("shorter product level", refused.Fix.English, StringComparison.Ordinal);
        Assert.Equal(3, engine.Sum(Query(ByProduct) with { CellBudget = 3 }, default).Value.Count);
        Assert.False(engine.Sum(Query(ByProduct) with { CellBudget = 2 }, default).Succeeded);
    }

    [Fact]
    public void A_snapshot_that_is_not_there_is_not_found()
    {
        var engine = Engine([Row(1)]);

        Assert.Equal(
            ProblemKind.NotFound,
            engine.Sum(Query(ByProduct) with { Snapshot = "other" }, default).Problem!.Kind
        );
        Assert.Equal(
            ProblemKind.NotFound,
            engine.Sum(Query(ByProduct) with { Dataset = "../sample" }, default).Problem!.Kind
        );
    }

    [Fact]
    public void A_cancelled_question_is_not_answered()
    {
        var engine = Engine([Row(1)]);

        Assert.ThrowsAny<OperationCanceledException>(() => engine.Sum(Query(ByProduct), new CancellationToken(true)));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Panels_follow_each_firm_as_plain_addition_does(int seed)
    {
        var random = new RandomRows(seed);
        var rows = random.Rows(1_000);
        var engine = Engine(rows);
        var naive = new NaiveEngine(rows);

        for (var i = 0; i < 30; i++)
        {
            var query = random.Panel();

            Assert.Equal(Print(naive.Firms(query, default)), Print(engine.Firms(query, default)));
        }
    }

    [Theory]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(long.MinValue + 2, -3)]
    [InlineData(long.MaxValue, 1 - long.MaxValue)]
    public void A_panel_may_have_sums_that_need_more_than_64_bits(long first, long second)
    {
        var engine = Engine([
            Row(first) with
            {
                Firm = "7701",
                Mass = 2,
            },
            Row(second) with
            {
                Firm = "7701",
                Mass = 3,
            },
            Row(5) with
            {
                Firm = "7702",
            },
        ]);

        var rows = engine.Firms(new PanelQuery("sample", "s1", []) { HasMass = true }, default).Value.Rows.ToList();

        Assert.Equal([(Int128)first + second, 5], rows.Select(row => row.Value));
        Assert.Equal([(Int128?)5, (Int128?)0], rows.Select(row => row.Mass));
    }

    [Fact]
    public void All_rows_of_a_firm_stand_in_one_part_of_a_panel()
    {
        var panel = Engine(new RandomRows(14).Rows(3_000)).Firms(new PanelQuery("sample", "s1", []), default).Value;

        var firms = panel.Parts.Select(part => part.Firms).ToList();

        Assert.Equal(firms.Sum(part => part.Distinct().Count()), firms.SelectMany(part => part).Distinct().Count());
        Assert.Equal(firms.SelectMany(part => part).Order(), firms.SelectMany(part => part));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Rows_behind_a_sum_are_those_of_plain_search(int seed)
    {
        var rows = new RandomRows(seed).Rows(800);
        var engine = Engine(rows);
        var naive = new NaiveEngine(rows);
        RowQuery[] queries =
        [
            new("sample", "s1") { Most = 25 },
            new("sample", "s1") { Filters = [new CodeFilter(Dimension.Reporter, ["RUS"])], Most = 1000 },
            new("sample", "s1")
            {
                Filters = [new CodeFilter(Dimension.Product, [rows[0].Product, rows[1].Product])],
                Periods = new PeriodRange(Period.Year(2014), Period.Year(2016)),
            },
            new("sample", "s1") { Filters = [new CodeFilter(Dimension.Product, ["nothing"])] },
            new("sample", "s1") { Most = 0 },
        ];

        Assert.All(
            queries,
            query => Assert.Equal(Print(naive.Rows(query, default).Value), Print(engine.Rows(query, default).Value))
        );
    }

    [Fact]
    public void More_rows_than_a_person_reads_are_refused() =>
        Assert.Equal(
            ProblemKind.Invalid,
            Engine([Row(1)]).Rows(new RowQuery("sample", "s1") { Most = 10_001 }, default).Problem!.Kind
        );

    [Fact]
    public void Rows_never_tell_a_firm() =>
        Assert.All(
            Engine([Row(1) with { Firm = "7701" }]).Rows(new RowQuery("sample", "s1"), default).Value.Rows,
            row => Assert.False(row.Codes.ContainsKey(Dimension.Firm))
        );

    [Fact]
    public void A_panel_of_a_dataset_without_firms_is_empty() =>
        Assert.Empty(Engine([Row(1)]).Firms(new PanelQuery("sample", "s1", []), default).Value.Rows);

    protected static CubeQuery Query(params IReadOnlyList<Axis> axes) => new("sample", "s1", axes);

    protected static EngineRow Row(long value) => new(Period.Year(2017), value) { Product = "010121" };

    protected static string Print(Outcome<Cube> outcome)
    {
        var cube = outcome.Value;
        var keys = cube.Keys.Select(key => $"{key.Axis.Dimension}: {string.Join(' ', key.Codes)}");
        return string.Join('\n', [.. keys, .. Enumerable.Range(0, cube.Count).Select(cell => Print(cube, cell))]);
    }

    private static string Print(Cube cube, int cell) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {string.Join('|', cube.Keys.Select(key => key.Codes[key.Members[cell]]))}: value {cube.Values?[
                cell
            ]} wide {cube.Values?.IsWide}, suppressed {cube.SuppressedRows?[cell]}, unobserved {cube.UnobservedRows?[
                cell
            ]}, mass {cube.Masses?[cell]}, quantity {cube.Quantities?[cell]}, rows {cube.Rows?[
                cell
            ]}, firms {cube.Firms?[cell]}, {cube.Contributors?[cell]}, present {cube.Presence?[cell]:x}
            """
        );

    private static string Print(RowList list) => string.Join('\n', list.Rows.Select(Print).Prepend($"{list.Count}"));

    private static string Print(RowAt row) =>
        $"{row.File}:{row.Line} {row.Period} {row.Value} {string.Join(' ', row.Codes.OrderBy(one => one.Key))}";

    protected static string Print(Outcome<Panel> panel) => string.Join('\n', panel.Value.Rows.Select(Print));

    private static string Print(PanelRow row) =>
        $"{row.Firm} {row.Period} {string.Join('|', row.Codes)} {row.Value} {row.Mass} {row.Rows}";

    private static void AssertEmpty(Cube cube)
    {
        Assert.Equal(0, cube.Count);
        Assert.All(cube.Keys, key => Assert.Empty(key.Codes));
        Assert.Equal(0, cube.Values?.Count ?? 0);
        Assert.Equal(0, cube.Rows?.Length ?? 0);
        Assert.Equal(0, cube.Contributors?.Count ?? 0);
    }
}
