using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Looks at what a kilogram costs, row by row, and finds out whether the values of a file are in thousands without its saying so.</summary>
/// <remarks>
/// Few goods cost less than 5 cents a kilogram (sand, coal, some ores): in a file of whole trade they are a small part of the rows. In
/// thousands of the unit nearly all rows lie below that price.
/// </remarks>
internal sealed class PriceWatch(Layout layout)
{
    private const int KilogramsPerUnit = 20;
    private const int FewestRows = 20;

    private readonly Int128 valueScale = PowerOfTen(layout.MassDecimals) * KilogramsPerUnit * layout.Unit.Multiplier;
    private readonly Int128 massScale = PowerOfTen(layout.Decimals);
    private long priced;
    private long cheap;

    public void See(RowBatch batch)
    {
        var values = batch.Amounts[(int)Amount.Value];
        var masses = batch.Amounts[(int)Amount.Mass];
        for (var row = 0; row < batch.Count; row++)
        {
            if (values[row] <= 0 || masses[row] <= 0)
                continue;
            priced++;
            cheap += values[row] * valueScale < masses[row] * massScale ? 1 : 0;
        }
    }

    /// <summary>Nothing when the unit is plausible, or too few rows have a value and a mass to tell.</summary>
    public Problem? Doubt(string file) =>
        priced < FewestRows || cheap * 2 <= priced
            ? null
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"{file}: the values look like thousands of {layout.Unit.Code}: in {cheap} of {priced} rows a kilogram would cost less than 0.05.",
                    $"{file}: похоже, что значения — в тысячах {layout.Unit.Code}: в {cheap} строках из {priced} килограмм стоил бы меньше 0,05."
                ),
                new(
                    $"Say the unit with --unit {Lower}, --unit k{Lower} for thousands, or give the published total with --control-total.",
                    $"Назовите единицу: --unit {Lower} или --unit k{Lower} для тысяч — либо опубликованную сумму: --control-total."
                )
            );

    private string Lower { get; } = layout.Unit.Code.ToLowerInvariant();

    private static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
