using System.Buffers.Binary;
using System.Security.Cryptography;
using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Rows;

namespace Hansa.Adapters.Datasets;

/// <summary>Recognises a file that is an earlier one over again with its quarantined records put right.</summary>
/// <remarks>
/// Rows of a source without a key cannot be told apart, so a repeated record alone means nothing. But when a file holds
/// every record that an earlier file with quarantined records brought, it is that file corrected: what was loaded from
/// it counts as duplicate, and only the rest is new.
/// </remarks>
internal static class CorrectedEdition
{
    /// <param name="earlier">Records of the earlier file.</param>
    /// <param name="passedOver">Its lines that brought no row.</param>
    /// <param name="added">Records of the new file.</param>
    /// <param name="refused">Its lines that were not accepted.</param>
    /// <returns>Lines of the new file that repeat the earlier one, or nothing when it does not hold them all.</returns>
    public static IReadOnlyList<long>? Repeated(
        RecordReader earlier,
        IReadOnlySet<long> passedOver,
        RecordReader added,
        IReadOnlySet<long> refused
    )
    {
        var open = Count(earlier, passedOver);
        var repeated = new List<long>();
        RecordTexts.Each(
            added,
            (line, text) =>
            {
                if (refused.Contains(line) || !open.TryGetValue(Hash(text), out var left))
                    return;
                repeated.Add(line);
                if (left == 1)
                    open.Remove(Hash(text));
                else
                    open[Hash(text)] = left - 1;
            }
        );
        return open.Count == 0 && repeated.Count > 0 ? repeated : null;
    }

    private static Dictionary<UInt128, int> Count(RecordReader records, IReadOnlySet<long> passedOver)
    {
        var counts = new Dictionary<UInt128, int>();
        RecordTexts.Each(
            records,
            (line, text) =>
            {
                if (!text.IsEmpty && !passedOver.Contains(line))
                    counts[Hash(text)] = counts.GetValueOrDefault(Hash(text)) + 1;
            }
        );
        return counts;
    }

    private static UInt128 Hash(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
