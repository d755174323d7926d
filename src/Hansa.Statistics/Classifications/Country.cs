namespace Hansa.Statistics.Classifications;

/// <summary>A country or territory with its codes in the lists that trade data use.</summary>
/// <param name="Code">ISO 3166-1 alpha-3; for withdrawn countries the code they had.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2, or nothing.</param>
/// <param name="M49">Three digits, or nothing.</param>
/// <param name="Comtrade">UN Comtrade's numbers, the present one first; they differ from M49 for some (USA 842).</param>
/// <param name="Baci">BACI's numbers, the present one first.</param>
public sealed record Country(
    string Code,
    string? Alpha2,
    string? M49,
    IReadOnlyList<string> Comtrade,
    IReadOnlyList<string> Baci
)
{
    public required string English { get; init; }

    public required string Russian { get; init; }

    /// <summary>Every other name, in any language.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public DateOnly? First { get; init; }

    /// <summary>The last day for a withdrawn country; nothing while it exists.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The country that goes on under a new code, for a code given up: ROU for ROM.</summary>
    public string? SameAs { get; init; }
}
