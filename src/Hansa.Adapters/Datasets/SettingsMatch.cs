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
        (LocalText What, string Held, string New)[] settings =
        [
            (new("source", "источник"), held.Source, source),
            (new("currency", "валюта"), held.Currency, layout.Unit.Code),
            (new("unit", "единица"), $"{held.UnitMultiplier}", $"{layout.Unit.Multiplier}"),
            (new("decimals", "десятичные знаки"), $"{held.Decimals}", $"{layout.Decimals}"),
            (new("decimals of mass", "десятичные знаки массы"), $"{held.MassDecimals}", $"{layout.MassDecimals}"),
            (
                new("decimals of quantity", "десятичные знаки количества"),
                $"{held.QuantityDecimals}",
                $"{layout.QuantityDecimals}"
            ),
            (new("dimensions", "измерения"), Names(held.Dimensions), Names(layout.Dimensions)),
            (new("key", "ключ"), Names(held.Key), Names(layout.Key)),
            (
                new("nomenclature of regions", "номенклатура регионов"),
                Region(held.Nomenclatures),
                Region(layout.Nomenclatures)
            ),
            (
                new("key of firms' pseudonyms", "ключ псевдонимов фирм"),
                held.FirmKey ?? "none",
                layout.FirmKey ?? "none"
            ),
            (new("meaning of absent rows", "значение отсутствующих строк"), $"{held.Absence}", $"{layout.Absence}"),
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
                    .. differences.Select(one => new LocalText(
                        $"{one.What}: {one.Held} in the dataset, {one.New} in this load",
                        $"{one.What}: в наборе {one.Held}, в этой загрузке {one.New}"
                    )),
                ],
            };
    }

    private static string Names(IEnumerable<Dimension> dimensions) =>
        dimensions.Any() ? string.Join(", ", dimensions.Select(dimension => dimension.Name())) : "none";

    private static string Region(IReadOnlyDictionary<string, string> nomenclatures) =>
        nomenclatures.GetValueOrDefault(Dimension.Region.Name(), "none");
}
