using Hansa.Cli;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.Tests.Adapters.Engines;
using Hansa.Tests.Cli;
using Hansa.Tests.UseCases.Assessment;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Explanations;

namespace Hansa.Tests.UseCases.Explanations;

public sealed class ExplainFigureTests
{
    public static TheoryData<string> Codes => [.. Catalogue.Indicators.Select(one => one.Code)];

    // Moscow 30 + 70, Arkhangelsk 40 + 10, the okrug inside it 50, undisclosed region 100: country 170 of 10.
    private static readonly List<EngineRow> Regions =
    [
        Region("RU-MOW", "1001", 25, "DEU"),
        Region("RU-MOW", "1005", 5, "KAZ"),
        Region("RU-MOW", "4407", 70, "DEU"),
        Region("RU-ARK", "1001", 40, "DEU"),
        Region("RU-ARK", "4407", 10, "DEU"),
        Region("RU-NEN", "4407", 50, "DEU"),
        Region("_U", "1001", 100, "DEU"),
    ];

    private static readonly ShowIndicator Rca = new("rca", "ru") { Level = 2 };

    private static SmallHouse House => new SmallHouse().With("ru", Regions);

    [Fact]
    public void Sums_codes_partners_and_rows_stand_behind_a_figure()
    {
        var explained = Explain(Rca, "period=2017,region=RU-MOW,product=10");

        Assert.Equal(30.0 / 100 / (170.0 / 300), explained.Figure.Value!.Value, 1e-12);
        Assert.Equal("(30 / 100) / (170 / 300)", Line(explained, "formula", "working"));
        Assert.Equal([("x(r,k)", "30"), ("x(r)", "100"), ("b(k)", "170"), ("b", "300")], Lines(explained, "sums"));
        Assert.Equal([("1001", "25"), ("1005", "5")], Lines(explained, "codes-x"));
        Assert.Equal([("1001", "165"), ("1005", "5")], Lines(explained, "codes-b"));
        Assert.Equal([("DEU", "25"), ("KAZ", "5")], Lines(explained, "partners"));
        Assert.Equal([("count", "2"), ("?:1", "25"), ("?:2", "5")], Lines(explained, "rows"));
        Assert.Equal("snapshot-of-ru", Line(explained, "hashes", "snapshot"));
    }

    [Fact]
    public void What_is_not_listed_is_counted()
    {
        var explained = new ExplainFigure(Rca, "region=RU-MOW,product=10") { Most = 1 }
            .Run(House.House, default)
            .Value;

        Assert.Equal([("1001", "25"), ("rest", "5")], Lines(explained, "codes-x"));
        Assert.Equal([("count", "2"), ("?:1", "25")], Lines(explained, "rows"));
    }

    [Fact]
    public void A_benchmark_of_all_others_has_the_codes_of_the_others()
    {
        var explained = Explain(Rca with { Benchmark = "rest" }, "region=RU-MOW,product=10");

        Assert.Equal("140", Line(explained, "sums", "b(k)"));
        Assert.Equal([("1001", "140"), ("1005", "0")], Lines(explained, "codes-b"));
    }

    [Theory]
    [InlineData("product=10", "region missing")]
    [InlineData("region=RU-MOW,produkt=10", "no 'produkt'")]
    [InlineData("region=RU-MOV,product=10", "no region 'RU-MOV'")]
    [InlineData("region=RU-MOW,product=1001", "no product '1001'")]
    [InlineData("region", "names no member")]
    [InlineData("region=RU-MOW,region=RU-ARK,product=10", "twice")]
    [InlineData("region=RU-MOW,territory=RU-ARK,product=10", "twice")]
    [InlineData("period=2016,region=RU-MOW,product=10", "2016")]
    [InlineData("period=soon,region=RU-MOW,product=10", "'soon' is not a period")]
    [InlineData("", "region, product missing")]
    public void A_cell_that_names_no_figure_is_refused_with_advice(string cell, string said)
    {
        var problem = new ExplainFigure(Rca, cell).Run(House.House, default).Problem!;

        Assert.Contains(said, problem.Title.English, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Fix.English);
    }

