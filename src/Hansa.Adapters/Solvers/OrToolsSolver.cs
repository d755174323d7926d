using Google.OrTools.LinearSolver;
using Hansa.Statistics.Disclosure;

namespace Hansa.Adapters.Solvers;

/// <summary>Linear programmes solved by CLP, the simplex code of COIN-OR that comes with Google OR-Tools.</summary>
public sealed class OrToolsSolver : ILinearSolver
{
    private const string Code = "CLP";

    // Each session holds its programme in memory; beyond a few there is little to gain.
    private const int MostAtOnce = 8;

    public int AtOnce { get; } = Math.Min(Environment.ProcessorCount, MostAtOnce);

    public ILinearSession Open(LinearProgram program)
    {
        var solver =
            Solver.CreateSolver(Code) ?? throw new InvalidOperationException($"OR-Tools has no solver {Code} here.");
        return new OrToolsSession(solver, program);
    }
}

/// <summary>One programme held by the solver; each search begins afresh.</summary>
internal sealed class OrToolsSession : ILinearSession
{
    private const long MostMilliseconds = 60_000;

    private readonly Solver solver;
    private readonly Variable[] variables;
    private readonly Constraint[] rows;
    private readonly Objective objective;
    private readonly MPSolverParameters parameters = new();

    public OrToolsSession(Solver solver, LinearProgram program)
    {
        this.solver = solver;
        variables =
        [
            .. program.Low.Zip(program.High).Select(bounds => solver.MakeNumVar(bounds.First, bounds.Second, "")),
        ];
        rows = [.. program.Rows.Select(Row)];
        objective = solver.Objective();
        objective.SetMinimization();
        // A search that starts afresh gives the same answer whatever was asked before.
        parameters.SetIntegerParam(
            MPSolverParameters.IntegerParam.INCREMENTALITY,
            (int)MPSolverParameters.IncrementalityValues.INCREMENTALITY_OFF
        );
        solver.SetTimeLimit(MostMilliseconds);
    }

    public void SetBounds(int variable, double low, double high) => variables[variable].SetBounds(low, high);

    public void SetCost(int variable, double cost) => objective.SetCoefficient(variables[variable], cost);

    public LinearSolution? Minimise(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var status = QuietErrors.During(() => solver.Solve(parameters));
        return status switch
        {
            // Both vectors are read whole and at once: after any change of the model the solver would answer with zeros.
            Solver.ResultStatus.OPTIMAL => new LinearSolution(
                Array.ConvertAll(variables, variable => variable.SolutionValue()),
                Array.ConvertAll(rows, row => row.DualValue())
            ),
            // No answer is no proof: the cell counts as not protected until another way is found.
            _ => null,
        };
    }

    public void Dispose()
    {
        parameters.Dispose();
        solver.Dispose();
    }

    private Constraint Row(Relation relation)
    {
        var row = solver.MakeConstraint(0, 0, "");
        for (var at = 0; at < relation.Cells.Length; at++)
            row.SetCoefficient(variables[relation.Cells[at]], relation.Coefficients[at]);
        return row;
    }
}
