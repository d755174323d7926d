using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Rows;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>The records whose key came before in the same file with other amounts: neither can be preferred, so a person decides.</summary>
internal static class KeyConflicts
{
    /// <param name="lines">Physical lines, ascending.</param>
    /// <param name="open">Opens the file once more, to fetch the records as they stand.</param>
    /// <param name="shapesOnly">The file names firms or persons: records are kept by their shape.</param>
    public static IReadOnlyList<QuarantinedField> Records(
        IReadOnlyList<long> lines,
        Func<RecordReader> open,
        bool shapesOnly
    )
    {
        if (lines.Count == 0)
            return [];
        using var records = open();
        var texts = RecordTexts.At(records, [.. lines]);
        return
        [
            .. lines.Select(line => new QuarantinedField(
                line,
                "",
                QuarantineReasons.KeyConflict,
                "",
                "an earlier record of the file has the same key and other amounts",
                shapesOnly ? TextShape.Of(texts[line]) : texts[line]
            )),
        ];
    }
}
