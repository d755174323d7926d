using Hansa.Statistics.Cubes;
using Hansa.Statistics.Priorities;
using Hansa.UseCases.Assessment.Typology;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>Asks which sectors, products and markets of a region come first, why, and how far that depends on the weights.</summary>
/// <param name="Region">The code of a region (or reporter) of the dataset.</param>
/// <param name="Data">The dataset's name.</param>
public sealed record RankPriorities(string Region, string Data) : UseCase<PriorityReport>
{
    public const int DefaultCut = 10;

    /// <summary>What to rank; empty ranks all that the dataset's rows allow.</summary>
    public IReadOnlyList<PriorityKind> Kinds { get; init; } = [];

    /// <summary><c>reporter</c> or <c>region</c>; nothing takes regions where the dataset has them.</summary>
    public string? Territory { get; init; }

    /// <summary>The classification into sectors; nothing takes the method's own (sectors-a).</summary>
    public string? Scheme { get; init; }

    /// <summary>A dataset with world trade, for the growth of demand; nothing leaves that criterion out.</summary>
    public string? World { get; init; }

    /// <summary>The window, <c>2013..2017</c>; nothing takes all years of the dataset.</summary>
    public string? Period { get; init; }

    /// <summary>Criterion → weight, in place of the usual ones; criteria that are absent keep theirs.</summary>
    public IReadOnlyDictionary<string, decimal> Weights { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The last rank that counts as a priority; for sectors never more than half of them.</summary>
    public int Cut { get; init; } = DefaultCut;

    /// <summary>Products and markets below this share (0 to 1) of the region's exports in the last period are left out.</summary>
    public decimal MinimumShare { get; init; } = 0.001m;

    /// <summary>Number of draws of weights, 1 to 100,000.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>The same seed gives the same answer.</summary>
    public ulong Seed { get; init; } = 1;

    public override Outcome<PriorityReport> Run(House house, CancellationToken cancellation) =>
        Rank(new PrioritySources(house, cancellation));

    /// <summary>Answers from sources that other regions of the same dataset and window share.</summary>
    internal Outcome<PriorityReport> Rank(PrioritySources sources) =>
        from weights in CheckedWeights()
        from trial in Trial()
        from manifest in sources.House.Datasets.Current(Data)
        from kinds in KindsOf(manifest)
        from lists in Lists(kinds, weights, trial, new PriorityItems(this, manifest, sources))
        select new PriorityReport(Region, lists, Modifiers(sources));

    private Outcome<IReadOnlyDictionary<Criterion, double>> CheckedWeights()
    {
        var read = new Dictionary<Criterion, double>();
        foreach (var (code, weight) in Weights)
        {
            if (CriterionCodes.Find(code) is not { } criterion)
                return Refuse(
                    new($"There is no criterion '{code}'.", $"Критерия «{code}» нет."),
                    Nearest.Advice(code, AllCriteria, new($"Criteria are: {AllCriteria}.", $"Критерии: {AllCriteria}."))
                );
            if (weight is < 0 or > 1000)
                return Refuse(
                    new($"{weight} is no weight for {code}.", $"{weight} — не вес для {code}."),
                    new(
                        "Weights are 0 to 1000; only their ratios matter.",
                        "Вес — от 0 до 1000; важны только отношения весов."
                    )
                );
            read[criterion] = (double)weight;
        }
        return Outcome<IReadOnlyDictionary<Criterion, double>>.Of(read);
    }

    private static IReadOnlyList<string> AllCriteria =>
        [.. Enum.GetValues<Criterion>().Select(criterion => criterion.Code())];

    private Outcome<RankTrial> Trial() =>
        Cut is < 1 or > 10_000
            ? Refuse(
                new($"{Cut} is not a number of priorities.", $"{Cut} — не число приоритетов."),
                new("Take 1 to 10000.", "Возьмите от 1 до 10000.")
            )
        : MinimumShare is < 0 or >= 1
            ? Refuse(
                new($"{MinimumShare} is not a share.", $"{MinimumShare} — не доля."),
                new(
                    "Take 0 to 1, for example 0.001 for a tenth of a per cent.",
                    "Возьмите от 0 до 1, например 0.001 — десятая доля процента."
                )
            )
        : Draws is < 1 or > 100_000
            ? Refuse(
                new($"{Draws} is not a number of draws.", $"{Draws} — не число розыгрышей."),
                new("Take 1 to 100000.", "Возьмите от 1 до 100000.")
            )
        : new RankTrial(Cut, Draws, Seed: Seed);

    private Outcome<IReadOnlyList<PriorityKind>> KindsOf(Manifest manifest)
    {
        var possible = Enum.GetValues<PriorityKind>()
            .Where(kind => manifest.Dimensions.Contains(AxisOf(kind)))
            .ToArray();
        var missing = Kinds.Except(possible).ToArray();
        if (possible.Length == 0 || missing.Length > 0)
        {
            var dimension = AxisOf(missing.Length > 0 ? missing[0] : PriorityKind.Products).Name();
            return Refuse(
                new(
                    $"{Data} has no {dimension} on its rows, so there is nothing of that kind to rank.",
                    $"В строках набора {Data} нет измерения {dimension}, расставлять по местам нечего."
                ),
                new(
                    $"Load it with --map {dimension}=COLUMN if the file has one.",
                    $"Если в файле есть такой столбец, загрузите его с --map {dimension}=СТОЛБЕЦ."
                )
            );
        }
        return Outcome<IReadOnlyList<PriorityKind>>.Of(Kinds.Count == 0 ? possible : [.. Kinds.Distinct().Order()]);
    }

    internal static Dimension AxisOf(PriorityKind kind) =>
        kind == PriorityKind.Markets ? Dimension.Partner : Dimension.Product;

    private static Outcome<IReadOnlyList<PriorityList>> Lists(
        IReadOnlyList<PriorityKind> kinds,
        IReadOnlyDictionary<Criterion, double> weights,
        RankTrial trial,
        PriorityItems items
    )
    {
        var lists = new List<PriorityList>();
        foreach (var kind in kinds)
        {
            var list = items.Rank(kind, weights, trial);
            if (!list.Succeeded)
                return list.Problem;
            lists.Add(list.Value);
        }
        return lists;
    }

    // What the region's types add; a region without a type has none.
    private IReadOnlyList<LocalText> Modifiers(PrioritySources sources)
    {
        if (Scheme is not null)
            return [];
        var types = sources.Types(new TypeTerritories(Data) { Territory = Territory, Scenarios = 1 });
        if (!types.Succeeded)
            return [];
        var table = types.Value.Territories;
        return
        [
            .. new[] { ("sector", "type"), ("group", "group") }
                .Select(kind => (Kind: kind.Item1, Code: table.TextOf(Region, kind.Item2)))
                .Select(one =>
                    sources.House.Reference.Priorities.Modifiers.GetValueOrDefault((one.Kind, one.Code ?? ""))
                )
                .OfType<LocalText>(),
        ];
    }

    private static Problem Refuse(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
