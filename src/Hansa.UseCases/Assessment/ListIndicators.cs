using Hansa.Statistics.Indicators;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>An indicator as people meet it: its definition, its title, and how to read it.</summary>
public sealed record IndicatorCard(Indicator Indicator, IndicatorText Text);

/// <summary>Lists all indicators, in the order of the catalogue.</summary>
public sealed record ListIndicators : UseCase<IReadOnlyList<IndicatorCard>>
{
    public override Outcome<IReadOnlyList<IndicatorCard>> Run(House house, CancellationToken cancellation) =>
        Catalogue
            .Indicators.Select(indicator => new IndicatorCard(
                indicator,
                house.Reference.IndicatorTexts[indicator.Code]
            ))
            .ToArray();
}
