using System.Globalization;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Specification;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>What a row of a table of aggregates gives.</summary>
public enum AggregateKind
{
    /// <summary>The quantity in the period of the row.</summary>
    Value,

    /// <summary>Its mean over all years from an earlier one to the period of the row.</summary>
    Mean,

    /// <summary>Its growth from an earlier year to the period of the row, in percent: 100 is no change.</summary>
    Growth,

    /// <summary>The part of the quantity that belongs to firms of unknown size, in the period of the row.</summary>
    UnknownSize,
}

/// <summary>The name of a quantity in a table of aggregates: <c>non-resource</c>, <c>sme-exports mean from 2015</c>,
/// <c>sme-non-resource growth from 2017</c>, <c>exporters of unknown size</c>.</summary>
/// <param name="From">The earlier year of a mean or a growth.</param>
public sealed record AggregateQuantity(SmeQuantity Quantity, AggregateKind Kind, Period? From = null)
{
    /// <summary>The code of the source whose datasets are tables of aggregates.</summary>
    public const string Source = "aggregates";

    /// <summary>The member that stands for all approaches.</summary>
    public const string AllApproaches = "all";

    /// <summary>The member that stands for the whole country where a file has regions.</summary>
    public const string WholeTerritory = "all";

    /// <summary>The unit of numbers of firms.</summary>
    public const string Firms = "firms";

    /// <summary>The unit of growth.</summary>
    public const string Percent = "%";

    private const string Mean = "mean";
    private const string Growth = "growth";
    private const string UnknownSize = " of unknown size";

    /// <summary>True where the number is money.</summary>
    public bool IsMoney => Kind != AggregateKind.Growth && Quantity != SmeQuantity.Exporters;

    /// <summary>Reads a name; nothing when it is none.</summary>
    public static AggregateQuantity? Read(string text)
    {
        if (text.EndsWith(UnknownSize, StringComparison.Ordinal))
            return SmeQuantities.Find(text[..^UnknownSize.Length]) is { } part && MayBeOfUnknownSize(part)
                ? new(part, AggregateKind.UnknownSize)
                : null;
        var words = text.Split(' ');
        if (SmeQuantities.Find(words[0]) is not { } quantity)
            return null;
        return words switch
        {
            [_] => new(quantity, AggregateKind.Value),
            [_, Mean, "from", var year] when Year(year) is { } first => new(quantity, AggregateKind.Mean, first),
            [_, Growth, "from", var year] when Year(year) is { } first => new(quantity, AggregateKind.Growth, first),
            _ => null,
        };
    }

    public override string ToString() =>
        Kind switch
        {
            AggregateKind.Mean => $"{Quantity.Code()} {Mean} from {From}",
            AggregateKind.Growth => $"{Quantity.Code()} {Growth} from {From}",
            AggregateKind.UnknownSize => Quantity.Code() + UnknownSize,
            _ => Quantity.Code(),
        };

    private static bool MayBeOfUnknownSize(SmeQuantity quantity) =>
        quantity is SmeQuantity.Exports or SmeQuantity.NonResource or SmeQuantity.Competitive or SmeQuantity.Exporters;

    private static Period? Year(string text) =>
        text.Length == 4
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1800 and < 2200
            ? Period.Year(year)
            : null;
}
