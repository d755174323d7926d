using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;
using Hansa.Web.Charts;
using Hansa.Web.Figures;

namespace Hansa.EndToEnd.Tests.Web;

public sealed class MapScaleTests
{
    private static readonly FigureWords Words = new(decimals: 1, scale: 1);

    private static readonly ReportNames Names = new(
        new IndicatorReport(
            Catalogue.Indicators[0],
            new FigureTable(Unit.Type, []),
            new("", "", "", "", "", "")
            {
                Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
            },
            []
        )
    );

    [Fact]
    public void Five_steps_hold_about_as_many_territories_each_and_darken_with_the_figure()
    {
        Figure[] figures = [.. Enumerable.Range(1, 20).Reverse().Select(value => Figure.Of(value))];

        var scale = MapScale.Steps(figures, Words);

        Assert.Equal([4, 4, 4, 4, 4], scale.Entries.Select(entry => entry.Territories));
        Assert.Equal(4, scale.Entry[0]);
        Assert.Equal(0, scale.Entry[^1]);
        Assert.Equal(5, scale.Entries.Select(entry => entry.Look.Colour).Distinct().Count());
    }

    [Fact]
    public void Equal_figures_share_a_step()
    {
        Figure[] figures = [.. Enumerable.Repeat(Figure.Of(0), 18), Figure.Of(1), Figure.Of(2)];

        var scale = MapScale.Steps(figures, Words);

        Assert.Equal(18, scale.Entries[0].Territories);
        Assert.Equal(20, scale.Entries.Sum(entry => entry.Territories));
    }

    [Fact]
    public void Steps_that_would_read_alike_are_told_with_more_digits()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        var scale = MapScale.Steps([Figure.Of(0.0001), Figure.Of(0.0004), Figure.Of(2)], Words);

        Assert.Equal(["0.0001", "0.0004", "2.0000"], scale.Entries.Select(entry => entry.Label));
    }

    [Fact]
    public void Territories_without_a_figure_are_hatched_and_counted()
    {
        var scale = MapScale.Steps([Figure.Of(1), Figure.None(Missing.NoTrade)], Words);

        Assert.Equal(1, scale.Entries[^1].Territories);
        Assert.Equal(MapLook.Missing, scale.LookOf(1));
        Assert.Equal(Hatching.None, scale.LookOf(0).Hatching);
    }

    [Fact]
    public void Every_class_has_a_look_of_its_own()
    {
        TypeVerdict?[] types =
        [
            new("fuel", "Fuel", 1, true),
            new("agri", "Food", 1, true),
            null,
            new("fuel", "Fuel", 2, false),
        ];

        var scale = MapScale.Kinds(types, Names);

        Assert.Equal(["Fuel", "Food"], scale.Entries.Take(2).Select(entry => entry.Label));
        Assert.Equal([0, 1, 2, 0], scale.Entry);
        Assert.Equal(3, scale.Entries.Select(entry => entry.Look).Distinct().Count());
    }

    [Fact]
    public void Looks_differ_in_grey_as_well()
    {
        MapLook[] looks = [.. Enumerable.Range(0, 8).Select(MapLook.Kind), MapLook.Missing];

        var alike =
            from one in looks
            from other in looks
            where one != other && one.Hatching == other.Hatching && Math.Abs(Lightness(one) - Lightness(other)) < 0.1
            select (one, other);

        Assert.Empty(alike);
    }

    // Perceived lightness from 0 to 1 (CIE L*, sRGB).
    private static double Lightness(MapLook look)
    {
        double[] linear =
        [
            .. Convert.FromHexString(look.Colour[1..]).Select(part => Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4)),
        ];
        return (1.16 * Math.Cbrt((0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]))) - 0.16;
    }
}
