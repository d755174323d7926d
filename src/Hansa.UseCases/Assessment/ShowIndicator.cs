using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Targets;

namespace Hansa.UseCases.Assessment;

/// <summary>Asks for one indicator over a dataset.</summary>
/// <param name="Indicator">Its code: <c>rca</c>, <c>hhi</c>, …</param>
/// <param name="Data">The dataset's name.</param>
public sealed record ShowIndicator(string Indicator, string Data) : UseCase<IndicatorReport>
{
    /// <summary><c>reporter</c> or <c>region</c>; nothing takes regions where the dataset has them.</summary>
    public string? Territory { get; init; }

    /// <summary>Confidential figures are asked for as a marked internal table.</summary>
    public bool AsInternal { get; init; }

    /// <summary>Codes of territories, products or groups to show; the computation always covers all. Empty shows all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>A classification by name; excludes <see cref="Level"/>.</summary>
    public string? Scheme { get; init; }

    /// <summary>Length of product code: 2, 4 or 6; nothing takes codes as they are.</summary>
    public int? Level { get; init; }

    /// <summary><c>world:NAME[@YEAR]</c>, <c>world-rest:NAME</c>, <c>country</c>, <c>rest</c> or <c>peers:CODE,…</c>; nothing takes
    /// the country for regions and the dataset itself for reporters.</summary>
    public string? Benchmark { get; init; }

    /// <summary><c>2017</c> or <c>2013..2017</c>; nothing takes the last year of the dataset, or all years where an indicator compares two.</summary>
    public string? Period { get; init; }

    /// <summary><c>year</c>, <c>quarter</c> or <c>month</c>.</summary>
    public string Grain { get; init; } = "year";

    /// <summary><c>export</c> or <c>import</c>.</summary>
    public string Flow { get; init; } = "export";

    /// <summary>A dataset with gross product by territory, for indicators that need it.</summary>
    public string? Gdp { get; init; }

    /// <summary>A dataset with inhabitants by territory, for indicators that need them.</summary>
    public string? Population { get; init; }

    /// <summary>A dataset with persons employed by territory, for indicators that need them.</summary>
    public string? Employment { get; init; }

    /// <summary>Datasets of exchange rates between the currencies of the data; <c>NAME</c>, or <c>NAME@CODE</c> for one territory's row.</summary>
    public IReadOnlyList<string> Rates { get; init; } = [];

    /// <summary>The currency of the figures; nothing takes that of the data.</summary>
    public string? Currency { get; init; }

    /// <summary>A dataset with a price index, named like rates: money is brought to constant prices.</summary>
    public string? Deflator { get; init; }

    /// <summary>The period whose prices are kept; nothing takes the last of the window.</summary>
    public string? PricesOf { get; init; }

    /// <summary>Economic base: activity → net exports of the country in its employment, as a share; nothing takes 0.</summary>
    public IReadOnlyDictionary<string, string> NetExports { get; init; } = new Dictionary<string, string>();

    /// <summary>Flegg's quotient: the power of the correction for size; nothing takes 0.3.</summary>
    public decimal? Delta { get; init; }

    /// <summary>Number of lines that normalised indices count with: <c>benchmark</c>, <c>active</c> or a number.</summary>
    public string Lines { get; init; } = "benchmark";

    /// <summary>Typologies: territories that export less than this, in whole units of currency, are screened out.</summary>
    public decimal? MinimumExports { get; init; }

    /// <summary>Typologies: a class below this share of the territory's exports (0 to 1) cannot give it its type.</summary>
    public decimal? MinimumShare { get; init; }

    /// <summary>Margins: periods at an end of the window for which a line may be absent and still be the same line; 0 or more.</summary>
    public int GapTolerance { get; init; }

    /// <summary>Price and volume: true to go from each period to the next.</summary>
    public bool IsChained { get; init; }

    public override Outcome<IndicatorReport> Run(House house, CancellationToken cancellation) =>
        from computed in Compute(house, cancellation)
        from figures in FigureSelection.Of(computed.Figures, Only)
        select Report(computed, house) with
        {
            Figures = figures,
        };

    /// <summary>All figures, with the comparison that they were computed over.</summary>
    internal Outcome<ComputedIndicator> Compute(House house, CancellationToken cancellation) =>
        from card in ReadIndicatorCard.Find(Indicator)
        from options in Options()
        from prepared in new ComparisonBuilder(house, cancellation).Build(Question(card) with { Options = options })
        from comparison in Spanning(card, prepared.Comparison with { Options = options })
        select new ComputedIndicator(card, prepared with { Comparison = comparison }, card.Compute(comparison));

    internal static IndicatorReport Report(ComputedIndicator computed, House house)
    {
        var (card, prepared, figures) = computed;
        return new IndicatorReport(
            card,
            figures,
            prepared.Of(card.Code),
            [.. prepared.Notes, .. Choices(card, prepared.Comparison.Options)]
        )
        {
            Names = MemberNames.Of(house.Reference, prepared),
            Text = house.Reference.IndicatorTexts.GetValueOrDefault(card.Code),
        };
    }

