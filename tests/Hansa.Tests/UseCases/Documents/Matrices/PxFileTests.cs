using Hansa.Tests.UseCases.Assessment;
using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Matrices;

namespace Hansa.Tests.UseCases.Documents.Matrices;

public sealed class PxFileTests
{
    [Fact]
    public void Figures_stand_with_their_bounds_units_and_reasons_in_both_languages() =>
        Assert.Equal(
            """
            CHARSET="ANSI";
            AXIS-VERSION="2013";
            CODEPAGE="utf-8";
            LANGUAGE="en";
            LANGUAGES="en","ru";
            DECIMALS=15;
            SHOWDECIMALS=3;
            MATRIX="rca";
            SUBJECT-CODE="EXPORT";
            SUBJECT-AREA="Exports";
            TITLE="rca by region, product, period and measure";
            CONTENTS="rca";
            UNITS="ratio";
            STUB="region","product";
            HEADING="period","measure";
            CONTVARIABLE="measure";
            SUBJECT-AREA[ru]="Экспорт";
            TITLE[ru]="rca; разрезы: регион, товар, период, показатель";
            CONTENTS[ru]="rca";
            UNITS[ru]="отношение";
            STUB[ru]="регион","товар";
            HEADING[ru]="период","показатель";
            CONTVARIABLE[ru]="показатель";
            VALUES("region")="RU-MOW","RU-VLG";
            CODES("region")="RU-MOW","RU-VLG";
            VALUES("product")="44","72";
            CODES("product")="44","72";
            VALUES("period")="2017";
            TIMEVAL("period")=TLIST(A1),"2017";
            CODES("period")="2017";
            VALUES("measure")="rca","lower bound","upper bound";
            CODES("measure")="value","low","high";
            VALUES[ru]("регион")="RU-MOW","RU-VLG";
            CODES[ru]("регион")="RU-MOW","RU-VLG";
            VALUES[ru]("товар")="44","72";
            CODES[ru]("товар")="44","72";
            VALUES[ru]("период")="2017";
            TIMEVAL[ru]("период")=TLIST(A1),"2017";
            CODES[ru]("период")="2017";
            VALUES[ru]("показатель")="rca","нижняя граница","верхняя граница";
            CODES[ru]("показатель")="value","low","high";
            UNITS("rca")="ratio";
            CONTACT("rca")="Hansa 'Office'";
            """,
            string.Join("\n", Lines(Contact(IndicatorMatrix.Of(SampleReports.Ratios()), "Hansa \"Office\"")).Take(43))
        );

    [Fact]
    public void Cells_run_by_the_side_first_and_keep_all_their_digits() =>
        Assert.Equal(
            [
                "DATA=",
                "0.1 0.1 0.25 ",
                "0 0 0 ",
                "\".....\" \".....\" \".....\" ",
                "0.6666666666666666 0.6666666666666666 0.6666666666666666 ",
                ";",
                "",
            ],
            Lines(IndicatorMatrix.Of(SampleReports.Ratios())).SkipWhile(line => line != "DATA=")
        );

    [Fact]
    public void Classes_have_numbers_and_the_key_is_told()
    {
        var px = PxReader.Open(MatrixRoundTripTests.PxText(IndicatorMatrix.Of(SampleReports.Types()), "en"));

        Assert.Equal("1: Timber, paper", px.Of("""VALUENOTE("measure","class")"""));
        Assert.Equal((1, ""), px.Cells().Cells["RU-MOW|class"]);
        Assert.Equal((null, "no trade"), px.Cells().Cells["RU-VLG|class"]);
        Assert.Equal((1, ""), px.Cells().Cells["RU-VLG|certain"]);
    }

    [Fact]
    public void A_table_has_its_columns_as_measures_and_says_what_one_is()
    {
        var px = PxReader.Open(MatrixRoundTripTests.PxText(TableMatrix.Of(SampleReports.Table()), "ru"));

        Assert.Equal("1 = 100 %", px.Of("""UNITS("Доля")"""));
        Assert.Equal("1: да", px.Of("""VALUENOTE("показатель","Примечание")"""));
        Assert.Equal((17.25, ""), px.Cells("en").Cells["H|value"]);
        Assert.Equal((null, "нет торговли"), px.Cells().Cells["H|share"]);
        Assert.Equal((null, "неприменимо"), px.Cells().Cells["U|value"]);
    }

    [Theory]
    [InlineData("2016-Q4", "2017-Q1", "TLIST(Q1)", "20164", "20171")]
    [InlineData("2017-03", "2017-04", "TLIST(M1)", "201703", "201704")]
    [InlineData("2016", "2017", "TLIST(A1)", "2016", "2017")]
    public void Periods_are_told_as_time(string one, string other, params string[] told)
    {
        var px = PxReader.Open(MatrixRoundTripTests.PxText(OfPeriods(one, other), "en"));

        Assert.Equal(told, px.Statements["""TIMEVAL("period")"""]);
    }

    [Fact]
    public void Periods_of_two_lengths_are_no_time()
    {
        var px = PxReader.Open(MatrixRoundTripTests.PxText(OfPeriods("2016", "2017-03"), "en"));

        Assert.DoesNotContain("""TIMEVAL("period")""", px.Statements.Keys);
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "0")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(-1.25e22, "-12500000000000000000000")]
    [InlineData(1.5e-7, "0.00000015")]
    [InlineData(48252908258.0, "48252908258")]
    public void Numbers_have_all_digits_and_no_exponent(double number, string written) =>
        Assert.Equal(written, PlainNumber.Of(number));

    [Fact]
    public void Names_are_cut_to_one_line_and_stay_different()
    {
        var names = PxText.Names(
            [
                (new string('я', 500), "A"),
                (new string('я', 501), "B"),
                ("same", "C"),
                ("SAME", "C"),
                ("same", "C"),
                ("", "D"),
            ],
            20
        );

        Assert.Equal(["яяяяяяяяяяяяяяяяяяя…", "яяяяяяяяяяяяяяя… (B)", "same", "SAME (C)", "same (2)", "D"], names);
    }

    [Fact]
    public void An_empty_table_is_no_file()
    {
        var empty = SampleReports.Table() with { Rows = [] };

        var outcome = new WriteTable(empty, new FigureForm("px", "en")).Run(new SmallHouse().House, default);

        Assert.Equal(ProblemKind.NotFound, outcome.Problem!.Kind);
    }

    private static FigureMatrix OfPeriods(params string[] periods)
    {
        var plain = IndicatorMatrix.Of(SampleReports.Ratios());
        var time = plain.Dimensions[0] with
        {
            Members = [.. periods.Select(period => new MatrixMember(period, new(period, period)))],
        };
        return plain with
        {
            Dimensions = [time, .. plain.Dimensions.Skip(1)],
            Cells = [.. plain.Cells, .. plain.Cells],
        };
    }

    private static FigureMatrix Contact(FigureMatrix matrix, string contact) => matrix with { Contact = contact };

    private static string[] Lines(FigureMatrix matrix) => MatrixRoundTripTests.PxText(matrix, "en").Split("\r\n");
}
