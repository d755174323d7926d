using Hansa.Management.Targets;
using Hansa.Statistics.Numbers;

namespace Hansa.UseCases.Targets;

/// <summary>Contradictions between targets in words.</summary>
internal static class ContradictionText
{
    public static LocalText Of(TargetContradiction one) => new(English(one), Russian(one));

    private static string English(TargetContradiction one)
    {
        var first = one.Targets[0];
        var (what, unit) = (Name(first), first.Unit);
        var (left, right) = (TargetText.Of(one.One, unit, "en"), TargetText.Of(one.Other, unit, "en"));
        return one.Kind switch
        {
            ContradictionKind.AgainstDirection =>
                $"{what}: the target {Wanted(first, "en")} lies on the wrong side of the base {Start(first, "en")}: the indicator is meant to go {(first.Direction == Statistics.Targets.TargetDirection.Up ? "up" : "down")}.",
            ContradictionKind.MissesGoal =>
                $"{what}: the target {Wanted(first, "en")} cannot meet the goal {Wanted(one.Targets[1], "en")} for {one.Targets[1].Key.Deadline}.{Money(one, "en")}",
            ContradictionKind.GrowthOfShare =>
                $"{what}: the share is to change to {Percent(one, "en").One} of its base, and by the growth of its part and of its whole (sme:5a / sme:5b) it changes to {Percent(one, "en").Other}.",
            ContradictionKind.GrowthOfWhole =>
                $"{what}: the whole is to grow to {left}, and by value and share (sme:1 / sme:3) it grows to {right}.",
            ContradictionKind.ShareOfWhole =>
                $"{what}: set at {left}, and share times whole ({one.Targets[1].Key.Indicator} × {one.Targets[2].Key.Indicator}) gives {right}.",
            ContradictionKind.RegionsAboveCountry =>
                $"{what}: {one.Targets.Count - 1} regions are to have {right} together, more than the {left} of their country.",
            _ =>
                $"{what}: {one.Targets.Count - 1} regions are to have {right} together, less than the {left} of their country; the rest is nobody's target.",
        };
    }

    private static string Russian(TargetContradiction one)
    {
        var first = one.Targets[0];
        var (what, unit) = (Name(first), first.Unit);
        var (left, right) = (TargetText.Of(one.One, unit, "ru"), TargetText.Of(one.Other, unit, "ru"));
        return one.Kind switch
        {
            ContradictionKind.AgainstDirection =>
                $"{what}: цель {Wanted(first, "ru")} лежит не по ту сторону от базы {Start(first, "ru")}: показатель должен {(first.Direction == Statistics.Targets.TargetDirection.Up ? "расти" : "снижаться")}.",
            ContradictionKind.MissesGoal =>
                $"{what}: цель {Wanted(first, "ru")} не обеспечивает ориентира {Wanted(one.Targets[1], "ru")} на {one.Targets[1].Key.Deadline} год.{Money(one, "ru")}",
            ContradictionKind.GrowthOfShare =>
                $"{what}: доля должна составить {Percent(one, "ru").One} от базовой, а по росту части и целого (sme:5a / sme:5b) она составит {Percent(one, "ru").Other}.",
            ContradictionKind.GrowthOfWhole =>
                $"{what}: целое должно вырасти до {left} от базы, а по объёму и доле (sme:1 / sme:3) оно составит {right}.",
            ContradictionKind.ShareOfWhole =>
                $"{what}: задано {left}, а доля, умноженная на целое ({one.Targets[1].Key.Indicator} × {one.Targets[2].Key.Indicator}), даёт {right}.",
            ContradictionKind.RegionsAboveCountry =>
                $"{what}: цели регионов (их {one.Targets.Count - 1}) дают вместе {right} — больше, чем {left} по стране.",
            _ =>
                $"{what}: цели регионов (их {one.Targets.Count - 1}) дают вместе {right} — меньше, чем {left} по стране; остаток не стал ничьей целью.",
        };
    }

    // sme:3 RUS rec 2024
    private static string Name(Target target) =>
        string.Join(
            ' ',
            new[] { target.Key.Indicator, target.Key.Territory, target.Key.Approach, target.Key.Item }.Where(part =>
                part.Length > 0
            )
        ) + $" {target.Key.Deadline}";

    private static string Wanted(Target target, string language) => TargetText.Of(target.Wanted, target.Unit, language);

    private static string Start(Target target, string language) =>
        target.Unit == Target.GrowthUnit
            ? TargetText.Of(1.0, target.Unit, language)
            : TargetText.Of(target.Base, target.Unit, language);

    private static (string One, string Other) Percent(TargetContradiction one, string language) =>
        (TargetText.Of(one.One, "share", language), TargetText.Of(one.Other, "share", language));

    private static string Money(TargetContradiction one, string language)
    {
        if (one.Money is not { More.Sign: > 0 } money)
            return "";
        var unit = money.Unit;
        string Text(Fraction amount) => TargetText.Of(amount, unit, language);
        return language == "ru"
            ? $" {Text(money.Value)} и эта доля означают целое {Text(money.Whole)}; ориентир требует {Text(money.Needed)}, на {Text(money.More)} больше."
            : $" {Text(money.Value)} and this share imply a whole of {Text(money.Whole)}; the goal needs {Text(money.Needed)}, {Text(money.More)} more.";
    }
}
