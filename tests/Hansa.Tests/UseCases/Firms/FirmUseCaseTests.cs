using Hansa.Adapters.Reference;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.Tests.Adapters.Engines;
using Hansa.Tests.House;
using Hansa.Tests.UseCases.Assessment;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Firms;
using Hansa.UseCases.Ports;

namespace Hansa.Tests.UseCases.Firms;

public sealed class FirmUseCaseTests
{
    private const string Data = "exports";

    // A exports always and grows up, B leaves, C enters, D comes with one delivery and no known size; 10 of 2015 name no firm.
    private static readonly List<EngineRow> Rows =
    [
        Row("A", 2015, 3, "RU-MOW", "100110", "DEU", 40, "small"),
        Row("A", 2015, 9, "RU-MOW", "440710", "KAZ", 60, "small"),
        Row("A", 2016, 5, "RU-MOW", "100110", "DEU", 150, "medium"),
        Row("A", 2017, 5, "RU-MOW", "100110", "DEU", 300, "large"),
        Row("B", 2015, 1, "RU-ARK", "440710", "DEU", 50, "micro"),
        Row("B", 2016, 2, "RU-ARK", "440710", "DEU", 30, "micro"),
        Row("C", 2016, 11, "RU-ARK", "440710", "KAZ", 20, "micro"),
        Row("C", 2017, 4, "RU-ARK", "440710", "KAZ", 80, "micro"),
        Row("D", 2017, 7, "RU-MOW", "100110", "DEU", 7, "unknown"),
        Row("L", 2015, 1, "RU-MOW", "270900", "DEU", 840, "large"),
        Row("L", 2016, 1, "RU-MOW", "270900", "DEU", 800, "large"),
        Row("L", 2017, 1, "RU-MOW", "270900", "DEU", 900, "large"),
        Row("", 2015, 1, "RU-MOW", "270900", "DEU", 10, "unknown"),
    ];

