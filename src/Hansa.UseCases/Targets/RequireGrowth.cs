using Hansa.Statistics.Figures;
using Hansa.Statistics.Targets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Asks how fast something must grow to have a share of a whole by a year.</summary>
/// <param name="Share">The share wanted: <c>10%</c> or <c>0.1</c>.</param>
/// <param name="Own">What it has in <paramref name="From"/>, in any unit of money.</param>
public sealed record RequireGrowth(string Share, string Own, int From, int To) : UseCase<TargetAnswer>
{
    /// <summary>What the others have in <see cref="From"/>, in the same unit; excludes <see cref="Whole"/>.</summary>
    public string? Others { get; init; }

    /// <summary>Growth of the others a year: <c>5%</c>; nothing keeps them as they are.</summary>
    public string? Growth { get; init; }

    /// <summary>What all will have together in <see cref="To"/>, where that is settled.</summary>
    public string? Whole { get; init; }

    public override Outcome<TargetAnswer> Run(House house, CancellationToken cancellation) =>
        from share in TypedNumber.Share("--share", Share)
        from own in TypedNumber.NotNegative("--own", Own)
        from periods in TypedNumber.Periods(From, To)
        from answer in Answer(share, own, periods)
        select answer;

    private Outcome<TargetAnswer> Answer(decimal share, decimal own, int periods) =>
        (Others, Whole, Growth) switch
        {
            (not null, null, _) => from others in TypedNumber.NotNegative("--others", Others)
            from growth in Rate()
            select WhileOthersGrow(new Given(share, own, periods), others, growth),
            (null, not null, null) => from whole in TypedNumber.NotNegative("--whole", Whole)
            select OfWhole(new Given(share, own, periods), whole),
            _ => new Problem(
                ProblemKind.Invalid,
                new(
                    "What the rest will be is not said, or said twice.",
                    "Не сказано или сказано дважды, сколько будет у остальных."
                ),
                new(
                    "Give --others (what they have now) with --growth, or --whole (what all will have in the target year).",
                    "Задайте --others (сколько у них сейчас) вместе с --growth либо --whole (сколько будет у всех в целевом году)."
                )
            ),
        };

    private Outcome<decimal> Rate() =>
        TypedNumber
            .Read("--growth", Growth ?? "0")
            .Then<decimal>(rate =>
                rate is <= -1 or > 100
                    ? new Problem(
                        ProblemKind.Invalid,
                        new($"--growth: {Growth} is no growth a year.", $"--growth: {Growth} — не годовой прирост."),
                        new("Give a share above -100% such as 5%.", "Задайте долю выше −100 %, например 5%.")
                    )
                    : rate
            );

    private static TargetAnswer WhileOthersGrow(Given given, decimal others, decimal growth)
    {
        var required = RequiredGrowth.WhileOthersGrow(given.Goal, (double)others, (double)growth);
        var (s, n) = (TypedNumber.Text(given.Share), given.Periods);
        return new TargetAnswer(
            [
                new(
                    "others-then",
                    new("The others in the target year", "Остальные в целевом году"),
                    Figure.Of(required.Rest),
                    Unit.Money("money"),
                    "O(n) = O(0) (1 + g)^n",
                    $"{TypedNumber.Text(others)} × (1 + {TypedNumber.Text(growth)})^{n}"
                ),
                Value(required, "X(n) = s / (1 - s) × O(n)", $"{s} / (1 - {s}) × {TypedNumber.Text(required.Rest)}"),
                .. Growths(required, given),
            ],
            Notes(required, given, whole: others + given.Own)
        );
    }

    private static TargetAnswer OfWhole(Given given, decimal whole)
    {
        var required = RequiredGrowth.OfWhole(given.Goal, (double)whole);
        return new TargetAnswer(
            [
                Value(required, "X(n) = s × whole", $"{TypedNumber.Text(given.Share)} × {TypedNumber.Text(whole)}"),
                .. Growths(required, given),
            ],
            Notes(required, given, whole: 0)
        );
    }

    private static TargetLine Value(RequiredGrowth required, string formula, string working) =>
        new(
            "required-value",
            new("Needed in the target year", "Требуется в целевом году"),
            required.Value,
            Unit.Money("money"),
            formula,
            working
        );

    private static TargetLine[] Growths(RequiredGrowth required, Given given)
    {
        var value = required.Value.Value is { } needed ? TypedNumber.Text(needed) : "X(n)";
        var own = TypedNumber.Text(given.Own);
        return
        [
            new(
                "required-growth",
                new("Needed growth a year", "Требуемый рост в год"),
                required.Growth,
                Unit.ShareDifference with
                {
                    Code = "growth-rate",
                },
                "(X(n) / X(0))^(1/n) - 1",
                $"({value} / {own})^(1/{given.Periods}) - 1"
            ),
            new(
                "required-factor",
                new("The value needed by the value now", "Требуемое значение к нынешнему"),
                required.Factor,
                Unit.GrowthIndex,
                "X(n) / X(0)",
                $"{value} / {own}"
            ),
        ];
    }

    private static List<LocalText> Notes(RequiredGrowth required, Given given, decimal whole)
    {
        var notes = new List<LocalText>();
        if (required.Value.Missing != Missing.None)
            notes.Add(
                new(
                    "No value gives this share: while the others have anything, the part is always below the whole.",
                    "Такой доли не даёт никакое значение: пока у остальных что-то есть, часть меньше целого."
                )
            );
        else if (required.Growth.Missing == Missing.NoBase)
            notes.Add(
                new(
                    "There is nothing to grow from: take the needed value itself as the target.",
                    "Расти не от чего: целью служит само требуемое значение."
                )
            );
        if (whole > 0)
            notes.Add(Now(given, whole));
        return notes;
    }

    private static LocalText Now(Given given, decimal whole)
    {
        var share = 100 * given.Own / whole;
        return new(
            $"The share now: {TypedNumber.Text(Math.Round(share, 2))} %.",
            $"Доля сейчас: {TypedNumber.Text(Math.Round(share, 2)).Replace('.', ',')} %."
        );
    }

    private sealed record Given(decimal Share, decimal Own, int Periods)
    {
        public ShareGoal Goal => new((double)Share, (double)Own, Periods);
    }
}
