using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Gives a territory the class in which its index is largest among those above 1, exactly.</summary>
/// <remarks>
/// The index of a class is (x(r,k) / x(r)) / (b(k) / b). Ties go to the larger x(r,k), then to the code that comes first.
/// The choice is certain when no allocation of undisclosed trade changes it: each rival is tried at its best
/// allocation against the chosen class at its worst, and the two never need the same money.
/// </remarks>
internal sealed class TypeChoice(IReadOnlyList<string> codes, decimal minimumShare)
{
    /// <param name="Code">Position of the class; nothing where no class is above 1.</param>
    /// <param name="Next">Position of the class with the largest index beside it, above 1 or not.</param>
    public sealed record Verdict(int? Code, int? Next, bool IsCertain);

    /// <param name="known">Sums of a class as known.</param>
    /// <param name="least">Sums at the allocation that makes its index least.</param>
    /// <param name="most">Sums at the allocation that makes its index largest.</param>
    public Verdict Choose(Func<int, ExactSums> known, Func<int, ExactSums> least, Func<int, ExactSums> most)
    {
        var candidates = Enumerable.Range(0, codes.Count).Where(code => CanCount(known(code))).ToList();
        candidates.Sort((one, other) => Order(other, known(other), one, known(one)));
        var best = candidates.Count > 0 && IsAboveOne(known(candidates[0])) ? candidates[0] : (int?)null;
        var next = candidates.Where(code => code != best).Select(code => (int?)code).FirstOrDefault();
        return new Verdict(best, next, best is { } chosen ? IsSafe(chosen, least, most) : NoneCanRise(most));
    }

    private bool IsSafe(int chosen, Func<int, ExactSums> least, Func<int, ExactSums> most)
    {
        var worst = least(chosen);
        return IsEligible(worst)
            && Enumerable
                .Range(0, codes.Count)
                .Where(code => code != chosen)
                .All(code => !IsEligible(most(code)) || Order(code, most(code), chosen, worst) < 0);
    }

    private bool NoneCanRise(Func<int, ExactSums> most) =>
        Enumerable.Range(0, codes.Count).All(code => !IsEligible(most(code)));

    private bool IsEligible(ExactSums sums) => CanCount(sums) && IsAboveOne(sums);

    private bool CanCount(ExactSums sums) =>
        sums.Group > 0 && sums.Own > 0 && ExactOrder.IsAtLeast(sums.Own, minimumShare, sums.Territory);

    private static bool IsAboveOne(ExactSums sums) =>
        ExactOrder.OfProducts(sums.Own, sums.All, sums.Territory, sums.Group) > 0;

    // Positive when the first is ahead.
    private int Order(int one, ExactSums first, int other, ExactSums second)
    {
        var byIndex = ExactOrder.OfProducts(first.Own, second.Group, second.Own, first.Group);
        if (byIndex != 0)
            return byIndex;
        return first.Own != second.Own
            ? first.Own.CompareTo(second.Own)
            : string.CompareOrdinal(codes[other], codes[one]);
    }
}
