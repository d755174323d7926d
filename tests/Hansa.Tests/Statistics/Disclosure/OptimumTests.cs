using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>The loss of protection beside the least loss that an integer programme proves possible.</summary>
public sealed class OptimumTests(ITestOutputHelper output)
{
    private const double MostGap = 0.1;

    [Fact]
    public void The_loss_is_on_average_within_a_tenth_of_the_proved_optimum()
    {
        var tables = Environment.GetEnvironmentVariable("HANSA_TEST_LONG") == "1" ? 50 : 10;
        var gaps = new List<double>();
        for (var seed = 1; gaps.Count < tables; seed++)
        {
            var draft = SmallTables.Of(seed);
            // A table without a sensitive cell has nothing to lose.
            if (!draft.Sensitivities.Any(cell => cell.IsSensitive))
                continue;
            var plan = new Suppressor(new OrToolsSolver()).Protect(draft);
            var best = ProvedOptimum.Of(draft, milliseconds: 60_000);
            output.WriteLine($"seed {seed}: {draft.Model.Count} cells, loss {plan.Loss}, optimum {best}");
            Assert.True(plan.Audit.IsSafe);
            Assert.InRange(draft.Model.Count, 1, 40);
            Assert.True(best > 0, "no proof");
            gaps.Add((plan.Loss - best.Value) / best.Value);
        }
        output.WriteLine($"mean gap {gaps.Average():P1} over {gaps.Count} tables");

        Assert.All(gaps, gap => Assert.True(gap > -1e-6, "less than the least loss: one of the two is wrong"));
        Assert.InRange(gaps.Average(), 0, MostGap);
    }
}
