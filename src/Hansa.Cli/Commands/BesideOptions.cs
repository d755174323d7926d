using System.CommandLine;
using Hansa.UseCases.Assessment;

namespace Hansa.Cli.Commands;

/// <summary>Which other datasets stand beside the trade: the options of <c>hansa show</c> that name statistics, exchange rates and prices.</summary>
public sealed class BesideOptions
{
    private readonly Option<string?> gdp = StandardOptions.Text(
        "--gdp",
        "NAME",
        "A dataset with gross product, for indicators that need it."
    );
    private readonly Option<string?> population = StandardOptions.Text(
        "--population",
        "NAME",
        "A dataset with inhabitants, for indicators that need it."
    );
    private readonly Option<string?> employment = StandardOptions.Text(
        "--employment",
        "NAME",
        "A dataset with persons employed, for indicators that need it."
    );
    private readonly Option<string[]> rates = StandardOptions.Repeated(
        "--rates",
        "NAME,…",
        "Datasets of exchange rates, where currencies differ; NAME@CODE takes one territory's row."
    );
    private readonly Option<string?> currency = StandardOptions.Text(
        "--currency",
        "CODE",
        "The currency of the figures, by --rates. Default: that of the data."
    );
    private readonly Option<string?> deflator = StandardOptions.Text(
        "--deflator",
        "NAME",
        "A dataset with a price index: money in constant prices."
    );
    private readonly Option<string?> pricesOf = StandardOptions.Text(
        "--prices-of",
        "PERIOD",
        "Whose prices --deflator keeps. Default: the last period."
    );

    private readonly Option<Dictionary<string, string>> netExports = Pairs.Option(
        "--net-exports",
        "activity=SHARE",
        "Economic base: what share of an activity's employment in the country works for abroad (C=20%)."
    );
    private readonly Option<decimal?> delta = StandardOptions.Number(
        "--flq-delta",
        "NUMBER",
        "Flegg's quotient: power of the correction for size. Default: 0.3."
    );

    /// <summary>Adds the options to the command.</summary>
    public BesideOptions(Command command)
    {
        Option[] all = [gdp, population, employment, rates, currency, deflator, pricesOf, netExports, delta];
        foreach (var option in all)
            command.Options.Add(option);
    }

    /// <summary>The request with all that the command line says of other datasets.</summary>
    public ShowIndicator Read(ParseResult asked, ShowIndicator request) =>
        request with
        {
            Gdp = asked.GetValue(gdp),
            Population = asked.GetValue(population),
            Employment = asked.GetValue(employment),
            Rates = CodeList.Of(asked.GetValue(rates)),
            Currency = asked.GetValue(currency),
            Deflator = asked.GetValue(deflator),
            PricesOf = asked.GetValue(pricesOf),
            NetExports = asked.GetRequiredValue(netExports),
            Delta = asked.GetValue(delta),
        };
}
