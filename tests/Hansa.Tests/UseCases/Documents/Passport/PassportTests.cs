using Hansa.Tests.Adapters.Engines;
using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Model;

namespace Hansa.Tests.UseCases.Documents.Passport;

public class PassportTests
{
    private static readonly string[] Asked = ["RU-MOW", "RU-AL", "RU-NEN", "country"];

    public static TheoryData<string> Territories() => [.. Asked];

    [Fact]
    public void Key_figures_are_those_of_the_rows()
    {
        var passport = Make("RU-MOW");

        // 2017: 6 rows of 200 are 1,200 of 6 × 200 + 18 × 100 = 3,000; 2013: 9 rows of 100 are 900.
        var figures = passport.Blocks.OfType<KeyFigureList>().Single().Figures;
        Assert.Equal("1.2\u00a0thousand\u00a0USD", figures[0].Measure.In("en"));
        Assert.Equal(1200.0 / 900 - 1, figures[1].Measure.Figure.Value!.Value, 12);
        Assert.Equal(0.4, figures[2].Measure.Figure.Value!.Value, 12);
        Assert.Equal("rank 1 of 4", figures[2].Note.TextIn("en"));
        Assert.Equal("место 1 из 4", figures[2].Note.TextIn("ru"));
        Assert.Equal(3, figures[4].Measure.Figure.Value);
        Assert.Equal(2, figures[5].Measure.Figure.Value);
        Assert.Equal(0.5, figures[6].Measure.Figure.Value!.Value, 12);
    }

    [Theory]
    [MemberData(nameof(Territories))]
    public void Every_number_has_a_key_and_every_key_its_source(string territory)
    {
        var passport = Make(territory);

        int[] keys = [.. passport.Sources.Select(source => source.Key)];
        Assert.Equal(Enumerable.Range(1, keys.Length), keys);
        int[] used = [.. passport.Blocks.SelectMany(KeysOf).Distinct().Order()];
        Assert.Equal(keys, used);
        Assert.All(
            passport.Tables.SelectMany(block => block.Table.Columns.Select((column, at) => (block, at))),
            pair =>
                Assert.True(
                    pair.block.Keys[pair.at] > 0 || pair.block.Table.Rows.All(row => row.Cells[pair.at].Figure is null)
                )
        );
        Assert.All(passport.Charts, chart => Assert.NotEmpty(chart.Keys));
        Assert.All(passport.Sources, source => Assert.Equal("snapshot-of-made-up", source.Provenance.Snapshot));
    }

