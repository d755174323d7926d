using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;

namespace Hansa.Bench.Cases;

/// <summary>Disclosure control by its time: one national table of regions and chapters, protected, then attacked.</summary>
public static class ProtectionOfNationalTable
{
    private const double MostAuditSeconds = 30;
    private const double MostProtectionSeconds = 600;

    public static Measurement Run(BenchContext context)
    {
        var solver = new OrToolsSolver();
        var draft = NationalTable.Of(regions: 88, chapters: 97, firms: 25_000);
        SuppressionPlan? plan = null;
        context.Say("protecting a national table");
        var protection = Timing.Of(() => plan = new Suppressor(solver).Protect(draft));
        context.Say("attacking it");
        var audit = Timing.Of(() => new Auditor(solver).Audit(plan!.Release));
        return new Measurement(
            "national-table",
            "a national table of regions and chapters protected, then attacked",
            new Dictionary<string, long>
            {
                ["cells"] = draft.Model.Count,
                ["sensitive"] = plan!.Audit.Sensitive,
                ["withheld"] = plan.Audit.Withheld,
            },
            1,
            null,
            new Work("audit", audit),
            [
                new Target("open cells", 0, plan.Audit.Breaches.Count),
                new Target("seconds of the audit", MostAuditSeconds, audit.WallSeconds),
                new Target("seconds of the protection", MostProtectionSeconds, protection.WallSeconds),
            ]
        )
        {
            Notes = [$"Protection took {protection.CpuSeconds:0} s of processor time."],
        };
    }
}
