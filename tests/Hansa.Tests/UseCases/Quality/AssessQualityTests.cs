using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Tests.Adapters.Engines;
using Hansa.Tests.Adapters.Reference;
using Hansa.Tests.UseCases.Assessment;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Quality;

namespace Hansa.Tests.UseCases.Quality;

public sealed class AssessQualityTests
{
    // Exports of two regions of one country, in whole dollars and kilograms.
    private static readonly List<EngineRow> Exports =
    [
        Export("RU-MOW", "DEU", "440710", 300, 100),
        Export("RU-VLG", "DEU", "440710", 100, 50),
        Export("RU-VLG", "DEU", "100199", 60, 60),
        Export("RU-MOW", "KAZ", "270900", 500, 1000),
        Export("RU-MOW", "_U", "270900", 40, 80),
        Export("RU-MOW", "DEU", "_U", 25, 5),
        Export("RU-VLG", "FRA", "440710", 75, 30),
    ];

    // Germany reports 500 of wood where 400 were exported, and 60 of grain; Kazakhstan nothing from here.
    private static readonly List<EngineRow> World =
    [
        Import("DEU", "RUS", "440710", 500),
        Import("DEU", "RUS", "100199", 60),
        Import("DEU", "_U", "440710", 9),
        Import("KAZ", "CHN", "440710", 8),
    ];

    [Fact]
    public void A_planted_mirror_gap_is_found_exactly_by_product_and_by_partner()
    {
        var report = Ask(new AssessQuality("ru") { Mirror = "world" });

        var products = report.View("mirror-products");
        // Wood: 2 · 100 / 900; fuel to Kazakhstan, which reports imports and none from here: 2.
        Assert.Equal(["all", "27", "44", "10"], products.Rows.Select(row => row.Code));
        Assert.Equal(2, Cell(products, "27", "asymmetry"));
        Assert.Equal(200 / 900.0, Cell(products, "44", "asymmetry")!.Value, 1e-15);
        Assert.Equal(0, Cell(products, "10", "asymmetry"));
        Assert.Equal(2 * 400 / 1520.0, Cell(products, "all", "asymmetry")!.Value, 1e-15);
        Assert.Equal(2 * 600 / 1520.0, Cell(products, "all", "asymmetry-of-flows")!.Value, 1e-15);
        Assert.Equal(2 * 100 / 1020.0, Cell(report.View("mirror-partners"), "DEU", "asymmetry")!.Value, 1e-15);
        Assert.Equal("importers report more", Word(products, "44", "larger"));
        Assert.Equal("exporter reports more", Word(products, "27", "larger"));
    }

