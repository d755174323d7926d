using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Explanations;

/// <summary>The figure itself, its formula with the numbers put in, the sums, and what is undisclosed among them.</summary>
internal static class FigureSections
{
    private static readonly LocalText Value = new("Value", "Значение");

    public static ExplanationSection Figure(ExplainedFigure figure, IndicatorReport report)
    {
        var (unit, found) = (figure.Table.Unit, figure.Figure);
        var lines = new List<ExplanationLine>();
        if (figure.Type is { } type)
            lines.AddRange(TypeLines(type, NameOf(type, figure, report)));
        lines.Add(
            new(
                "value",
                figure.Type is null ? Value : new("Deciding figure", "Решающий показатель"),
                ExplainedValue.Of(found, Deciding(figure, unit))
            )
        );
        if (found.Missing != Missing.None)
            lines.Add(new("missing", new("Why there is none", "Почему его нет"), Reason(found.Missing)));
        else if (!found.IsExact)
            lines.AddRange(Bounds(figure, unit));
        return new("figure", new("The figure", "Показатель"), lines);
    }

    // A type is decided by a number that has no unit of its own.
    private static Unit Deciding(ExplainedFigure figure, Unit unit) =>
        figure.Type is null ? unit
        : figure.Card.Limits == Limits.ZeroToOne ? Unit.Share
        : Unit.Ratio;

    private static LocalText NameOf(TypeVerdict type, ExplainedFigure figure, IndicatorReport report) =>
        type.Code is not { } code ? new(type.Label, Untyped.GetValueOrDefault(type.Label, type.Label))
        : new[] { figure.Comparison.CodeName, "type" }
            .Select(axis => report.Names.GetValueOrDefault(axis)?.GetValueOrDefault(code))
            .FirstOrDefault(name => name is not null)
            is { } found
            ? new($"{code} {found.English}", $"{code} {found.Russian}")
        : new($"{code} {type.Label}", $"{code} {Untyped.GetValueOrDefault(type.Label, type.Label)}");

    // What stands in the place of a class.
    private static readonly Dictionary<string, string> Untyped = new()
    {
        [Types.None] = "нет типа",
        [Types.Small] = "ниже минимума экспорта",
        [Types.Mixed] = "смешанный",
    };

    private static IEnumerable<ExplanationLine> TypeLines(TypeVerdict type, LocalText name)
    {
        yield return new("type", new("Type", "Тип"), ExplainedValue.Of(name));
        yield return new(
            "certainty",
            new("Certainty", "Определённость"),
            ExplainedValue.Of(
                type.IsCertain
                    ? new LocalText(
                        "certain: undisclosed trade cannot change it",
                        "определён: нераскрытая торговля его не изменит"
                    )
                    : new LocalText(
                        "undecided: undisclosed trade could change it",
                        "не определён: нераскрытая торговля может его изменить"
                    )
            )
        );
        if (type.Margin is { } margin)
            yield return new(
                "margin",
                new("Ahead of the next or the threshold by", "Отрыв от следующего или порога"),
                ExplainedValue.Of(margin, Unit.Ratio)
            );
        if (type.Share is { } share)
            yield return new("share", new("Share of the class", "Доля класса"), ExplainedValue.Share(share));
        if (type.ShareAboveBenchmark is { } above)
            yield return new(
                "share-above",
                new("Of it above the benchmark", "Из неё сверх базы сравнения"),
                ExplainedValue.Share(above)
            );
        if (type.Coverage is { } coverage)
            yield return new(
                "coverage",
                new("Trade that the classes cover", "Торговля, охваченная классами"),
                ExplainedValue.Share(coverage)
            );
    }

    private static IEnumerable<ExplanationLine> Bounds(ExplainedFigure figure, Unit unit)
    {
        if (figure.Figure.Low is { } low)
            yield return new(
                "low",
                new("At least", "Не менее"),
                ExplainedValue.Of(low, unit),
                Meaning(figure.Card.Bounds)
            );
        if (figure.Figure.High is { } high)
            yield return new(
                "high",
                new("At most", "Не более"),
                ExplainedValue.Of(high, unit),
                Meaning(figure.Card.Bounds)
            );
    }

    private static LocalText Meaning(Bounds bounds) =>
        bounds == Statistics.Indicators.Bounds.Joint
            ? new(
                "reached by one allocation of the undisclosed trade",
                "достигается при одном из распределений нераскрытой торговли"
            )
            : new("the true value lies inside", "истинное значение внутри границ");

