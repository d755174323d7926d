using System.Globalization;
using System.Numerics;
using Hansa.Statistics.Consistency;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Targets;

namespace Hansa.UseCases.Releases;

/// <summary>Reads a file of figures that were published of a release's cells elsewhere: values, shares, growth and means, as they are printed.</summary>
internal sealed class PublishedFigures
{
    private const int MostFigures = 20_000;
    private static readonly string[] Columns = ["measure", "cell", "figure"];
    private static readonly string[] MoreColumns = ["base", "count", "precision", "unit", "source", "note"];
    private static readonly string[] Measures = ["value", "share", "growth", "mean"];

    private readonly TableFile file;
    private readonly ReleaseScope scope;
    private readonly List<LocalText> findings = [];

    private PublishedFigures(TableFile file, ReleaseScope scope) => (this.file, this.scope) = (file, scope);

    /// <param name="path">Nothing: nothing was published.</param>
    public static Outcome<IReadOnlyList<OutsideFigure>> Read(House house, string? path, ReleaseScope scope) =>
        path is null
            ? Array.Empty<OutsideFigure>()
            : house.TableFiles.Read(path).Then(file => new PublishedFigures(file, scope).All());

    private Outcome<IReadOnlyList<OutsideFigure>> All()
    {
        findings.AddRange(file.Faults(Columns, MoreColumns));
        if (file.Rows.Count is 0 or > MostFigures)
            findings.Add(
                new(
                    $"{file.FileName}: a file has 1 to {MostFigures} figures, and there are {file.Rows.Count}.",
                    $"{file.FileName}: в файле от 1 до {MostFigures} значений, а здесь {file.Rows.Count}."
                )
            );
        if (findings.Count > 0)
            return Faulty();
        OutsideFigure[] figures = [.. file.Rows.Select(Row).OfType<OutsideFigure>()];
        return findings.Count > 0 ? Faulty() : figures;
    }

    private Problem Faulty() =>
        new(
            ProblemKind.Invalid,
            new(
                $"{file.FileName} has {findings.Count} {(findings.Count == 1 ? "fault" : "faults")}; nothing was made.",
                $"В файле {file.FileName} ошибок: {findings.Count}; ничего не сделано."
            ),
            new(
                "Mend the lines named; docs/how-to/release-tables.md tells the columns.",
                "Исправьте названные строки; столбцы описаны в docs/how-to/release-tables.md."
            )
        )
        {
            Details = findings,
        };

    private OutsideFigure? Row(TableFileRow row)
    {
        string Text(string column) => file.Text(row, column);
        OutsideFigure? Fault(LocalText what)
        {
            findings.Add(
                new($"{file.FileName}, line {row.Line}: {what}", $"{file.FileName}, строка {row.Line}: {what}")
            );
            return null;
        }

        if (CellKey.Read(Text("cell"), scope) is not { } cell)
            return Fault(
                new(
                    $"'{Short(Text("cell"))}' names no cell. {CellKey.Form}",
                    $"«{Short(Text("cell"))}» не называет ячейки. {CellKey.Form}"
                )
            );
        if (PrintedNumber.Read(Text("figure"), Text("precision")) is not { IsClaim: true } printed)
            return Fault(
                new(
                    $"'{Short(Text("figure"))}' is no printed number (a point, no comma), or its precision does not fit.",
                    $"«{Short(Text("figure"))}» — не напечатанное число (точка, а не запятая), или не подходит precision."
                )
            );
        var (unit, whole) = (Unit(Text("unit")), CellKey.Read(Text("base"), scope));
        return Text("measure") switch
        {
            "share" when Text("base").Length > 0 => whole is { } key && key != cell
                ? Figure(cell, key, Percent(printed.Range)) ?? Fault(TooLong)
                : Fault(
                    new(
                        $"'{Short(Text("base"))}' names no other cell. {CellKey.Form}",
                        $"«{Short(Text("base"))}» не называет другой ячейки. {CellKey.Form}"
                    )
                ),
            "share" => Fault(
                new(
                    "a share needs the cell that it is a share of, in the column base.",
                    "для доли нужна ячейка, долей которой она служит, в столбце base."
                )
            ),
            "growth" => Text("base").Length == 0 || whole is not null
                ? Figure(cell, whole ?? CellKey.YearBefore(cell), Grown(printed.Range)) ?? Fault(TooLong)
                : Fault(
                    new(
                        $"'{Short(Text("base"))}' names no cell. {CellKey.Form}",
                        $"«{Short(Text("base"))}» не называет ячейки. {CellKey.Form}"
                    )
                ),
            "value" or "mean" when unit is null => Fault(
                new(
                    $"unit '{Short(Text("unit"))}' is not known, or not in {scope.Manifest.Currency}. Write {scope.Manifest.Currency} or mn {scope.Manifest.Currency}.",
                    $"unit «{Short(Text("unit"))}» — неизвестная единица или не в {scope.Manifest.Currency}. Пишите {scope.Manifest.Currency} или mn {scope.Manifest.Currency}."
                )
            ),
            "value" => Figure(cell, null, unit.Value * printed.Range) ?? Fault(TooLong),
            "mean" => Count(Text("count")) is { } count
                ? Figure(cell, null, unit.Value * count * printed.Range) ?? Fault(TooLong)
                : Fault(
                    new(
                        "a mean needs the number that it is a mean over, 1 or more, in the column count.",
                        "для среднего нужно число усредняемых, от 1, в столбце count."
                    )
                ),
            var other => Fault(
                new LocalText(
                    $"measure '{Short(other)}' is not known.",
                    $"measure «{Short(other)}» — неизвестная величина."
                ).And(Nearest.Advice(other, Measures, Nearest.All(Measures)))
            ),
        };
    }

