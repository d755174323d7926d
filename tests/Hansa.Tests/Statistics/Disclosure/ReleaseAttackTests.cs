using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>Made-up linked releases, protected, then attacked by the auditor and by a verifier that shares no code with it.</summary>
public sealed class ReleaseAttackTests(ITestOutputHelper output)
{
    private static bool IsLong => Environment.GetEnvironmentVariable("HANSA_TEST_LONG") == "1";

    private static readonly OrToolsSolver Solver = new();

    public static TheoryData<int, int> Releases =>
        IsLong
            ? [.. Enumerable.Range(1, 30).Select(seed => (seed, 5 + (seed % 14)))]
            : [.. Enumerable.Range(1, 5).Select(seed => (seed, 5 + seed))];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Nobody_is_given_away_says_the_auditor_and_a_verifier_that_shares_no_code(int seed, int size)
    {
        output.WriteLine($"seed {seed}, size {size}");
        var release = GeneratedRelease.Of(seed, size);
        if (seed % 2 == 0)
            release = release.After(earlier => new Suppressor(Solver).Protect(earlier));

        var plan = new Suppressor(Solver).Protect(release.Draft);
        var verifier = new SecondVerifier(release, Printed(plan.Release));
        var faults = verifier.Faults();

        output.WriteLine(
            $"{plan.Audit.Cells} cells, {plan.Audit.Sensitive} sensitive, {plan.Audit.Withheld} withheld, {verifier.Solved} programmes of the verifier"
        );
        Assert.True(plan.Audit.Sensitive > 0);
        Assert.Empty(plan.Audit.Breaches);
        Assert.Empty(faults);
    }

    [Fact]
    public void Without_any_one_suppression_the_audit_fails()
    {
        var seed = IsLong ? 2 : 1;
        output.WriteLine($"seed {seed}");
        var plan = new Suppressor(Solver).Protect(GeneratedRelease.Of(seed, 5).Draft);
        var withheld = Enumerable.Range(0, plan.Release.Model.Count).Where(plan.Release.IsUnknown).ToArray();

        Assert.NotEmpty(withheld);
        Assert.All(withheld, cell => Assert.False(new Auditor(Solver).Audit(With(plan.Release, cell)).IsSafe));
    }

    [Fact]
    public void Withholding_sensitive_cells_alone_gives_some_of_them_away()
    {
        var release = GeneratedRelease.Of(3, 8);
        var draft = release.Draft;
        var naive = draft with
        {
            Known =
            [
                .. draft.Known.Select(
                    (known, cell) => draft.Sensitivities[cell].IsSensitive ? known : known | KnownFrom.Release
                ),
            ],
        };

        Assert.False(new Auditor(Solver).Audit(naive).IsSafe);
        Assert.NotEmpty(new SecondVerifier(release, Printed(naive)).Faults());
    }

    private static AuditedRelease With(AuditedRelease release, int printed) =>
        release with
        {
            Known = [.. release.Known.Select((known, cell) => cell == printed ? KnownFrom.Release : known)],
        };

    private static HashSet<string> Printed(AuditedRelease release) =>
        [.. release.Model.Cells.Where((_, cell) => (release.Known[cell] & KnownFrom.Release) != 0)];
}
