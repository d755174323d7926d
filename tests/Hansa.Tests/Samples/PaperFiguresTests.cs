using Hansa.Samples;
using Hansa.Tests.House;

namespace Hansa.Tests.Samples;

public sealed class PaperFiguresTests
{
    private static readonly PaperFigures Paper = PaperFigures.Read(Path.Combine(Checkout.Root, "data"));

    [Fact]
    public void Tables_1_and_2_are_whole()
    {
        Assert.Equal(27, Paper.Table1().Count);
        Assert.Equal(4 * ((5 * 2) + 2), Paper.Table2().Count);
        Assert.Equal(4.3m, Paper.Table1()[("minerals", "rca-2007")].Printed);
    }

    [Fact]
    public void Four_figures_of_Table_2_are_misprints()
    {
        var misprints = Paper.Table2().Where(cell => cell.Value.Erratum.Length > 0).ToDictionary();

        Assert.Equal(
            [
                (("energy", "share-2014"), 24.2m),
                (("non-primary", "index"), 88.8m),
                (("non-primary", "value-2013"), 55.2m),
                (("semi-finished", "value-2014"), 85.5m),
            ],
            misprints.Select(cell => (cell.Key, cell.Value.Printed)).Order()
        );
    }

    [Fact]
    public void Tables_4_and_5_list_58_and_75_regions()
    {
        Assert.Equal([4, 19, 6, 6, 9, 14], Paper.Table4().Select(sector => sector.Regions.Count));
        Assert.Equal([55, 20], Paper.Table5().Select(group => group.Regions.Count));
        Assert.Equal([61, 19], Paper.Table5().Select(group => group.Stated));
    }
}
