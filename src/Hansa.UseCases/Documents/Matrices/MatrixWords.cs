using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>The words that every matrix needs: reasons, dimensions, units, where figures come from.</summary>
internal static class MatrixWords
{
    private static readonly Dictionary<string, LocalText> Dimensions = new()
    {
        ["period"] = new("period", "период"),
        ["reporter"] = new("country", "страна"),
        ["region"] = new("region", "регион"),
        ["partner"] = new("partner", "партнёр"),
        ["other"] = new("other territory", "другая территория"),
        ["product"] = new("product", "товар"),
        ["group"] = new("group", "группа"),
        ["flow"] = new("flow", "поток"),
        ["size"] = new("size of firm", "размер фирмы"),
    };

    private static readonly Dictionary<string, LocalText> Units = new()
    {
        ["ratio"] = new("ratio", "отношение"),
        ["share"] = new("1 = 100 %", "1 = 100 %"),
        ["share-difference"] = new("1 = 100 pp", "1 = 100 п. п."),
        ["growth-index"] = new("1 = 100 %", "1 = 100 %"),
        ["index"] = new("index", "индекс"),
        ["points"] = new("points", "пункты"),
        ["per-mille"] = new("per mille", "промилле"),
        ["bits"] = new("bits", "биты"),
        ["nats"] = new("nats", "наты"),
        ["yes-no"] = new("0 or 1", "0 или 1"),
    };

    /// <summary>The five reasons of missing, in the order of their marks in PX: from one point to five.</summary>
    public static IReadOnlyList<MatrixStatus> Statuses { get; } =
    [
        .. new[]
        {
            Missing.NotApplicable,
            Missing.NotObserved,
            Missing.Suppressed,
            Missing.NoTrade,
            Missing.NoBase,
        }.Select(missing => new MatrixStatus(missing.Code(), MissingWords.Of(missing))),
    ];

    public static LocalText Dimension(string name) => Dimensions.GetValueOrDefault(name) ?? new(name, name);

    /// <summary>What unscaled values are counted in; a currency by its code.</summary>
    public static LocalText UnitOf(Unit unit) => Units.GetValueOrDefault(unit.Code) ?? new(unit.Code, unit.Code);

    public static DimensionRole Role(string dimension) =>
        dimension switch
        {
            "period" => DimensionRole.Time,
            "reporter" or "region" or "partner" or "other" => DimensionRole.Territory,
            _ => DimensionRole.Class,
        };
}