    [Theory]
    [MemberData(nameof(Territories))]
    public void Every_section_says_something_in_both_languages(string territory)
    {
        var passport = Make(territory);

        var sections = passport.Blocks.OfType<Heading>().Where(heading => heading.Level == 1).ToArray();
        Assert.InRange(sections.Length, 12, 13);
        Assert.Equal(sections.Length, sections.Select(section => section.Anchor).Distinct().Count());
        foreach (var (section, next) in sections.Zip(sections.Skip(1)))
            Assert.True(Index(passport, next) - Index(passport, section) > 1, section.Anchor);
        Assert.All(
            passport.Blocks.SelectMany(Passages),
            passage =>
            {
                Assert.NotEmpty(passage.TextIn("en"));
                Assert.Matches("[а-яё]", passage.TextIn("ru"));
                Assert.DoesNotMatch("[а-яё]", passage.TextIn("en"));
                Assert.DoesNotContain("  ", passage.TextIn("en") + passage.TextIn("ru"), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Structure_shares_add_up_to_the_whole_in_each_year()
    {
        var structure = Make("RU-VLG").Tables.Single(block => block.Table.Code == "structure").Table;

        for (var year = 0; year < 2; year++)
            Assert.Equal(1, structure.Rows.Sum(row => row.Cells[year].Figure!.Value.Value ?? 0), 12);
    }

    [Fact]
    public void A_share_that_grows_while_its_value_stands_is_not_called_success()
    {
        var meaning = Make("RU-VLG")
            .Blocks.OfType<Remark>()
            .Where(remark => remark.Kind == RemarkKind.Meaning)
            .ToArray();

        Assert.Contains(
            meaning,
            remark => remark.Text.TextIn("en").Contains("fell by 33.3%", StringComparison.Ordinal)
        );
        Assert.Contains(
            meaning,
            remark => remark.Text.TextIn("ru").Contains("сократился на 33,3\u00a0%", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_region_that_the_method_counts_with_another_names_it_instead_of_a_type()
    {
        var said = Make("RU-NEN").Blocks.OfType<Remark>().Select(remark => remark.Text.TextIn("en"));

        Assert.Contains(said, text => text.Contains("Arkhangelsk Oblast", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_data_do_not_hold_is_said_and_why()
    {
        var rows = PassportHouse
            .Rows()
            .Select(row => row with { Partner = "", Region = row.Region })
            .Where(row => row.Period.YearNumber == 2017)
            .ToList();
        var passport = Of(new MakePassport(PassportHouse.Data, "RU-MOW"), new PassportHouse(rows));

        var missing = passport
            .Blocks.OfType<Remark>()
            .Where(remark => remark.Kind == RemarkKind.Missing)
            .Select(remark => remark.Text.TextIn("en"))
            .ToArray();
        Assert.Contains(missing, text => text.Contains("no partner countries", StringComparison.Ordinal));
        Assert.Contains(
            missing,
            text => text.Contains("no dataset of world exports was named", StringComparison.Ordinal)
        );
        Assert.Contains(
            missing,
            text => text.Contains("do not tell the size of the exporter", StringComparison.Ordinal)
        );
        Assert.Contains(
            passport.Blocks.OfType<Remark>(),
            remark => remark.Text.TextIn("en").Contains("one period", StringComparison.Ordinal)
        );
        Assert.Equal(
            Hansa.Statistics.Figures.Missing.NoBase,
            passport.Blocks.OfType<KeyFigureList>().Single().Figures[1].Measure.Figure.Missing
        );
    }

    [Theory]
    [InlineData("москва")]
    [InlineData("Moscow")]
    [InlineData("ru-mow")]
    public void A_territory_may_be_named_in_either_language(string name) =>
        Assert.Equal("passport-RU-MOW", Make(name).Code);

    [Fact]
    public void An_unknown_territory_or_world_is_a_problem_that_helps()
    {
        var house = new PassportHouse().House;

        var territory = new Runner(house).Run(new MakePassport(PassportHouse.Data, "RU-MOV"));
        var world = new Runner(house).Run(new MakePassport(PassportHouse.Data, "RU-MOW") { Worlds = ["nowhere"] });

        Assert.Equal(ProblemKind.NotFound, territory.Problem!.Kind);
        Assert.Contains("RU-MOW", territory.Problem.Fix.English, StringComparison.Ordinal);
        Assert.Contains("nowhere", world.Problem!.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_question_gives_the_same_page()
    {
        byte[] Page() => new HtmlWriterPage(Make("RU-MOW")).In("ru");

        Assert.Equal(Page(), Page());
    }

    private static Document Make(string territory) =>
        Of(new MakePassport(PassportHouse.Data, territory) { Worlds = [PassportHouse.World] }, new PassportHouse());

    private static Document Of(MakePassport request, PassportHouse house)
    {
        var made = new Runner(house.House).Run(request);
        Assert.True(made.Succeeded, made.Problem?.Title.English);
        return made.Value;
    }

    private static int Index(Document document, Block block) => document.Blocks.ToList().IndexOf(block);

    private static IEnumerable<Passage> Passages(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph.Text],
            BulletList list => list.Items,
            Remark remark => [remark.Text],
            _ => [],
        };

    private static IEnumerable<int> KeysOf(Block block) =>
        block switch
        {
            TableBlock table => table.DistinctKeys,
            ChartBlock chart => chart.Keys,
            KeyFigureList figures => figures.Figures.SelectMany(figure =>
                RunKeys(figure.Note).Append(figure.Measure.Key)
            ),
            _ => Passages(block).SelectMany(RunKeys),
        };

    private static IEnumerable<int> RunKeys(Passage passage) => passage.In("en").Select(run => run.Key).OfType<int>();
}