    [Fact]
    public void A_mistyped_code_is_answered_with_the_nearest() =>
        Assert.Contains(
            "RU-MOW",
            new ExplainFigure(Rca, "region=RU-MOV,product=10").Run(House.House, default).Problem!.Fix.English,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_code_shorter_than_those_of_the_data_is_answered_with_the_level() =>
        Assert.Contains(
            "--level 2",
            new ExplainFigure(Rca with { Level = null }, "region=RU-MOW,product=44")
                .Run(House.House, default)
                .Problem!.Fix.English,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_missing_figure_says_why()
    {
        var explained = Explain(new ShowIndicator("cagr", "t") { Level = 2 }, "product=10,region=RU-ARK", Growing);

        Assert.Equal(Missing.NoBase, explained.Figure.Missing);
        Assert.Equal("no-base", Line(explained, "figure", "value"));
        Assert.NotEmpty(Line(explained, "figure", "missing"));
    }

    private static readonly SmallHouse Growing = new SmallHouse().With(
        "t",
        [
            new EngineRow(Period.Year(2013), 8) { Region = "RU-MOW", Product = "1001" },
            new EngineRow(Period.Year(2017), 16) { Region = "RU-MOW", Product = "1001" },
            new EngineRow(Period.Year(2017), 5) { Region = "RU-ARK", Product = "1001" },
        ]
    );

    [Fact]
    public void Rows_of_a_confidential_dataset_are_told_to_nobody()
    {
        var house = new SmallHouse().With(
            "ru",
            Regions,
            manifest => manifest with { Disclosure = Disclosure.Confidential }
        );

        var explained = Explain(Rca with { AsInternal = true }, "region=RU-MOW,product=10", house);

        var withheld = Assert.Single(explained.Section("rows")!.Lines);
        Assert.Equal("withheld", withheld.Item);
        Assert.DoesNotContain(
            explained.Sections,
            one =>
                one.Code.StartsWith("codes", StringComparison.Ordinal)
                || one.Code.StartsWith("partners", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_type_is_explained_by_what_decided_it()
    {
        var explained = Explain(new ShowIndicator("sector-type", "ru") { Level = 2 }, "region=RU-MOW");

        Assert.Equal("44", Line(explained, "figure", "type")[..2]);
        Assert.Equal([("44", "70"), ("10", "30"), ("all", "100")], Lines(explained, "structure"));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_printed_arithmetic_gives_the_figure_of_every_indicator(string code)
    {
        var card = Catalogue.Get(code);
        for (var seed = 1; seed <= 2; seed++)
        {
            var (house, question) = (MadeUpTrade.House(seed), MadeUpTrade.Question(card));
            var figures = question.Run(house.House, default).Value.Figures;
            for (var step = 0; step < 4; step++)
            {
                var row = step * (figures.Count - 1) / 3;
                var explained = Explain(question, KeyOf(figures, row), house);

                Assert.Equal(figures[row], explained.Figure);
                Check(explained, $"{code}, seed {seed}, {KeyOf(figures, row)}");
            }
        }
    }

    [Fact]
    public void Most_indicators_of_a_cell_are_worked_in_full()
    {
        var worked = Catalogue.Indicators.Count(card =>
        {
            var (house, question) = (MadeUpTrade.House(1), MadeUpTrade.Question(card));
            var figures = question.Run(house.House, default).Value.Figures;
            return Explain(question, KeyOf(figures, 0), house)
                .Section("formula")!
                .Lines.Any(line => line.Item == "working");
        });

        Assert.True(worked >= 30, $"{worked} are.");
    }

    [Theory]
    [InlineData("rca", "region=RU-MOW,product=1001")]
    [InlineData("hhi", "region=RU-ARK")]
    [InlineData("cagr", "region=RU-PRI,product=4407")]
    [InlineData("shift-share", "region=RU-PRI,term=competitiveness")]
    [InlineData("basic-employment", "region=RU-MOW,activity=A")]
    public void The_command_that_is_printed_gives_the_same_figure_again(string code, string cell)
    {
        var house = MadeUpTrade.House(5);
        var question = MadeUpTrade.Question(Catalogue.Get(code));
        var explained = Explain(question, cell, house);
        var command = Line(explained, "again", "command").Split(' ')[1..];
        var screen = new Screen();

        var exit = new CommandLine(screen.Terminal, _ => house.House).Run(
            [.. command, "--format", "csv", "--workspace", Path.GetTempPath()],
            default
        );

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains(
            $"figure,value,Value,{Line(explained, "figure", "value")}",
            screen.Output,
            StringComparison.Ordinal
        );
    }

    private static void Check(Explanation explained, string where)
    {
        var lines = explained.Section("formula")!.Lines;
        if (
            lines.LastOrDefault(line => line.Item == "working") is not { } working
            || explained.Figure.Value is not { } value
        )
            return;
        if (working.Value.Plain.Contains("growing", StringComparison.Ordinal) || lines[^3] != working)
            return;
        var again = Sum.Of(working.Value.Plain);
        Assert.True(
            Math.Abs(again - value) <= 1e-9 * Math.Max(1, Math.Abs(value)),
            FormattableString.Invariant($"{where}: {working.Value.Plain} is {again:R}, not {value:R}")
        );
    }

    private static string KeyOf(FigureTable figures, int row) =>
        string.Join(',', figures.Axes.Select((axis, at) => $"{axis.Name}={axis.Codes[figures.Member(row, at)]}"));

    private static Explanation Explain(ShowIndicator question, string cell, SmallHouse? house = null) =>
        new ExplainFigure(question, cell).Run((house ?? House).House, default).Value;

    private static (string, string)[] Lines(Explanation explained, string section) =>
        [.. explained.Section(section)!.Lines.Select(line => (line.Item, line.Value.Plain))];

    private static string Line(Explanation explained, string section, string item) =>
        explained.Section(section)!.Lines.Last(line => line.Item == item).Value.Plain;

    private static EngineRow Region(string region, string product, long value, string partner) =>
        new(Period.Year(2017), value)
        {
            Region = region,
            Product = product,
            Partner = partner,
        };
}
