using Hansa.Statistics.Firms;

namespace Hansa.UseCases.Firms;

/// <summary>A definition of exporters with what people call it and where it comes from.</summary>
/// <param name="Title">The condition in words.</param>
/// <param name="Source">A key of the list of sources.</param>
public sealed record ExporterRuleCard(ExporterRule Rule, LocalText Title, string Source);
