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

    // Three shares of each release's region totals, to a tenth of a per cent, are published elsewhere.
    [Fact]
    public void Shares_published_elsewhere_give_nobody_away_says_a_verifier_that_shares_no_code()
    {
        var (held, bitten) = (0, 0);
        for (var seed = 1; seed <= (IsLong ? 20 : 2); seed++)
        {
            output.WriteLine($"seed {seed}");
            var release = GeneratedRelease.Of(seed, 5);
            var figures = Shares(release.Draft);
            var blind = new Suppressor(Solver).Protect(release.Draft);
            var plan = new Suppressor(Solver).Protect(OutsideKnowledge.Of(release.Draft, figures).Release);

            var isBitten = Verifier(blind).Faults(0).Count > 0;
            bitten += isBitten ? 1 : 0;
            Assert.Equal(
                isBitten,
                !new Auditor(Solver).Audit(OutsideKnowledge.Of(blind.Release, figures).Release).IsSafe
            );
            if (!plan.Audit.IsSafe)
                continue;
            held++;
            Assert.Empty(Verifier(plan).Faults(10));

            SecondVerifier Verifier(SuppressionPlan made) => new(release, Printed(made.Release)) { Figures = figures };
        }
        Assert.True(held >= 1 && bitten >= 1, $"{held} held, {bitten} bitten");
    }

    private static OutsideFigure[] Shares(AuditedRelease draft) =>
        [
            .. Enumerable
                .Range(0, draft.Model.Count)
                .Where(cell => draft.Sensitivities[cell].IsSensitive && draft.IsUnknown(cell))
                .Select(cell => (Cell: cell, Base: draft.Model.Find(RegionOf(draft.Model.Cells[cell]))))
                .Where(pair => pair.Base >= 0 && pair.Base != pair.Cell && draft.Facts[pair.Base].Value > 0)
                .OrderByDescending(pair => draft.Facts[pair.Cell].Value)
                .Take(3)
                .Select(pair =>
                {
                    var tenths = (long)Math.Round(1000m * draft.Facts[pair.Cell].Value / draft.Facts[pair.Base].Value);
                    return new OutsideFigure(
                        draft.Model.Cells[pair.Cell],
                        draft.Model.Cells[pair.Base],
                        (2 * tenths) - 1,
                        (2 * tenths) + 1,
                        2000
                    );
                }),
        ];

    private static string RegionOf(string key) =>
        key.Split(';').FirstOrDefault(part => part.StartsWith("region=r", StringComparison.Ordinal)) ?? "none";

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
