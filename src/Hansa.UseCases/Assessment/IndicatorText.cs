namespace Hansa.UseCases.Assessment;

/// <summary>What an indicator is called, what it is, and how a reader should take its values.</summary>
/// <param name="RangeInRussian">The values that it can take; in English they stand with the formula.</param>
public sealed record IndicatorText(LocalText Title, LocalText Description, LocalText Reading, string RangeInRussian);
