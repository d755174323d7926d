using Hansa.Cli.Demo;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.Samples;
using Hansa.Statistics.Figures;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;

namespace Hansa.Tests.Cli;

public sealed class BesidePaperTests
{
    private static readonly Provenance Origin = new("made-up", "00ff", "s", "country", "2013..2017", "Table 2")
    {
        Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
    };

    [Fact]
    public void A_figure_that_prints_alike_agrees_and_a_misprint_is_explained()
    {
        var beside = new FiguresBeside(
            Values(52.249, 49.95),
            Paper(("value-2013", 55.2m, "I01"), ("value-2017", 50m, "")),
            "en"
        );

        var rows = beside.Print(_ => true, "Title").Rows;

        Assert.Equal(["Non-primary", "52.2", "50.0"], rows[0]);
        Assert.Equal(["  in the paper", "55.2 ≠", "50.0"], rows[1]);
        Assert.Equal("1 of 2 figures are as the paper prints them.", beside.Notes()[0]);
        Assert.EndsWith(
            "the paper prints 55.2, here 52.2. " + Words.Of("demo.erratum.I01").English,
            beside.Notes()[1],
            StringComparison.Ordinal
        );
        Assert.Equal(2, beside.Notes().Count);
    }

    [Fact]
    public void A_difference_without_an_erratum_is_called_unexplained()
    {
        var beside = new FiguresBeside(
            Values(52.2, 48),
            Paper(("value-2013", 52.2m, ""), ("value-2017", 49m, "")),
            "ru"
        );

        Assert.Contains(Words.Of("demo.unexplained").Russian, beside.Notes()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_figure_does_not_agree()
    {
        var table = Values(52.2, 0);
        var missing = table with
        {
            Rows =
            [
                table.Rows[0] with
                {
                    Cells = [table.Rows[0].Cells[0], ReportCell.Of(Figure.None(Missing.NoTrade))],
                },
            ],
        };

        var beside = new FiguresBeside(missing, Paper(("value-2013", 52.2m, ""), ("value-2017", 0m, "")), "en");

        Assert.StartsWith("1 of 2", beside.Notes()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Types_are_counted_against_the_list_and_the_unlisted_are_named()
    {
        var print = Types(("A", "1"), ("B", "2"), ("C", "1"), ("D", "-")).Print("Title");

        // The paper lists A and B in 1, nobody in 2: A is the same, C and B are others.
        Assert.Equal(["1 Food", "3", "2", "1", "1"], print.Rows[0]);
        Assert.Equal(["2 Food", "0", "0", "0", "1"], print.Rows[1]);
        Assert.Equal(["Total", "3", "2", "1", "2"], print.Rows[2]);
        Assert.Equal(
            [
                "≠ Another type than the paper prints: Land B.",
                "The paper does not list 2 of 4 territories; here they have these invented types:",
                "– no type: Land D.",
                "– 1 Food: Land C.",
            ],
            print.Notes
        );
    }

    [Fact]
    public void Every_misprint_of_the_tables_has_its_explanation()
    {
        var paper = PaperFigures.Read(Path.Combine(Checkout.Root, "data"));

        var errata = paper
            .Table1()
            .Concat(paper.Table2())
            .Select(cell => cell.Value.Erratum)
            .Where(erratum => erratum.Length > 0);

        Assert.All(errata, erratum => Assert.True(Words.All.ContainsKey($"demo.erratum.{erratum}"), erratum));
    }

    private static ReportTable Values(double first, double last) =>
        new(
            "table-2",
            new("Dynamics", "Динамика"),
            new("Type", "Вид"),
            [
                new("value-2013", new("2013", "2013"), new("bn USD", "млрд")),
                new("value-2017", new("2017", "2017"), new("bn USD", "млрд")),
            ],
            [
                new(
                    "non-primary",
                    new("Non-primary", "Несырьевые"),
                    [ReportCell.Of(Figure.Of(first)), ReportCell.Of(Figure.Of(last))]
                ),
            ],
            [],
            Origin
        );

    private static Dictionary<(string, string), PaperFigure> Paper(
        params (string Column, decimal Printed, string Erratum)[] figures
    ) =>
        figures.ToDictionary(
            figure => ("non-primary", figure.Column),
            figure => new PaperFigure(figure.Printed, figure.Erratum)
        );

    private static TypesBeside Types(params (string Region, string Type)[] regions) =>
        new(
            new ReportTable(
                "table-4",
                new("Types", "Типы"),
                new("Territory", "Территория"),
                [new("type", new("Type", "Тип"))],
                [
                    .. regions.Select(one => new ReportRow(
                        one.Region,
                        new($"Land {one.Region}", one.Region),
                        [ReportCell.Of(new LocalText(one.Type, one.Type))]
                    )),
                ],
                [],
                Origin
            ),
            ("type", _ => new("Food", "Еда")),
            [new("1", 3, 50, ["A", "B"]), new("2", 0, 50, [])],
            "en"
        );
}
