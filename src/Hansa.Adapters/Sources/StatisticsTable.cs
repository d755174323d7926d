using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>A table of a statistics office that stands beside trade: gross product, population, employment, prices, exchange rates.</summary>
/// <remarks>One value per territory and period, and per activity where there are any; a series without territories has one per period.
/// Such a table has no direction of trade, and a later file that gives the same place and period another value revises it.</remarks>
internal sealed class StatisticsTable : Source
{
    public const string Code = "statistics";

    // Not a code of the status dimension, so that each row is observed where it has a value and not observed where it has none.
    private const string ByValue = "by value";

    // Whether a value is there says all that a status could, so nothing is to be remarked on.
    private static Dictionary<string, Func<CodeReader, CodeReader>> Silent { get; } =
        new()
        {
            [Role.Status] = read =>
                text => text == ByValue && read(text).Code is { } code ? CodeReading.Of(code) : read(text),
        };

    // How statistics offices print that a value is not there.
    private static readonly string[] NoValue =
    [
        "NA",
        "N/A",
        "n/a",
        "nan",
        "-",
        "–",
        "—",
        "…",
        "...",
        "..",
        ":",
        "x",
        "х",
    ];

    private static readonly string[] KeyRoles = [Role.Reporter, Role.Region, Role.Product, Role.Size];

    private static Dictionary<Dimension, string> Nomenclatures { get; } =
        new()
        {
            [Dimension.Reporter] = "countries",
            [Dimension.Partner] = "countries",
            [Dimension.Product] = "any",
        };

    public override SourceCard Card { get; } =
        new(
            Code,
            "Gross product, population, employment, price indices or exchange rates, from any delimited file",
            "text divided by commas, semicolons, tabs or bars; --map says which column is which (an activity is a product), "
                + "--unit what the values are, --citation whose they are",
            [],
            "hansa load grp.csv --as grp --source statistics --workspace work --map region=name --map year=year --map value=grp "
                + "--nomenclature region=ru --unit mrub --citation \"Rosstat, gross regional product\""
        );

    public override Outcome<Declaration> Declare(Header header, LoadRequest request) =>
        request.Mapping.Count == 0 ? Columns.NothingMapped(header)
        : request.Citation is null ? WhoseNumbers()
        : Of(request);

    /// <summary>What columns of statistics mean, whichever form of file they stand in.</summary>
    public static Declaration Of(LoadRequest request) =>
        new()
        {
            Nomenclatures = Nomenclatures,
            Absence = Absence.NotObserved,
            Constants = new Dictionary<string, string> { [Role.Status] = ByValue },
            Adaptations = Silent,
            NotGiven = NoValue,
            Decimals = DecimalsOf(request.Unit),
            Key = [.. KeyRoles.Where(role => IsGiven(request, role)), Role.Period],
        };

    /// <summary>Statistics come with their source, or not at all.</summary>
    public static Problem WhoseNumbers() =>
        new(
            ProblemKind.Invalid,
            new("Nothing says whose numbers these are.", "Не сказано, чьи это числа."),
            new(
                "Name the publisher, the table and its date: --citation \"Rosstat, gross regional product, 2022 edition\".",
                "Назовите издателя, таблицу и её дату: --citation \"Росстат, валовой региональный продукт, издание 2022 года\"."
            )
        );

    // Thousands are printed with up to three digits after the point, millions with six; rates and indices with as many as they like.
    private static int DecimalsOf(string? unit) =>
        unit is not null && ValueUnit.Parse(unit) is { Succeeded: true } read && read.Value.Quantity.IsAdditive()
            ? Math.Max(2, (int)Math.Log10(read.Value.Multiplier))
            : 6;

    private static bool IsGiven(LoadRequest request, string role) =>
        request.Mapping.ContainsKey(role) || request.Constants.ContainsKey(role);
}
