using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;
using Hansa.Tests.Statistics.Disclosure;

namespace Hansa.Bench.Cases;

/// <summary>Disclosure control by its results: made-up linked releases protected and judged twice, losses beside the proved optimum.</summary>
public static class DisclosureControl
{
    private const int Releases = 200;
    private const int TablesProved = 50;
    private const int MostMilliseconds = 60_000;
    private const int LeastSize = 5;
    private const int Sizes = 16;
    private const double MostGap = 0.1;

    public static Measurement Run(BenchContext context)
    {
        var solver = new OrToolsSolver();
        var (breaches, faults, cells, gap, proved) = (0, 0, 0L, 0.0, 0);
        var timing = Timing.Of(() =>
        {
            (breaches, faults, cells) = Attacked(context, solver);
            (gap, proved) = Gap(context, solver);
        });
        return new Measurement(
            "disclosure",
            "linked releases protected and attacked twice; the loss beside the proved optimum",
            new Dictionary<string, long>
            {
                ["releases"] = Releases,
                ["cells of releases"] = cells,
                ["tables with a proved optimum"] = proved,
            },
            1,
            null,
            new Work("all of it", timing),
            [
                new Target("cells given away, auditor", 0, breaches),
                new Target("cells given away, second verifier", 0, faults),
                new Target("mean gap to the proved optimum", MostGap, gap),
            ]
        )
        {
            Notes = ["Both judges try every contributor; every second release follows an earlier one."],
        };
    }

    // Several releases at once; each is made and judged by itself, and counts add up in any order.
    private static (int Breaches, int Faults, long Cells) Attacked(BenchContext context, OrToolsSolver solver)
    {
        var (breaches, faults, cells, done) = (0, 0, 0L, 0);
        var counting = new Lock();
        Parallel.For(
            1,
            Releases + 1,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            seed =>
            {
                var (audit, judged) = Attack(seed, solver);
                lock (counting)
                {
                    (breaches, faults, cells) = (breaches + audit.Breaches.Count, faults + judged, cells + audit.Cells);
                    if (++done % 10 == 0)
                        context.Say(
                            $"{done} of {Releases} releases, {breaches} cells given away, {faults} by the second verifier"
                        );
                }
            }
        );
        return (breaches, faults, cells);
    }

    private static (AuditReport Audit, int Faults) Attack(int seed, OrToolsSolver solver)
    {
        var release = GeneratedRelease.Of(seed, LeastSize + (seed % Sizes));
        if (seed % 2 == 0)
            release = release.After(earlier => new Suppressor(solver).Protect(earlier));
        var plan = new Suppressor(solver).Protect(release.Draft);
        return (plan.Audit, new SecondVerifier(release, SecondVerifier.Printed(plan.Release)).Faults().Count);
    }

    private static (double Gap, int Proved) Gap(BenchContext context, OrToolsSolver solver)
    {
        context.Say("proving optima");
        // A table without a sensitive cell has nothing to lose.
        var drafts = Enumerable
            .Range(1, int.MaxValue - 1)
            .Select(SmallTables.Of)
            .Where(draft => draft.Sensitivities.Any(cell => cell.IsSensitive))
            .Take(TablesProved);
        var gaps = new List<double>();
        foreach (var draft in drafts)
        {
            if (ProvedOptimum.Of(draft, MostMilliseconds) is > 0 and var best)
                gaps.Add((new Suppressor(solver).Protect(draft).Loss - best) / best);
        }
        return (gaps.Average(), gaps.Count);
    }
}
