using Hansa.Bench.Cases;

namespace Hansa.Bench;

/// <summary>All cases, by name, in the order in which they run.</summary>
public static class BenchCases
{
    private static readonly (string Name, Func<BenchContext, Measurement> Run)[] All =
    [
        ("rca", RcaOfEveryCell.Run),
        ("group-rca", RcaOfGroups.Run),
        ("rca-1gb", RcaInLittleMemory.Run),
        ("cms", ConstantShareOfEveryCountry.Run),
        ("load", LoadOfOneYear.Run),
        ("link", LinkOfLargeRegister.Run),
        ("firm-counts", FirmCounts.Run),
        ("firm-values", FirmValues.Run),
        ("firm-pairs", FirmPairs.Run),
        ("all-dynamics", AllDynamics.Run),
        ("assessment", DemoAssessment.Run),
        ("table-3", SmeTable.Run),
        ("passports", DemoPassports.Run),
        ("disclosure", DisclosureControl.Run),
        ("national-table", ProtectionOfNationalTable.Run),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(one => one.Name)];

    /// <param name="only">Names; empty runs all.</param>
    public static IReadOnlyList<Measurement> Run(BenchContext context, IReadOnlyList<string> only) =>
        [.. All.Where(one => only.Count == 0 || only.Contains(one.Name)).Select(one => one.Run(context))];
}
