namespace Hansa.Samples.Firms;

/// <summary>What the country's small and medium-sized exporters are made to add up to.</summary>
/// <remarks>
/// The means of 2015 to 2017 are 21,600 exporters and 7.3 billion US dollars, and 2017 has 224 % of the exporters of 2013 (Yakushev 2020,
/// Table 3 and p. 148). The path between is invented.
/// </remarks>
public static class FirmTargets
{
    /// <summary>Year → small and medium-sized firms that export, and what they export in cents.</summary>
    public static IReadOnlyDictionary<int, (int Firms, long Cents)> ByYear { get; } =
        new Dictionary<int, (int, long)>
        {
            [2013] = (11_000, 520_000_000_000),
            [2014] = (14_000, 590_000_000_000),
            [2015] = (18_500, 670_000_000_000),
            [2016] = (21_660, 710_000_000_000),
            [2017] = (24_640, 810_000_000_000),
        };
}
