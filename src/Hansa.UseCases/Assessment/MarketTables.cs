using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.UseCases.Assessment;

/// <summary>Lays the cells of a cube out by code and market.</summary>
internal static class MarketTables
{
    /// <param name="cube">Axes: period, territory (optional), code, partner.</param>
    /// <param name="markets">The market axis.</param>
    /// <param name="factors">What the sums of each period of the table are multiplied by to reach the comparison's currency and scale.</param>
    public static MarketTable From(
        MarketCube cube,
        Coding coding,
        TableShape shape,
        IReadOnlyList<string> markets,
        IReadOnlyList<Fraction> factors
    )
    {
        var places = CellMap.Of(cube.Cells, cube.Territory, coding, shape);
        var partner = cube.Cells.Key(Dimension.Partner);
        var positions = markets.Select((code, at) => (code, at)).ToDictionary(pair => pair.code, pair => pair.at);
        int[] marketOf = [.. partner.Codes.Select(code => positions.GetValueOrDefault(code, -1))];
        var ledger = new MarketLedger(new MarketAxes(shape.Periods, shape.Territories, shape.Codes, markets));
        for (var cell = 0; cell < cube.Cells.Count; cell++)
        {
            foreach (var period in places.PeriodsOf(cell))
            {
                var target = (places.ClassesOf(cell, period).Known, marketOf[partner.Members[cell]]);
                foreach (var territory in places.TerritoriesOf(cell))
                    Add(ledger, cube.Cells, cell, (period, territory, target));
            }
        }
        return ledger.Build(factors);
    }

    /// <summary>The partners that are markets: known, and not the world as a whole.</summary>
    public static IReadOnlyList<string> MarketsOf(params IEnumerable<Cube> cubes) =>
        [
            .. cubes
                .SelectMany(cube => cube.Key(Dimension.Partner).Codes)
                .Where(code =>
                    code is not (DimensionNames.Undisclosed or DimensionNames.NotGiven or ComparisonParts.World)
                )
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static void Add(
        MarketLedger ledger,
        Cube cube,
        int cell,
        (int Period, int Territory, (int Code, int Market) Cell) target
    )
    {
        ledger.Add(target.Period, target.Territory, target.Cell, cube.Values![cell]);
        if (cube.SuppressedRows?[cell] > 0)
            ledger.Mark(target.Territory, Missing.Suppressed);
        else if (cube.UnobservedRows?[cell] > 0)
            ledger.Mark(target.Territory, Missing.NotObserved);
    }
}

/// <summary>Sums by code and partner.</summary>
/// <param name="Territory">The dimension that holds territories; nothing when the cube has none.</param>
internal sealed record MarketCube(Cube Cells, Dimension? Territory);
