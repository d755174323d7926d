using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Firms;

/// <summary>Unit prices of each product over its exporters.</summary>
internal static class UnitPriceTable
{
    public static ReportTable Of(FirmStudy study)
    {
        var exporters = study.Parts.ToDictionary(
            part => part.Number,
            part =>
                study.Trade.Panel(part, study.Rule).Exporters.ToDictionary(one => one.History.Firm, one => one.Years)
        );
        var prices = UnitPrices.Of(
            study.Trade.Prices,
            price =>
                exporters.TryGetValue(price.Group, out var firms)
                && firms.TryGetValue(price.Firm, out var years)
                && years.In(price.Period)
        );
        var parts = study.Parts.ToList();
        return new ReportTable(
            "firm-unit-prices",
            new("Unit prices over exporters", "Цены единицы товара у экспортёров"),
            new("Product and year", "Товар и год"),
            [
                new("exporters", new("Exporters", "Экспортёры"), Decimals: 0),
                Price(study, "mean", new("Mean", "Среднее")),
                Price(study, "median", new("Median", "Медиана")),
                Price(study, "deviation", new("Standard deviation", "Стандартное отклонение")),
            ],
            [
                .. prices
                    .OrderBy(price => parts.FindIndex(part => part.Number == price.Group))
                    .ThenBy(price => study.Trade.Products[price.Product], StringComparer.Ordinal)
                    .ThenBy(price => price.Period)
                    .Select(price => Row(study, parts.Find(part => part.Number == price.Group)!, price)),
            ],
            study.Notes,
            study.Provenance("unit-prices/1")
        );
    }

    private static ReportColumn Price(FirmStudy study, string code, LocalText title) =>
        new(code, title, new($"{study.Currency} per kg", $"{study.Currency} за кг"), Decimals: 2);

    private static ReportRow Row(FirmStudy study, TradePart part, UnitPrice price)
    {
        var (product, year) = (study.Trade.Products[price.Product], study.Trade.Year(price.Period));
        var label = new LocalText($"{product} · {year}", $"{product} · {year}");
        return new ReportRow(
            string.Join(':', part.Codes.Append(product).Append(year)),
            part.Codes.Count > 0 ? FirmStudy.Join(part.Label, label) : label,
            [
                ReportCell.Of(Figure.Of(price.Prices.Count)),
                ReportCell.Of(PerKilogram(study, price.Prices.Mean)),
                ReportCell.Of(PerKilogram(study, price.Prices.Median)),
                ReportCell.Of(PerKilogram(study, price.Prices.Deviation)),
            ]
        );
    }

    private static Figure PerKilogram(FirmStudy study, Figure price) =>
        study.Money(price).Linear(Math.Pow(10, study.Scope.Manifest.MassDecimals));
}
