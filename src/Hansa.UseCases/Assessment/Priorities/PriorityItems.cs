using System.Globalization;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Priorities;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>Gathers what is known of each item of a region, and ranks the items.</summary>
internal sealed class PriorityItems(RankPriorities asked, Manifest manifest, PrioritySources sources)
{
    private readonly PriorityRules rules = sources.House.Reference.Priorities;
    private readonly IReference reference = sources.House.Reference;

    public Outcome<PriorityList> Rank(
        PriorityKind kind,
        IReadOnlyDictionary<Criterion, double> weights,
        RankTrial trial
    ) =>
        from prepared in sources.Compare(Question(kind, null))
        from territory in Position(prepared)
        from details in ItemDetails.Of(Scope(kind, prepared), sources)
        from list in List(kind, prepared, territory, details, weights, trial)
        select list;

    private ComparisonQuestion Question(PriorityKind kind, string? benchmark) =>
        new(asked.Data)
        {
            Purpose = new("priorities", "приоритеты"),
            Territory = asked.Territory,
            Scheme = kind == PriorityKind.Sectors ? asked.Scheme ?? "sectors-a" : null,
            Level = kind == PriorityKind.Products ? 4 : null,
            ByPartner = kind == PriorityKind.Markets,
            Benchmark = benchmark,
            Period = asked.Period,
            Needs = Needs.Benchmark | Needs.TwoPeriods,
            MergeNestedRegions = !reference.RegionMerges.ContainsKey(asked.Region),
        };

    private Outcome<int> Position(PreparedComparison prepared)
    {
        var territories = prepared.Comparison.Exports.Territories;
        for (var at = 0; at < territories.Count; at++)
        {
            if (territories[at] == asked.Region)
                return at;
        }
        return new Problem(
            ProblemKind.NotFound,
            new(
                $"{asked.Data} has no {prepared.Comparison.TerritoryName} '{asked.Region}' in that time.",
                $"Территории «{asked.Region}» за это время нет в наборе {asked.Data}."
            ),
            Nearest.Advice(asked.Region, [.. territories], Nearest.Like(territories))
        );
    }

    private ItemScope Scope(PriorityKind kind, PreparedComparison prepared) =>
        new(
            manifest,
            kind,
            prepared.Comparison.Exports.Periods[^1],
            new CodeFilter(prepared.Territory, [asked.Region, .. Merged]),
            asked.Scheme ?? "sectors-a"
        );

    // Regions that are counted with the one asked for.
    private IEnumerable<string> Merged =>
        reference.RegionMerges.Where(merge => merge.Value == asked.Region).Select(merge => merge.Key);

    private Outcome<PriorityList> List(
        PriorityKind kind,
        PreparedComparison prepared,
        int territory,
        ItemDetails details,
        IReadOnlyDictionary<Criterion, double> weights,
        RankTrial trial
    )
    {
        var growth = MarketGrowth(kind);
        var comparison = prepared.Comparison;
        var items = Items(prepared, territory, details, growth);
        var large = kind == PriorityKind.Sectors ? items : Large(items, comparison, territory);
        var left = items.Count - large.Count;
        if (large.Count == 0)
            return new Problem(
                ProblemKind.NotFound,
                new(
                    $"{asked.Region} exports nothing that could be ranked in {prepared.Provenance.Periods}.",
                    $"{asked.Region}: за {prepared.Provenance.Periods} нет экспорта, который можно было бы расставить по местам."
                ),
                items.Count == 0
                    ? new(
                        "Ask for another region or a longer --period.",
                        "Назовите другой регион или более длинный --period."
                    )
                    : new LocalText("Take a lower --minimum-share.", "Возьмите меньший порог --minimum-share.")
            );
        var used = rules
            .Criteria.Select(card =>
                (Card: card, Weight: weights.GetValueOrDefault(card.Criterion, card.Weights[kind]))
            )
            .ToArray();
        if (used.All(one => one.Weight == 0))
            return new Problem(
                ProblemKind.Invalid,
                new("All weights are 0.", "Все веса равны 0."),
                new("Give at least one criterion a weight.", "Дайте вес хотя бы одному критерию.")
            );
        var cut = kind == PriorityKind.Sectors ? Math.Max(1, Math.Min(trial.Cut, large.Count / 2)) : trial.Cut;
        var ranked = PriorityRanking.Of(
            large,
            used.ToDictionary(one => one.Card.Criterion, one => one.Weight),
            trial with
            {
                Cut = cut,
            }
        );
        return new PriorityList(
            kind,
            [.. ranked.Select(item => Entry(item, Name(kind, prepared, item.Item.Code), details))],
            cut,
            used,
            [.. Notes(trial, growth), .. LeftOut(left), .. details.Notes, .. prepared.Notes],
            prepared.Of("relative-specificity")
        );
    }

