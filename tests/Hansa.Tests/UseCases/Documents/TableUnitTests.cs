using Hansa.Cli.Rendering;
using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;

namespace Hansa.Tests.UseCases.Documents;

/// <summary>Rows counted in different units, and figures with bounds, in every form of output.</summary>
public sealed class TableUnitTests
{
    private static readonly ReportTable Table = new(
        "table-3",
        new("Profile", "Профиль"),
        new("Indicator", "Показатель"),
        [new("block-1-rec", new("REC", "РЭЦ"))],
        [
            Row("1", Figure.Of(7.3e9), new("USD", new("bn USD", "млрд USD"), 1, 1e-9)),
            Row("2", Figure.Of(0.25).Within(0.2, 0.5), new("share", new("%", "%"), 1, 100)),
            Row("5q", Figure.Of(1.5).Within(1.5, double.PositiveInfinity), new("ratio", new("times", "раз"), 2, 1)),
        ],
        [],
        new Provenance("made-up", "00ff", "rec", "", "2017", "sme-profile/1")
        {
            Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
        }
    );

    [Fact]
    public void People_see_the_unit_at_the_name_and_the_interval_at_the_number()
    {
        var rows = ReportPrint.Of(Table, "en").Rows;

        Assert.Equal(["1, bn USD", "7.3"], rows[0]);
        Assert.Equal(["2, %", "25.0 (20.0 … 50.0)"], rows[1]);
        Assert.Equal(["5q, times", "1.50 (1.50 … ∞)"], rows[2]);
    }

    [Fact]
    public void A_file_for_programs_has_bounds_in_columns_of_their_own_and_the_unit_of_the_unscaled_figure()
    {
        using var text = new StringWriter { NewLine = "\n" };

        TableCsv.Write(Table, "en", text);

        Assert.Equal(
            [
                "code,label,block-1-rec,block-1-rec-low,block-1-rec-high,unit",
                "1,1,7300000000,,,USD",
                "2,2,0.25,0.2,0.5,share",
                "5q,5q,1.5,1.5,,ratio",
            ],
            text.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static ReportRow Row(string code, Figure figure, ReportForm form) =>
        new(code, new LocalText(code, code), [ReportCell.Of(figure)]) { Form = form };
}
