using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>How codes are to be formed, before the codes themselves are known: what the engine must be asked for, and how to finish.</summary>
/// <param name="Axis">The axis that the engine is asked for.</param>
/// <param name="Resolve">The coding, once the cubes are there.</param>
internal sealed record CodingRequest(Axis Axis, Func<IReadOnlyList<Cube>, Coding> Resolve)
{
    public static Outcome<CodingRequest> Of(
        House house,
        ComparisonQuestion question,
        ComparisonScope scope,
        CancellationToken cancellation
    )
    {
        if (question.Needs.HasFlag(Needs.TotalsOnly))
            return TotalsOnly(scope);
        if (question.ByPartnerGroup)
            return ByPartnerGroup(house, question, scope, cancellation);
        if (question.ByPartner)
            return ByPartner(house.Reference, question, scope);
        if (!scope.Manifest.Dimensions.Contains(Dimension.Product))
            return NoDimension(question, scope, "product");
        if (question.Scheme is null)
            return ByProduct(house.Reference, question, scope);
        return question.Level is null
            ? ByScheme(house.Reference, question.Scheme, scope)
            : new Problem(
                ProblemKind.Invalid,
                new("--scheme and --level exclude each other.", "--scheme и --level вместе не задаются."),
                new("Give one of them.", "Укажите что-то одно.")
            );
    }

    // One code that stands for all trade: the engine adds up territories, and rows need no product.
    private static CodingRequest TotalsOnly(ComparisonScope scope) =>
        new(
            new Axis(scope.Territory),
            _ => new Coding("all", "", (_, _) => [Everything])
            {
                Dimension = scope.Territory,
                HoldsAcrossVintages = true,
            }
        );

    private const string Everything = "all";

    // Only chapters have names of our own; longer codes have their publishers' alone.
    private static readonly Dictionary<string, LocalText> NoLabels = [];

    private static Outcome<CodingRequest> ByPartnerGroup(
        House house,
        ComparisonQuestion question,
        ComparisonScope scope,
        CancellationToken cancellation
    ) =>
        !scope.Manifest.Dimensions.Contains(Dimension.Partner)
            ? NoDimension(question, scope, "partner")
            : from own in OwnCountry(house, scope, cancellation)
            from coding in TerritorialGroups.Coding(house.Reference, own is [var country, ..] ? country : null)
            select new CodingRequest(new Axis(Dimension.Partner), _ => coding);

    private static Outcome<CodingRequest> ByPartner(
        IReference reference,
        ComparisonQuestion question,
        ComparisonScope scope
    ) =>
        !scope.Manifest.Dimensions.Contains(Dimension.Partner)
            ? NoDimension(question, scope, "partner")
            : new CodingRequest(
                new Axis(Dimension.Partner),
                cubes =>
                    Coding.ByPartner([.. cubes.SelectMany(Partners).Distinct()], reference.Names(Dimension.Partner))
            );

    private static IEnumerable<string> Partners(Cube cube) =>
        cube.Key(Dimension.Partner).Codes.Where(code => code != DimensionNames.Undisclosed);

    private static Outcome<CodingRequest> ByScheme(IReference reference, string name, ComparisonScope scope) =>
        from scheme in reference.Scheme(name, Vintages.Of(scope.Manifest, scope.Periods.Last.YearNumber))
        from checkedScheme in Suits(scheme, scope)
        select new CodingRequest(Coding.AxisOf(checkedScheme), _ => Coding.ByScheme(checkedScheme));

    private static CodingRequest ByProduct(IReference reference, ComparisonQuestion question, ComparisonScope scope)
    {
        var vintage = Vintages.Of(scope.Manifest, scope.Periods.Last.YearNumber);
        var chapters = question.Level == 2 && Vintages.IsFamily("HS", vintage) ? reference.Scheme("hs-chapters") : null;
        return new CodingRequest(
            new Axis(Dimension.Product, question.Level),
            cubes =>
                Coding.ByProduct(vintage, question.Level, [.. cubes.SelectMany(Disclosed).Distinct()]) with
                {
                    Name = scope.Manifest.Quantity == Quantity.Persons ? "activity" : "product",
                    Labels = chapters is { Succeeded: true } ? Coding.LabelsOf(chapters.Value) : NoLabels,
                }
        );
    }

    private static IEnumerable<string> Disclosed(Cube cube) =>
        cube.Key(Dimension.Product).Codes.Where(code => !HiddenCode.IsHidden(code));

    // A scheme made for one edition says nothing sure about codes of another.
    private static Outcome<Scheme> Suits(Scheme scheme, ComparisonScope scope)
    {
        var vintage = Vintages.Of(scope.Manifest, scope.Periods.Last.YearNumber);
        return
            vintage == scheme.Nomenclature
            || vintage == Vintages.Unchecked
            || Vintages.IsFamily(scheme.Nomenclature, vintage)
            ? scheme
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"The scheme {scheme.Name} classifies codes of {scheme.Nomenclature}, and {scope.Manifest.Dataset} has codes of {vintage}.",
                    $"Классификация {scheme.Name} построена по кодам {scheme.Nomenclature}, а в наборе {scope.Manifest.Dataset} коды {vintage}."
                ),
                new(
                    "Choose a scheme for those codes (hansa scheme list), or add one with hansa scheme add.",
                    "Выберите классификацию для этих кодов (hansa scheme list) или добавьте свою: hansa scheme add."
                )
            );
    }

    // All regions of a dataset are of one country: the first that is known tells which. A reporter is no partner of itself.
    private static Outcome<IReadOnlyList<string>> OwnCountry(
        House house,
        ComparisonScope scope,
        CancellationToken cancellation
    ) =>
        from cube in house.Engine.Sum(
            new CubeQuery(scope.Manifest.Dataset, scope.Manifest.Snapshot, [new Axis(scope.Territory)])
            {
                Measures = Measures.Rows,
            },
            cancellation
        )
        select (IReadOnlyList<string>)
            [
                .. cube.Key(scope.Territory)
                    .Codes.Select(house.Reference.CountryOf)
                    .OfType<string>()
                    .Take(scope.Territory == Dimension.Region ? 1 : 0),
            ];

    private static Problem NoDimension(ComparisonQuestion question, ComparisonScope scope, string dimension) =>
        new(
            ProblemKind.Invalid,
            new(
                $"{scope.Manifest.Dataset} has no {dimension} on its rows, which {question.Purpose} needs.",
                $"{question.Purpose}: нужно измерение {dimension}, а в строках набора {scope.Manifest.Dataset} его нет."
            ),
            new(
                $"Load it with --map {dimension}=COLUMN if the file has one.",
                $"Если в файле есть такой столбец, загрузите его с --map {dimension}=СТОЛБЕЦ."
            )
        );
}