    private List<PriorityItem> Items(
        PreparedComparison prepared,
        int territory,
        ItemDetails details,
        Outcome<IReadOnlyDictionary<string, Figure>> growth
    )
    {
        var comparison = prepared.Comparison;
        var exports = comparison.Exports;
        var specificity = sources.Specificity(prepared);
        var last = exports.Periods.Count - 1;
        var items = new List<PriorityItem>();
        for (var code = 0; code < exports.Codes.Count; code++)
        {
            var (before, now) = (
                exports.Known[exports.Cell(0, territory, code)],
                exports.Known[exports.Cell(last, territory, code)]
            );
            if (before <= 0 && now <= 0)
                continue;
            var name = exports.Codes[code];
            items.Add(
                new PriorityItem(
                    name,
                    new Dictionary<Criterion, Figure>
                    {
                        [Criterion.Specificity] = specificity[specificity.Row(last, territory, code)],
                        [Criterion.Growth] = last == 0 ? Figure.None(Missing.NotObserved) : Midpoint(before, now),
                        [Criterion.SmeShare] = details.SmeShare(name),
                        [Criterion.Technology] = details.Technology(name),
                        [Criterion.Resilience] = details.Resilience(name),
                        [Criterion.MarketGrowth] = growth.Succeeded
                            ? OfItemOrChapter(growth.Value, name)
                            : Figure.None(Missing.NotObserved),
                    }
                )
                {
                    IsSpecific = Answers.IsSpecific(comparison, last, territory, code),
                    IsGrowing = Answers.IsGrowing(exports, territory, code),
                    HasManySmes = details.HasManySmes(name),
                    Exports = now,
                }
            );
        }
        return items;
    }

    private static Figure OfItemOrChapter(IReadOnlyDictionary<string, Figure> growth, string item) =>
        growth.GetValueOrDefault(
            item,
            growth.GetValueOrDefault(item.Length > 2 ? item[..2] : item, Figure.None(Missing.NotObserved))
        );

    private List<PriorityItem> Large(List<PriorityItem> items, Comparison comparison, int territory)
    {
        var exports = comparison.Exports;
        var total = exports.Totals[exports.TerritoryCell(exports.Periods.Count - 1, territory)];
        return items.FindAll(item => (decimal)item.Exports >= asked.MinimumShare * (decimal)total);
    }

    private IEnumerable<LocalText> LeftOut(int count)
    {
        var share = (100 * asked.MinimumShare).ToString("0.####", CultureInfo.InvariantCulture);
        if (count > 0)
            yield return new(
                $"Left out as too small, below {share}% of the region's exports: {count}.",
                $"Не показаны как слишком малые (менее {share.Replace('.', ',')} % экспорта региона): {count}."
            );
    }

    // Growth by the mean of both ends: defined also where trade begins or ends. Davis and Haltiwanger (1992).
    private static Figure Midpoint(Int128 first, Int128 last) =>
        first + last <= 0
            ? Figure.None(Missing.NoTrade)
            : Figure.Of(2 * (double)(last - first) / (double)(last + first));

