using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>Asks for the SME specification profile of a country or region: seven indicators under each approach.</summary>
/// <param name="Data">A dataset of trade whose rows have sizes of firms, or a table of aggregates.</param>
public sealed record ReadSmeProfile(string Data) : UseCase<SmeProfileReport>
{
    /// <summary>A region or reporter by code; nothing takes the whole dataset.</summary>
    public string? Of { get; init; }

    /// <summary>Confidential figures are asked for as a marked internal table.</summary>
    public bool AsInternal { get; init; }

    /// <summary><c>reporter</c> or <c>region</c>: what <see cref="Of"/> is a code of.</summary>
    public string? Territory { get; init; }

    /// <summary>Approaches: <c>rec</c>, <c>volrc</c>, or an own one as <c>SCHEME:CLASS+CLASS[:COMPETITIVE-SCHEME]</c>. Empty takes those
    /// of the aggregates, or REC and VolRC.</summary>
    public IReadOnlyList<string> Approaches { get; init; } = [];

    /// <summary>The window of Block 1, whole years: <c>2015..2017</c>; nothing takes the window of the means that the aggregates give, or the last three years.</summary>
    public string? Period { get; init; }

    /// <summary>The target year of Block 2; nothing leaves the block out.</summary>
    public string? Target { get; init; }

    /// <summary>A dataset of aggregates with what the rows of trade lack: numbers of exporters, a target year. It fills gaps and replaces nothing.</summary>
    public string? Aggregates { get; init; }

    public override Outcome<SmeProfileReport> Run(House house, CancellationToken cancellation) =>
        from read in SmeReading.Of(house, this, cancellation)
        select Report(house, read);

    private static SmeProfileReport Report(House house, SmeReading read)
    {
        ProfileBlocks[] profiles =
        [
            .. read.Set.Approaches.Select(numbers => new ProfileBlocks(
                numbers.Approach,
                SmeBlock.Actual(numbers, read.Scope.Window),
                read.Target is { } target ? SmeBlock.Target(numbers, read.Scope.Window.Last, target) : null
            )),
        ];
        var goal = Goal(house, read);
        var scale = MoneyScale.Of(read.Set);
        return new SmeProfileReport(
            [
                .. profiles.Zip(
                    read.Cards,
                    (blocks, card) =>
                        new SmeApproachProfile(card.Code, card.Title, SmeProfile.Of(blocks.Actual))
                        {
                            Target = blocks.Target is { } target ? SmeProfile.Of(target) : null,
                        }
                ),
            ],
            read.Scope.Window.ToString(),
            read.Target?.ToString(),
            read.Scope.Manifest.Currency,
            read.Provenance
        )
        {
            Findings =
            [
                .. ProfileCheck.Of(profiles, goal?.Share).Select(finding => new FindingWords(read, goal).Of(finding)),
                .. DefinitionBreaks.Of(house.Reference.Specification.Thresholds, read.Country, read.Scope.Window),
            ],
            Notes =
            [
                .. DataClearance.Marks(read.Scope.Clearance),
                .. LinkNotes.Of(read.Scope.Manifest, read.Scope.Window),
                .. read.Set.Notes,
            ],
            MoneyUnit = scale.Unit.Double(),
            MoneyWords = scale.Words(read.Scope.Manifest.Currency),
            Differences = Differences(read),
        };
    }

    // The goal whose year is the target's, else the last one of the country.
    private static SmeGoal? Goal(House house, SmeReading read) =>
        house
            .Reference.Specification.Goals.Where(one => one.Country == read.Country)
            .OrderBy(one => one.Year == read.Target?.YearNumber)
            .ThenBy(one => one.Year)
            .LastOrDefault();

    private static IReadOnlyList<ApproachDifference> Differences(SmeReading read) =>
        read.Set.Products is not { } products
            ? []
            :
            [
                .. from one in Enumerable.Range(0, read.Cards.Count)
                from other in Enumerable.Range(one + 1, read.Cards.Count - one - 1)
                select new ApproachDifference(read.Cards[one].Code, read.Cards[other].Code, products, (one, other)),
            ];
}

/// <summary>The SME specification profile under each approach, with what a reader must know of it.</summary>
/// <param name="Window">The years of Block 1: <c>2015..2017</c>.</param>
/// <param name="Target">The year of Block 2; nothing where none was asked for.</param>
public sealed record SmeProfileReport(
    IReadOnlyList<SmeApproachProfile> Profiles,
    string Window,
    string? Target,
    string Currency,
    Provenance Provenance
)
{
    /// <summary>What money is divided by when printed: a million or a billion.</summary>
    public required double MoneyUnit { get; init; }

    /// <summary>The unit in which money is printed.</summary>
    public required LocalText MoneyWords { get; init; }

    /// <summary>Contradictions, gaps to the goal and breaks of definition, in words; empty where there are none.</summary>
    public IReadOnlyList<LocalText> Findings { get; init; } = [];

    /// <summary>What else is to be said of the numbers.</summary>
    public IReadOnlyList<LocalText> Notes { get; init; } = [];

    /// <summary>What makes the difference between each two approaches; empty where only totals are known.</summary>
    public IReadOnlyList<ApproachDifference> Differences { get; init; } = [];
}

/// <summary>The profile under one approach.</summary>
/// <param name="Actual">Block 1: row code of <see cref="SmeProfile.Rows"/> → figure.</param>
public sealed record SmeApproachProfile(string Approach, LocalText Title, IReadOnlyDictionary<string, Figure> Actual)
{
    /// <summary>Block 2; nothing where no target was asked for.</summary>
    public IReadOnlyDictionary<string, Figure>? Target { get; init; }
}

/// <summary>The product codes that make the difference between two approaches.</summary>
public sealed class ApproachDifference
{
    private readonly ProductTrade products;
    private readonly (int One, int Other) positions;

    internal ApproachDifference(string one, string other, ProductTrade products, (int One, int Other) positions)
    {
        (One, Other) = (one, other);
        this.products = products;
        this.positions = positions;
    }

    public string One { get; }

    public string Other { get; }

    /// <summary>The rows of the profile whose difference has parts by product.</summary>
    public static IReadOnlyList<string> Rows => ProductTrade.Rows;

    /// <summary>The codes that count differently in anything, by code.</summary>
    public IReadOnlyList<string> Codes =>
        [
            .. products
                .Codes.Keys.Where(code =>
                    products.CountsIn(code, positions.One) != products.CountsIn(code, positions.Other)
                )
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Mean exports of a code over the window: all, and of SMEs.</summary>
    public (Fraction All, Fraction Sme) Exports(string code)
    {
        var years = products.Codes[code];
        var mean = Fraction.One / Fraction.Of(years.Length);
        return (
            years.Aggregate(Fraction.Zero, (sum, year) => sum + year.All) * mean,
            years.Aggregate(Fraction.Zero, (sum, year) => sum + year.Sme) * mean
        );
    }

    /// <summary>What a code surely counts in under the one approach, then under the other.</summary>
    public (SmeQuantity One, SmeQuantity Other) CountsIn(string code) =>
        (products.CountsIn(code, positions.One), products.CountsIn(code, positions.Other));

    /// <summary>The difference in a row, code by code; nothing where it has no value under one of the approaches.</summary>
    public ApproachSpread? Spread(string row) => products.Spread(row, positions.One, positions.Other);
}
