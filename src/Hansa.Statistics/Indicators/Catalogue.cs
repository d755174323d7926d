namespace Hansa.Statistics.Indicators;

/// <summary>All indicators, in the order in which they are listed.</summary>
public static class Catalogue
{
    public static IReadOnlyList<Indicator> Indicators { get; } =
    [
        new TradeValue(),
        new ValueIndex(),
        new CompoundGrowth(),
        new TrendGrowth(),
        new MidpointGrowth(),
        new GrowthContribution(),
        new MarginsOfProducts(),
        new MarginsOfMarkets(),
        new Margins(),
        new ConstantMarketShare(),
        new ShiftShare(),
        new HomotheticShiftShare(),
        new DynamicShiftShare(),
        new PriceAndVolume(),
        new CurrencyAndPrices(),
        new PriceIndex(),
        new TornqvistPriceIndex(),
        new VolumeIndex(),
        new Instability(),
        new ResidualInstability(),
        new MarketShare(),
        new MarketRank(),
        new RankChange(),
        new GrowthShare(),
        new ExtensiveMargin(),
        new IntensiveMargin(),
        new Specificity(),
        new SpecificityChange(),
        new RelativeSpecificity(),
        new SectorType(),
        new TerritorialSpecification(),
        new TerritorialType(),
        new RevealedComparativeAdvantage(),
        new SymmetricComparativeAdvantage(),
        new LogComparativeAdvantage(),
        new NormalisedComparativeAdvantage(),
        new AdditiveComparativeAdvantage(),
        new HillmanCondition(),
        new RelativeExportAdvantage(),
        new RelativeImportAdvantage(),
        new RelativeTradeAdvantage(),
        new RevealedCompetitiveness(),
        new Lafay(),
        new LafayOfProduct(),
        new Michaely(),
        new NormalisedBalance(),
        new GrubelLloyd(),
        new ImportCoverage(),
        new ExportQuota(),
        new Openness(),
        new MeanOpenness(),
        new ExportsPerPerson(),
        new JobsPerMillion(),
        new EmploymentQuotient(),
        new BasicEmployment(),
        new BaseMultiplier(),
        new MinimumBasic(),
        new MinimumMultiplier(),
        new CrossQuotient(),
        new FleggQuotient(),
        new HerfindahlHirschman(),
        new NormalisedHerfindahl(),
        new Concentration(),
        new Theil(),
        new Shannon(),
        new Krugman(),
        new StructuralChange(),
        new Similarity(),
    ];

    /// <summary>The indicator with this code, or nothing.</summary>
    public static Indicator? Find(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>The indicator with this code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Indicator Get(string code) =>
        Find(code) ?? throw new KeyNotFoundException($"There is no indicator '{code}'.");
}
