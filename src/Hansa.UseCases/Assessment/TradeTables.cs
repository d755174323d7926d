using Hansa.Statistics.Classifications;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment;

/// <summary>The axes of a trade table under construction.</summary>
/// <param name="PeriodsOf">The periods of the table that take a period of the cube; none leaves it out.</param>
/// <param name="TerritoriesOf">The territories of the table that take a territory of the cube; none leaves it out.</param>
internal sealed record TableShape(
    IReadOnlyList<Period> Periods,
    IReadOnlyList<string> Territories,
    IReadOnlyList<string> Codes,
    Func<Period, IReadOnlyList<Period>> PeriodsOf,
    Func<string, IReadOnlyList<string>> TerritoriesOf
);

/// <summary>Lays the cells of a cube out as a dense trade table, classified.</summary>
internal static class TradeTables
{
    /// <param name="cube">Axes: period, territory (optional), code.</param>
    /// <param name="territory">The dimension that holds territories; nothing when the cube has none and all goes to the only territory.</param>
    /// <param name="factors">What the sums of each period of the table are multiplied by to reach the comparison's currency and scale.</param>
    public static TradeTable From(
        Cube cube,
        Dimension? territory,
        Coding coding,
        TableShape shape,
        Absence absence,
        IReadOnlyList<Fraction> factors
    )
    {
        var cells = CellMap.Of(cube, territory, coding, shape);
        var table = new Accumulator(shape, absence == Absence.NotObserved);
        for (var cell = 0; cell < cube.Count; cell++)
        {
            foreach (var period in cells.PeriodsOf(cell))
            {
                foreach (var target in cells.TerritoriesOf(cell))
                    table.Add(cube, cell, (period * shape.Territories.Count) + target, cells.ClassesOf(cell, period));
            }
        }
        return table.Build(factors);
    }

    /// <summary>The codes of the axis that occur in the cubes, in the coding's order or by ordinal.</summary>
    public static IReadOnlyList<string> CodesOf(
        Coding coding,
        IEnumerable<Period> periods,
        params IEnumerable<Cube> cubes
    )
    {
        var moments = coding.IsTimeless ? periods.Take(1).ToArray() : [.. periods];
        var found = cubes
            .SelectMany(cube => cube.Key(coding.Dimension).Codes)
            .Distinct()
            .SelectMany(code => moments.SelectMany(period => coding.Classify(code, period)))
            .Where(code => code != Scheme.NoClass)
            .ToHashSet(StringComparer.Ordinal);
        return coding.Order is null
            ? [.. found.Order(StringComparer.Ordinal)]
            : [.. coding.Order.Where(found.Contains)];
    }
}
