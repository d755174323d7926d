using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Specification;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>The numbers that an SME profile was asked for, read from wherever they are.</summary>
internal sealed record SmeReading(SmeScope Scope, IReadOnlyList<ApproachCard> Cards, SmeSet Set)
{
    public Period? Target { get; init; }

    /// <summary>The country (ISO 3166-1 alpha-3) of the territory; nothing where it is not known.</summary>
    public string? Country { get; init; }

    public required Provenance Provenance { get; init; }

    public static Outcome<SmeReading> Of(House house, ReadSmeProfile request, CancellationToken cancellation) =>
        from manifest in house.Datasets.Current(request.Data)
        from clearance in DataClearance.Of(request.AsInternal, manifest)
        from territory in TerritoryOf(manifest, request)
        from target in ProfileWindow.Target(request.Target)
        from aggregates in AggregatesOf(house, manifest, request, cancellation)
        from window in ProfileWindow.Of(manifest, request, aggregates, target)
        from later in ProfileWindow.Before(target, window)
        let scope = new SmeScope(manifest, territory, request.Of, window) { Clearance = clearance }
        from known in KnowsTerritory(house, scope, cancellation)
        from cards in ApproachesAsked.Of(house, request, manifest, aggregates)
        from set in SetOf(house, scope, cards, aggregates, cancellation)
        from country in CountryOf(house, scope, cancellation)
        select new SmeReading(scope, cards, set)
        {
            Target = target,
            Country = country.Code,
            Provenance = ProvenanceOf(scope, cards, set, target),
        };

    private sealed record CountryCode(string? Code);

