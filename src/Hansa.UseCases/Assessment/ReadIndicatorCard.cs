using Hansa.Statistics.Indicators;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Asks for the card of one indicator.</summary>
/// <param name="Indicator">Its code: <c>rca</c>, <c>hhi</c>, …</param>
public sealed record ReadIndicatorCard(string Indicator) : UseCase<IndicatorCard>
{
    public override Outcome<IndicatorCard> Run(House house, CancellationToken cancellation) =>
        Find(Indicator)
            .Then<IndicatorCard>(found => new IndicatorCard(found, house.Reference.IndicatorTexts[found.Code]));

    /// <summary>The indicator with this code, or a problem that names the nearest ones.</summary>
    public static Outcome<Indicator> Find(string code) =>
        Catalogue.Find(code) is { } found
            ? found
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no indicator '{code}'.", $"Показателя «{code}» нет."),
                Nearest.Advice(
                    code,
                    [.. Catalogue.Indicators.Select(one => one.Code)],
                    new("hansa indicators lists them.", "Все показатели: hansa indicators.")
                )
            );
}
