namespace Hansa.UseCases.Datasets;

/// <summary>A record that was not accepted, and why.</summary>
/// <param name="File">The name its file came under.</param>
/// <param name="Line">The 1-based physical line.</param>
/// <param name="Column">The column of the header that broke a rule; empty when the whole record did.</param>
/// <param name="Reason">A code of <see cref="QuarantineReasons"/>.</param>
/// <param name="Value">The text of that column.</param>
/// <param name="Remark">What is wrong, in words, with what the text may mean where that is known.</param>
/// <param name="Raw">The record as it stands in the file.</param>
public sealed record QuarantinedRecord(
    string File,
    long Line,
    string Column,
    string Reason,
    string Value,
    string Remark,
    string Raw
);
