using System.Globalization;
using Hansa.UseCases.Datasets;

namespace Hansa.Web.Figures;

/// <summary>Counts and totals of a dataset as the reader of a page sees them.</summary>
public static class DatasetWords
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A sum of minor units in whole units of currency, all its decimals kept; nothing where values are not added up.</summary>
    public static string Money(Manifest manifest, Int128 sum) =>
        manifest.Quantity.IsAdditive()
            ? manifest
                .Amount(sum)
                .ToString("N" + manifest.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture)
            : "";

    /// <summary>A moment, to the minute, the same in every language: <c>2026-11-23 18:59 UTC</c>.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>The first and the last period of the dataset: <c>2013..2017</c>.</summary>
    public static string Periods(Manifest manifest)
    {
        var periods = manifest.Totals.Select(total => total.Period).Distinct().Order(StringComparer.Ordinal).ToArray();
        return periods.Length switch
        {
            0 => "",
            1 => periods[0],
            _ => $"{periods[0]}..{periods[^1]}",
        };
    }
}
