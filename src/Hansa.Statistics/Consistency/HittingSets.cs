namespace Hansa.Statistics.Consistency;

/// <summary>Finds a smallest set of numbers that has one in common with every given set and takes in none of the forbidden ones.</summary>
internal sealed class HittingSets(IReadOnlyList<IReadOnlyList<int>> sets, IReadOnlyList<IReadOnlyList<int>> forbidden)
{
    private const int MostSteps = 2_000;

    private readonly HashSet<int> chosen = [];
    private readonly HashSet<int> excluded = [];
    private int steps;

    /// <summary>The search was given up before it came to an end.</summary>
    public bool IsGivenUp => steps > MostSteps;

    /// <returns>Ascending; nothing when there is none of at most this size, or the search was given up.</returns>
    public IReadOnlyList<int>? Smallest(int mostElements)
    {
        for (var size = 0; size <= mostElements && !IsGivenUp; size++)
        {
            if (Extend(size))
                return [.. chosen.Order()];
        }
        return null;
    }

    private bool Extend(int left)
    {
        if (++steps > MostSteps || forbidden.Any(set => set.All(chosen.Contains)))
            return false;
        var open = sets.Where(set => !set.Any(chosen.Contains)).ToArray();
        if (open.Length == 0)
            return true;
        if (left == 0 || IsMoreThan(left, open))
            return false;
        var next = open.MinBy(set => set.Count(element => !excluded.Contains(element)))!;
        return Branch([.. next.Where(element => !excluded.Contains(element))], left);
    }

    // An element that was tried is left out of the branches after it: no set is met twice.
    private bool Branch(int[] elements, int left)
    {
        var tried = new List<int>();
        foreach (var element in elements)
        {
            chosen.Add(element);
            if (Extend(left - 1))
                return true;
            chosen.Remove(element);
            excluded.Add(element);
            tried.Add(element);
        }
        excluded.ExceptWith(tried);
        return false;
    }

    // Sets that have nothing in common need an element each.
    private static bool IsMoreThan(int left, IReadOnlyList<int>[] open)
    {
        var seen = new HashSet<int>();
        var apart = 0;
        foreach (var set in open)
        {
            if (set.Any(seen.Contains))
                continue;
            seen.UnionWith(set);
            if (++apart > left)
                return true;
        }
        return false;
    }
}
