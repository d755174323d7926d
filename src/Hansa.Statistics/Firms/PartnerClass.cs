namespace Hansa.Statistics.Firms;

/// <summary>Classes of exporters by their number of partner countries, as in trade by enterprise characteristics.</summary>
/// <remarks>Source: OECD and Eurostat, Trade by Enterprise Characteristics.</remarks>
public static class PartnerClass
{
    private static readonly (string Code, int Least)[] Classes =
    [
        ("1", 1),
        ("2", 2),
        ("3-5", 3),
        ("6-9", 6),
        ("10-14", 10),
        ("15-19", 15),
        ("20+", 20),
    ];

    /// <summary>From the fewest partners to the most.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Classes.Select(one => one.Code)];

    /// <summary>The place of a number of partners among <see cref="Codes"/>.</summary>
    /// <param name="partners">1 or more.</param>
    public static int Of(int partners) => Classes.Count(one => one.Least <= partners) - 1;

    /// <summary>Numbers of largest exporters whose share is printed.</summary>
    public static IReadOnlyList<int> TopNumbers { get; } = [5, 10, 20, 50, 100, 500, 1000];
}
