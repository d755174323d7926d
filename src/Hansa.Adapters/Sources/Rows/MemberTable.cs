using System.Runtime.InteropServices;
using System.Text;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Finds the number of a text among those seen before, without making a string of it.</summary>
/// <remarks>Numbers are dense from 0 in order of first sight. Texts of up to 8 bytes are compared as one integer.</remarks>
internal sealed class MemberTable
{
    private readonly List<byte[]> longTexts = [];
    private Slot[] slots = new Slot[256];

    private record struct Slot(ulong Text, int Length, int NumberPlusOne, int LongText);

    public int Count { get; private set; }

    /// <summary>The text's number; a new one when it was not seen before.</summary>
    public int Find(ReadOnlySpan<byte> text, out bool isNew)
    {
        var number = Find(text, mayAdd: true);
        isNew = number < 0;
        return isNew ? ~number : number;
    }

    /// <summary>True when the text was seen before.</summary>
    public bool Knows(ReadOnlySpan<byte> text) => Find(text, mayAdd: false) >= 0;

    // A number that is new comes as its complement.
    private int Find(ReadOnlySpan<byte> text, bool mayAdd)
    {
        var word = text.Length <= sizeof(ulong) ? Pack(text) : Hash(text);
        var mask = slots.Length - 1;
        var at = (int)((word * 0x9E3779B97F4A7C15UL) >> 40) & mask;
        while (true)
        {
            ref var slot = ref slots[at];
            if (slot.NumberPlusOne == 0)
                break;
            if (slot.Text == word && slot.Length == text.Length && Same(slot, text))
                return slot.NumberPlusOne - 1;
            at = (at + 1) & mask;
        }
        return mayAdd ? ~Add(at, word, text) : -1;
    }

    private bool Same(Slot slot, ReadOnlySpan<byte> text) =>
        text.Length <= sizeof(ulong) || text.SequenceEqual(longTexts[slot.LongText]);

    private int Add(int at, ulong word, ReadOnlySpan<byte> text)
    {
        var longText = -1;
        if (text.Length > sizeof(ulong))
        {
            longText = longTexts.Count;
            longTexts.Add(text.ToArray());
        }
        slots[at] = new Slot(word, text.Length, ++Count, longText);
        if (Count * 2 > slots.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        var mask = slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.NumberPlusOne == 0)
                continue;
            var at = (int)((slot.Text * 0x9E3779B97F4A7C15UL) >> 40) & mask;
            while (slots[at].NumberPlusOne != 0)
                at = (at + 1) & mask;
            slots[at] = slot;
        }
    }

    private static ulong Pack(ReadOnlySpan<byte> text)
    {
        if (text.Length == sizeof(ulong))
            return MemoryMarshal.Read<ulong>(text);
        ulong word = 0;
        for (var i = text.Length - 1; i >= 0; i--)
            word = (word << 8) | text[i];
        return word;
    }

    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = (ulong)text.Length;
        while (text.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * 0xD6E8FEB86659FD93UL;
            hash ^= hash >> 32;
            text = text[sizeof(ulong)..];
        }
        return (hash ^ Pack(text)) * 0xD6E8FEB86659FD93UL;
    }
}
