using Google.OrTools.LinearSolver;
using Hansa.Adapters.Solvers;

namespace Hansa.Tests.Adapters.Solvers;

/// <summary>The watch on the error stream: it notices what native code tells there alone. By itself, since it watches the whole process.</summary>
[Collection(nameof(AloneInProcess))]
public sealed class QuietErrorsTests
{
    private const string ErrorStream = "/proc/self/fd/2";

    [Fact]
    public void Code_that_tells_of_no_error_gives_its_answer()
    {
        Assert.Equal(7, QuietErrors.During(() => 7));
    }

    [Fact]
    public void A_word_on_the_error_stream_fails_the_call_and_no_later_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Watched on Linux alone.");

        Assert.Throws<InvalidOperationException>(() => QuietErrors.During(Complaining));
        Assert.Equal(7, QuietErrors.During(() => 7));
    }

    [Fact]
    public void An_answer_that_the_solver_has_forgotten_is_not_used()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Watched on Linux alone.");
        using var solver = Solver.CreateSolver("CLP");
        var variable = solver.MakeNumVar(3, 5, "");
        solver.MakeConstraint(0, 9, "").SetCoefficient(variable, 1);
        solver.Objective().SetMinimization();
        solver.Objective().SetCoefficient(variable, 1);

        Assert.Equal(Solver.ResultStatus.OPTIMAL, QuietErrors.During(() => solver.Solve()));
        Assert.Equal(3, QuietErrors.During(() => variable.SolutionValue()));
        variable.SetBounds(4, 5);

        // Asked too late, the library answers 0 and says so on the error stream alone.
        Assert.Throws<InvalidOperationException>(() => QuietErrors.During(() => variable.SolutionValue()));
    }

    [Fact]
    public async Task Of_two_calls_at_once_neither_is_trusted_when_one_complains()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Watched on Linux alone.");
        using var inside = new ManualResetEventSlim();
        using var complained = new ManualResetEventSlim();
        var patient = Task.Run(() =>
            QuietErrors.During(() =>
            {
                inside.Set();
                complained.Wait();
                return 7;
            })
        );
        inside.Wait();

        Assert.Throws<InvalidOperationException>(() => QuietErrors.During(Complaining));
        complained.Set();

        await Assert.ThrowsAsync<InvalidOperationException>(() => patient);
    }

    private static int Complaining()
    {
        File.AppendAllText(ErrorStream, "no such basis");
        return 7;
    }
}

/// <summary>Tests that no other test may run beside.</summary>
[CollectionDefinition(nameof(AloneInProcess), DisableParallelization = true)]
public sealed class AloneInProcess;
