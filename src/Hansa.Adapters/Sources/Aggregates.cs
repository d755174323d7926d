using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Specification;
using Hansa.UseCases;
using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>Totals of SME exports by year and approach, where no rows of trade are known: a small table for Table 3.</summary>
/// <remarks>
/// Columns period, quantity, value and unit; approach, region, reporter and source where there are any. All money of a file is in one
/// unit. Numbers of firms and growth in percent stand in the same column; the quantity says what they are.
/// </remarks>
internal sealed class Aggregates : Source
{
    private const string Unit = "unit";

    private static readonly Dictionary<string, string> Roles = new()
    {
        [Role.Period] = "period",
        [Role.Product] = "quantity",
        [Role.Partner] = "approach",
        [Role.Region] = "region",
        [Role.Reporter] = "reporter",
        [Role.Status] = "status",
        [Role.Value] = "value",
    };

    private static readonly string[] Required = [Role.Period, Role.Product, Role.Value];

    private static readonly string[] UnitColumns = [Unit];

    private static readonly string[] QuantityAndUnit = ["quantity", Unit];

    public override SourceCard Card { get; } =
        new(
            AggregateQuantity.Source,
            "Totals of SME exports by year and approach, for Table 3",
            "text with columns period, approach, quantity, value, unit (bn USD, mn USD, USD, firms, %), and region, reporter, status, source where "
                + "there are any; quantities are exports, sme-exports, non-resource, sme-non-resource, engineering, competitive, sme-competitive, "
                + "exporters; after the name also 'mean from YEAR', 'growth from YEAR' or 'of unknown size'",
            [Role.Period, Role.Reporter, Role.Region, Role.Partner, Role.Product],
            "hansa load sample-aggregates.csv --as totals --source aggregates --workspace work"
        );

    public override IReadOnlyList<string> Layout { get; } =
    ["period", "region", "approach", "quantity", "value", Unit, "source"];

    public override TextForm Text => new() { Wanted = [.. Required.Select(role => Roles[role])] };

    public override IReadOnlyList<IReadOnlyList<string>> Surveyed => [UnitColumns];

    public override Outcome<Declaration> Declare(Header header, LoadRequest request) =>
        Declare(header, Survey.None, request);

    public override Outcome<Declaration> Declare(Header header, Survey survey, LoadRequest request)
    {
        string[] missing =
        [
            .. Required.Select(role => Roles[role]).Append(Unit).Where(column => header.Find(column) < 0),
        ];
        if (missing.Length > 0)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"This is no table of aggregates: it has no column {missing}.",
                    $"Это не таблица агрегатов: нет столбца {missing}."
                ),
                new(
                    $"Its columns are {header.Columns}. It needs period, quantity, value and unit.",
                    $"Её столбцы: {header.Columns}. Нужны period, quantity, value и unit."
                )
            );
        var money = survey[UnitColumns].Select(one => one[0]).Where(IsMoney).Distinct().ToArray();
        if (money.Length > 1)
            return new Problem(
                ProblemKind.Invalid,
                new($"Money stands in several units: {money}.", $"Деньги записаны в разных единицах: {money}."),
                new("Write all money of the file in one unit.", "Запишите все деньги файла в одной единице.")
            );
        return Of(header, money is [var unit] ? unit : "USD");
    }

    private Declaration Of(Header header, string money)
    {
        var columns = Roles
            .Where(pair => header.Find(pair.Value) >= 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        return new Declaration
        {
            Columns = columns,
            Constants = new Dictionary<string, string> { [Role.Flow] = Flow.Export },
            Nomenclatures = new Dictionary<Dimension, string>
            {
                [Dimension.Product] = "any",
                [Dimension.Partner] = "any",
                [Dimension.Region] = "any",
                [Dimension.Reporter] = "countries",
            },
            Adaptations = new Dictionary<string, Func<CodeReader, CodeReader>> { [Role.Product] = _ => ReadQuantity },
            EmptyCodes = new Dictionary<string, string>
            {
                [Role.Partner] = AggregateQuantity.AllApproaches,
                [Role.Region] = AggregateQuantity.WholeTerritory,
            },
            Screens = [new Screen(QuantityAndUnit, texts => WhyNot(texts[0], texts[1], money))],
            Unit = money.Replace(" ", "", StringComparison.Ordinal),
            Decimals = 6,
            Key = [.. Card.Key.Where(columns.ContainsKey)],
            Absence = Absence.NotObserved,
        };
    }

    private static bool IsMoney(string unit) =>
        unit is not (AggregateQuantity.Percent or AggregateQuantity.Firms or "");

    private static CodeReading ReadQuantity(string text) =>
        AggregateQuantity.Read(text) is { } quantity
            ? CodeReading.Of(quantity.ToString())
            : CodeReading.Refused(
                QuarantineReasons.UnknownQuantity,
                $"write {string.Join(", ", SmeQuantities.All.Select(one => one.Code()))}, with 'mean from YEAR', 'growth from YEAR' or 'of unknown size' after it where that is meant"
            );

    private static (string, string)? WhyNot(string quantity, string unit, string money)
    {
        if (AggregateQuantity.Read(quantity) is not { } known)
            return null;
        var wanted =
            known.IsMoney ? money
            : known.Kind == AggregateKind.Growth ? AggregateQuantity.Percent
            : AggregateQuantity.Firms;
        return unit == wanted ? null : (QuarantineReasons.WrongUnit, $"{known} is counted in {wanted}");
    }
}
