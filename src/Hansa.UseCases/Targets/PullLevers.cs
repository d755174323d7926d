using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Targets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Asks what entry, survival or value of exporters brings exports to a target, each alone or the cheapest mix.</summary>
/// <param name="Entry">Entrants a year.</param>
/// <param name="Survival">Share of exporters that still export a year later: <c>55%</c>.</param>
/// <param name="Values">Mean exports of an exporter by age, from the year of entry on.</param>
/// <param name="Target">Exports wanted, in the unit of the values.</param>
public sealed record PullLevers(string Entry, string Survival, IReadOnlyList<string> Values, string Target)
    : UseCase<TargetAnswer>
{
    private const int MostAges = 60;
    private const int MostSteps = 1_000;
    private const int MostEntrants = 1_000_000;

    /// <summary>Lever → cost of a step: <c>entry</c> (one more entrant a year), <c>survival</c> (one point more), <c>value</c> (one percent more
    /// of every value). Empty asks for no mix; otherwise all three.</summary>
    public IReadOnlyDictionary<string, string> Costs { get; init; } = new Dictionary<string, string>();

    /// <summary>Lever → the most whole steps; a lever that is not named may go as far as it can (value: twice what it is).</summary>
    public IReadOnlyDictionary<string, string> Limits { get; init; } = new Dictionary<string, string>();

    public override Outcome<TargetAnswer> Run(House house, CancellationToken cancellation) =>
        from entry in TypedNumber.NotNegative("--entry", Entry)
        from survival in TypedNumber.Share("--survival", Survival)
        from values in ValuesByAge()
        from target in TypedNumber.NotNegative("--target", Target)
        from costs in LeverSteps.Costs(Costs)
        from limits in LeverSteps.Limits(Limits, MostEntrants, MostSteps)
        select Answer(new Cohorts(entry, survival, values), target, costs, limits);

    private Outcome<IReadOnlyList<decimal>> ValuesByAge()
    {
        if (Values.Count is 0 or > MostAges)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"There are values for {Values.Count} ages of exporters.",
                    $"Значения заданы для такого числа возрастов экспортёров: {Values.Count}."
                ),
                new(
                    $"Give 1 to {MostAges} values, from the year of entry on: --values 0.1,0.25,0.4.",
                    $"Задайте от 1 до {MostAges} значений, начиная с года входа: --values 0.1,0.25,0.4."
                )
            );
        var read = new List<decimal>();
        foreach (var text in Values)
        {
            var value = TypedNumber.NotNegative("--values", text);
            if (!value.Succeeded)
                return value.Problem;
            read.Add(value.Value);
        }
        return read;
    }

    private static TargetAnswer Answer(Cohorts now, decimal target, LeverCosts? costs, LeverLimits limits)
    {
        var mix = costs is null ? null : LeverMix.Cheapest(now, target, costs, limits);
        var lines = Alone(now, target);
        return costs is null
            ? new TargetAnswer(lines, [])
            : new TargetAnswer(
                mix is null ? lines : [.. lines, .. Mixed(mix, now, costs)],
                [mix is null ? NoMix : HowFound]
            );
    }

    private static TargetLine[] Alone(Cohorts now, decimal target)
    {
        var (n, s, wanted) = (TypedNumber.Text(now.Entry), TypedNumber.Text(now.Survival), TypedNumber.Text(target));
        var sum = Sum(now.Values, s);
        return
        [
            new(
                "exports-now",
                new("Exports with the levers as they are", "Экспорт при нынешних рычагах"),
                Figure.Of(now.Exports),
                Unit.Money("money"),
                "X = n Σ s^a v(a)",
                $"{n} × ({sum})"
            ),
            new(
                "entry-alone",
                new("Entrants a year needed, all else as it is", "Нужно новых экспортёров в год, прочее неизменно"),
                now.EntryFor(target),
                new Unit("firms"),
                "n = X* / Σ s^a v(a)",
                $"{wanted} / ({sum})"
            ),
            new(
                "survival-alone",
                new("Survival needed, all else as it is", "Нужная доля удержания, прочее неизменно"),
                now.SurvivalFor(target),
                Unit.Share,
                "Σ s^a v(a) = X* / n",
                $"{Sum(now.Values, "s")} = {wanted} / {n}"
            ),
            new(
                "value-alone",
                new("Values needed, all else as it is", "Нужные объёмы на экспортёра, прочее неизменно"),
                now.ValueFactorFor(target),
                Unit.GrowthIndex,
                "X* / X",
                $"{wanted} / {TypedNumber.Text(now.Exports)}"
            ),
        ];
    }

    private static TargetLine[] Mixed(LeverMix mix, Cohorts now, LeverCosts costs)
    {
        var survival = now.Survival + (mix.SurvivalPoints / 100m);
        return
        [
            new(
                "mix-entrants",
                new("Cheapest mix: more entrants a year", "Дешевле всего: больше новых экспортёров в год"),
                Figure.Of(mix.Entrants),
                new Unit("firms"),
                "n + dn",
                $"{TypedNumber.Text(now.Entry)} + {mix.Entrants}"
            ),
            new(
                "mix-survival",
                new("Cheapest mix: survival", "Дешевле всего: удержание"),
                Figure.Of((double)survival),
                Unit.Share,
                "s + ds",
                $"{TypedNumber.Text(now.Survival)} + {TypedNumber.Text(mix.SurvivalPoints / 100m)}"
            ),
            new(
                "mix-value",
                new("Cheapest mix: values", "Дешевле всего: объёмы на экспортёра"),
                Figure.Of(1 + (mix.ValuePercents / 100.0)),
                Unit.GrowthIndex,
                "1 + dv",
                $"1 + {TypedNumber.Text(mix.ValuePercents / 100m)}"
            ),
            new(
                "mix-cost",
                new("Its cost", "Стоимость"),
                Figure.Of((double)mix.Cost),
                Unit.Money("money"),
                "c(n) dn + c(s) ds + c(v) dv",
                $"{TypedNumber.Text(costs.Entrant)} × {mix.Entrants} + {TypedNumber.Text(costs.SurvivalPoint)} × {mix.SurvivalPoints} + {TypedNumber.Text(costs.ValuePercent)} × {mix.ValuePercents}"
            ),
            new(
                "mix-exports",
                new("Exports that it gives", "Экспорт при нём"),
                Figure.Of(mix.Exports),
                Unit.Money("money"),
                "X = (n + dn) (1 + dv) Σ (s + ds)^a v(a)",
                $"{TypedNumber.Text(now.Entry + mix.Entrants)} × {TypedNumber.Text(1 + (mix.ValuePercents / 100m))} × ({Sum(now.Values, TypedNumber.Text(survival))})"
            ),
        ];
    }

    private static string Sum(IReadOnlyList<decimal> values, string survival) =>
        string.Join(
            " + ",
            values.Select(
                (value, age) =>
                    age switch
                    {
                        0 => TypedNumber.Text(value),
                        1 => $"{survival} × {TypedNumber.Text(value)}",
                        _ => string.Create(
                            CultureInfo.InvariantCulture,
                            $"{survival}^{age} × {TypedNumber.Text(value)}"
                        ),
                    }
            )
        );

    private static readonly LocalText HowFound = new(
        "Every whole number of points of survival and percents of value was tried, with the fewest entrants beside them: no cheaper mix of whole steps exists.",
        "Перебраны все целые пункты удержания и проценты объёма с наименьшим числом новых экспортёров: более дешёвого сочетания целых шагов нет."
    );

    private static readonly LocalText NoMix = new(
        "No mix within the limits reaches the target.",
        "В заданных пределах цель не достигается ни при каком сочетании."
    );
}
