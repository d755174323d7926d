using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Asks for the definitions of exporters, the newest version of each, as they are listed.</summary>
public sealed record ListExporterRules : UseCase<IReadOnlyList<ExporterRuleCard>>
{
    public override Outcome<IReadOnlyList<ExporterRuleCard>> Run(House house, CancellationToken cancellation) =>
        Outcome<IReadOnlyList<ExporterRuleCard>>.Of(ExporterRules.Newest(house.Reference));
}
