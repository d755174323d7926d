namespace Hansa.Samples;

/// <summary>One row of the customs file.</summary>
/// <param name="Partner">As customs writes it: ISO 3166-1 alpha-2, <c>AB</c>, <c>OS</c> or <c>NNN</c>.</param>
/// <param name="Cents">Statistical value in hundredths of a US dollar.</param>
/// <param name="Grams">Net mass.</param>
/// <param name="Quantity">Hundredths of the supplementary unit; 0 where the product has none.</param>
public readonly record struct CustomsRow(
    bool IsExport,
    int Month,
    string Partner,
    Product Product,
    CustomsRegion Region,
    long Cents,
    long Grams,
    long Quantity
);
