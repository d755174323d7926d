namespace Hansa.Adapters.Datasets;

/// <summary>Folds the parts of a key into one exact 64-bit number: each pair met gets the next number, the last part stays as it is.</summary>
internal sealed class KeyFolding(int parts)
{
    private readonly Dictionary<ulong, int>[] pairs =
    [
        .. Enumerable.Range(0, Math.Max(parts - 2, 0)).Select(_ => new Dictionary<ulong, int>()),
    ];
    private readonly ulong[] lastPairs = new ulong[Math.Max(parts - 2, 0)];
    private readonly int[] lastNumbers = new int[Math.Max(parts - 2, 0)];

    /// <param name="key">The parts of one row's key, each above 0.</param>
    /// <returns>Equal for equal keys only; never 0.</returns>
    public ulong Fold(ReadOnlySpan<int> key)
    {
        var folded = key[0];
        for (var i = 1; i < key.Length - 1; i++)
            folded = Number(i - 1, Pair(folded, key[i]));
        return key.Length == 1 ? (ulong)folded : Pair(folded, key[^1]);
    }

    private int Number(int level, ulong pair)
    {
        if (lastPairs[level] == pair)
            return lastNumbers[level];
        var known = pairs[level];
        if (!known.TryGetValue(pair, out var number))
            known.Add(pair, number = known.Count + 1);
        (lastPairs[level], lastNumbers[level]) = (pair, number);
        return number;
    }

    private static ulong Pair(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;
}
