using Hansa.Statistics.Figures;
using Hansa.Statistics.Targets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Asks where an indicator stands beside the path to its target.</summary>
/// <param name="Base">Its value in <paramref name="From"/>: a number, or a percentage.</param>
/// <param name="Target">The value wanted in <paramref name="To"/>.</param>
public sealed record MeasurePace(string Base, string Target, int From, int To) : UseCase<TargetAnswer>
{
    /// <summary>Its value now.</summary>
    public required string Observed { get; init; }

    /// <summary>The year of <see cref="Observed"/>.</summary>
    public required int At { get; init; }

    /// <summary><c>linear</c> or <c>geometric</c>.</summary>
    public string Path { get; init; } = "linear";

    /// <summary><c>up</c> (more is better) or <c>down</c>.</summary>
    public string Direction { get; init; } = "up";

    public override Outcome<TargetAnswer> Run(House house, CancellationToken cancellation) =>
        from start in TypedNumber.Read("--base", Base)
        from target in TypedNumber.Read("--target", Target)
        from observed in TypedNumber.Read("--observed", Observed)
        from periods in TypedNumber.Periods(From, To)
        from form in Form()
        from direction in DirectionOf()
        from path in Checked(new TargetPath((double)start, (double)target, periods, form))
        select Answer(path, direction, (double)observed);

    private Outcome<PathForm> Form() =>
        Path switch
        {
            "linear" => PathForm.Linear,
            "geometric" => PathForm.Geometric,
            _ => Invalid(
                new($"'{Path}' is not a form of path.", $"«{Path}» — не вид траектории."),
                new("Use --path linear or --path geometric.", "Возможны --path linear и --path geometric.")
            ),
        };

    private Outcome<TargetDirection> DirectionOf() =>
        Direction switch
        {
            "up" => TargetDirection.Up,
            "down" => TargetDirection.Down,
            _ => Invalid(
                new($"'{Direction}' is not a direction.", $"«{Direction}» — не направление."),
                new("Use --direction up (more is better) or down.", "Возможны --direction up (больше — лучше) и down.")
            ),
        };

    private Outcome<TargetPath> Checked(TargetPath path)
    {
        if (path is { Form: PathForm.Geometric } && (path.Base <= 0 || path.Target <= 0))
            return Invalid(
                new(
                    "A geometric path goes from one positive value to another.",
                    "Геометрическая траектория идёт от одного положительного значения к другому."
                ),
                new(
                    "Take --path linear, or give a base and a target above 0.",
                    "Возьмите --path linear или задайте базу и цель больше 0."
                )
            );
        return At < From || At > 2199
            ? Invalid(
                new($"{At} is before {From}, the year of the base.", $"{At} раньше года базы {From}."),
                new("Give a year of the path: --at 2020.", "Задайте год внутри траектории: --at 2020.")
            )
            : path;
    }

    private TargetAnswer Answer(TargetPath path, TargetDirection direction, double observed)
    {
        var pace = Pace.Of(path, direction, observed, At - From);
        return new TargetAnswer(Lines(path, pace, observed), Notes(path, direction, pace));
    }

    private TargetLine[] Lines(TargetPath path, Pace pace, double observed)
    {
        var (start, target, now) = (
            TypedNumber.Text(path.Base),
            TypedNumber.Text(path.Target),
            TypedNumber.Text(observed)
        );
        var (elapsed, n) = (Math.Min(At - From, path.Periods), path.Periods);
        var planned = pace.Planned.Value is { } plan ? TypedNumber.Text(plan) : "p(t)";
        var isLinear = path.Form == PathForm.Linear;
        return
        [
            new(
                "planned",
                new($"Planned for {At}", $"План на {At} год"),
                pace.Planned,
                Counted,
                isLinear ? "p(t) = b + (B - b) t / n" : "p(t) = b (B / b)^(t/n)",
                isLinear
                    ? $"{start} + ({target} - {start}) × {elapsed} / {n}"
                    : $"{start} × ({target} / {start})^({elapsed}/{n})"
            ),
            new(
                "gap",
                new("Above (below) the plan", "Выше (ниже) плана"),
                pace.Gap,
                Unit.ShareDifference with
                {
                    Code = "share-of-plan",
                },
                "(x - p(t)) / p(t)",
                $"({now} - {planned}) / {planned}"
            ),
            new(
                "pace",
                new("Pace: change achieved by change planned", "Темп: достигнутое изменение к плановому"),
                pace.Ratio,
                Unit.GrowthIndex with
                {
                    Code = "share-of-planned-change",
                },
                "(x - b) / (p(t) - b)",
                $"({now} - {start}) / ({planned} - {start})"
            ),
            new(
                "projection",
                new($"At this pace in {To}", $"При таком темпе в {To} году"),
                pace.Projection,
                Counted,
                isLinear ? "b + (x - b) n / t" : "b (x / b)^(n/t)",
                isLinear
                    ? $"{start} + ({now} - {start}) × {n} / {elapsed}"
                    : $"{start} × ({now} / {start})^({n}/{elapsed})"
            ),
            new(
                "needed-growth",
                new("Growth a year needed from here", "Рост в год, нужный отсюда"),
                pace.Needed,
                Unit.ShareDifference with
                {
                    Code = "growth-rate",
                },
                "(B / x)^(1/(n - t)) - 1",
                $"({target} / {now})^(1/{n - (At - From)}) - 1"
            ),
        ];
    }

    // What was typed in percents is printed in percents.
    private Unit Counted => Base.TrimEnd().EndsWith('%') ? Unit.Share : Unit.Index;

    private static List<LocalText> Notes(TargetPath path, TargetDirection direction, Pace pace)
    {
        var notes = new List<LocalText>();
        if (path.Contradicts(direction))
            notes.Add(
                new(
                    "The target lies against the direction: it would make the indicator worse.",
                    "Цель противоречит направлению: она ухудшает показатель."
                )
            );
        if (pace.Ratio.Missing == Missing.NoBase)
            notes.Add(
                new(
                    "No change is planned to this date, so that there is no pace.",
                    "К этой дате изменения не запланировано, поэтому темпа нет."
                )
            );
        if (pace.IsAtLeastPlanned is { } reached)
            notes.Add(
                reached
                    ? new("At the plan or ahead of it.", "По плану или с опережением.")
                    : new("Behind the plan.", "С отставанием от плана.")
            );
        return notes;
    }

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