    private static ExplainedValue Reason(Missing missing) =>
        ExplainedValue.Of(
            missing switch
            {
                Missing.NoTrade => new LocalText(
                    "the territory has no trade to divide by",
                    "у территории нет торговли, на которую делить"
                ),
                Missing.NoBase => new("what it is compared with is zero", "то, с чем сравнивают, равно нулю"),
                Missing.Suppressed => new(
                    "the publisher withheld a value that it needs",
                    "публикатор скрыл нужное значение"
                ),
                Missing.NotObserved => new("a value that it needs was not observed", "нужное значение не наблюдалось"),
                _ => new("the indicator has no meaning here", "здесь показатель не имеет смысла"),
            }
        );

    public static ExplanationSection Formula(ExplainedFigure figure, IReadOnlyList<WorkingStep> steps)
    {
        var lines = new List<ExplanationLine>();
        foreach (var step in steps)
        {
            lines.Add(new(step.Name, new(step.Name, step.Name), ExplainedValue.Of(step.Formula)));
            if (step.Working is { } working)
                lines.Add(new("working", new("=", "="), new ExplainedValue(working, step.Printed!)));
            lines.Add(new("result", new("=", "="), ExplainedValue.Of(step.Result, Deciding(figure, step.Unit))));
        }
        lines.Add(new("source", new("Defined by", "Определение"), ExplainedValue.Of(figure.Card.Source)));
        return new("formula", new("Formula", "Формула"), lines);
    }

    /// <summary>The sums that stand in the formula; all that the indicator may use where the formula speaks of a structure.</summary>
    public static ExplanationSection Sums(
        ExplainedFigure figure,
        IReadOnlyList<LetterSum> sums,
        IReadOnlyList<WorkingStep> steps
    )
    {
        var used = steps.SelectMany(step => step.Letters).ToHashSet();
        var isClosed = steps.All(step => step.Working is not null);
        var lines = sums.Where(sum => !isClosed || used.Contains(sum.Letter))
            .Select(sum => new ExplanationLine(
                sum.Letter,
                new($"{sum.Letter}  {sum.Meaning.English}", $"{sum.Letter}  {sum.Meaning.Russian}"),
                ExplainedValue.Of(sum.Number, sum.Unit),
                Units(sum)
            ));
        return new("sums", new("Exact sums", "Точные суммы"), [.. lines]);
    }

    private static LocalText Units(LetterSum sum)
    {
        var (english, russian) = (
            new StoredSum(sum.Number.Units, 0).In("en"),
            new StoredSum(sum.Number.Units, 0).In("ru")
        );
        return new($"{english} stored units", $"{russian} хранимых единиц");
    }

    public static ExplanationSection Undisclosed(ExplainedFigure figure)
    {
        var (exports, benchmark) = (figure.Comparison.Exports, figure.Comparison.Benchmark);
        var lines = new List<ExplanationLine>();
        foreach (var moment in figure.Moments)
        {
            var when = figure.PeriodOf(moment);
            var cell = exports.TerritoryCell(moment.Period, figure.Territory);
            Add("undisclosed", new($"Of the territory, {when}", $"У территории, {when}"), exports.UndisclosedAt(cell));
            if (figure.Code is { } code)
            {
                var own = exports.PossibleAt(exports.Cell(moment.Period, figure.Territory, code));
                Add("possible", new($"May belong to the code, {when}", $"Может относиться к коду, {when}"), own);
                Add(
                    "possible-of-others",
                    new($"The same of others in the benchmark, {when}", $"То же у остальных в базе сравнения, {when}"),
                    benchmark.PossibleOfOthers(moment.Period, figure.Territory, code, own)
                );
            }
            Add(
                "benchmark",
                new($"Of the benchmark, {when}", $"У базы сравнения, {when}"),
                benchmark.Undisclosed(moment.Period, figure.Territory)
            );
            if (exports.TotalGap(moment.Period, figure.Territory) is not Missing.None and var gap)
                lines.Add(new("gap", new($"Incomplete, {when}", $"Неполно, {when}"), Reason(gap)));
        }
        if (lines.Count == 0)
            lines.Add(
                new(
                    "none",
                    new("Undisclosed", "Нераскрыто"),
                    ExplainedValue.Of(new LocalText("nothing in these sums", "в этих суммах ничего"))
                )
            );
        return new("undisclosed", new("Undisclosed trade", "Нераскрытая торговля"), lines);

        void Add(string item, LocalText label, Int128 units)
        {
            if (units != 0)
                lines.Add(new(item, label, ExplainedValue.Of(figure.Money(units), figure.Currency)));
        }
    }
}
