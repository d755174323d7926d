using Hansa.Statistics.Classifications;

namespace Hansa.Statistics.Quality;

/// <summary>A code and what is traded under it, in minor units.</summary>
public readonly record struct CodeSum(string Code, Int128 Value);

/// <summary>How much of a body of trade a classification puts in one class, in one of several, or in none.</summary>
/// <param name="Classified">Trade whose class is certain, in minor units.</param>
/// <param name="Undecided">Trade whose code is too short, or hidden in part, and fits several classes.</param>
/// <param name="Left">Trade that the classification leaves out.</param>
/// <param name="LeftCodes">The codes of <paramref name="Undecided"/> and <paramref name="Left"/>, the largest first, ties by code.</param>
public sealed record ClassCoverage(
    Int128 Classified,
    Int128 Undecided,
    Int128 Left,
    IReadOnlyList<(CodeSum Sum, bool IsUndecided)> LeftCodes
)
{
    public Int128 Whole => Classified + Undecided + Left;

    public static ClassCoverage Of(IEnumerable<CodeSum> trade, Scheme scheme)
    {
        Int128 classified = 0;
        Int128 undecided = 0;
        Int128 left = 0;
        var codes = new List<(CodeSum Sum, bool IsUndecided)>();
        foreach (var one in trade)
        {
            var classes = scheme.Classify(one.Code);
            if (classes is [not Scheme.NoClass])
            {
                classified += one.Value;
                continue;
            }
            var fitsSeveral = classes.Count > 1;
            if (fitsSeveral)
                undecided += one.Value;
            else
                left += one.Value;
            codes.Add((one, fitsSeveral));
        }
        return new(
            classified,
            undecided,
            left,
            [.. codes.OrderByDescending(one => one.Sum.Value).ThenBy(one => one.Sum.Code, StringComparer.Ordinal)]
        );
    }
}
