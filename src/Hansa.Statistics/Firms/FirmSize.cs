namespace Hansa.Statistics.Firms;

/// <summary>Codes of the size dimension: how large a firm is by the rule of its register.</summary>
public static class FirmSize
{
    public const string Micro = "micro";
    public const string Small = "small";
    public const string Medium = "medium";
    public const string Large = "large";

    /// <summary>Micro, small or medium; which of them is not known.</summary>
    public const string Sme = "sme";

    /// <summary>Nobody knows: never counted as large, never as small or medium.</summary>
    public const string Unknown = "unknown";

    /// <summary>In the order in which tables list them.</summary>
    public static IReadOnlyList<string> All { get; } = [Micro, Small, Medium, Large, Sme, Unknown];

    /// <summary>The sizes that small and medium-sized enterprises have.</summary>
    public static IReadOnlyList<string> Smes { get; } = [Micro, Small, Medium, Sme];
}
