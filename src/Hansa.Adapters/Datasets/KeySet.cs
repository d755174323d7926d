using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Hansa.Adapters.Datasets;

/// <summary>How a row's key stands to the rows before it in the same file.</summary>
internal enum KeyVerdict
{
    New,

    /// <summary>The key and every amount came before.</summary>
    Repeated,

    /// <summary>The key came before with other amounts.</summary>
    Contradicted,
}

/// <summary>A row's key, and a hash of its amounts: rows of one key and other amounts agree in it once in 2^64.</summary>
/// <param name="Key">Names the row; never 0.</param>
internal readonly record struct RowKey(ulong Key, ulong Fingerprint);

/// <summary>The exact keys of a file's rows: 16 bytes a slot, in 64 parts that grow apart.</summary>
internal sealed class KeySet
{
    private const int PartBits = 6;
    private const int Ahead = 16;

    private readonly KeySetPart[] parts = [.. Enumerable.Range(0, 1 << PartBits).Select(_ => new KeySetPart())];

    /// <summary>Adds keys in order, each with its verdict. Slots are fetched ahead, for most lie outside the processor's caches.</summary>
    public void Add(ReadOnlySpan<RowKey> keys, Span<KeyVerdict> verdicts)
    {
        for (var row = 0; row < keys.Length; row++)
        {
            if (row + Ahead < keys.Length)
                Fetch(keys[row + Ahead].Key);
            var hash = Hash(keys[row].Key);
            verdicts[row] = parts[hash >> (64 - PartBits)].Add(keys[row], hash);
        }
    }

    private void Fetch(ulong key)
    {
        var hash = Hash(key);
        parts[hash >> (64 - PartBits)].Fetch(hash);
    }

    // Multiplication carries every bit of the key upwards, the shift brings it down again.
    internal static ulong Hash(ulong key)
    {
        var hash = key * 0x9E3779B97F4A7C15UL;
        return (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93UL;
    }
}

/// <summary>A table with open addressing, at most three quarters full.</summary>
internal sealed class KeySetPart
{
    private RowKey[] slots = new RowKey[1024];
    private int count;

    public unsafe void Fetch(ulong hash)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref slots[hash & ((ulong)slots.Length - 1)]));
    }

    public KeyVerdict Add(RowKey key, ulong hash)
    {
        var mask = (ulong)slots.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Key == key.Key)
                return slot.Fingerprint == key.Fingerprint ? KeyVerdict.Repeated : KeyVerdict.Contradicted;
            if (slot.Key != 0)
                continue;
            slot = key;
            if (++count * 4L > slots.Length * 3L)
                Grow();
            return KeyVerdict.New;
        }
    }

    private void Grow()
    {
        var old = slots;
        slots = new RowKey[old.Length * 2];
        var mask = (ulong)slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Key == 0)
                continue;
            var at = KeySet.Hash(slot.Key) & mask;
            while (slots[at].Key != 0)
                at = (at + 1) & mask;
            slots[at] = slot;
        }
    }
}