    [Fact]
    public void A_stated_factor_takes_freight_out_of_imports()
    {
        var report = Ask(new AssessQuality("ru") { Mirror = "world", Cif = 1.25m });

        // 500 / 1.25 = 400: no gap is left in wood.
        Assert.Equal(0, Cell(report.View("mirror-products"), "44", "asymmetry"));
        Assert.Contains(
            report.View("mirror-products").Notes,
            note => note.English.Contains("divided by 1.25", StringComparison.Ordinal)
        );
        Assert.Contains(
            Ask(new AssessQuality("ru") { Mirror = "world" }).View("mirror-products").Notes,
            note => note.English.Contains("the factor is 1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_has_no_counterpart_is_said_and_not_compared()
    {
        var notes = Ask(new AssessQuality("ru") { Mirror = "world" }, million: true)
            .View("mirror-products")
            .Notes.Select(note => note.English)
            .Where(note => note.StartsWith("Not compared", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Not compared: 40 mn USD of exports have no disclosed partner.",
                "Not compared: 25 mn USD of exports have no disclosed product.",
                "Not compared: 75 mn USD of exports go to partners that report no imports there.",
                "Not compared: 9 mn USD of imports have no disclosed origin.",
            ],
            notes
        );
    }

    [Fact]
    public void Where_absence_is_not_zero_an_absent_import_is_no_gap()
    {
        var house = Small().With("world", World, manifest => manifest with { Absence = Absence.NotObserved });

        var report = Run(house, new AssessQuality("ru") { Mirror = "world" }).Value;

        Assert.Equal(["all", "44", "10"], report.View("mirror-products").Rows.Select(row => row.Code));
    }

    [Fact]
    public void Years_of_different_months_are_not_compared()
    {
        var months = World.Select(row => row with { Period = Period.Month(2017, 1) }).ToList();

        var report = Run(Small().With("world", months), new AssessQuality("ru") { Mirror = "world" }).Value;

        Assert.Empty(report.View("mirror-products").Rows);
    }

    [Theory]
    [InlineData("EUR", "HS2017", 2, "ru is in USD, and world in EUR.")]
    [InlineData("USD", "HS2012", 6, "Product codes of HS2017 and HS2012 are different things below the chapter")]
    public void Unlike_data_are_refused_in_words(string currency, string vintage, int level, string title)
    {
        var house = Small()
            .With(
                "world",
                World,
                manifest =>
                    manifest with
                    {
                        Currency = currency,
                        Nomenclatures = new Dictionary<string, string> { ["product"] = vintage },
                    }
            );

        var problem = Run(house, new AssessQuality("ru") { Mirror = "world", Level = level }).Problem;

        Assert.StartsWith(title, problem!.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_planted_unit_value_is_listed_by_its_cell_with_the_share_of_value()
    {
        var rows = Enumerable
            .Range(0, 12)
            .Select(at => Export("RU-VLG", $"P{at:00}", "440710", 1000 + (10 * at), 100))
            .Append(Export("RU-MOW", "DEU", "440710", 9_000_000, 100))
            .ToList();

        var table = Run(new SmallHouse().With("ru", rows), new AssessQuality("ru")).Value.View("unit-values");

        var row = Assert.Single(table.Rows);
        Assert.Equal("2017:RU-MOW:DEU:440710", row.Code);
        Assert.Equal(90_000, Cell(table, row.Code, "unit-value"));
        // The thirteenth row of the only file.
        Assert.EndsWith(":13", Word(table, row.Code, "row")!, StringComparison.Ordinal);
        // The median of 13 is that of the seventh, 10.6.
        Assert.Equal(90_000 / 10.6, Cell(table, row.Code, "times")!.Value, 1e-6);
        Assert.Contains(table.Notes, note => note.English.StartsWith("1 of 13 cells", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_of_confidential_data_are_counted_and_not_listed()
    {
        var rows = Enumerable
            .Range(0, 12)
            .Select(at => Export("RU-VLG", $"P{at:00}", "440710", 1000 + (10 * at), 100))
            .Append(Export("RU-MOW", "DEU", "440710", 9_000_000, 100))
            .ToList();
        var house = new SmallHouse().With(
            "ru",
            rows,
            manifest => manifest with { Disclosure = Disclosure.Confidential }
        );

        var table = Run(house, new AssessQuality("ru") { AsInternal = true }).Value.View("unit-values");

        Assert.Empty(table.Rows);
        Assert.StartsWith("INTERNAL", table.Notes[0].English, StringComparison.Ordinal);
        Assert.Contains("confidential", table.Notes[1].English, StringComparison.Ordinal);
        Assert.DoesNotContain(table.Notes, note => note.English.Contains("440710", StringComparison.Ordinal));
    }

    [Fact]
    public void Undisclosed_trade_is_told_year_by_year_and_by_dimension()
    {
        List<EngineRow> rows =
        [
            .. Exports.Select(row => row with { Size = "large" }),
            Export("RU-VLG", "DEU", "27XXXX", 100, 1) with
            {
                Period = Period.Year(2016),
                Size = "unknown",
            },
            Export("_U", "DEU", "440710", 300, 1) with
            {
                Period = Period.Year(2016),
                Size = "small",
            },
        ];
        var house = new SmallHouse().With(
            "ru",
            rows,
            manifest => manifest with { Dimensions = [.. manifest.Dimensions, Dimension.Size] }
        );

        var table = Run(house, new AssessQuality("ru")).Value.View("undisclosed");

        Assert.Equal(["2016", "2017"], table.Rows.Select(row => row.Code));
        Assert.Equal(0.25, Cell(table, "2016", "product"));
        Assert.Equal(0.75, Cell(table, "2016", "region"));
        Assert.Equal(0.25, Cell(table, "2016", "size"));
        Assert.Equal(40 / 1100.0, Cell(table, "2017", "partner")!.Value, 1e-15);
        Assert.Equal(0, Cell(table, "2017", "size"));
    }

    [Fact]
    public void Coverage_tells_what_is_in_one_class_in_one_of_several_and_in_none()
    {
        var report = Ask(new AssessQuality("ru") { Scheme = "food" });

        Assert.Equal(1075 / 1100.0, Cell(report.View("coverage"), "food", "classified")!.Value, 1e-15);
        Assert.Equal(25 / 1100.0, Cell(report.View("coverage"), "food", "undecided")!.Value, 1e-15);
        Assert.Equal("food:_U", Assert.Single(report.View("unclassified").Rows).Code);
    }

    [Fact]
    public void Exports_of_the_capital_stand_beside_its_part_in_people_and_in_mining()
    {
        var house = Small()
            .With("people", [Persons("RU-MOW", "", 20), Persons("RU-VLG", "", 80)], Statistic)
            .With("jobs", [Persons("RU-MOW", "C", 9), Persons("RU-MOW", "B", 1), Persons("RU-VLG", "B", 9)], Statistic);

        var table = Run(house, new AssessQuality("ru") { Population = "people", Employment = "jobs" })
            .Value.View("head-offices");

        // Moscow: 865 of 1,100; a fifth of the people would give 220.
        Assert.Equal(["RU-MOW", "RU-VLG"], table.Rows.Select(row => row.Code));
        Assert.Equal("capital", Word(table, "RU-MOW", "seat"));
        Assert.Equal(865 / 1100.0, Cell(table, "RU-MOW", "exports")!.Value, 1e-15);
        Assert.Equal(645, Cell(table, "RU-MOW", "excess-population"));
        Assert.Equal(-645, Cell(table, "RU-VLG", "excess-population"));
        Assert.Equal(1, Cell(table, "RU-MOW", "minerals-share"));
        Assert.Equal(0.1, Cell(table, "RU-MOW", "mining"));
    }

    [Fact]
    public void What_cannot_be_told_of_mining_is_said()
    {
        var table = Ask(new AssessQuality("ru")).View("head-offices");

        Assert.Contains(table.Notes, note => note.English.Contains("cannot be told", StringComparison.Ordinal));
        Assert.DoesNotContain(table.Columns, column => column.Code == "mining");
    }

    [Fact]
    public void The_summary_names_what_could_not_be_looked_at()
    {
        var summary = Ask(new AssessQuality("ru")).View("summary");

        Assert.Contains(
            summary.Notes,
            note => note.English.Contains("name one that has them with --mirror", StringComparison.Ordinal)
        );
        Assert.Contains(summary.Rows, row => row.Code == "head-offices");
        Assert.DoesNotContain(summary.Rows, row => row.Code == "mirror");
    }

    [Theory]
    [InlineData(0.9, 2, 3, 10, 20)]
    [InlineData(1, 3, 3, 10, 20)]
    [InlineData(1, 2, 0, 10, 20)]
    [InlineData(1, 2, 3, 2, 20)]
    [InlineData(1, 2, 3, 10, 0)]
    public void Numbers_out_of_range_are_refused(double cif, int level, double k, int cells, int rows)
    {
        var asked = new AssessQuality("ru")
        {
            Cif = (decimal)cif,
            Level = level,
            K = (decimal)k,
            MinimumCells = cells,
            Rows = rows,
        };

        Assert.Equal(ProblemKind.Invalid, Run(Small(), asked).Problem!.Kind);
    }

    [Fact]
    public void Unknown_territories_and_datasets_are_not_found()
    {
        Assert.Equal(ProblemKind.NotFound, Run(Small(), new AssessQuality("ru") { Of = "RU-XXX" }).Problem!.Kind);
        Assert.Equal(ProblemKind.NotFound, Run(Small(), new AssessQuality("nothing")).Problem!.Kind);
        Assert.Equal(ProblemKind.NotFound, Run(Small(), new AssessQuality("ru") { Mirror = "nothing" }).Problem!.Kind);
    }

    [Fact]
    public void Every_view_exists_and_every_row_has_a_cell_for_each_column()
    {
        var report = Ask(new AssessQuality("ru") { Mirror = "world", Scheme = "food" });

        Assert.Equal(QualityReport.Views.Select(view => $"quality-{view}"), report.Tables.Select(table => table.Code));
        Assert.All(
            report.Tables,
            table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count))
        );
        Assert.All(
            report.Tables,
            table => Assert.Equal(table.Rows.Count, table.Rows.Select(row => row.Code).Distinct().Count())
        );
    }

    [Fact]
    public void Seats_of_head_offices_are_known_regions()
    {
        var seats = Project.Reference.HeadOfficeSeats;

        Assert.All(seats, seat => Assert.True(Project.Regions.All.ContainsKey(seat.Region), seat.Region));
        Assert.Contains(seats, seat => seat is { Region: "RU-MOW", IsCapital: true });
    }

    private static SmallHouse Small() => new SmallHouse().With("ru", Exports).With("world", World);

    private static QualityReport Ask(AssessQuality asked, bool million = false)
    {
        static Manifest InMillions(Manifest manifest) => manifest with { UnitMultiplier = 1_000_000 };
        var house = million
            ? new SmallHouse().With("ru", Exports, InMillions).With("world", World, InMillions)
            : Small();
        return Run(house, asked).Value;
    }

    private static Outcome<QualityReport> Run(SmallHouse house, AssessQuality asked) =>
        new Runner(house.House).Run(asked, TestContext.Current.CancellationToken);

    private static double? Cell(ReportTable table, string row, string column) => At(table, row, column).Figure?.Value;

    private static string? Word(ReportTable table, string row, string column) => At(table, row, column).Text?.English;

    private static ReportCell At(ReportTable table, string row, string column) =>
        table.Rows.Single(one => one.Code == row).Cells[
            Enumerable.Range(0, table.Columns.Count).Single(at => table.Columns[at].Code == column)
        ];

    private static EngineRow Export(string region, string partner, string product, long value, long mass) =>
        new(Period.Year(2017), value)
        {
            Region = region,
            Partner = partner,
            Product = product,
            Mass = mass,
        };

    private static EngineRow Import(string reporter, string partner, string product, long value) =>
        new(Period.Year(2017), value)
        {
            Reporter = reporter,
            Partner = partner,
            Product = product,
            Flow = Flow.Import,
        };

    private static EngineRow Persons(string region, string activity, long persons) =>
        new(Period.Year(2017), persons) { Region = region, Product = activity };

    private static Manifest Statistic(Manifest manifest) =>
        manifest with
        {
            Quantity = Quantity.Persons,
            Currency = "persons",
            Dimensions = [.. manifest.Dimensions.Where(one => one != Dimension.Flow)],
        };
}
