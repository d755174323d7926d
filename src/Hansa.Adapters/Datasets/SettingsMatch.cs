using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>A dataset's files are all read alike: what a later file may not change.</summary>
internal static class SettingsMatch
{
    /// <returns>A conflict that names every difference, or nothing.</returns>
    public static Problem? Check(Manifest held, string source, Layout layout)
    {
        (string What, string Held, string New)[] settings =
        [
            ("source", held.Source, source),
            ("currency", held.Currency, layout.Unit.Code),
            ("unit", $"{held.UnitMultiplier}", $"{layout.Unit.Multiplier}"),
            ("decimals", $"{held.Decimals}", $"{layout.Decimals}"),
            ("decimals of mass", $"{held.MassDecimals}", $"{layout.MassDecimals}"),
            ("decimals of quantity", $"{held.QuantityDecimals}", $"{layout.QuantityDecimals}"),
            ("dimensions", Names(held.Dimensions), Names(layout.Dimensions)),
            ("key", Names(held.Key), Names(layout.Key)),
            ("nomenclature of regions", Region(held.Nomenclatures), Region(layout.Nomenclatures)),
            ("key of firms' pseudonyms", held.FirmKey ?? "none", layout.FirmKey ?? "none"),
            ("meaning of absent rows", $"{held.Absence}", $"{layout.Absence}"),
        ];
        var differences = settings.Where(one => one.Held != one.New).ToArray();
        return differences.Length == 0
            ? null
            : new Problem(
                ProblemKind.Conflict,
                new(
                    $"The dataset '{held.Dataset}' was loaded with other settings.",
                    $"Набор «{held.Dataset}» загружен с другими настройками."
                ),
                new(
                    "Load the file with the same settings, or into a dataset of its own; 'hansa undo' or 'hansa drop' takes the earlier load back.",
                    "Загрузите файл с теми же настройками или в отдельный набор; прежнюю загрузку отменяют «hansa undo» и «hansa drop»."
                )
            )
            {
                Details =
                [
                    .. differences.Select(one => $"{one.What}: {one.Held} in the dataset, {one.New} in this load"),
                ],
            };
    }

    private static string Names(IEnumerable<Dimension> dimensions) =>
        dimensions.Any() ? string.Join(", ", dimensions.Select(dimension => dimension.Name())) : "none";

    private static string Region(IReadOnlyDictionary<string, string> nomenclatures) =>
        nomenclatures.GetValueOrDefault(Dimension.Region.Name(), "none");
}
