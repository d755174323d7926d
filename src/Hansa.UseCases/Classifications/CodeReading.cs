namespace Hansa.UseCases.Classifications;

/// <summary>How one text of a file reads as a code: the canonical code, or the reason why there is none.</summary>
/// <param name="Code">The canonical code (<c>_U</c> for a text that the nomenclature itself calls undisclosed); nothing when refused.</param>
/// <param name="Reason">The quarantine reason: <c>unknown-product</c>, <c>wrong-vintage</c>, <c>unknown-country</c>, <c>unknown-region</c>,
/// <c>ambiguous-region</c>, …; nothing when read.</param>
/// <param name="Remark">Refused: what is wrong and what the text may mean (the likely vintage, the candidates).
/// Read: a finding about the code that a reader of the data should know; nothing when there is none.</param>
public sealed record CodeReading(string? Code, string? Reason, string? Remark)
{
    public static CodeReading Of(string code, string? finding = null) => new(code, null, finding);

    public static CodeReading Refused(string reason, string remark) => new(null, reason, remark);
}

/// <summary>Reads a text as a code of one nomenclature; the text comes trimmed and not empty. Safe to call from several threads.</summary>
public delegate CodeReading CodeReader(string text);
