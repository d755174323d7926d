using Hansa.Statistics.Classifications;
using Hansa.Statistics.Consistency;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Releases;

/// <summary>What partners' reported imports tell of national cells: by product, by partner and crossed, and their total.</summary>
/// <remarks>A cell over several partners is told only when each partner that it has exports to reports it; otherwise only its least value is.</remarks>
internal sealed class MirrorFigures(House house, ReleaseScope scope, CancellationToken cancellation)
{
    private const string Any = "";
    private static readonly int[] Lengths = [0, ReleaseDimension.Chapter, 4, 6];

    /// <param name="dataset">Partners' imports by reporter, partner and product; nothing where none is named.</param>
    /// <param name="finest">Digits of the finest product codes of the tables.</param>
    public Outcome<IReadOnlyList<OutsideFigure>> Of(string? dataset, CifWidth width, int finest) =>
        dataset is null
            ? Array.Empty<OutsideFigure>()
            : from mirror in house.Datasets.Current(dataset)
            from suited in Suited(mirror, finest)
            from country in Country()
            from exports in Exports()
            from imports in Imports(suited, country)
            from figures in Figures(suited, width, exports, imports)
            select figures;

    private Outcome<Manifest> Suited(Manifest mirror, int finest)
    {
        Dimension[] needed = [Dimension.Reporter, Dimension.Partner, Dimension.Product, Dimension.Flow];
        if (needed.Except(mirror.Dimensions).Any() || mirror.Totals.All(total => total.Flow != Flow.Import))
            return Invalid(
                new(
                    $"{mirror.Dataset} has no imports by reporter, partner and product, which a mirror needs.",
                    $"Для зеркала нужен импорт по странам, партнёрам и товарам, а в наборе {mirror.Dataset} его нет."
                ),
                new(
                    "Name a dataset of world trade, for example one from Comtrade.",
                    "Назовите набор мировой торговли, например из Comtrade."
                )
            );
        if (mirror.Disclosure == Datasets.Disclosure.Confidential)
            return Invalid(
                new(
                    $"{mirror.Dataset} is confidential, so nobody outside knows what it says.",
                    $"Набор {mirror.Dataset} конфиденциален: снаружи его никто не знает."
                ),
                new(
                    "Name what partners have published, or leave it out.",
                    "Назовите то, что партнёры опубликовали, или уберите параметр."
                )
            );
        if (mirror.Currency != scope.Manifest.Currency || mirror.Quantity != Quantity.Money)
            return Invalid(
                new(
                    $"{scope.Manifest.Dataset} is in {scope.Manifest.Currency}, and {mirror.Dataset} in {mirror.Currency}.",
                    $"Данные набора {scope.Manifest.Dataset} — в {scope.Manifest.Currency}, а набора {mirror.Dataset} — в {mirror.Currency}."
                ),
                new("Load both in one currency.", "Загрузите оба в одной валюте.")
            );
        if (scope.Flow != Flow.Export)
            return Invalid(
                new("Partners' imports mirror exports only.", "Импорт партнёров — зеркало только экспорта."),
                new("Leave --mirror out.", "Уберите --mirror.")
            );
        var year = scope.Period.Last.YearNumber;
        var coding = Coding.ByProduct("product codes", Math.Max(finest, ReleaseDimension.Chapter), []);
        return Vintages.WhyNot(Vintages.Of(scope.Manifest, year), Vintages.Of(mirror, year), coding) is { } problem
            ? problem
            : mirror;
    }

    private Outcome<string> Country() =>
        scope.Manifest.Dimensions.Contains(Dimension.Region)
            ? house
                .Engine.Sum(Query(scope.Manifest, [new Axis(Dimension.Region)], scope.Flow), cancellation)
                .Then(regions =>
                    regions
                        .Key(Dimension.Region)
                        .Codes.Select(house.Reference.CountryOf)
                        .OfType<string>()
                        .FirstOrDefault()
                        is { } country
                        ? Outcome<string>.Of(country)
                        : Unplaced()
                )
            : Unplaced();

    private Problem Unplaced() =>
        Invalid(
            new(
                $"The country that {scope.Manifest.Dataset} exports from is not known.",
                $"Неизвестно, из какой страны экспорт набора {scope.Manifest.Dataset}."
            ),
            new(
                "Load it with its regions' nomenclature (--nomenclature region=ru).",
                "Загрузите его с номенклатурой регионов (--nomenclature region=ru)."
            )
        );

    private Outcome<Cube> Exports() =>
        house.Engine.Sum(Query(scope.Manifest, [.. Crossed(scope.Manifest)], scope.Flow), cancellation);

