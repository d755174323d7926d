using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Scenarios;
using Hansa.UseCases.Assessment.Tables;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Typology;

/// <summary>Asks for the type of each territory by sector and by geography, how sure and how stable it is, and how the two combine.</summary>
/// <param name="Data">The dataset's name.</param>
public sealed record TypeTerritories(string Data) : UseCase<TypologyReport>
{
    /// <summary><c>reporter</c> or <c>region</c>; nothing takes regions where the dataset has them.</summary>
    public string? Territory { get; init; }

    /// <summary>The classification into sectors; nothing takes the method's own (sectors-a).</summary>
    public string? Scheme { get; init; }

    /// <summary>What to compare with, as in <see cref="ShowIndicator.Benchmark"/>.</summary>
    public string? Benchmark { get; init; }

    /// <summary>One period; nothing takes the dataset's last year.</summary>
    public string? Period { get; init; }

    /// <summary>Territories that export less than this, in whole units of currency, are screened out.</summary>
    public decimal? MinimumExports { get; init; }

    /// <summary>A sector below this share of the territory's exports (0 to 1) cannot give it its type.</summary>
    public decimal? MinimumShare { get; init; }

    /// <summary>Number of scenarios behind the stability, 1 to 100,000.</summary>
    public int Scenarios { get; init; } = 1000;

    /// <summary>In every second scenario each cell is off by up to this share, 0 to 1.</summary>
    public decimal Shake { get; init; } = 0.1m;

    /// <summary>The same seed gives the same answer.</summary>
    public ulong Seed { get; init; } = 1;

    public override Outcome<TypologyReport> Run(House house, CancellationToken cancellation) =>
        from trial in Trial()
        from manifest in house.Datasets.Current(Data)
        from sectors in Typed(4, manifest.Dimensions.Contains(Dimension.Product), trial, house, cancellation)
        from groups in Typed(5, manifest.Dimensions.Contains(Dimension.Partner), trial, house, cancellation)
        from report in Report(sectors, groups, trial, house)
        select report;

    private Outcome<StabilityTrial> Trial() =>
        Scenarios is < 1 or > 100_000
            ? Refuse(
                new($"{Scenarios} is not a number of scenarios.", $"{Scenarios} — не число сценариев."),
                new("Take 1 to 100000.", "Возьмите от 1 до 100000.")
            )
        : Shake is < 0 or > 1
            ? Refuse(
                new($"{Shake} is not a share.", $"{Shake} — не доля."),
                new(
                    "Take 0 to 1, for example 0.1 for ten per cent.",
                    "Возьмите от 0 до 1, например 0.1 — десять процентов."
                )
            )
        : new StabilityTrial(Scenarios, (double)Shake, Seed);

    // The same questions as those of the method's tables, so that a type is one and the same everywhere.
    private Outcome<TypedTerritories?> Typed(
        int table,
        bool hasCodes,
        StabilityTrial trial,
        House house,
        CancellationToken cancellation
    )
    {
        if (!hasCodes)
            return Outcome<TypedTerritories?>.Of(null);
        var question = PaperTable
            .All.OfType<ComparedTable>()
            .Single(one => one.Number == table)
            .Question(Request(table));
        var typology = Catalogue.Get(table == 4 ? "sector-type" : "territorial-type");
        return from prepared in new ComparisonBuilder(house, cancellation).Build(question)
            from single in OnePeriod(prepared)
            select (TypedTerritories?)
                new TypedTerritories(
                    single,
                    typology.Compute(single.Comparison),
                    TypeStability.Of(single.Comparison, typology, trial, cancellation),
                    new TableNames(single.Coding.Labels, house.Reference.Names(single.Territory))
                );
    }

    private MakeTable Request(int table) =>
        new(table, Data)
        {
            Territory = Territory,
            Scheme = table == 4 ? Scheme : null,
            Benchmark = table == 4 ? Benchmark : null,
            Period = Period,
            MinimumExports = MinimumExports,
            MinimumShare = MinimumShare,
        };

    private static Outcome<PreparedComparison> OnePeriod(PreparedComparison prepared) =>
        prepared.Comparison.Exports.Periods.Count == 1
            ? prepared
            : Refuse(
                new("A type is that of one period.", "Тип определяется по одному периоду."),
                new("Name one: --period 2017.", "Назовите его: --period 2017.")
            );

    private Outcome<TypologyReport> Report(
        TypedTerritories? sectors,
        TypedTerritories? groups,
        StabilityTrial trial,
        House house
    ) =>
        (sectors ?? groups) is null
            ? Refuse(
                new(
                    $"{Data} has neither products nor partners on its rows, and a type is made of one or the other.",
                    $"В строках набора {Data} нет ни товаров, ни партнёров, а тип строится по тем или другим."
                ),
                new(
                    "Load it with --map product=COLUMN or --map partner=COLUMN.",
                    "Загрузите их с --map product=СТОЛБЕЦ или --map partner=СТОЛБЕЦ."
                )
            )
            : new TypologyTables(sectors, groups, trial).Report();

    private static Problem Refuse(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
