using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>An indicator over a dataset as a matrix: its axes, then the measures.</summary>
/// <remarks>
/// Measures: <c>value</c>, and <c>low</c> and <c>high</c> where any figure has an interval. Typologies have <c>class</c> (the number of
/// the class, with a key), <c>margin</c> and <c>certain</c> (1 or 0).
/// Unit: shares from 0 to 1, indices on the scale of their literature, at full precision.
/// </remarks>
public static class IndicatorMatrix
{
    private static readonly LocalText MeasureTitle = new("measure", "показатель");

    public static FigureMatrix Of(IndicatorReport report)
    {
        var (measures, cells) = report.Figures.Types is { } types ? OfTypes(report, types) : OfFigures(report);
        return new FigureMatrix(
            report.Card.Code,
            Title(report),
            [
                .. report.Figures.Axes.Select(axis => Dimension(report, axis)),
                new MatrixDimension("measure", MeasureTitle, DimensionRole.Measure, measures),
            ],
            cells
        )
        {
            Statuses = MatrixWords.Statuses,
            Source = ProvenanceFacts.Line(report.Provenance),
            Notes = Notes(report),
            Provenance = report.Provenance,
        };
    }

    private static LocalText Title(IndicatorReport report) =>
        report.Text?.Title ?? new(report.Card.Code, report.Card.Code);

    private static MatrixDimension Dimension(IndicatorReport report, FigureAxis axis)
    {
        var names = report.Names.GetValueOrDefault(axis.Name);
        return new MatrixDimension(
            axis.Name,
            MatrixWords.Dimension(axis.Name),
            MatrixWords.Role(axis.Name),
            [.. axis.Codes.Select(code => new MatrixMember(code, Named(code, names)))]
        );
    }

    private static LocalText Named(string code, IReadOnlyDictionary<string, LocalText>? names) =>
        names?.GetValueOrDefault(code) ?? new(code, code);

    private static (MatrixMember[], MatrixCell[]) OfFigures(IndicatorReport report)
    {
        var figures = report.Figures;
        var value = new MatrixMember("value", Title(report))
        {
            Unit = MatrixWords.UnitOf(figures.Unit),
            Decimals = PrintedFigure.Decimals(figures) + (figures.Unit.IsShare ? 2 : 0),
        };
        var low = value with { Code = "low", Name = new("lower bound", "нижняя граница"), Note = BoundNote };
        var high = value with { Code = "high", Name = new("upper bound", "верхняя граница"), Note = BoundNote };
        MatrixMember[] measures = figures.HasBounds ? [value, low, high] : [value];
        var cells = new MatrixCell[figures.Count * measures.Length];
        for (var row = 0; row < figures.Count; row++)
            Fill(cells.AsSpan(row * measures.Length, measures.Length), figures[row]);
        return (measures, cells);
    }

    private static readonly LocalText BoundNote = new(
        "End of the interval in which the true value lies where some trade is undisclosed; the value itself where it is exact.",
        "Край интервала, в котором лежит истинное значение, если часть торговли скрыта; само значение, если оно точное."
    );

    private static void Fill(Span<MatrixCell> cells, Figure figure)
    {
        if (figure.Value is not { } value)
        {
            cells.Fill(new MatrixCell(null, figure.Missing.Code()));
            return;
        }
        cells[0] = new MatrixCell(value, "");
        if (cells.Length == 1)
            return;
        cells[1] = End(figure.IsExact ? value : figure.Low);
        cells[2] = End(figure.IsExact ? value : figure.High);
    }

    // An interval may be open: nothing limits the true value there.
    private static MatrixCell End(double? end) =>
        end is { } number ? new(number, "") : new(null, Missing.NotApplicable.Code());

    private static (MatrixMember[], MatrixCell[]) OfTypes(IndicatorReport report, TypeVerdict?[] types)
    {
        var words = types.Select(type => Word(report, type)).ToArray();
        var key = new WordKey(words.OfType<KeyedWord>());
        var cells = new MatrixCell[types.Length * 3];
        for (var row = 0; row < types.Length; row++)
        {
            var missing = report.Figures[row].Missing is var reason and not Missing.None
                ? reason
                : Missing.NotApplicable;
            cells[row * 3] = words[row] is { } word ? new(key[word], "") : new(null, missing.Code());
            cells[(row * 3) + 1] = types[row]?.Margin is { } margin ? new(margin, "") : new(null, missing.Code());
            cells[(row * 3) + 2] = types[row] is { } type ? new(type.IsCertain ? 1 : 0, "") : new(null, missing.Code());
        }
        return (TypeMeasures(key), cells);
    }

    private static MatrixMember[] TypeMeasures(WordKey key) =>
        [
            new("class", new("class", "класс")) { Unit = new("number of the class", "номер класса"), Note = key.Text },
            new("margin", new("margin", "отрыв")) { Unit = new("index", "индекс"), Decimals = 2 },
            new("certain", new("certain", "тип определён")) { Unit = MatrixWords.UnitOf(Unit.YesNo) },
        ];

    private static KeyedWord? Word(IndicatorReport report, TypeVerdict? type) =>
        type?.Code is { } code
            ? new KeyedWord(
                code,
                report.Names.GetValueOrDefault("group")?.GetValueOrDefault(code) ?? new(type.Label, type.Label)
            )
            : null;

    private static LocalText[] Notes(IndicatorReport report) =>
        [
            new($"Formula: {report.Card.Formula}", $"Формула: {report.Card.Formula}"),
            new($"Definition: {report.Card.Source}", $"Определение: {report.Card.Source}"),
            .. report.Notes,
        ];
}
