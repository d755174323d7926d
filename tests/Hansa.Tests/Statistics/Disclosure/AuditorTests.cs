using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>What the auditor owes to nobody's word: not to the solver's, not to the number of threads.</summary>
public sealed class AuditorTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_verdict_does_not_depend_on_how_many_cells_are_judged_at_once(bool isProtected)
    {
        var draft = GeneratedRelease.Of(3, 8).Draft;
        var release = isProtected ? new Suppressor(new OrToolsSolver()).Protect(draft).Release : OnlySensitive(draft);

        var one = new Auditor(new Several(1)).Audit(release);
        var three = new Auditor(new Several(3)).Audit(release);

        Assert.Equal(isProtected, one.IsSafe);
        Assert.Equal(one.Breaches, three.Breaches);
        Assert.Equal(one.Results, three.Results);
        Assert.Equal(one.Programmes, three.Programmes);
    }

    [Fact]
    public void Sums_that_cross_are_balanced_without_a_solver()
    {
        // A total of district and chapter is sensitive: three sums hold it, and no closed way leads through it. Eight cells balance each other.
        var release = Crossed("product=p1;region=D1");

        var report = new Auditor(new Silent()).Audit(release);

        Assert.True(report.IsSafe);
        Assert.Equal(0, report.Programmes);
    }

    [Fact]
    public void Without_any_of_the_eight_cells_the_total_is_computed()
    {
        var whole = Crossed("product=p1;region=D1");

        Assert.All(
            Enumerable
                .Range(0, whole.Model.Count)
                .Where(cell => whole.IsUnknown(cell) && !whole.Sensitivities[cell].IsSensitive),
            cell =>
            {
                var known = whole.Known.ToArray();
                known[cell] = KnownFrom.Release;
                var report = new Auditor(new OrToolsSolver()).Audit(whole with { Known = known });
                Assert.Contains(report.Breaches, breach => breach is { Kind: BreachKind.Exact, IsProved: true });
            }
        );
    }

    [Fact]
    public void No_word_of_a_solver_makes_a_cell_safe()
    {
        // Nothing else is withheld in the row of the sensitive cell: it follows from its total.
        var release = Crossed("product=p1;region=D1");
        var known = release.Known.Select(
            (from, cell) => release.Sensitivities[cell].IsSensitive ? from : KnownFrom.Release
        );
        var printed = release with { Known = [.. known] };

        foreach (var lie in new double[] { 0, 1, 1000 })
            Assert.False(new Auditor(new Lying(lie)).Audit(printed).IsSafe);
    }

    [Fact]
    public void An_audit_tells_how_far_it_has_come_and_ends_when_asked()
    {
        var release = OnlySensitive(GeneratedRelease.Of(3, 8).Draft);
        var told = new Told();
        new Auditor(new Several(2)).Audit(release, told);
        using var source = new CancellationTokenSource();
        var stopping = new Told { At = 0.2, Then = source.Cancel };

        Assert.Throws<OperationCanceledException>(() =>
            new Auditor(new Several(2)).Audit(release, stopping, source.Token)
        );

        Assert.Equal(1, told.Shares[^1]);
        Assert.Equal(told.Shares.Order(), told.Shares);
        Assert.True(stopping.Shares[^1] < 0.5, $"{stopping.Shares[^1]:P0} were judged");
    }

    private static AuditedRelease OnlySensitive(AuditedRelease draft) =>
        draft with
        {
            Known =
            [
                .. draft.Known.Select(
                    (known, cell) => draft.Sensitivities[cell].IsSensitive ? known : known | KnownFrom.Release
                ),
            ],
        };

    // Two districts of two regions, one section of two chapters; withheld is what differs when trade moves between districts and chapters.
    private static AuditedRelease Crossed(string sensitive)
    {
        var regions = Hierarchy.Of(
            "region",
            "all",
            [("D1", "all"), ("D2", "all"), ("r1", "D1"), ("r2", "D1"), ("r3", "D2"), ("r4", "D2")]
        );
        var table = new LinkedTable("crossed", [regions, Hierarchy.Flat("product", "all", ["p1", "p2", "p3"])]);
        string[] withheld =
        [
            .. from region in (string[])["D1", "D2", "r1", "r3"]
            from product in (string[])["p1", "p2"]
            select $"product={product};region={region}",
        ];
        return Handmade.Release(table, _ => 100, new() { [sensitive] = 10 }, withheld);
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public double At { get; init; } = 2;

        public Action? Then { get; init; }

        public void Report(double value)
        {
            Shares.Add(value);
            if (value >= At)
                Then?.Invoke();
        }
    }

    private sealed class Several(int count) : ILinearSolver
    {
        private readonly OrToolsSolver solver = new();

        public int AtOnce => count;

        public ILinearSession Open(LinearProgram program) => solver.Open(program);
    }

    /// <summary>Has no answer.</summary>
    private sealed class Silent : ILinearSolver
    {
        public int AtOnce => 1;

        public ILinearSession Open(LinearProgram program) => new Session();

        private sealed class Session : ILinearSession
        {
            public void SetBounds(int variable, double low, double high) { }

            public void SetCost(int variable, double cost) { }

            public LinearSolution? Minimise(CancellationToken cancellation) => null;

            public void Dispose() { }
        }
    }

    /// <summary>Says the same of everything.</summary>
    private sealed class Lying(double word) : ILinearSolver
    {
        public int AtOnce => 1;

        public ILinearSession Open(LinearProgram program) => new Session(word, program);

        private sealed class Session(double word, LinearProgram program) : ILinearSession
        {
            public void SetBounds(int variable, double low, double high) { }

            public void SetCost(int variable, double cost) { }

            public LinearSolution Minimise(CancellationToken cancellation) =>
                new([.. program.Low.Select(_ => word)], [.. program.Rows.Select(_ => word)]);

            public void Dispose() { }
        }
    }
}
