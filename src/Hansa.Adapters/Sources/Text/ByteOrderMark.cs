using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Text;

/// <summary>What the first bytes of a file say about its encoding.</summary>
/// <param name="Length">Bytes to pass over: 3 for the mark of UTF-8, else 0.</param>
/// <param name="Problem">The file is UTF-16 or UTF-32, which no source here is published in.</param>
internal readonly record struct ByteOrderMark(int Length, Problem? Problem)
{
    /// <param name="head">Up to four bytes.</param>
    public static ByteOrderMark Find(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new(3, null),
            [0xFF, 0xFE, 0, 0] or [0, 0, 0xFE, 0xFF] => new(0, Wide("UTF-32")),
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => new(0, Wide("UTF-16")),
            [not 0, 0, not 0, 0] or [0, not 0, 0, not 0] => new(0, Wide("UTF-16")),
            _ => new(0, null),
        };

    private static Problem Wide(string name) =>
        new(
            ProblemKind.Invalid,
            new($"The file is written in {name}.", $"Файл записан в {name}."),
            new(
                "Save it as UTF-8 (in Excel: CSV UTF-8) and load it again.",
                "Сохраните его в UTF-8 (в Excel — «CSV UTF-8») и загрузите снова."
            )
        );
}
