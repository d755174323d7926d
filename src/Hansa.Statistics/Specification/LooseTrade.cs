using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>Exports of which it is not known what they count in: the firm's size is unknown, or the product is undisclosed.</summary>
/// <param name="Amount">In whole units of the currency; it goes to one option, or is split over several.</param>
/// <param name="Options">For each option the quantities that it adds to.</param>
public sealed record LooseTrade(Fraction Amount, IReadOnlyList<SmeQuantity> Options)
{
    /// <summary>The quantities that the amount adds to under every option.</summary>
    public SmeQuantity Certain => Options.Aggregate((one, other) => one & other);
}
