using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>What a product code adds above and below the line of an indicator under two approaches.</summary>
public sealed record SpreadTerm(string Code)
{
    /// <summary>Numerator under the one approach, then under the other.</summary>
    public required (Fraction One, Fraction Other) Above { get; init; }

    /// <summary>Denominator under the one approach, then under the other.</summary>
    public required (Fraction One, Fraction Other) Below { get; init; }

    public bool Differs => Above.One != Above.Other || Below.One != Below.Other;
}

/// <summary>The difference of an indicator between two approaches, and what each product code contributes to it.</summary>
/// <param name="One">The indicator under the one approach.</param>
/// <param name="Other">Under the other.</param>
/// <param name="Contributions">Code → part of <see cref="Difference"/>; only codes that count differently, largest first, then by code.</param>
/// <remarks>
/// The change from one approach to the other is split over numerator and denominator by their Shapley values, and each of the two is
/// linear in the codes, so that the contributions add to the difference exactly.
/// Source: Shapley (1953), Contributions to the Theory of Games II: 307-317.
/// </remarks>
public sealed record ApproachSpread(
    Fraction One,
    Fraction Other,
    IReadOnlyList<KeyValuePair<string, Fraction>> Contributions
)
{
    public Fraction Difference => One - Other;

    /// <summary>What the contributions leave unexplained: 0.</summary>
    public Fraction Residual => Contributions.Aggregate(Difference, (rest, contribution) => rest - contribution.Value);

    /// <summary>Nothing where the indicator has no value under one of the approaches.</summary>
    /// <param name="terms">All codes, those that count alike included.</param>
    public static ApproachSpread? Of(IReadOnlyCollection<SpreadTerm> terms)
    {
        var (aboveOne, aboveOther) = (Sum(terms, term => term.Above.One), Sum(terms, term => term.Above.Other));
        var (belowOne, belowOther) = (Sum(terms, term => term.Below.One), Sum(terms, term => term.Below.Other));
        if (belowOne.Sign <= 0 || belowOther.Sign <= 0)
            return null;
        // With the denominator of either approach, half each: what a dollar above the line is worth, and what one below it costs.
        var half = Fraction.Of(1, 2);
        var worth = half * ((Fraction.One / belowOne) + (Fraction.One / belowOther));
        var cost = half * (aboveOne + aboveOther) / (belowOne * belowOther);
        return new(
            aboveOne / belowOne,
            aboveOther / belowOther,
            [
                .. terms
                    .Where(term => term.Differs)
                    .Select(term =>
                        KeyValuePair.Create(
                            term.Code,
                            ((term.Above.One - term.Above.Other) * worth) - ((term.Below.One - term.Below.Other) * cost)
                        )
                    )
                    .OrderByDescending(pair => pair.Value.Sign < 0 ? -pair.Value : pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal),
            ]
        );
    }

    private static Fraction Sum(IEnumerable<SpreadTerm> terms, Func<SpreadTerm, Fraction> part) =>
        terms.Aggregate(Fraction.Zero, (sum, term) => sum + part(term));
}
