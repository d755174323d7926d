using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hansa.Adapters.Sources.Text;

/// <summary>Where the delimiters, quotes and line feeds of a block stand, found 32 bytes at a time.</summary>
internal sealed class MarkIndex
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>The positions, ascending; <see cref="Count"/> of them are in use.</summary>
    public int[] Positions { get; private set; } = new int[1 << 16];

    public int Count { get; private set; }

    public void Find(RecordBlock block, Dialect dialect)
    {
        if (Positions.Length < block.Length + 1)
            Positions = new int[block.Length + 1];
        var whole = block.Length - (block.Length % Vector256<byte>.Count);
        Count = FindByVectors(block, dialect, whole);
        for (var at = whole; at < block.Length; at++)
        {
            var value = block.Bytes[at];
            if (value == dialect.Delimiter || value == LineFeed || (dialect.Quote != 0 && value == dialect.Quote))
                Positions[Count++] = at;
        }
    }

    private int FindByVectors(RecordBlock block, Dialect dialect, int length)
    {
        var delimiter = Vector256.Create(dialect.Delimiter);
        var quote = Vector256.Create(dialect.Quote == 0 ? LineFeed : dialect.Quote);
        var lineFeed = Vector256.Create(LineFeed);
        ref var first = ref MemoryMarshal.GetArrayDataReference(block.Bytes);
        ref var mark = ref MemoryMarshal.GetArrayDataReference(Positions);
        var found = 0;
        for (var at = 0; at < length; at += Vector256<byte>.Count)
        {
            var part = Vector256.LoadUnsafe(ref first, (nuint)at);
            var marks =
                Vector256.Equals(part, delimiter) | Vector256.Equals(part, quote) | Vector256.Equals(part, lineFeed);
            for (var bits = marks.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                Unsafe.Add(ref mark, found++) = at + BitOperations.TrailingZeroCount(bits);
        }
        return found;
    }
}
