using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Brings sums of datasets in several currencies to one currency and one year's prices, by loaded rates and a loaded deflator, exactly.</summary>
/// <param name="Currency">What sums are brought to.</param>
/// <param name="Rates">Each of one pair of currencies, used in either direction.</param>
internal sealed record Conversions(string Currency, IReadOnlyList<Series> Rates)
{
    /// <summary>The level of prices by period; nothing leaves prices as they were.</summary>
    public Deflator? Deflator { get; init; }

    public static Outcome<Conversions> Of(
        House house,
        ComparisonQuestion question,
        ComparisonScope scope,
        CancellationToken cancellation
    ) =>
        from rates in ReadRates(house, question, scope, cancellation)
        from deflator in Assessment.Deflator.Of(house, question, scope, cancellation)
        select new Conversions(CurrencyOf(question, scope), rates) { Deflator = deflator };

    /// <summary>What sums of a dataset in each of some periods are multiplied by to be on the scale of the comparison.</summary>
    /// <returns>One ratio per period, or a problem: no rate of the pair, no rate or price level for a period.</returns>
    public Outcome<IReadOnlyList<Fraction>> Factors(Manifest manifest, IReadOnlyList<Period> periods, Scale target)
    {
        var scale = Scale.Of(manifest).FactorTo(target);
        return from rates in RatesFrom(manifest, periods)
            from prices in Deflator is null ? Ones(periods) : Deflator.Factors(periods)
            select (IReadOnlyList<Fraction>)
                [
                    .. rates.Zip(
                        prices,
                        (rate, price) => rate == Fraction.One && price == Fraction.One ? scale : scale * rate * price
                    ),
                ];
    }

    /// <summary>The same without the deflator: money stays in current prices.</summary>
    public Conversions InCurrentPrices => this with { Deflator = null };

    /// <summary>What one unit of a dataset's currency was worth in each period, or a problem where neither rates nor prices are named.</summary>
    public Outcome<MoneyLevels> Levels(Manifest manifest, IReadOnlyList<Period> periods, LocalText purpose) =>
        manifest.Currency == Currency && Deflator is null
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"{purpose} needs exchange rates, a price index, or both, and none is named.",
                    $"{purpose}: нужны курсы валют или индекс цен (или и то, и другое), а ничего не названо."
                ),
                new(
                    $"Name the other currency with its rates (--currency RUB --rates NAME), or an index of prices in {Currency} (--deflator NAME).",
                    $"Назовите другую валюту и её курсы (--currency RUB --rates ИМЯ) или индекс цен в {Currency} (--deflator ИМЯ)."
                )
            )
            : from rates in RatesFrom(manifest, periods)
            from prices in Deflator is null ? Ones(periods) : Deflator.Factors(periods)
            select new MoneyLevels(
                manifest.Currency == Currency ? null : rates,
                Deflator is null ? null : [.. prices.Select(factor => Fraction.One / factor)]
            );

    private Outcome<IReadOnlyList<Fraction>> RatesFrom(Manifest manifest, IReadOnlyList<Period> periods)
    {
        var from = manifest.Currency;
        if (from == Currency)
            return Ones(periods);
        if (Rates.FirstOrDefault(rate => rate.Manifest.Currency == $"{Currency}/{from}") is { } direct)
            return At(direct, periods, rate => rate);
        if (Rates.FirstOrDefault(rate => rate.Manifest.Currency == $"{from}/{Currency}") is { } inverse)
            return At(inverse, periods, rate => Fraction.One / rate);
        return new Problem(
            ProblemKind.Invalid,
            Rates.Count == 0
                ? new(
                    $"{manifest.Dataset} is in {from} and the comparison in {Currency}.",
                    $"Данные набора {manifest.Dataset} — в {from}, а сравнение — в {Currency}."
                )
                : new LocalText(
                    $"{manifest.Dataset} is in {from} and the comparison in {Currency}, and no rates between the two are named: {Pairs()}.",
                    $"Данные набора {manifest.Dataset} — в {from}, а сравнение — в {Currency}, и курсов между ними не названо: {Pairs()}."
                ),
            new(
                $"Load exchange rates (--source statistics --unit rate:{from}/{Currency}) and name them with --rates NAME; nothing is converted silently.",
                $"Загрузите курсы валют (--source statistics --unit rate:{from}/{Currency}) и назовите их: --rates ИМЯ; молча ничего не пересчитывается."
            )
        );
    }

    private static Outcome<IReadOnlyList<Fraction>> At(
        Series rates,
        IReadOnlyList<Period> periods,
        Func<Fraction, Fraction> read
    ) =>
        periods.Where(period => !rates.Values.ContainsKey(period)).ToArray() is [_, ..] lacking
            ? new Problem(
                ProblemKind.NotFound,
                new(
                    $"{rates.Manifest.Dataset} has no value for {ComparisonScope.Listed(lacking)}.",
                    $"В наборе {rates.Manifest.Dataset} нет значения за {ComparisonScope.Listed(lacking)}."
                ),
                new(
                    $"It has {ComparisonScope.Listed([.. rates.Values.Keys.Order()])}: load the rest, or ask for other periods.",
                    $"Есть {ComparisonScope.Listed([.. rates.Values.Keys.Order()])}: загрузите остальное или спросите за другие периоды."
                )
            )
            : (Fraction[])[.. periods.Select(period => read(rates.Values[period]))];

    private static Outcome<IReadOnlyList<Fraction>> Ones(IReadOnlyList<Period> periods) =>
        (Fraction[])[.. periods.Select(_ => Fraction.One)];

    private string Pairs() => string.Join(", ", Rates.Select(rate => rate.Manifest.Currency));

    private static string CurrencyOf(ComparisonQuestion question, ComparisonScope scope) =>
        question.Currency?.ToUpperInvariant() ?? scope.Manifest.Currency;

    private static Outcome<IReadOnlyList<Series>> ReadRates(
        House house,
        ComparisonQuestion question,
        ComparisonScope scope,
        CancellationToken cancellation
    )
    {
        var all = new List<Series>();
        foreach (var name in question.Rates)
        {
            var series = Series.Read(
                new SeriesRequest(name, "--rates", scope.Grain, Quantity.Rate),
                house,
                cancellation
            );
            if (!series.Succeeded)
                return series.Problem;
            all.Add(series.Value);
        }
        return all;
    }
}