    [Fact]
    public void Every_count_names_its_rule_and_what_has_no_firm_is_told()
    {
        var table = Ask(new ShowFirmDynamics(new(Data)) { View = "numbers" }).Tables.Single();

        Assert.Equal([3, 4, 4], Column(table, "exporters"));
        Assert.Equal([null, 1, 1], Column(table, "entrants"));
        Assert.Equal(Missing.NotObserved, table.Rows[0].Cells[1].Figure!.Value.Missing);
        Assert.Contains("any/1", table.Provenance.Formula, StringComparison.Ordinal);
        Assert.Contains("any/1", table.Notes[0].English, StringComparison.Ordinal);
        Assert.Contains(
            table.Notes,
            note => note.English.StartsWith("0.3 % of exports name no firm", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_firm_that_grows_out_of_a_size_neither_leaves_nor_enters()
    {
        var table = Ask(new ShowFirmDynamics(new(Data) { By = ["size"] }) { View = "numbers" }).Tables.Single();

        var sme = table.Rows.Single(row => row.Code == "sme:2017");
        Assert.Equal([1, 0, null, 1, 1, -1], Numbers(sme)); // C stays; B left, A became large
        Assert.Equal([2, 0, null, 2, 0, 0], Numbers(table.Rows.Single(row => row.Code == "large:2017")));
        Assert.Equal([1, 1, null, 0, 0, 1], Numbers(table.Rows.Single(row => row.Code == "unknown:2017"))); // D is not large
    }

    // D of unknown size came in 2017 with 7 of 1,287: each figure of SMEs and of large firms may hold it or not.
    [Fact]
    public void Numbers_and_shares_by_size_carry_what_unknown_sizes_allow()
    {
        var numbers = Ask(new ShowFirmDynamics(new(Data) { By = ["size"] }) { View = "numbers" }).Tables.Single();
        var classes = Ask(new ShowExporterClasses(new(Data))).Tables.Single(table => table.Code == "firm-sizes");
        var change = Ask(new SplitSmeChange(new(Data))).Tables.Single(table => table.Code == "firm-change-share");

        var sme = numbers.Rows.Single(row => row.Code == "sme:2017").Cells;
        Assert.Equal((1, 2), Ends(sme[0])); // C, or C and D
        Assert.Equal((0, 1), Ends(sme[1]));
        Assert.Equal((-1, 0), Ends(sme[5]));
        Assert.True(numbers.Rows.Single(row => row.Code == "all:2017").Cells[0].Figure!.Value.IsExact);
        Assert.True(numbers.Rows.Single(row => row.Code == "unknown:2017").Cells[0].Figure!.Value.IsExact);
        Assert.Equal((2, 3), Ends(numbers.Rows.Single(row => row.Code == "large:2017").Cells[0]));
        var small = classes.Rows.Single(row => row.Code == "sme").Cells;
        Assert.Equal((1, 2), Ends(small[0]));
        Assert.Equal((0.25, 0.5), Ends(small[1]));
        Assert.Equal((80.0 / 1287, 87.0 / 1287), Ends(small[3]));
        Assert.Equal((80.0 / 1287, 87.0 / 1287), Ends(change.Rows.Single().Cells[2]));
    }

    // Every way to give D a size: the ends are the least and the most of the shares of its class.
    [Fact]
    public void Shares_within_a_size_reach_both_ends_of_their_intervals()
    {
        var partners = Ask(new ShowExporterClasses(new(Data))).Tables.Single(table => table.Code == "firm-partners");

        var one = partners.Rows.Single(row => row.Code == "large:1").Cells;
        // A and L, each with one destination; D has one, too.
        Assert.Equal((2, 3), Ends(one[0]));
        Assert.Equal((1.0, 1.0), Ends(one[1]));
        var two = partners.Rows.First(row =>
            row.Code.StartsWith("large:", StringComparison.Ordinal) && row.Code != "large:1"
        );
        Assert.Equal((0.0, 0.0), Ends(two.Cells[1]));
    }

    private static (double?, double?) Ends(ReportCell cell) => (cell.Figure!.Value.Low, cell.Figure!.Value.High);

    [Fact]
    public void Parts_of_trade_cross_and_a_firm_enters_each_of_them_apart()
    {
        var table = Ask(
            new ShowFirmDynamics(new(Data) { By = ["region", "product-group"], Scheme = "food" }) { View = "numbers" }
        )
            .Tables.Single();

        Assert.Equal([1, 0, null, 1, 1, -1], Numbers(table.Rows.Single(row => row.Code == "RU-ARK:rest:2017"))); // C stays, B left
        Assert.Equal([2, 1, null, 1, 0, 1], Numbers(table.Rows.Single(row => row.Code == "RU-MOW:food:2017"))); // A and D
        Assert.Equal([1, 0, 0, 1, 1, -1], Numbers(table.Rows.Single(row => row.Code == "RU-MOW:rest:2016"))); // L stays, A sells no wood any more
        Assert.StartsWith(
            "Moscow · food",
            table.Rows.Single(row => row.Code == "RU-MOW:food:2017").Label.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Breadth_and_unit_prices_come_from_products_markets_and_mass()
    {
        var breadth = Ask(new ShowFirmDynamics(new(Data)) { View = "breadth" }).Tables.Single();
        var prices = Ask(new ShowFirmDynamics(new(Data)) { View = "unit-prices" }).Tables.Single();

        Assert.Equal(
            4.0 / 3,
            breadth.Rows.Single(row => row.Code == "products:2015").Cells[0].Figure!.Value.Value!.Value,
            1e-12
        );
        Assert.Equal(
            4.0 / 3,
            breadth.Rows.Single(row => row.Code == "per-product:2017").Cells[0].Figure!.Value.Value!.Value,
            1e-12
        ); // A and D, C, L
        Assert.Equal([2, 153.5 / 2, 153.5 / 2], Numbers(prices.Rows.Single(row => row.Code == "100110:2017"))[..3]); // 300 / 2 and 7 / 2: mean 76.75
    }

    [Fact]
    public void Definitions_stand_side_by_side_with_firms_of_one_delivery()
    {
        var table = Ask(new CompareExporterRules(new(Data)), House(Rules)).Tables[0];

        Assert.Equal(
            ["any", "repeat", "regular", "no-fuel", "one-delivery"],
            table.Columns.Select(column => column.Code)
        );
        Assert.Equal([3, 1, null, 2, 2], Numbers(table.Rows[0])); // 2015: A twice, B and L once
        Assert.Equal([4, 0, 3, 3, 4], Numbers(table.Rows[2])); // 2017: A, C, L in two of three years; D not
        Assert.Contains(
            table.Notes,
            note => note.English.StartsWith("rouble/1 is left out.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_change_of_SME_exports_closes_and_its_verdict_is_in_words()
    {
        var report = Ask(new SplitSmeChange(new(Data)));

        var terms = report.Tables[0].Rows.ToDictionary(row => row.Code, row => row.Cells[0].Figure!.Value.Value!.Value);
        Assert.Equal(150, terms["before"]); // A 100, B 50
        Assert.Equal(-100, terms["graduation"]);
        Assert.Equal(-50, terms["exit"]);
        Assert.Equal(80, terms["entry"]);
        Assert.Equal(200, terms["memo-graduates"]);
        Assert.Equal(80, terms["after"]);
        Assert.Equal(
            terms["after"],
            terms.Where(one => one.Key is not ("after" or "memo-graduates")).Sum(one => one.Value)
        );
        Assert.StartsWith("a success", report.Tables[1].Rows.Single().Cells[4].Text!.English, StringComparison.Ordinal);
        Assert.StartsWith("успех", report.Tables[1].Rows.Single().Cells[4].Text!.Russian, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_legal_definition_stands_in_its_own_term()
    {
        // By the old rule B was large in 2015.
        var old = Rows.Select(row => row.Firm == "B" ? row with { Size = "large" } : row).ToList();
        var house = House().With("old", old);

        var report = Ask(new SplitSmeChange(new(Data)) { Old = "old" }, house);

        var terms = report.Tables[0].Rows.ToDictionary(row => row.Code, row => row.Cells[0].Figure!.Value.Value!.Value);
        Assert.Equal((100, 50, 80), (terms["before"], terms["redefinition"], terms["after"]));
    }

    [Fact]
    public void Load_is_told_by_its_spread_and_by_active_month()
    {
        var report = Ask(new ShowTransactionLoad(new(Data) { By = ["size"] }));

        var sme = report.Tables[0].Rows.Single(row => row.Code == "sme:2015");
        Assert.Equal([2, 75, 75], Numbers(sme)[..3]); // 100 and 50
        Assert.Equal(50, Numbers(sme)[8]); // 100 in two months, 50 in one
        Assert.Equal([2, 0, 0, 0, 0, 0], Numbers(report.Tables[1].Rows.Single(row => row.Code == "sme:2015")));
    }

    [Fact]
    public void Classes_by_partners_and_rank_are_those_of_the_last_year()
    {
        var report = Ask(new ShowExporterClasses(new(Data) { Period = "2015" }));

        Assert.Equal([1, 1.0 / 3, 100, 100.0 / 990], Numbers(report.Tables[1].Rows.Single(row => row.Code == "all:2")));
        Assert.Equal([1], Numbers(report.Tables[2].Rows.Single(row => row.Code == "5")));
    }

    [Fact]
    public void Activities_stand_by_division_and_what_no_register_tells_stands_apart()
    {
        var house = House().House with { Firms = new Sawmill() };

        var report = new Runner(house).Run(new ShowExporterClasses(new(Data) { Period = "2015" })).Value;

        var table = report.Tables.Single(one => one.Code == "firm-activities");
        Assert.Equal([1, 1.0 / 3, 100, 100.0 / 990], Numbers(table.Rows.Single(row => row.Code == "all:16")));
        Assert.Equal([2, 2.0 / 3, 890, 890.0 / 990], Numbers(table.Rows.Single(row => row.Code == "all:none")));
        Assert.DoesNotContain("firm-activities", Ask(new ShowExporterClasses(new(Data))).Codes);
    }

    [Fact]
    public void Survival_is_told_by_size_with_a_test()
    {
        var report = Ask(new ShowFirmSurvival(new(Data)));

        Assert.Equal([1, 0, 1, 0], Numbers(report.Tables[0].Rows.Single(row => row.Code == "all:1"))); // C; D is not seen after its year
        Assert.Equal(Missing.NoBase, report.Tables[1].Rows.Single().Cells[2].Figure!.Value.Missing);
    }

    [Fact]
    public void Paths_of_beginners_are_told_beside_their_own_first_year()
    {
        var report = Ask(new ShowExporterPaths(new(Data)));

        // C begins in 2016 in Kazakhstan and stays there; D begins in the last year; A, B and L may have begun before 2015.
        Assert.Equal(["firm-path", "firm-path-breadth", "firm-path-kinds"], report.Codes);
        Assert.Equal([2, 2, 1, 13.5, 13.5, 13.5], Numbers(report.Tables[0].Rows[0])); // C 20, D 7
        Assert.Equal([1, 1, 1, 80, 80, 20], Numbers(report.Tables[0].Rows[1])); // C alone
        Assert.Equal([1, 1, 1, 1, 1, 1], Numbers(report.Tables[1].Rows[1]));
        Assert.Equal(
            ["wide:0", "step-by-step:0", "narrow:1", "one-year:0", "too-early:1"],
            report.Tables[2].Rows.Select(row => $"{row.Code}:{Numbers(row)[0]}")
        );
        Assert.Contains(
            report.Tables[0].Notes,
            note => note.English.StartsWith("Nothing tells when", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Ages_are_told_where_a_register_has_the_year_of_foundation()
    {
        var house = House().House with { Firms = new Sawmill() };

        var report = new Runner(house).Run(new ShowExporterPaths(new(Data)) { Wide = 2 }).Value;

        // C was founded in 2014 and begins in 2016; nobody knows of D.
        var ages = report.Tables.Single(table => table.Code == "firm-path-ages");
        Assert.Equal([2, 1, 2, 2, 1, 0, 0, 1, 0], Numbers(Assert.Single(ages.Rows)));
        Assert.Contains(ages.Notes, note => note.English.Contains("candidates only", StringComparison.Ordinal));
        Assert.DoesNotContain(
            report.Tables[0].Notes,
            note => note.English.StartsWith("Nothing tells when", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void One_table_is_had_by_its_code_and_a_wrong_code_is_refused()
    {
        var load = new ShowTransactionLoad(new(Data));

        Assert.Equal(["firm-load-bands"], Ask(new OneFirmTable(load, "firm-load-bands")).Codes);
        Refused(new OneFirmTable(load, "firm-lod"), House(), "no table 'firm-lod'");
    }

    [Fact]
    public void Figures_of_confidential_data_are_refused_unless_asked_for_as_internal()
    {
        var house = new SmallHouse { ExporterRules = Rules }.With(
            Data,
            Rows,
            manifest => manifest with { Disclosure = Disclosure.Confidential }
        );

        var problem = new Runner(house.House).Run(new ShowFirmDynamics(new(Data))).Problem;

        Assert.Equal(ProblemKind.Forbidden, problem!.Kind);
    }

    [Fact]
    public void Figures_of_confidential_data_are_marked_in_every_table()
    {
        var house = new SmallHouse { ExporterRules = Rules }.With(
            Data,
            Rows,
            manifest => manifest with { Disclosure = Disclosure.Confidential }
        );

        var report = Ask(new ShowExporterClasses(new(Data) { AsInternal = true }), house);

        Assert.All(
            report.Tables,
            table => Assert.StartsWith("INTERNAL", table.Notes[0].English, StringComparison.Ordinal)
        );
        Assert.Single(
            report.Together.SelectMany(table => table.Notes),
            note => note.English.StartsWith("INTERNAL", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Ask(new ShowFirmDynamics(new(Data))).Tables[0].Notes,
            note => note.English.StartsWith("INTERNAL", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_cannot_be_told_is_refused_in_words()
    {
        var nameless = House().With("nameless", [.. Rows.Select(row => row with { Firm = "" })]);
        var gap = House().With("gap", [.. Rows.Where(row => row.Period.YearNumber != 2016)]);
        var yearly = House()
            .With("yearly", [.. Rows.Select(row => row with { Period = Period.Year(row.Period.YearNumber) })]);
        var sizeless = House().With("sizeless", [.. Rows.Select(row => row with { Size = "" })]);

        Refused(new ShowFirmDynamics(new("nameless")), nameless, "do not name firms");
        Refused(new ShowFirmDynamics(new("gap")), gap, "no exports in 2016");
        Refused(new ShowFirmDynamics(new("yearly")) { View = "first-year" }, yearly, "do not tell their month");
        Refused(new ShowFirmDynamics(new("sizeless") { By = ["size"] }), sizeless, "how large");
        Refused(new SplitSmeChange(new("sizeless")), sizeless, "how large");
        Refused(new ShowFirmDynamics(new(Data) { Rule = "anny" }), House(Rules), "no definition of exporters 'anny'");
        Refused(new ShowFirmDynamics(new(Data) { Rule = "rouble" }), House(Rules), "least value in RUB");
        Refused(
            new ShowFirmDynamics(new(Data) { Rule = "regular", Period = "2015..2016" }),
            House(Rules),
            "looks back over 3 years"
        );
        Refused(new ShowFirmDynamics(new(Data) { By = ["sector"] }), House(), "cannot be told apart by 'sector'");
        Refused(new ShowFirmDynamics(new(Data) { By = ["region"], Only = ["RU-XXX"] }), House(), "no part 'RU-XXX'");
        Refused(new ShowFirmDynamics(new(Data) { Only = ["RU-MOW"] }), House(), "nothing is told apart");
        Refused(new ShowFirmDynamics(new(Data) { Period = "2015-03" }), House(), "no range of years");
        Refused(new ShowFirmDynamics(new(Data) { Period = "1900" }), House(), "no exports in 1900");
        Refused(new ShowFirmDynamics(new(Data)) { View = "nmbers" }, House(), "no view");
        Refused(new ShowFirmDynamics(new(Data)) { Draws = 20_000 }, House(), "more than");
        Refused(new SplitSmeChange(new(Data) { Period = "2015" }), House(), "a change needs two");
        Refused(new ShowExporterClasses(new(Data)) { Register = Data }, House(), "not a register");
        Refused(new ShowExporterPaths(new(Data) { Period = "2015" }), House(), "who began to export");
        Refused(new ShowExporterPaths(new(Data) { Rule = "regular" }), House(Rules), "who began to export");
        Refused(new ShowExporterPaths(new(Data)) { Wide = 1 }, House(), "not wide");
    }

    [Fact]
    public void Intervals_stand_beside_figures_where_asked_and_repeat_themselves()
    {
        var request = new ShowFirmDynamics(new(Data)) { View = "numbers", Draws = 50 };

        var (once, twice) = (Ask(request).Tables[0], Ask(request).Tables[0]);

        Assert.Equal(
            ["exporters", "exporters-low", "exporters-high"],
            once.Columns.Take(3).Select(column => column.Code)
        );
        Assert.Equal(once.Rows.SelectMany(Numbers), twice.Rows.SelectMany(Numbers));
        Assert.True(Numbers(once.Rows[1])[1] <= 4 && Numbers(once.Rows[1])[2] >= 4);
    }

    [Fact]
    public void The_definitions_of_the_project_can_be_read_and_begin_with_the_plainest()
    {
        var rules = new ReferenceData(new DataFolder(Path.Combine(Checkout.Root, "data")), null).ExporterRules;

        Assert.Equal("any/1", rules[0].Rule.Name);
        var edd = rules.Single(card => card.Rule.Id == "edd").Rule;
        Assert.Equal((1000, "USD", "27"), (edd.MinimumValue, edd.Currency, edd.LeftOut.Single()));
        var regular = rules.Single(card => card.Rule.Id == "regular").Rule;
        Assert.Equal((2, 3), (regular.Years, regular.OfYears));
    }

    private sealed class Sawmill : IFirmFacts
    {
        public Outcome<IReadOnlyDictionary<string, string>> Activities(
            Manifest dataset,
            CancellationToken cancellation
        ) => new Dictionary<string, string> { ["A"] = "16.10" };

        public Outcome<IReadOnlyDictionary<string, int>> Births(Manifest dataset, CancellationToken cancellation) =>
            new Dictionary<string, int> { ["C"] = 2014 };

        public Outcome<IReadOnlyDictionary<string, string>> Contributors(
            Manifest dataset,
            CancellationToken cancellation
        ) => new Dictionary<string, string>();
    }

    private static readonly ExporterRuleCard[] Rules =
    [
        Card(new("any", 1)),
        Card(new("repeat", 1) { Deliveries = 2 }),
        Card(new("regular", 1) { Years = 2, OfYears = 3 }),
        Card(new("no-fuel", 1) { LeftOut = ["27"] }),
        Card(new("rouble", 1) { MinimumValue = 1, Currency = "RUB" }),
    ];

    private static ExporterRuleCard Card(ExporterRule rule) => new(rule, new(rule.Id, rule.Id), "made-up");

    private static SmallHouse House(ExporterRuleCard[]? rules = null) =>
        new SmallHouse { ExporterRules = rules ?? Rules[..1] }.With(Data, Rows);

    private static FirmReport Ask(UseCase<FirmReport> request, SmallHouse? house = null)
    {
        var outcome = new Runner((house ?? House()).House).Run(request);
        Assert.True(outcome.Succeeded, outcome.Problem?.Title.English);
        return outcome.Value;
    }

    private static void Refused(UseCase<FirmReport> request, SmallHouse house, string title)
    {
        var problem = new Runner(house.House).Run(request).Problem;
        Assert.NotNull(problem);
        Assert.Contains(title, problem.Title.English, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Fix.English);
    }

    private static double?[] Column(ReportTable table, string code)
    {
        var place = table.Columns.Select((column, at) => (column.Code, at)).Single(one => one.Code == code).at;
        return [.. table.Rows.Select(row => row.Cells[place].Figure!.Value.Value)];
    }

    private static double?[] Numbers(ReportRow row) => [.. row.Cells.Select(cell => cell.Figure?.Value)];

    private static EngineRow Row(
        string firm,
        int year,
        int month,
        string region,
        string product,
        string partner,
        long value,
        string size
    ) =>
        new(Period.Month(year, month), value)
        {
            Firm = firm,
            Region = region,
            Product = product,
            Partner = partner,
            Size = size,
            Mass = 2,
        };
}
