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

/// <summary>The exact keys of a file's rows, each with a fingerprint of its amounts: 16 bytes a slot, in 64 parts that grow apart.</summary>
internal sealed class KeySet
{
    private const int Parts = 64;

    private readonly Part[] parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part())];

    /// <param name="key">Names the row; never 0.</param>
    /// <param name="fingerprint">A hash of the amounts: rows of one key and other amounts agree in it once in 2^64.</param>
    public KeyVerdict Add(ulong key, ulong fingerprint)
    {
        var hash = key * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        return parts[hash & (Parts - 1)].Add(key, fingerprint, hash >> 6);
    }

    private struct Slot
    {
        public ulong Key;
        public ulong Fingerprint;
    }

    private sealed class Part
    {
        private Slot[] slots = new Slot[1024];
        private int count;

        public KeyVerdict Add(ulong key, ulong fingerprint, ulong hash)
        {
            var mask = (ulong)slots.Length - 1;
            for (var at = hash & mask; ; at = (at + 1) & mask)
            {
                ref var slot = ref slots[at];
                if (slot.Key == key)
                    return slot.Fingerprint == fingerprint ? KeyVerdict.Repeated : KeyVerdict.Contradicted;
                if (slot.Key != 0)
                    continue;
                slot.Key = key;
                slot.Fingerprint = fingerprint;
                if (++count * 4L > slots.Length * 3L)
                    Grow();
                return KeyVerdict.New;
            }
        }

        private void Grow()
        {
            var old = slots;
            slots = new Slot[old.Length * 2];
            var mask = (ulong)slots.Length - 1;
            foreach (var slot in old)
            {
                if (slot.Key == 0)
                    continue;
                var hash = slot.Key * 0x9E3779B97F4A7C15UL;
                hash ^= hash >> 29;
                var at = (hash >> 6) & mask;
                while (slots[at].Key != 0)
                    at = (at + 1) & mask;
                slots[at] = slot;
            }
        }
    }
}