    // What was chosen beside the data changes figures, so that a reader must see it.
    private static IEnumerable<LocalText> Choices(Indicator card, IndicatorOptions options)
    {
        if (!card.Needs.HasFlag(Needs.EmploymentByActivity))
            yield break;
        if (options.NetExports.Count > 0)
        {
            var shares = string.Join(
                "; ",
                options.NetExports.Select(one => $"{one.Key} {TypedNumber.Text(one.Value)}")
            );
            yield return new(
                $"Net exports of the country in employment, as given: {shares}.",
                $"Чистый экспорт страны в занятости, как задано: {shares.Replace('.', ',')}."
            );
        }
        if (options.Delta != IndicatorOptions.Default.Delta)
            yield return new(
                $"The power of the correction for size, as given: {TypedNumber.Text(options.Delta)}.",
                $"Степень поправки на размер, как задано: {TypedNumber.Text(options.Delta).Replace('.', ',')}."
            );
    }

    private ComparisonQuestion Question(Indicator card) =>
        new(Data)
        {
            AsInternal = AsInternal,
            Purpose = LocalText.Same(card.Code),
            Needs = card.Needs,
            Territory = Territory,
            Scheme = Scheme ?? DefaultScheme(card),
            Level = Level,
            ByPartnerGroup = card.Needs.HasFlag(Needs.PartnerGroups),
            Benchmark = Benchmark,
            Period = Period,
            Grain = Grain,
            Flow = Flow,
            Gdp = Gdp,
            Population = Population,
            Employment = Employment,
            Rates = Rates,
            Currency = Currency,
            Deflator = Deflator,
            PricesOf = PricesOf,
        };

    private Outcome<IndicatorOptions> Options() =>
        from lines in LineCount.Read(Lines) is { } read
            ? read
            : Refuse<LineCount>(
                new($"'{Lines}' is not a number of lines.", $"«{Lines}» — не число позиций."),
                new(
                    "Use --n benchmark, --n active or a whole number from 1.",
                    "Возможны --n benchmark, --n active и целое число от 1."
                )
            )
        from delta in Delta is < 0 or > 1
            ? Refuse<decimal>(
                new($"{Delta} is no power of a correction for size.", $"{Delta} — не степень поправки на размер."),
                new("Give --flq-delta from 0 to 1, such as 0.3.", "Задайте --flq-delta от 0 до 1, например 0.3.")
            )
            : Delta ?? IndicatorOptions.Default.Delta
        from exports in NetExportShares()
        select IndicatorOptions.Default with
        {
            Lines = lines,
            MinimumShare = MinimumShare ?? 0,
            MinimumExports = MinimumExports ?? 0,
            GapTolerance = Math.Max(0, GapTolerance),
            IsChained = IsChained,
            NetExports = exports,
            Delta = delta,
        };

    private Outcome<IReadOnlyDictionary<string, decimal>> NetExportShares()
    {
        var shares = new Dictionary<string, decimal>();
        foreach (var (activity, text) in NetExports)
        {
            var share = TypedNumber.Share($"--net-exports {activity}", text);
            if (!share.Succeeded)
                return share.Problem;
            if (share.Value == 1)
                return Refuse<IReadOnlyDictionary<string, decimal>>(
                    new(
                        $"--net-exports {activity}: nobody would work for the country itself.",
                        $"--net-exports {activity}: на саму страну не работал бы никто."
                    ),
                    new("Give a share below 1.", "Задайте долю меньше 1.")
                );
            shares[activity] = share.Value;
        }
        return shares;
    }

    private static Outcome<T> Refuse<T>(LocalText title, LocalText fix) => new Problem(ProblemKind.Invalid, title, fix);

    private Outcome<Comparison> Spanning(Indicator card, Comparison comparison) =>
        GapTolerance != 0 && WhyNotTolerant(card, comparison) is { } reason ? reason
        : comparison.Exports.Periods is [var only] && card.Needs.HasFlag(Needs.TwoPeriods)
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"{card.Code} compares the last period with the first, and there is only {only}.",
                    $"{card.Code} сравнивает последний период с первым, а период один: {only}."
                ),
                new(
                    $"Ask for a range (--period 2013..2017), or load more periods into {Data}.",
                    $"Возьмите промежуток (--period 2013..2017) или загрузите в {Data} ещё периоды."
                )
            )
        : comparison;

    private Problem? WhyNotTolerant(Indicator card, Comparison comparison)
    {
        if (card is not TradeMargins)
        {
            return new Problem(
                ProblemKind.Invalid,
                new($"{card.Code} knows no gaps.", $"{card.Code} не знает перерывов."),
                new(
                    "Leave --gap out; it is for margins, margins-product and margins-market.",
                    "Уберите --gap: он для margins, margins-product и margins-market."
                )
            );
        }
        if (GapTolerance < 0)
            return new Problem(
                ProblemKind.Invalid,
                new("A gap has no negative length.", "Перерыв не бывает отрицательной длины."),
                new("Give --gap 1 or more.", "Задайте --gap от 1.")
            );
        var (needed, found) = (2 * (1 + (long)GapTolerance), comparison.Exports.Periods.Count);
        return found >= needed
            ? null
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"A gap of {GapTolerance} at both ends needs {needed} periods, and there are {found}.",
                    $"Для перерыва в {GapTolerance} с обоих концов нужно периодов: {needed}, а есть {found}."
                ),
                new(
                    "Ask for a longer window (--period) or a shorter gap.",
                    "Возьмите более длинный промежуток (--period) или более короткий перерыв."
                )
            );
    }

    // The method's sector types are read over its six sectors unless another scheme is asked for.
    private string? DefaultScheme(Indicator card) =>
        card.Needs.HasFlag(Needs.Groups) && Level is null ? "sectors-a" : null;
}

/// <summary>The figures of an indicator, and the comparison that they were computed over.</summary>
internal sealed record ComputedIndicator(Indicator Card, PreparedComparison Prepared, FigureTable Figures);
