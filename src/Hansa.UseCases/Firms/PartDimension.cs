using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Something that trade is told apart by: regions, groups of products, groups of partners.</summary>
/// <param name="Word">As it is asked for.</param>
/// <param name="Describe">For provenance; empty where the word says it all.</param>
/// <param name="ClassOf">The part that a code belongs to in a year.</param>
/// <param name="Labels">Names of parts, where there are any.</param>
/// <param name="Order">The order of parts; nothing leaves them in the order of their codes.</param>
internal sealed record PartDimension(
    string Word,
    Dimension Dimension,
    string Describe,
    Func<string, Period, string> ClassOf,
    IReadOnlyDictionary<string, LocalText> Labels,
    IReadOnlyList<string>? Order = null
)
{
    /// <summary>Size is no part: a firm that grows out of a class does not stop exporting. It selects firms instead.</summary>
    public const string Size = "size";

    public const string Region = "region";
    public const string ProductGroup = "product-group";
    public const string PartnerGroup = "partner-group";

    /// <summary>What can be asked for.</summary>
    public static IReadOnlyList<string> Words { get; } = [Region, ProductGroup, PartnerGroup, Size];

    private const string DefaultScheme = "nine-groups";

    private static readonly LocalText Undetermined = new("Not determined", "Не определено");

    /// <summary>The dimensions of a question, without <see cref="Size"/>.</summary>
    public static Outcome<IReadOnlyList<PartDimension>> Of(
        House house,
        FirmScope scope,
        FirmQuestion question,
        CancellationToken cancellation
    )
    {
        var found = new List<PartDimension>();
        foreach (var word in question.By.Distinct().Where(word => word != Size))
        {
            var one = Of(house, scope, question, word, cancellation);
            if (!one.Succeeded)
                return one.Problem;
            found.Add(one.Value);
        }
        return found;
    }

    /// <summary>The name of a part.</summary>
    public LocalText Label(string code) =>
        Labels.TryGetValue(code, out var label) ? label
        : code is DimensionNames.Undisclosed or DimensionNames.NotGiven ? Undetermined
        : new(code, code);

    /// <summary>The place of a part among the others.</summary>
    public int Place(string code)
    {
        for (var at = 0; at < Order?.Count; at++)
        {
            if (Order[at] == code)
                return at;
        }
        return int.MaxValue;
    }

    private static Outcome<PartDimension> Of(
        House house,
        FirmScope scope,
        FirmQuestion question,
        string word,
        CancellationToken cancellation
    ) =>
        word switch
        {
            Region => Has(scope, Dimension.Region).Select(_ => Regions(house.Reference)),
            ProductGroup => Has(scope, Dimension.Product)
                .Then(_ => Products(house.Reference, scope, question.Scheme ?? DefaultScheme)),
            PartnerGroup => Has(scope, Dimension.Partner).Then(_ => Partners(house, scope, cancellation)),
            _ => new Problem(
                ProblemKind.Invalid,
                new($"Firms cannot be told apart by '{word}'.", $"Фирмы нельзя различать по «{word}»."),
                Nearest.Advice(word, Words, new($"There are {Words}.", $"Есть {Words}."))
            ),
        };

    private static Outcome<FirmScope> Has(FirmScope scope, Dimension dimension) =>
        scope.Manifest.Dimensions.Contains(dimension)
            ? scope
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"{scope.Manifest.Dataset} has no {dimension.Name()} on its rows.",
                    $"В строках набора {scope.Manifest.Dataset} нет измерения {dimension.Name()}."
                ),
                new(
                    $"Load it with --map {dimension.Name()}=COLUMN if the file has one.",
                    $"Если в файле есть такой столбец, загрузите его с --map {dimension.Name()}=СТОЛБЕЦ."
                )
            );

    private static PartDimension Regions(IReference reference) =>
        new(Region, Dimension.Region, "", (code, _) => code, reference.Names(Dimension.Region));

    private static Outcome<PartDimension> Products(IReference reference, FirmScope scope, string name) =>
        from scheme in reference.Scheme(name, Vintages.Of(scope.Manifest, scope.Years.Last.YearNumber))
        select new PartDimension(
            ProductGroup,
            Dimension.Product,
            $"{scheme.Name}/{scheme.Version}",
            (code, _) => Only(scheme.Classify(code)),
            Coding.LabelsOf(scheme),
            [.. scheme.Classes.OrderBy(one => one.Order).Select(one => one.Code)]
        );

    private static Outcome<PartDimension> Partners(House house, FirmScope scope, CancellationToken cancellation) =>
        from own in OwnCountry(house, scope, cancellation)
        from coding in TerritorialGroups.Coding(house.Reference, own is [var country, ..] ? country : null)
        select new PartDimension(
            PartnerGroup,
            Dimension.Partner,
            coding.Describe,
            (code, period) => Only(coding.Classify(code, period)),
            coding.Labels,
            coding.Order
        );

    private static Outcome<IReadOnlyList<string>> OwnCountry(
        House house,
        FirmScope scope,
        CancellationToken cancellation
    ) =>
        !scope.Manifest.Dimensions.Contains(Dimension.Region)
            ? Outcome<IReadOnlyList<string>>.Of([])
            : from cube in house.Engine.Sum(
                new CubeQuery(scope.Manifest.Dataset, scope.Manifest.Snapshot, [new Axis(Dimension.Region)])
                {
                    Measures = Measures.Rows,
                },
                cancellation
            )
            select (IReadOnlyList<string>)
                [.. cube.Key(Dimension.Region).Codes.Select(house.Reference.CountryOf).OfType<string>().Take(1)];

    // What may belong to several parts belongs to none of them for sure.
    private static string Only(IReadOnlyList<string> classes) =>
        classes.Count == 1 ? classes[0] : DimensionNames.Undisclosed;
}
