using Hansa.UseCases.Documents;

namespace Hansa.Tests.UseCases.Documents;

public sealed class CsvDocumentTests
{
    [Fact]
    public void One_line_per_figure_with_reason_bounds_and_unit()
    {
        var output = new StringWriter();

        IndicatorCsv.Write(SampleReports.Ratios(), output);

        Assert.Equal(
            """
            period,region,product,value,missing,low,high,unit
            2017,RU-MOW,44,0.1,,0.1,0.25,ratio
            2017,RU-MOW,72,0,,,,ratio
            2017,RU-VLG,44,,no-base,,,ratio
            2017,RU-VLG,72,0.6666666666666666,,,,ratio

            """,
            output.ToString()
        );
    }

    [Fact]
    public void A_typology_has_its_code_as_value_and_label_margin_and_certainty()
    {
        var output = new StringWriter();

        IndicatorCsv.Write(SampleReports.Types(), output);

        Assert.Equal(
            """
            region,value,missing,low,high,unit,label,margin,certainty
            RU-MOW,timber,,,,type,"Timber, paper",0.5,undecided
            RU-VLG,,no-trade,,,type,No type,,certain

            """,
            output.ToString()
        );
    }

    [Fact]
    public void A_table_prints_reasons_for_missing_figures_and_disarms_formulas()
    {
        var output = new StringWriter();

        TableCsv.Write(SampleReports.Table(), "en", output);

        Assert.Equal(
            """
            code,label,value,share,remark
            H,High,17.25,no-trade,'=HYPERLINK(1)
            U,Undisclosed,,,

            """,
            output.ToString()
        );
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("＝1", "'＝1")]
    public void Text_is_quoted_where_needed_and_never_a_formula(string text, string cell)
    {
        var output = new StringWriter();

        new CsvLines(output).Text(text).Number(-1.5).End();

        Assert.Equal(cell + ",-1.5\n", output.ToString());
    }
}