    private static IEnumerable<Axis> Crossed(Manifest manifest) =>
        new[] { Dimension.Partner, Dimension.Product }
            .Where(manifest.Dimensions.Contains)
            .Select(one => new Axis(one, one == Dimension.Product ? Lengths[^1] : null));

    private Outcome<Cube> Imports(Manifest mirror, string country)
    {
        var query = Query(
            mirror,
            [new Axis(Dimension.Reporter), new Axis(Dimension.Product, Lengths[^1])],
            Flow.Import
        );
        return house
            .Engine.Sum(
                query with
                {
                    Filters = [.. query.Filters, new CodeFilter(Dimension.Partner, [country])],
                },
                cancellation
            )
            .Then(imports =>
                imports.Count > 0
                    ? Outcome<Cube>.Of(imports)
                    : new Problem(
                        ProblemKind.NotFound,
                        new(
                            $"No partner reports imports from {country} in {mirror.Dataset} for {scope.Period}.",
                            $"В наборе {mirror.Dataset} никто не сообщает об импорте из {country} за {scope.Period}."
                        ),
                        new(
                            "Name a dataset that has that period, or another period.",
                            "Назовите набор, где есть этот период, или другой период."
                        )
                    )
            );
    }

    private CubeQuery Query(Manifest manifest, IReadOnlyList<Axis> axes, string flow) =>
        new(manifest.Dataset, manifest.Snapshot, axes)
        {
            Filters = manifest.Dimensions.Contains(Dimension.Flow) ? [new CodeFilter(Dimension.Flow, [flow])] : [],
            Periods = scope.Period,
        };

    private Outcome<IReadOnlyList<OutsideFigure>> Figures(Manifest mirror, CifWidth width, Cube exports, Cube imports)
    {
        if (!scope.Manifest.Dimensions.Contains(Dimension.Partner))
            return Invalid(
                new(
                    $"{scope.Manifest.Dataset} has no partner, so that no partner's import can be told from another's.",
                    $"В наборе {scope.Manifest.Dataset} нет страны-партнёра: импорт одного партнёра не отличить от импорта другого."
                ),
                new("Leave --mirror out.", "Уберите --mirror.")
            );
        var told = Told(imports);
        var lacking = new HashSet<(string, string)>();
        for (var cell = 0; cell < exports.Count; cell++)
        {
            var (partner, product) = (exports.Code(Dimension.Partner, cell), Product(exports, cell));
            if (exports.Values![cell] != 0)
                lacking.UnionWith(Keys(partner, product).Where(key => !told.ContainsKey((partner, key.Product))));
        }
        var factor = Scale.Of(mirror).FactorTo(Scale.Of(scope.Manifest));
        return told.Select(pair => Figure(pair.Key, factor * pair.Value))
            .OfType<OutsideFigure>()
            .OrderBy(one => one.Cell, StringComparer.Ordinal)
            .ToArray();

        OutsideFigure? Figure((string Partner, string Product) key, Fraction import) =>
            PublishedFigures.Figure(
                Key(key),
                null,
                new Interval(
                    new End(import / Fraction.Of(width.Most), false),
                    lacking.Contains(key) ? null : new End(import / Fraction.Of(width.Least), false)
                )
            )
                is { } figure
                ? figure with
                {
                    IsMirror = true,
                }
                : null;
    }

    // Sums of imports by partner and product, with every coarser code and total that they add up to.
    private static Dictionary<(string Partner, string Product), Int128> Told(Cube imports)
    {
        var told = new Dictionary<(string, string), Int128>();
        for (var cell = 0; cell < imports.Count; cell++)
        {
            foreach (var key in Keys(imports.Code(Dimension.Reporter, cell), Product(imports, cell)))
                told[key] = told.GetValueOrDefault(key) + imports.Values![cell];
        }
        return told;
    }

    private static IEnumerable<(string Partner, string Product)> Keys(string partner, string product)
    {
        var codes = HiddenCode.IsHidden(product)
            ? [Any]
            : Lengths.Where(length => length <= product.Length).Select(length => product[..length]).ToArray();
        foreach (var code in codes)
        {
            yield return (Any, code);
            yield return (partner, code);
        }
    }

    private static string Product(Cube cube, int cell) =>
        cube.Keys.Any(key => key.Axis.Dimension == Dimension.Product) ? cube.Code(Dimension.Product, cell) : Any;

    private string Key((string Partner, string Product) key)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["flow"] = scope.Flow,
            ["period"] = scope.Period.ToString(),
        };
        if (key.Partner.Length > 0)
            parts["partner"] = key.Partner;
        if (key.Product.Length > 0)
            parts["product"] = key.Product;
        return string.Join(';', parts.Select(part => $"{part.Key}={part.Value}"));
    }

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
