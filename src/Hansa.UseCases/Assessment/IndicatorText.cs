namespace Hansa.UseCases.Assessment;

/// <summary>What an indicator is called, what it is, and how a reader should take its values.</summary>
public sealed record IndicatorText(LocalText Title, LocalText Description, LocalText Reading);
