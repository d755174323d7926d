using System.Numerics;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>A dataset that has one value a period, such as an exchange rate or a price index, as exact numbers.</summary>
internal sealed record Series(Manifest Manifest, IReadOnlyDictionary<Period, Fraction> Values)
{
    // A rate or an index beyond these is a slip of units, and would leave sums without meaning.
    private static readonly Fraction Least = Fraction.PowerOfTen(-9);
    private static readonly Fraction Most = Fraction.PowerOfTen(9);

    /// <summary>Reads a series as a person names it: <c>NAME</c>, or <c>NAME@CODE</c> for the row of one territory in a table of many.</summary>
    public static Outcome<Series> Read(SeriesRequest request, House house, CancellationToken cancellation)
    {
        var (name, territory) = Split(request.Text);
        return from manifest in house.Datasets.Current(name)
            from suited in DatasetUse.Check(manifest, request.Option, request.Kinds)
            from filter in Filter(manifest, territory)
            from cube in house.Engine.Sum(
                new CubeQuery(manifest.Dataset, manifest.Snapshot, [new Axis(Dimension.Period, Grain: request.Grain)])
                {
                    Measures = Measures.Value | Measures.Rows,
                    Filters = filter,
                },
                cancellation
            )
            from series in Of(manifest, cube, request)
            select series;
    }

    private static Outcome<Series> Of(Manifest manifest, Cube cube, SeriesRequest request)
    {
        if (StockGrain.Problem(manifest, request.Grain) is { } mixed)
            return mixed;
        var scale = manifest.UnitMultiplier * Fraction.PowerOfTen(-manifest.Decimals);
        var values = new Dictionary<Period, Fraction>();
        for (var cell = 0; cell < cube.Count; cell++)
        {
            var period = cube.Code(Dimension.Period, cell);
            if (cube.Rows![cell] != 1)
                return Several(manifest, period, cube.Rows[cell]);
            if (cube.UnobservedRows?[cell] > 0 || cube.SuppressedRows?[cell] > 0)
                continue;
            var value = Fraction.Of((BigInteger)cube.Values![cell], 1) * scale;
            if (!IsPlausible(value))
                return Implausible(manifest, period);
            values[Parse(period)] = value;
        }
        return new Series(manifest, values);
    }

    private static bool IsPlausible(Fraction value) =>
        value.Numerator * Least.Denominator >= value.Denominator
        && value.Numerator <= value.Denominator * Most.Numerator;

    private static Outcome<IReadOnlyList<CodeFilter>> Filter(Manifest manifest, string? territory)
    {
        if (territory is null)
            return Array.Empty<CodeFilter>();
        var dimension = manifest.Dimensions.Contains(Dimension.Region) ? Dimension.Region : Dimension.Reporter;
        return manifest.Dimensions.Contains(dimension)
            ? (CodeFilter[])[new CodeFilter(dimension, [territory])]
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"{manifest.Dataset} has no territories, so there is no '{territory}' in it.",
                    $"В наборе {manifest.Dataset} нет территорий, поэтому нет и «{territory}»."
                ),
                new($"Name it alone: {manifest.Dataset}.", $"Назовите его без территории: {manifest.Dataset}.")
            );
    }

    private static Problem Several(Manifest manifest, string period, long rows) =>
        new(
            ProblemKind.Invalid,
            new(
                $"{manifest.Dataset} has {rows} values in {period}, and one is needed: they are not added up.",
                $"В наборе {manifest.Dataset} за {period} несколько значений ({rows}), а нужно одно: они не складываются."
            ),
            manifest.Dimensions.Contains(Dimension.Region) || manifest.Dimensions.Contains(Dimension.Reporter)
                ? new(
                    $"Say whose value to take: {manifest.Dataset}@CODE.",
                    $"Скажите, чьё значение взять: {manifest.Dataset}@КОД."
                )
                : new LocalText(
                    "Load one value a period: the average of the year for yearly trade, of the month for monthly.",
                    "Загрузите по одному значению за период: среднее за год для годовой торговли, среднее за месяц — для месячной."
                )
        );

    private static Problem Implausible(Manifest manifest, string period) =>
        new(
            ProblemKind.Invalid,
            new(
                $"The value of {manifest.Dataset} in {period} cannot be used: it is not between 0.000000001 and 1,000,000,000.",
                $"Значение набора {manifest.Dataset} за {period} использовать нельзя: оно не лежит между 0,000000001 и 1 000 000 000."
            ),
            new("Correct the file and load it again.", "Исправьте файл и загрузите его снова.")
        );

    private static (string Name, string? Territory) Split(string text)
    {
        var at = text.LastIndexOf('@');
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    private static Period Parse(string text) =>
        Period.TryParse(text, out var period)
            ? period
            : throw new InvalidOperationException($"The engine answered with a period '{text}'.");
}

/// <summary>Which series to read, and as what.</summary>
/// <param name="Text">As a person names it.</param>
/// <param name="Option">The option that names it, for messages.</param>
/// <param name="Kinds">What the values may be.</param>
internal sealed record SeriesRequest(string Text, string Option, Grain Grain, params Quantity[] Kinds);

/// <summary>Whether values that hold for a moment or a whole period, and are never added over time, stand at the length of period asked for.</summary>
internal static class StockGrain
{
    /// <summary>A refusal where periods of another length stand in the dataset, or nothing.</summary>
    public static Problem? Problem(Manifest manifest, Grain grain)
    {
        var other = manifest
            .Totals.Select(total => Period.TryParse(total.Period, out var period) ? period : (Period?)null)
            .FirstOrDefault(period => period is { } one && one.Grain != grain);
        return other is null
            ? null
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"{manifest.Dataset} holds {manifest.Quantity.Name()} for {other}, and the question is about periods of another length ({Name(grain)}).",
                    $"В наборе {manifest.Dataset} {manifest.Quantity.Name()} по периодам {other}, а спрошены периоды другой длины ({Name(grain)})."
                ),
                new(
                    $"Load a table with one value for each {Name(grain)}: such values are not added up over time.",
                    $"Загрузите таблицу с одним значением на каждый период такой длины ({Name(grain)}): во времени эти значения не складываются."
                )
            );
    }

    /// <summary>The length in the middle of a sentence: <c>year</c>.</summary>
    public static LocalText Name(Grain grain) =>
        grain switch
        {
            Grain.Year => new("year", "год"),
            Grain.Quarter => new("quarter", "квартал"),
            Grain.Month => new("month", "месяц"),
            _ => new("day", "день"),
        };
}