    private static Outcome<Dimension?> TerritoryOf(Manifest manifest, ReadSmeProfile request)
    {
        Dimension? asked = request.Territory switch
        {
            "region" => Dimension.Region,
            "reporter" => Dimension.Reporter,
            _ => null,
        };
        if (request.Territory is not null && asked is null)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"'{request.Territory}' is not a kind of territory.",
                    $"«{request.Territory}» — не вид территории."
                ),
                new(
                    "Use --territory region or --territory reporter.",
                    "Возможны --territory region и --territory reporter."
                )
            );
        if (asked is { } dimension && !manifest.Dimensions.Contains(dimension))
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"{manifest.Dataset} has no {dimension.Name()} on its rows.",
                    $"В строках набора {manifest.Dataset} нет измерения {dimension.Name()}."
                ),
                new(
                    "Ask for the other kind of territory, or leave --territory out.",
                    "Выберите другой вид территории или уберите --territory."
                )
            );
        return Outcome<Dimension?>.Of(
            asked
                ?? (
                    manifest.Dimensions.Contains(Dimension.Region) ? Dimension.Region
                    : manifest.Dimensions.Contains(Dimension.Reporter) ? Dimension.Reporter
                    : null
                )
        );
    }

    private static Outcome<AggregateNumbers?> AggregatesOf(
        House house,
        Manifest manifest,
        ReadSmeProfile request,
        CancellationToken cancellation
    )
    {
        if (manifest.Source == AggregateQuantity.Source)
            return AggregateNumbers.Of(house, manifest, request.Of, cancellation).Select(one => (AggregateNumbers?)one);
        if (request.Aggregates is not { } name)
            return Outcome<AggregateNumbers?>.Of(null);
        return from other in house.Datasets.Current(name)
            from suitable in IsBeside(manifest, other)
            from read in AggregateNumbers.Of(house, suitable, request.Of, cancellation)
            select (AggregateNumbers?)read;
    }

    private static Outcome<Manifest> IsBeside(Manifest manifest, Manifest other)
    {
        if (other.Source != AggregateQuantity.Source)
            return new Problem(
                ProblemKind.Invalid,
                new($"{other.Dataset} is no table of aggregates.", $"{other.Dataset} — не таблица агрегатов."),
                new(
                    "Load one: hansa load FILE --as NAME --source aggregates.",
                    "Загрузите её: hansa load ФАЙЛ --as ИМЯ --source aggregates."
                )
            );
        return other.Currency == manifest.Currency
            ? other
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"{manifest.Dataset} is in {manifest.Currency} and {other.Dataset} in {other.Currency}.",
                    $"Данные набора {manifest.Dataset} — в {manifest.Currency}, а набора {other.Dataset} — в {other.Currency}."
                ),
                new(
                    "Load both in one currency; exchange rates are not applied silently.",
                    "Загрузите оба в одной валюте: молча по курсу ничего не пересчитывается."
                )
            );
    }

    private static Outcome<SmeScope> KnowsTerritory(House house, SmeScope scope, CancellationToken cancellation)
    {
        if (scope.Of is null)
            return scope;
        if (scope.Territory is not { } territory)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"{scope.Manifest.Dataset} has no territories on its rows, so there is no '{scope.Of}' in it.",
                    $"В строках набора {scope.Manifest.Dataset} нет территорий, поэтому нет и «{scope.Of}»."
                ),
                new("Leave --of out.", "Уберите --of.")
            );
        return from codes in Codes(house, scope, territory, cancellation)
            from known in codes.Contains(scope.Of)
                ? scope
                : Outcome<SmeScope>.From(
                    new Problem(
                        ProblemKind.NotFound,
                        new(
                            $"{scope.Manifest.Dataset} has no {territory.Name()} '{scope.Of}'.",
                            $"Территории «{scope.Of}» нет в наборе {scope.Manifest.Dataset}."
                        ),
                        Nearest.Advice(scope.Of, [.. codes], Nearest.Like(codes))
                    )
                )
            select known;
    }

    private static Outcome<IReadOnlyList<string>> Codes(
        House house,
        SmeScope scope,
        Dimension territory,
        CancellationToken cancellation
    ) =>
        house
            .Engine.Sum(
                new CubeQuery(scope.Manifest.Dataset, scope.Manifest.Snapshot, [new Axis(territory)])
                {
                    Measures = Measures.Rows,
                },
                cancellation
            )
            .Select(cube => cube.Key(territory).Codes);

    private static Outcome<CountryCode> CountryOf(House house, SmeScope scope, CancellationToken cancellation)
    {
        if (scope.Territory is not { } territory)
            return new CountryCode(null);
        if (scope.Of is { } of)
            return new CountryCode(territory == Dimension.Region ? house.Reference.CountryOf(of) : of);
        return Codes(house, scope, territory, cancellation)
            .Select(codes =>
                territory == Dimension.Region
                    ? new CountryCode(codes.Select(house.Reference.CountryOf).OfType<string>().FirstOrDefault())
                    : new CountryCode(codes is [var only] ? only : null)
            );
    }

    private static Outcome<SmeSet> SetOf(
        House house,
        SmeScope scope,
        IReadOnlyList<ApproachCard> cards,
        AggregateNumbers? aggregates,
        CancellationToken cancellation
    )
    {
        if (scope.Manifest.Source == AggregateQuantity.Source)
            return new SmeSet([.. cards.Select(card => aggregates!.Under(card.Code))]);
        if (!scope.Manifest.Dimensions.Contains(Dimension.Product))
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"{scope.Manifest.Dataset} has no product on its rows, which Table 3 needs.",
                    $"В строках набора {scope.Manifest.Dataset} нет товара, а таблице 3 он нужен."
                ),
                new(
                    "Load it with --map product=COLUMN, or load totals with --source aggregates.",
                    "Загрузите его с --map product=СТОЛБЕЦ или загрузите итоги: --source aggregates."
                )
            );
        return new TradeNumbers(house, scope, cancellation)
            .Read(cards)
            .Select(set => aggregates is null ? set : Completed(set, aggregates));
    }

    private static SmeSet Completed(SmeSet set, AggregateNumbers aggregates) =>
        set with
        {
            Approaches =
            [
                .. set.Approaches.Select(numbers => Completion.Of(numbers, aggregates.Under(numbers.Approach))),
            ],
        };

    private static Provenance ProvenanceOf(
        SmeScope scope,
        IReadOnlyList<ApproachCard> cards,
        SmeSet set,
        Period? target
    ) =>
        new(
            scope.Manifest.Dataset,
            scope.Manifest.Snapshot,
            set.Products is { } products
                ? string.Join(", ", products.Classes.Select(one => one.Describe))
                : string.Join(", ", cards.Select(card => card.Code)),
            "",
            target is { } year ? $"{scope.Window}, {year}" : scope.Window.ToString(),
            "sme-profile/1"
        )
        {
            Clearance = scope.Clearance,
        };
}
