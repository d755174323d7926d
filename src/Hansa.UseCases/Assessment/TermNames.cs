using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Assessment;

/// <summary>What the terms of decompositions are called.</summary>
internal static class TermNames
{
    public static IReadOnlyDictionary<string, LocalText> All { get; } =
        new Dictionary<string, LocalText>
        {
            [TradeMargins.Continuing] = new("lines kept", "сохранившиеся позиции"),
            [TradeMargins.New] = new("new lines", "новые позиции"),
            [TradeMargins.Dropped] = new("dropped lines", "прекратившиеся позиции"),
            [ConstantMarketShare.World] = new("growth of demand", "рост спроса"),
            [ConstantMarketShare.Product] = new("mix of products", "товарная структура"),
            [ConstantMarketShare.Market] = new("mix of markets", "географическая структура"),
            [ConstantMarketShare.Competitiveness] = new("competitiveness", "конкурентоспособность"),
            [ConstantMarketShare.NewMarket] = new("new markets, without a base", "новые рынки, без базы"),
            [ShiftShareForm.Growth] = new("growth with the benchmark", "рост вместе с базой сравнения"),
            [HomotheticShiftShare.Allocation] = new("allocation", "размещение"),
            [ShiftShareForm.NewLine] = new("new lines, without a base", "новые позиции, без базы"),
            [PriceAndVolume.Price] = new("prices", "цены"),
            [PriceAndVolume.Volume] = new("volumes", "физический объём"),
            [PriceAndVolume.NotPriced] = new("without a comparable price", "без сопоставимой цены"),
            [CurrencyAndPrices.ExchangeRate] = new("exchange rate", "курс валюты"),
            [CurrencyAndPrices.Real] = new("volume and mix", "физический объём и состав"),
            [MoneyDecomposition.Unallocated] = new("undisclosed or unclassified", "нераскрытое и неклассифицированное"),
            [MoneyDecomposition.Change] = new("change, all together", "изменение всего"),
        };
}
