using Hansa.Statistics.Specification;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>Which sizes of firms are SMEs: micro, small, medium, and what is only known to be an SME. An unknown size is none of them, and not large either.</summary>
internal static class FirmSizes
{
    public const string Sme = "sme";
    public const string Large = "large";
    public const string Unknown = "unknown";

    /// <summary><see cref="Sme"/>, <see cref="Large"/> or <see cref="Unknown"/>.</summary>
    public static string GroupOf(string size) =>
        size switch
        {
            "micro" or "small" or "medium" or Sme => Sme,
            Large => Large,
            _ => Unknown,
        };

    /// <summary>The options of a body of trade, given what its goods may be and who exports them.</summary>
    public static IReadOnlyList<SmeQuantity> Sized(IReadOnlyList<SmeQuantity> goods, string group) =>
        group switch
        {
            Large => goods,
            Sme => [.. goods.Select(OfSme)],
            _ => [.. goods, .. goods.Select(OfSme)],
        };

    private static SmeQuantity OfSme(SmeQuantity goods) =>
        goods
        | SmeQuantity.SmeExports
        | (goods.HasFlag(SmeQuantity.NonResource) ? SmeQuantity.SmeNonResource : 0)
        | (goods.HasFlag(SmeQuantity.Competitive) ? SmeQuantity.SmeCompetitive : 0);
}
