using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>A constant and a sum of variables with factors.</summary>
internal sealed record LinearForm(Fraction Constant, IReadOnlyList<(int Variable, Fraction Factor)> Terms)
{
    public bool IsConstant => Terms.Count == 0;

    public static LinearForm Of(Fraction value) => new(value, []);

    public static LinearForm Variable(int variable) => new(0, [(variable, Fraction.One)]);

    public static LinearForm operator +(LinearForm one, LinearForm other) =>
        new(
            one.Constant + other.Constant,
            [
                .. one
                    .Terms.Concat(other.Terms)
                    .GroupBy(term => term.Variable)
                    .Select(group => (group.Key, group.Aggregate(Fraction.Zero, (sum, term) => sum + term.Factor)))
                    .Where(term => !term.Item2.IsZero),
            ]
        );

    public static LinearForm operator -(LinearForm one, LinearForm other) => one + (-Fraction.One * other);

    public static LinearForm operator *(Fraction factor, LinearForm one) =>
        factor.IsZero
            ? Of(0)
            : new(factor * one.Constant, [.. one.Terms.Select(term => (term.Variable, factor * term.Factor))]);
}
