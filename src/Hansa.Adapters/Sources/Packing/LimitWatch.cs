using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Packing;

/// <summary>Stops unpacking what grows out of proportion: a zip bomb, or a file too large to be one of trade.</summary>
/// <param name="packed">Bytes of the packed file or entry.</param>
internal sealed class LimitWatch(long packed)
{
    public const long MostBytes = 64L << 30;
    public const int LargestRatio = 200;

    // Small files of repeated lines shrink by more than the ratio and do no harm.
    private const long SmallFile = 32L << 20;

    public long Unpacked { get; private set; }

    /// <exception cref="ContentException">A limit is exceeded.</exception>
    public void Add(int bytes)
    {
        Unpacked += bytes;
        if (Unpacked > MostBytes)
            throw TooLarge(new($"more than {MostBytes >> 30} GB", $"больше {MostBytes >> 30} ГБ"));
        if (Unpacked > SmallFile && Unpacked / Math.Max(packed, 1) > LargestRatio)
            throw TooLarge(
                new($"more than {LargestRatio} times its packed size", $"более чем в {LargestRatio} раз больше места")
            );
    }

    private static ContentException TooLarge(LocalText much) =>
        new(
            new(
                $"The file unpacks to {much}: this looks like a zip bomb.",
                $"Файл при распаковке занимает {much}: похоже на zip-бомбу."
            ),
            new(
                "If it is a real file of trade, unpack it yourself and load it plain.",
                "Если это настоящий файл торговли, распакуйте его сами и загрузите открытым."
            )
        );
}
