namespace Hansa.Statistics.Specification;

/// <summary>What a dollar of exports counts in, and the number of exporting SMEs: everything that the SME profile is computed from.</summary>
/// <remarks>Money in whole units of the currency, exporters in firms. Non-resource and competitive goods are those of one approach.</remarks>
[Flags]
public enum SmeQuantity
{
    None = 0,
    Exports = 1,
    SmeExports = 2,
    NonResource = 4,
    SmeNonResource = 8,
    Engineering = 16,
    Competitive = 32,
    SmeCompetitive = 64,

    /// <summary>SMEs with at least one export delivery in the period.</summary>
    Exporters = 128,
}

/// <summary>The quantities one by one, and how files and findings name them.</summary>
public static class SmeQuantities
{
    public static IReadOnlyList<SmeQuantity> All { get; } =
    [.. Enum.GetValues<SmeQuantity>().Where(one => one != SmeQuantity.None)];

    /// <summary>Those that are one number whatever the approach.</summary>
    public const SmeQuantity Common =
        SmeQuantity.Exports | SmeQuantity.SmeExports | SmeQuantity.Engineering | SmeQuantity.Exporters;

    /// <summary>A part and the whole that it cannot exceed.</summary>
    public static IReadOnlyList<(SmeQuantity Part, SmeQuantity Whole)> Parts { get; } =
    [
        (SmeQuantity.SmeExports, SmeQuantity.Exports),
        (SmeQuantity.NonResource, SmeQuantity.Exports),
        (SmeQuantity.SmeNonResource, SmeQuantity.SmeExports),
        (SmeQuantity.SmeNonResource, SmeQuantity.NonResource),
        (SmeQuantity.Engineering, SmeQuantity.NonResource),
        (SmeQuantity.Competitive, SmeQuantity.NonResource),
        (SmeQuantity.SmeCompetitive, SmeQuantity.Competitive),
        (SmeQuantity.SmeCompetitive, SmeQuantity.SmeNonResource),
    ];

    /// <summary><c>exports</c>, <c>sme-exports</c>, <c>non-resource</c>, <c>sme-non-resource</c>, <c>engineering</c>, <c>competitive</c>,
    /// <c>sme-competitive</c> or <c>exporters</c>.</summary>
    public static string Code(this SmeQuantity quantity) =>
        quantity switch
        {
            SmeQuantity.Exports => "exports",
            SmeQuantity.SmeExports => "sme-exports",
            SmeQuantity.NonResource => "non-resource",
            SmeQuantity.SmeNonResource => "sme-non-resource",
            SmeQuantity.Engineering => "engineering",
            SmeQuantity.Competitive => "competitive",
            SmeQuantity.SmeCompetitive => "sme-competitive",
            SmeQuantity.Exporters => "exporters",
            _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, null),
        };

    /// <summary>The quantity with this code, or nothing.</summary>
    public static SmeQuantity? Find(string code) =>
        All.Where(one => one.Code() == code).Cast<SmeQuantity?>().FirstOrDefault();
}