    private static readonly LocalText TooLong = new(
        "the figure has more digits than can be used.",
        "цифр в числе больше, чем можно использовать."
    );

    private static Interval Percent(Interval printed) => Fraction.Of(1, 100) * printed;

    private static Interval Grown(Interval printed) => Interval.Exactly(1) + Percent(printed);

    /// <summary>Both ends over one divisor; nothing where they take more than 128 bits.</summary>
    internal static OutsideFigure? Figure(string cell, string? whole, Interval range)
    {
        var divisor = Denominator(range.Low) * Denominator(range.High);
        divisor /= BigInteger.GreatestCommonDivisor(Denominator(range.Low), Denominator(range.High));
        var (low, high) = (Numerator(range.Low, divisor), Numerator(range.High, divisor));
        return Fits(divisor) && Fits(low) && Fits(high)
            ? new OutsideFigure(cell, whole, (Int128?)low, (Int128?)high, (Int128)divisor)
            : null;
    }

    // Times a value of 64 bits it must still fit.
    private static bool Fits(BigInteger? number) => number is not { } given || given.GetBitLength() < 60;

    private static BigInteger Denominator(End? end) => end?.At.Denominator ?? 1;

    private static BigInteger? Numerator(End? end, BigInteger divisor) =>
        end is { } given ? (given.At * divisor).Numerator : null;

    // Printed units → minor units of the dataset.
    private Fraction? Unit(string text) =>
        TargetUnit.Read(text) is { } unit && unit.Code == scope.Manifest.Currency
            ? Fraction.PowerOfTen(unit.Power + scope.Manifest.Decimals) / (BigInteger)scope.Manifest.UnitMultiplier
            : null;

    private static Fraction? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? (Fraction)count
            : null;

    private static string Short(string text) => text.Length > 40 ? string.Concat(text.AsSpan(0, 40), "…") : text;
}

/// <summary>Keys of cells as people write them: <c>region=RU-VLG;product=44</c>; <c>total</c> for the one without dimensions.</summary>
internal static class CellKey
{
    public static readonly LocalText Form = new(
        "Write region=RU-VLG;product=44, or total; another year as period=2016;region=RU-VLG. Dimensions are region, product, partner, size.",
        "Пишите region=RU-VLG;product=44 или total; другой год — period=2016;region=RU-VLG. Измерения: region, product, partner, size."
    );

    private const string Total = "total";
    private const string Flow = "flow";
    private const string Time = "period";

    private static readonly string[] Known = ["region", "product", "partner", "size", Time, Flow];

    /// <summary>The key with flow and period, in the order of keys; nothing where it is none.</summary>
    public static string? Read(string text, ReleaseScope scope)
    {
        var parts = text == Total ? [] : text.Split(';', StringSplitOptions.TrimEntries);
        var codes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.Split('=') is not [var dimension, { Length: > 0 and <= 40 } code] || !Known.Contains(dimension))
                return null;
            if (!codes.TryAdd(dimension, code))
                return null;
        }
        codes.TryAdd(Flow, scope.Flow);
        codes.TryAdd(Time, scope.Period.ToString());
        return codes[Flow] == scope.Flow && Period.TryParse(codes[Time], out var period)
            ? string.Join(
                ';',
                codes.Select(pair => $"{pair.Key}={(pair.Key == Time ? period.ToString() : pair.Value)}")
            )
            : null;
    }

    /// <summary>The same cell a year before.</summary>
    public static string YearBefore(string key) =>
        string.Join(
            ';',
            key.Split(';').Select(part => PeriodIn(part) is { } period ? $"{Time}={Before(period)}" : part)
        );

    /// <summary>The period of a key.</summary>
    public static string PeriodOf(string key) =>
        key.Split(';').First(part => part.StartsWith($"{Time}=", StringComparison.Ordinal))[(Time.Length + 1)..];

    private static Period? PeriodIn(string part) =>
        part.StartsWith($"{Time}=", StringComparison.Ordinal)
        && Period.TryParse(part[(Time.Length + 1)..], out var period)
            ? period
            : null;

    // The year stands in front of month and day.
    private static Period Before(Period period) => Period.FromNumber(period.Number - 10000);
}
