using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>How the figures are made, in the words of a statistician, with the literature.</summary>
internal sealed class MethodSection : PassportSection
{
    public override string Anchor => "method";

    public override LocalText Title => new("Method and sources", "Метод и источники");

    public override void Write(PassportSubject subject, DocumentDraft draft)
    {
        draft.Say(
            new Passage(
                $"The method is N. O. Yakushev's (2020): specialisation (exports beside the world's), specificity (their structure) and specification (their geography and the place of small and medium firms). Sums are exact; each figure is rounded once, half away from zero, so that shares may add to 99.9 or 100.1.",
                $"Метод — Н. О. Якушева (2020): специализация (экспорт по сравнению с мировым), специфика (структура экспорта) и спецификация (его география и место малых и средних предприятий). Суммы точные; каждый показатель округлён один раз, половина — от нуля, поэтому сумма долей может быть 99,9 или 100,1."
            )
        );
        draft.Add(new BulletList(Rules));
        draft.Say(
            new Passage(
                $"A small number behind a figure is the key of its source; the list below gives for each key the dataset, its snapshot, the classification, the benchmark, the period and the formula. With them anybody who has the data gets the same figures.",
                $"Маленькое число после показателя — номер его источника; в списке ниже для каждого номера указаны набор данных, снимок, классификация, база сравнения, период и формула. С ними любой, у кого есть данные, получит те же показатели."
            )
        );
    }

    private static readonly IReadOnlyList<Passage> Rules =
    [
        new(
            $"Share: x(r,k) / x(r). Trade that is not classified is in the total.",
            $"Доля: x(r,k) / x(r). Неклассифицированная торговля входит в итог."
        ),
        new(
            $"Balassa index (Balassa, 1965): the share in the territory's exports by the share in the world's. Relative specificity: the same beside the country (location quotient; Hoover, 1936). Strictly above 1 means specialised.",
            $"Индекс Баласса (Balassa, 1965): доля в экспорте территории к доле в мировом экспорте. Относительная специфика: то же по отношению к стране (коэффициент локализации; Hoover, 1936). Строго больше 1 — специализация."
        ),
        new(
            $"Type by sector: the sector with the largest relative specificity above 1. Group by geography: more than half of exports to EU, APEC, BRICS and ECOWAS together, or to EAEU and CIS; otherwise mixed.",
            $"Тип по отрасли: отрасль с наибольшей относительной спецификой больше 1. Группа по географии: больше половины экспорта в ЕС, АТЭС, БРИКС и ЭКОВАС вместе или в ЕАЭС и СНГ; иначе смешанная."
        ),
        new(
            $"Concentration: sum of squared shares (Herfindahl and Hirschman). Below 0.15 low, up to 0.25 moderate, above high (Horizontal Merger Guidelines, US Department of Justice and FTC, 2010, section 5.3).",
            $"Концентрация: сумма квадратов долей (Херфиндаль и Хиршман). До 0,15 — низкая, до 0,25 — умеренная, выше — высокая (Horizontal Merger Guidelines, Министерство юстиции и ФТК США, 2010, раздел 5.3)."
        ),
        new(
            $"Where products or partners are undisclosed, a figure carries the interval in which the true value must lie, in small print below it.",
            $"Там, где товары или партнёры не раскрыты, под показателем мелко указан интервал, в котором лежит истинное значение."
        ),
        new(
            $"Maps show borders as the map's source draws them; no position is taken by it.",
            $"Границы на картах даны так, как в источнике карты; позиции по ним документ не занимает."
        ),
        new(
            $"Yakushev N. O. (2020). Improving the tools for assessing and managing export activities of SMEs in the region. Economic and Social Changes 13(3): 143–157. doi:10.15838/esc.2020.3.69.10",
            $"Якушев Н. О. (2020). Economic and Social Changes: Facts, Trends, Forecast 13(3): 143–157. doi:10.15838/esc.2020.3.69.10"
        ),
    ];
}
