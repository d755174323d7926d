using Hansa.Statistics.Firms;
using Hansa.Statistics.Scenarios;

namespace Hansa.Tests.Statistics.Firms;

/// <summary>Made-up lines of trade of a few firms that come, go, and change what they sell and where.</summary>
internal static class RandomFirms
{
    public const int Sizes = 3;

    /// <summary>Rules of every kind.</summary>
    public static IReadOnlyList<ExporterRule> Rules { get; } =
    [
        new("any", 1),
        new("two-deliveries", 1) { Deliveries = 2 },
        new("regular", 1) { Years = 2, OfYears = 3 },
        new("steady", 2) { Years = 3, OfYears = 3 },
        new("worth", 1) { MinimumValue = 120, Currency = "USD" },
        new("wide", 1) { Markets = 2, Products = 2 },
    ];

    public static List<FirmLine> Lines(ulong seed, out int periods)
    {
        var draws = new Draws(seed, "firms");
        periods = 2 + draws.Below(7);
        var lines = new List<FirmLine>();
        var firms = 1 + draws.Below(25);
        for (var firm = 0; firm < firms; firm++)
        {
            var (activity, breadth) = (draws.Unit(), 1 + draws.Below(4));
            for (var period = 0; period < periods; period++)
            {
                if (draws.Unit() < activity)
                    Year(lines, firm, period, breadth, draws);
            }
        }
        return lines;
    }

    private static void Year(List<FirmLine> lines, int firm, int period, int breadth, Draws draws)
    {
        var size = draws.Below(Sizes);
        var count = 1 + draws.Below(breadth * 2);
        for (var line = 0; line < count; line++)
            lines.Add(
                new FirmLine(
                    firm,
                    period,
                    draws.Below(2),
                    draws.Below(8) == 0 ? draws.Below(Sizes) : size,
                    draws.Below(breadth + 1),
                    draws.Below(breadth + 1),
                    draws.Below(12) == 0 ? 0 : 1 + draws.Below(200),
                    draws.Below(50),
                    1 + draws.Below(2)
                )
            );
    }
}
