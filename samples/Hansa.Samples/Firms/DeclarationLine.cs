namespace Hansa.Samples.Firms;

/// <summary>One line of the made-up declarations.</summary>
/// <param name="Day">Of the row's month, 1 to 28.</param>
/// <param name="Firm">Nothing where the declaration does not name the exporter.</param>
public readonly record struct DeclarationLine(CustomsRow Row, int Day, SampleFirm? Firm, long Cents, long Grams);
