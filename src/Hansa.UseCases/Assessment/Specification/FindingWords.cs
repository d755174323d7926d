using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;
using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>Findings of a profile as sentences.</summary>
internal sealed class FindingWords(SmeReading read, SmeGoal? goal)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private readonly MoneyScale money = MoneyScale.Of(read.Set);

    public LocalText Of(ProfileFinding finding) =>
        finding switch
        {
            ProfileFinding.PartAboveWhole one => Part(one),
            ProfileFinding.ShareIdentityFails one => Identity(one),
            ProfileFinding.DiffersByApproach one => Differs(one),
            ProfileFinding.GoalGap one => Gap(one),
            ProfileFinding.UnknownSizes one => Unknown(one),
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, null),
        };

    private LocalText Part(ProfileFinding.PartAboveWhole one)
    {
        var (part, whole) = (Money(one.PartAmount), Money(one.WholeAmount));
        return new(
            $"{Title(one.Approach).English}, {Place(one.Where).English}: a part is larger than its whole: {Name(one.Part).English} {part.English}, {Name(one.Whole).English} {whole.English}.",
            $"{Title(one.Approach).Russian}, {Place(one.Where).Russian}: часть больше целого: {Name(one.Part).Russian} — {part.Russian}, {Name(one.Whole).Russian} — {whole.Russian}."
        );
    }

    private LocalText Identity(ProfileFinding.ShareIdentityFails one)
    {
        var (before, expected, after) = (Percent(one.Before), Percent(one.Expected), Percent(one.After));
        return new(
            $"{Title(one.Approach).English}: rows 3 and 5 contradict each other: a share of {before.English} that grows as row 5 says becomes {expected.English}, not {after.English}.",
            $"{Title(one.Approach).Russian}: строки 3 и 5 противоречат друг другу: доля {before.Russian} при росте из строки 5 становится {expected.Russian}, а не {after.Russian}."
        );
    }

    private LocalText Differs(ProfileFinding.DiffersByApproach one)
    {
        var isMoney = one.Quantity != SmeQuantity.Exporters;
        var first = isMoney ? Money(one.OneAmount) : Whole(one.OneAmount);
        var other = isMoney ? Money(one.OtherAmount) : Whole(one.OtherAmount);
        return new(
            $"{Capital(Name(one.Quantity).English)} cannot depend on the approach, but they differ ({Place(one.Where).English}): {Title(one.One).English} {first.English}, {Title(one.Other).English} {other.English}.",
            $"{Capital(Name(one.Quantity).Russian)}: величина не может зависеть от подхода, но расходится ({Place(one.Where).Russian}): {Title(one.One).Russian} — {first.Russian}, {Title(one.Other).Russian} — {other.Russian}."
        );
    }

    private LocalText Gap(ProfileFinding.GoalGap one)
    {
        var (share, required, gap) = (Percent(one.Goal), Money(one.Required), Money(Absolute(one.Gap)));
        var points = Points(Absolute(one.ShareGap));
        var year = goal is null ? "" : $" ({goal.Year})";
        var isMet = one.Gap.Sign <= 0;
        return new(
            $"{Title(one.Approach).English}, {Place(one.Where).English}: the goal of {share.English}{year} needs SME exports of {required.English}; "
                + (
                    isMet
                        ? $"it is exceeded by {gap.English} ({points.English} pp)."
                        : $"{gap.English} are missing ({points.English} pp)."
                ),
            $"{Title(one.Approach).Russian}, {Place(one.Where).Russian}: для цели {share.Russian}{year} нужен экспорт МСП {required.Russian}; "
                + (
                    isMet
                        ? $"она превышена на {gap.Russian} ({points.Russian} п. п.)."
                        : $"не хватает {gap.Russian} ({points.Russian} п. п.)."
                )
        );
    }

    private LocalText Unknown(ProfileFinding.UnknownSizes one)
    {
        var share = Percent(one.Amount / one.Exports);
        return new(
            $"{Capital(Place(one.Where).English)}: {share.English} of exports are by firms of unknown size; they count as neither SMEs nor large, and figures carry bounds.",
            $"{Capital(Place(one.Where).Russian)}: {share.Russian} экспорта приходится на фирмы неизвестного размера; они не отнесены ни к МСП, ни к крупным, показатели даны с границами."
        );
    }

    private LocalText Title(string approach) =>
        read
            .Cards.Select((card, at) => (card, read.Set.Approaches[at].Approach))
            .First(one => one.Approach == approach)
            .card.Title;

    private LocalText Place(ProfilePlace place)
    {
        var window = read.Scope.Window;
        return place switch
        {
            ProfilePlace.Window => new($"{window}, mean", $"{window}, среднее"),
            ProfilePlace.First => Same(window.First.ToString()),
            ProfilePlace.Last or ProfilePlace.Base => Same(window.Last.ToString()),
            _ => Same(read.Target.ToString()!),
        };
    }

    private static LocalText Same(string text) => new(text, text);

    private LocalText Money(Fraction amount) =>
        new(
            $"{Number(amount / money.Unit, English)} {money.Words(read.Scope.Manifest.Currency).English}",
            $"{Number(amount / money.Unit, Russian)} {money.Words(read.Scope.Manifest.Currency).Russian}"
        );

    private static LocalText Percent(Fraction share) =>
        new($"{Number(share * Fraction.Of(100), English)} %", $"{Number(share * Fraction.Of(100), Russian)} %");

    private static LocalText Points(Fraction share) =>
        new(Number(share * Fraction.Of(100), English), Number(share * Fraction.Of(100), Russian));

    private static LocalText Whole(Fraction number) =>
        new(PrintedFigure.Number(number.Double(), 0, English), PrintedFigure.Number(number.Double(), 0, Russian));

    private static string Number(Fraction number, CultureInfo culture) =>
        PrintedFigure.Number(number.Double(), 1, culture);

    private static Fraction Absolute(Fraction number) => number.Sign < 0 ? -number : number;

    private static string Capital(string text) => char.ToUpper(text[0], Russian) + text[1..];

    private static LocalText Name(SmeQuantity quantity) =>
        quantity switch
        {
            SmeQuantity.Exports => new("all exports", "весь экспорт"),
            SmeQuantity.SmeExports => new("SME exports", "экспорт МСП"),
            SmeQuantity.NonResource => new("non-resource exports", "несырьевой экспорт"),
            SmeQuantity.SmeNonResource => new("non-resource exports of SMEs", "несырьевой экспорт МСП"),
            SmeQuantity.Engineering => new("engineering exports", "экспорт машиностроительной продукции"),
            SmeQuantity.Competitive => new(
                "exports of competitive industrial goods",
                "экспорт конкурентоспособной промышленной продукции"
            ),
            SmeQuantity.SmeCompetitive => new(
                "SME exports of competitive industrial goods",
                "экспорт МСП конкурентоспособной промышленной продукции"
            ),
            _ => new("the number of exporting SMEs", "число МСП-экспортёров"),
        };
}
