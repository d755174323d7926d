using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Priorities;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>What is known of items beside their sums: technology level, spread over markets or products, place of SMEs.</summary>
internal sealed class ItemDetails
{
    private static readonly string[] SmallSizes = ["micro", "small", "medium", "sme"];

    private readonly IReadOnlyDictionary<string, Figure> technology;
    private readonly IReadOnlyDictionary<string, Figure> resilience;
    private readonly IReadOnlyDictionary<string, SharedSum> own;
    private readonly IReadOnlyDictionary<string, SharedSum> national;

    private ItemDetails(
        IReadOnlyDictionary<string, Figure> technology,
        IReadOnlyDictionary<string, Figure> resilience,
        IReadOnlyDictionary<string, SharedSum> own,
        IReadOnlyDictionary<string, SharedSum> national,
        IReadOnlyList<LocalText> notes
    )
    {
        this.technology = technology;
        this.resilience = resilience;
        this.own = own;
        this.national = national;
        Notes = notes;
    }

    /// <summary>What could not be looked up, and why.</summary>
    public IReadOnlyList<LocalText> Notes { get; }

    public Figure Technology(string item) => technology.GetValueOrDefault(item, Figure.None(Missing.NotObserved));

    public Figure Resilience(string item) => resilience.GetValueOrDefault(item, Figure.None(Missing.NotObserved));

    /// <summary>Share of SMEs in the region's exports of an item, with the interval that unknown sizes allow.</summary>
    public Figure SmeShare(string item) => Share(own, item);

    public Figure NationalSmeShare(string item) => Share(national, item);

    public Answer HasManySmes(string item) =>
        own.TryGetValue(item, out var one) && national.TryGetValue(item, out var other)
            ? Answers.IsAbove(one, other)
            : Answer.Unknown;

    public static Outcome<ItemDetails> Of(ItemScope scope, PrioritySources sources)
    {
        var house = sources.House;
        var levels = house.Reference.Scheme(TechnologyLevels.Scheme, scope.Nomenclature);
        return from itemOf in ItemCodes.Of(scope, house.Reference)
            from cube in CellsOf(scope, sources)
            let cells = new ItemCells(cube, RankPriorities.AxisOf(scope.Kind), itemOf)
            from ownSizes in Sizes(scope, wholeCountry: false, itemOf, sources)
            from allSizes in Sizes(scope, wholeCountry: true, itemOf, sources)
            select new ItemDetails(
                levels.Succeeded && scope.Has(Dimension.Product)
                    ? new TechnologyLevels(levels.Value, house.Reference.Priorities).Of(cells)
                    : new Dictionary<string, Figure>(),
                scope.Has(Other(scope.Kind)) ? Spread.Of(cells, Other(scope.Kind)) : new Dictionary<string, Figure>(),
                ownSizes,
                allSizes,
                NotesOf(scope, levels)
            );
    }

    // What an item's exports are spread over.
    private static Dimension Other(PriorityKind kind) =>
        kind == PriorityKind.Markets ? Dimension.Product : Dimension.Partner;

    private static Outcome<Cube> CellsOf(ItemScope scope, PrioritySources sources) =>
        sources.Sum(
            $"cells {string.Join(',', scope.Region.Codes)}",
            scope.Query(
                wholeCountry: false,
                [.. new[] { Dimension.Product, Dimension.Partner }.Where(scope.Has).Select(one => new Axis(one))]
            )
        );

    private static Outcome<IReadOnlyDictionary<string, SharedSum>> Sizes(
        ItemScope scope,
        bool wholeCountry,
        Func<string, string?> itemOf,
        PrioritySources sources
    )
    {
        if (!scope.Has(Dimension.Size))
            return Outcome<IReadOnlyDictionary<string, SharedSum>>.Of(new Dictionary<string, SharedSum>());
        var axis = RankPriorities.AxisOf(scope.Kind);
        var who = wholeCountry ? "all" : string.Join(',', scope.Region.Codes);
        return from cube in sources.Sum(
                $"sizes {scope.Kind} {who}",
                scope.Query(wholeCountry, new Axis(Dimension.Size), new Axis(axis, Classify: itemOf))
            )
            select (IReadOnlyDictionary<string, SharedSum>)Summed(cube, axis);
    }

    private static Dictionary<string, SharedSum> Summed(Cube cube, Dimension axis)
    {
        var sums = new Dictionary<string, SharedSum>(StringComparer.Ordinal);
        for (var cell = 0; cell < cube.Count; cell++)
        {
            var (item, size, value) = (cube.Code(axis, cell), cube.Code(Dimension.Size, cell), cube.Values![cell]);
            sums[item] =
                sums.GetValueOrDefault(item)
                + new SharedSum(
                    SmallSizes.Contains(size) ? value : 0,
                    size is "unknown" or DimensionNames.Undisclosed or DimensionNames.NotGiven ? value : 0,
                    value
                );
        }
        return sums;
    }

    private static Figure Share(IReadOnlyDictionary<string, SharedSum> sums, string item)
    {
        if (!sums.TryGetValue(item, out var sum))
            return Figure.None(Missing.NotObserved);
        if (sum.Whole <= 0)
            return Figure.None(Missing.NoTrade);
        var share = Figure.Of((double)sum.Part / (double)sum.Whole);
        return sum.Possible == 0
            ? share
            : share.Within((double)sum.Part / (double)sum.Whole, (double)(sum.Part + sum.Possible) / (double)sum.Whole);
    }

    private static List<LocalText> NotesOf(ItemScope scope, Outcome<Scheme> levels)
    {
        var notes = new List<LocalText>();
        if (!scope.Has(Dimension.Size))
            notes.Add(
                new(
                    $"The place of SMEs is not known: rows of {scope.Manifest.Dataset} have no size of firm.",
                    $"Место МСП неизвестно: в строках {scope.Manifest.Dataset} нет размера предприятия."
                )
            );
        if (!levels.Succeeded)
            notes.Add(
                new(
                    $"Technology levels are not known: {levels.Problem.Title}",
                    $"Технологический уровень неизвестен: {levels.Problem.Title}"
                )
            );
        return notes;
    }
}
