using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Comparisons;

/// <summary>What one unit of the data's own currency was worth in each period: in the currency of the comparison, and in goods.</summary>
/// <param name="Rates">Units of the comparison's currency for one of the data's, above 0; one per period. Nothing where both are the same currency.</param>
/// <param name="Prices">The level of prices in the data's currency, above 0, in any unit; one per period. Nothing where it is not known.</param>
public sealed record MoneyLevels(IReadOnlyList<Fraction>? Rates, IReadOnlyList<Fraction>? Prices);