    /// <summary>Midpoint growth of world trade by item, or why it cannot be told.</summary>
    private Outcome<IReadOnlyDictionary<string, Figure>> MarketGrowth(PriorityKind kind)
    {
        if (asked.World is null)
            return new Problem(
                ProblemKind.NotFound,
                new("no world dataset was named.", "мировой набор данных не назван."),
                new("Name one with --world.", "Назовите его через --world.")
            );
        var question = Question(kind, $"world:{asked.World}");
        var byItem = WorldGrowth(question);
        if (byItem.Succeeded || kind != PriorityKind.Products)
            return byItem;
        // A world of chapters tells at least how trade in the heading's chapter grew.
        return WorldGrowth(question with { Level = 2 });
    }

    private Outcome<IReadOnlyDictionary<string, Figure>> WorldGrowth(ComparisonQuestion question) =>
        from prepared in sources.Compare(question)
        from growth in prepared.Comparison.Exports.Periods.Count == 1
            ? new Problem(
                ProblemKind.NotFound,
                new("the window has one period only.", "в промежутке всего один период."),
                new("Ask for a longer --period.", "Возьмите более длинный --period.")
            )
            : Outcome<IReadOnlyDictionary<string, Figure>>.Of(Growth(prepared.Comparison.Benchmark.Trade))
        select growth;

    private static Dictionary<string, Figure> Growth(TradeTable world)
    {
        var last = world.Periods.Count - 1;
        return Enumerable
            .Range(0, world.Codes.Count)
            .ToDictionary(
                code => world.Codes[code],
                code => Midpoint(world.Known[world.Cell(0, 0, code)], world.Known[world.Cell(last, 0, code)])
            );
    }

    private PriorityEntry Entry(RankedItem ranked, LocalText name, ItemDetails details)
    {
        var rule = rules.Grid.Of(ranked.Item).Code;
        return new PriorityEntry(
            ranked,
            name,
            rule,
            rules.Readings[rule],
            PriorityReasons.Of(ranked.Item, details.NationalSmeShare(ranked.Item.Code))
        );
    }

    private LocalText Name(PriorityKind kind, PreparedComparison prepared, string code) =>
        kind switch
        {
            PriorityKind.Sectors => prepared.Coding.Labels.GetValueOrDefault(code, LocalText.Same(code)),
            PriorityKind.Markets => reference.Names(Dimension.Partner).GetValueOrDefault(code, new(code, code)),
            _ => Heading(code),
        };

    // Headings have their publishers' names alone; the chapter's tells what they are about.
    private LocalText Heading(string code)
    {
        var chapters = reference.Scheme("hs-chapters");
        var chapter =
            chapters.Succeeded && code.Length >= 2
                ? chapters.Value.Classes.FirstOrDefault(one => one.Code == code[..2])
                : null;
        return chapter is null
            ? LocalText.Same(code)
            : new LocalText($"{code} · {chapter.LabelEnglish}", $"{code} · {chapter.LabelRussian}");
    }

    private IEnumerable<LocalText> Notes(RankTrial trial, Outcome<IReadOnlyDictionary<string, Figure>> growth)
    {
        yield return new(
            $"Score: weighted mean of an item's standings (0 last, 1 first) in the criteria known of it. Interval: ranks in nine of ten of {trial.Draws} draws (seed {trial.Seed}), each weight between half and twice its own. Contested: the interval crosses the cut.",
            $"Балл — взвешенное среднее мест (0 — последнее, 1 — первое) по известным критериям. Интервал — места в девяти из десяти случаев при {trial.Draws} розыгрышах весов (начальное число {trial.Seed}), каждый вес от половины до двойного. Спорно: интервал пересекает границу отбора."
        );
        if (growth.Succeeded && growth.Value.Keys.All(code => code.Length == 2) && growth.Value.Count > 0)
            yield return new(
                $"Growth of world trade is that of the heading's chapter: {asked.World} has no headings of the same nomenclature.",
                $"Рост мировой торговли взят по главе: в {asked.World} нет позиций той же номенклатуры."
            );
        if (growth.Problem is { } problem)
            yield return new(
                $"Growth of world trade is not known: {problem.Title} {problem.Fix}",
                $"Рост мировой торговли неизвестен: {problem.Title} {problem.Fix}"
            );
    }
}
