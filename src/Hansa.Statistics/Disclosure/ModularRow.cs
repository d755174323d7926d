namespace Hansa.Statistics.Disclosure;

/// <summary>A sparse vector of exact numbers, known modulo two primes of 31 bits: no rounding, no tolerance.</summary>
/// <remarks>A number that is zero modulo both is taken for zero; the odds against it are about one in 4·10^18.</remarks>
internal sealed class ModularRow
{
    private const ulong First = 2_147_483_647;
    private const ulong Second = 2_147_483_629;
    private readonly Dictionary<int, (ulong One, ulong Two)> entries = [];

    public int Count => entries.Count;

    public bool IsZero => entries.Count == 0;

    /// <summary>The positions that can be divided by: not zero modulo either prime.</summary>
    public IEnumerable<int> Pivots =>
        entries.Where(entry => entry.Value is { One: > 0, Two: > 0 }).Select(entry => entry.Key);

    public bool Has(int position) => entries.ContainsKey(position);

    /// <summary>Adds a whole multiple of one position.</summary>
    public void Add(int position, long amount) => Put(position, Remainder(amount, First), Remainder(amount, Second));

    /// <summary>Adds a whole multiple of another row.</summary>
    public void Add(ModularRow other, long times = 1)
    {
        var (one, two) = (Remainder(times, First), Remainder(times, Second));
        foreach (var (position, value) in other.entries)
            Put(position, one * value.One % First, two * value.Two % Second);
    }

    public ModularRow Copy()
    {
        var copy = new ModularRow();
        copy.Add(this);
        return copy;
    }

    /// <summary>Makes one position zero by taking the right multiple of another row that has it.</summary>
    public void Eliminate(int position, ModularRow pivot)
    {
        if (!entries.TryGetValue(position, out var own))
            return;
        var theirs = pivot.entries[position];
        var one = First - (own.One * Inverse(theirs.One, First) % First);
        var two = Second - (own.Two * Inverse(theirs.Two, Second) % Second);
        foreach (var (other, value) in pivot.entries)
            Put(other, one * value.One % First, two * value.Two % Second);
        entries.Remove(position);
    }

    /// <summary>Whether one row is a multiple of the other.</summary>
    public bool IsParallel(ModularRow other)
    {
        if (Count != other.Count || IsZero)
            return false;
        var position = other.Pivots.First();
        if (!Has(position))
            return false;
        var rest = Copy();
        rest.Eliminate(position, other);
        return rest.IsZero;
    }

    private void Put(int position, ulong one, ulong two)
    {
        var present = entries.GetValueOrDefault(position);
        (ulong One, ulong Two) sum = ((present.One + one) % First, (present.Two + two) % Second);
        if (sum is (0, 0))
            entries.Remove(position);
        else
            entries[position] = sum;
    }

    private static ulong Remainder(long amount, ulong prime) =>
        (ulong)(((amount % (long)prime) + (long)prime) % (long)prime);

    // Fermat: the power of the prime less two.
    private static ulong Inverse(ulong value, ulong prime)
    {
        var (power, exponent) = (1UL, prime - 2);
        for (; exponent > 0; exponent >>= 1, value = value * value % prime)
        {
            if ((exponent & 1) == 1)
                power = power * value % prime;
        }
        return power;
    }
}
