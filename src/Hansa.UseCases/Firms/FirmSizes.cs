using Hansa.Statistics.Firms;

namespace Hansa.UseCases.Firms;

/// <summary>Sizes of firms as rows tell them apart: one class, or several together.</summary>
/// <param name="Code">Empty for firms of all sizes.</param>
/// <param name="Bits">Bit i keeps the i-th of <see cref="FirmSize.All"/>.</param>
internal sealed record FirmSizes(string Code, LocalText Label, ulong Bits)
{
    /// <summary>Firms of all sizes.</summary>
    public static readonly FirmSizes All = new("", new("All firms", "Все фирмы"), ulong.MaxValue);

    public static readonly FirmSizes Sme = new("sme", new("SMEs", "МСП"), BitsOf(FirmSize.Smes));

    public static readonly FirmSizes Large = new("large", new("Large", "Крупные"), BitsOf([FirmSize.Large]));

    public static readonly FirmSizes Unknown = new(
        "unknown",
        new("Size unknown", "Размер неизвестен"),
        BitsOf([FirmSize.Unknown])
    );

    public static readonly FirmSizes Micro = new("micro", new("Micro", "Микро"), BitsOf([FirmSize.Micro]));

    /// <summary>The rows of a table by size. Unknown stands apart and is never large.</summary>
    public static IReadOnlyList<FirmSizes> Rows { get; } =
    [
        All,
        Sme,
        Micro,
        new("small", new("Small", "Малые"), BitsOf([FirmSize.Small])),
        new("medium", new("Medium", "Средние"), BitsOf([FirmSize.Medium])),
        Large,
        Unknown,
    ];

    /// <summary>The place of a size code; whatever is no size is unknown.</summary>
    public static int Number(string code)
    {
        for (var at = 0; at < FirmSize.All.Count; at++)
        {
            if (FirmSize.All[at] == code)
                return at;
        }
        return Number(FirmSize.Unknown);
    }

    /// <summary>Sizes of firms that may belong here as well, for all that is known: bits as in <see cref="Bits"/>; 0 where nothing is open.</summary>
    public ulong Loose =>
        Code switch
        {
            "sme" or "large" => BitsOf([FirmSize.Unknown]),
            "micro" or "small" or "medium" => BitsOf([FirmSize.Unknown, FirmSize.Sme]),
            _ => 0,
        };

    /// <summary>For readers of figures with bounds.</summary>
    public static LocalText LooseNote { get; } =
        new(
            "In brackets: what firms of unknown size allow, each of them counted in or out.",
            "В скобках — границы с учётом фирм неизвестного размера: каждая может входить в группу или нет."
        );

    public bool Holds(int size) => ((Bits >> size) & 1) != 0;

    private static ulong BitsOf(IReadOnlyList<string> codes) =>
        codes.Aggregate(0UL, (bits, code) => bits | (1UL << Number(code)));
}
