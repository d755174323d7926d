using Hansa.Statistics.Indicators;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>An indicator as people meet it: its definition, its title, and how to read it.</summary>
public sealed record IndicatorCard(Indicator Indicator, IndicatorText Text)
{
    /// <summary>The values that it can take.</summary>
    public LocalText Range => new(Indicator.Range, Text.RangeInRussian);
}

/// <summary>Lists the indicators, in the order of the catalogue.</summary>
/// <param name="All">Those as well that only specialists ask for.</param>
public sealed record ListIndicators(bool All = false) : UseCase<IReadOnlyList<IndicatorCard>>
{
    public override Outcome<IReadOnlyList<IndicatorCard>> Run(House house, CancellationToken cancellation) =>
        Catalogue
            .Indicators.Where(indicator => All || !indicator.IsExpert)
            .Select(indicator => new IndicatorCard(indicator, house.Reference.IndicatorTexts[indicator.Code]))
            .ToArray();
}
