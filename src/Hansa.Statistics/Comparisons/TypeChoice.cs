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
        var first = Largest(known, except: null);
        var best = first is { } code && IsAboveOne(known(code)) ? first : null;
        var next = best is null ? first : Largest(known, except: best);
        return new Verdict(best, next, IsSafe(best, least, most));
    }

    private int? Largest(Func<int, ExactSums> known, int? except)
    {
        var (largest, sums) = ((int?)null, default(ExactSums));
        for (var code = 0; code < codes.Count; code++)
        {
            if (code == except)
                continue;
            var candidate = known(code);
            if (CanCount(candidate) && (largest is not { } holder || Order(code, candidate, holder, sums) > 0))
                (largest, sums) = (code, candidate);
        }
        return largest;
    }

    private bool IsSafe(int? chosen, Func<int, ExactSums> least, Func<int, ExactSums> most)
    {
        if (chosen is { } best && !IsEligible(least(best)))
            return false;
        for (var code = 0; code < codes.Count; code++)
        {
            if (code == chosen)
                continue;
            var rival = most(code);
            if (IsUnlimited(rival, least(code)))
                return false;
            if (IsEligible(rival) && (chosen is not { } holder || Order(code, rival, holder, least(holder)) > 0))
                return false;
        }
        return true;
    }

    // The benchmark is nothing but undisclosed trade, of which any small part gives an index as large as one likes.
    private bool IsUnlimited(ExactSums most, ExactSums least) =>
        most.Group == 0 && CanCount(most with { Group = 1 }) && least.Group > 0;

    private bool IsEligible(ExactSums sums) => CanCount(sums) && IsAboveOne(sums);

    private bool CanCount(ExactSums sums) =>
        sums.Group > 0
        && sums.Own > 0
        && (minimumShare == 0 || ExactProducts.IsAtLeast(sums.Own, minimumShare, sums.Territory));

    private static bool IsAboveOne(ExactSums sums) =>
        ExactProducts.Compare(sums.Own, sums.All, sums.Territory, sums.Group) > 0;

    // Positive when the first is ahead.
    private int Order(int one, ExactSums first, int other, ExactSums second)
    {
        var byIndex = ExactProducts.Compare(first.Own, second.Group, second.Own, first.Group);
        if (byIndex != 0)
            return byIndex;
        return first.Own != second.Own
            ? first.Own.CompareTo(second.Own)
            : string.CompareOrdinal(codes[other], codes[one]);
    }
}
