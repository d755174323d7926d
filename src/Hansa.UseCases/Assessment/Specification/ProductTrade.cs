using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>Exports product by product, whole and of SMEs, with what each product counts in under each approach.</summary>
/// <param name="Codes">Code → all exports, then those of SMEs, one per year of the window, in whole units of currency.</param>
/// <param name="Classes">In the order of the approaches.</param>
internal sealed record ProductTrade(
    IReadOnlyDictionary<string, (Fraction All, Fraction Sme)[]> Codes,
    IReadOnlyList<ApproachClasses> Classes
)
{
    /// <summary>Mean number of exporting SMEs; nothing where it is not known.</summary>
    public Fraction? Exporters { get; init; }

    /// <summary>The rows of the profile whose difference between approaches has parts by product.</summary>
    public static IReadOnlyList<string> Rows { get; } = ["3", "4", "5a", "5b", "6a", "7"];

    /// <summary>What the quantities surely hold of a code under the approach of this position.</summary>
    public SmeQuantity CountsIn(string code, int approach) =>
        Classes[approach].Options(code).Aggregate((one, other) => one & other);

    /// <summary>The difference in a row between two approaches, by product code; nothing where the row has no value under one of them.</summary>
    public ApproachSpread? Spread(string row, int one, int other) =>
        row == "4" && Exporters is not { Sign: > 0 }
            ? null
            : ApproachSpread.Of([
                .. Codes.Select(pair =>
                    Term(pair.Key, pair.Value, row, CountsIn(pair.Key, one), CountsIn(pair.Key, other))
                ),
                .. row == "4" ? [Firms(Exporters!.Value)] : Array.Empty<SpreadTerm>(),
            ]);

    // The number of exporters is one, whatever the approach: it contributes nothing.
    private static SpreadTerm Firms(Fraction exporters) =>
        new("") { Above = (Fraction.Zero, Fraction.Zero), Below = (exporters, exporters) };

    private static SpreadTerm Term(
        string code,
        (Fraction All, Fraction Sme)[] years,
        string row,
        SmeQuantity one,
        SmeQuantity other
    )
    {
        var first = Parts(years, row, one);
        var second = Parts(years, row, other);
        return new(code) { Above = (first.Above, second.Above), Below = (first.Below, second.Below) };
    }

    private static (Fraction Above, Fraction Below) Parts(
        (Fraction All, Fraction Sme)[] years,
        string row,
        SmeQuantity counts
    )
    {
        var mean = Fraction.One / Fraction.Of(years.Length);
        var all = years.Aggregate(Fraction.Zero, (sum, year) => sum + year.All) * mean;
        var sme = years.Aggregate(Fraction.Zero, (sum, year) => sum + year.Sme) * mean;
        return row switch
        {
            "3" => (If(counts, SmeQuantity.NonResource, sme), If(counts, SmeQuantity.NonResource, all)),
            "4" => (If(counts, SmeQuantity.NonResource, sme), Fraction.Zero),
            "5a" => (
                If(counts, SmeQuantity.NonResource, years[^1].Sme),
                If(counts, SmeQuantity.NonResource, years[0].Sme)
            ),
            "5b" => (
                If(counts, SmeQuantity.NonResource, years[^1].All),
                If(counts, SmeQuantity.NonResource, years[0].All)
            ),
            "6a" => (If(counts, SmeQuantity.Engineering, all), If(counts, SmeQuantity.NonResource, all)),
            "7" => (If(counts, SmeQuantity.Competitive, sme), If(counts, SmeQuantity.Competitive, all)),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row, null),
        };
    }

    private static Fraction If(SmeQuantity counts, SmeQuantity quantity, Fraction amount) =>
        counts.HasFlag(quantity) ? amount : Fraction.Zero;
}
