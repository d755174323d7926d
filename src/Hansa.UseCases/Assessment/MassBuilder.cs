using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Adds net mass to a comparison, where the indicator needs it.</summary>
internal sealed class MassBuilder(House house, ComparisonParts parts, CancellationToken cancellation)
{
    /// <param name="codes">The axis that the engine is asked for codes by.</param>
    public Outcome<PreparedComparison> Extend(PreparedComparison prepared, Axis codes) =>
        !parts.Question.Needs.HasFlag(Needs.Masses)
            ? prepared
            : from cube in Cells(codes)
            from masses in Masses(cube, prepared.Comparison.Exports)
            select prepared with
            {
                Comparison = prepared.Comparison with { Masses = masses },
            };

    private Outcome<Cube> Cells(Axis codes) =>
        house.Engine.Sum(
            new CubeQuery(
                parts.Scope.Manifest.Dataset,
                parts.Scope.Manifest.Snapshot,
                [new Axis(Dimension.Period, Grain: parts.Scope.Grain), new Axis(parts.Scope.Territory), codes]
            )
            {
                Measures = Measures.Mass,
                Filters = ComparisonScope.FlowOf(parts.Scope.Manifest, parts.Question.Flow) is { } flow
                    ? [new CodeFilter(Dimension.Flow, [flow])]
                    : [],
                Periods = parts.Scope.Periods,
            },
            cancellation
        );

    private Outcome<Amounts> Masses(Cube cube, TradeTable exports)
    {
        var shape = parts.Axes().Own;
        var places = CellMap.Of(cube, parts.Scope.Territory, parts.Coding, shape);
        var sums = new Int128[exports.Known.Count];
        for (var cell = 0; cell < cube.Count; cell++)
        {
            foreach (var period in places.PeriodsOf(cell))
            {
                foreach (var territory in places.TerritoriesOf(cell))
                    Add(exports.Cell(period, territory, 0), places.ClassesOf(cell, period).Known, cube.Masses![cell]);
            }
        }
        return Array.TrueForAll(sums, sum => sum == 0) ? NoMass() : Amounts.From(sums);

        void Add(int first, int code, Int128 mass)
        {
            if (code >= 0)
                sums[first + code] += mass;
        }
    }

    private Problem NoMass() =>
        new(
            ProblemKind.Invalid,
            new(
                $"{parts.Question.Purpose} needs the mass of what is traded, and {parts.Scope.Manifest.Dataset} has none in {parts.Scope.Periods}.",
                $"{parts.Question.Purpose}: нужна масса товаров, а в наборе {parts.Scope.Manifest.Dataset} её нет за {parts.Scope.Periods}."
            ),
            new(
                "Load it with --map mass=COLUMN if the file has one, or ask for what needs values alone (shift-share, margins-product).",
                "Если в файле есть такой столбец, загрузите его с --map mass=СТОЛБЕЦ или выберите показатель, которому хватает стоимости (shift-share, margins-product)."
            )
        );
}
