using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets.Links;

/// <summary>On which days a register is to be asked for the size of firms in a period.</summary>
/// <remarks>
/// A register of states is asked on the day of its newest state that is at most a year old at the moment wanted: an older one says nothing of
/// it. A register of spells is asked on the moment itself.
/// </remarks>
internal sealed class AskedDays(RegisterFacts register, LinkRules rules)
{
    /// <summary>Days as <c>yyyymmdd</c>, ascending; none where the register does not reach.</summary>
    /// <param name="period">A period of the rules' grain, or a longer one.</param>
    public IReadOnlyList<int> Of(Period period) =>
        [
            .. Moments(period)
                .Select(Answering)
                .Where(day => day is not null)
                .Select(day => Period.Day(day!.Value).Number)
                .Distinct(),
        ];

    private IEnumerable<DateOnly> Moments(Period period) =>
        (rules.Status, rules.Moment) switch
        {
            (SizeStatus.Current, _) => register.Days.TakeLast(1),
            (SizeStatus.BaseYear, RegisterMoment.End) => [Period.Year(rules.BaseYear).LastDay],
            (SizeStatus.BaseYear, _) => MonthEnds(Period.Year(rules.BaseYear)),
            (_, RegisterMoment.End) => [period.LastDay],
            _ => MonthEnds(period),
        };

    private DateOnly? Answering(DateOnly moment)
    {
        if (register.Form == RegisterForm.Spells)
            return moment;
        var newest = register.Days.LastOrDefault(day => day <= moment);
        return newest > moment.AddYears(-1) ? newest : null;
    }

    private static IEnumerable<DateOnly> MonthEnds(Period period)
    {
        var months = period.Grain switch
        {
            Grain.Year => 12,
            Grain.Quarter => 3,
            _ => 1,
        };
        var last = period.LastDay;
        return Enumerable
            .Range(0, months)
            .Select(back => new DateOnly(last.Year, last.Month, 1).AddMonths(1 - months + back))
            .Select(first => first.AddMonths(1).AddDays(-1));
    }
}
