namespace Hansa.Statistics.Disclosure;

/// <summary>A linear programme: variables with bounds, rows that must be zero, all coefficients small whole numbers.</summary>
/// <param name="Low">Lower bound of each variable.</param>
/// <param name="High">Upper bound of each variable.</param>
/// <param name="Rows">Each the variables by position, with their coefficients; their sum is zero.</param>
public sealed record LinearProgram(double[] Low, double[] High, IReadOnlyList<Relation> Rows);

/// <summary>What a solver says of one objective.</summary>
/// <param name="Values">One per variable.</param>
/// <param name="Duals">One per row.</param>
public sealed record LinearSolution(double[] Values, double[] Duals);

/// <summary>Solves linear programmes; its answers are checked in whole numbers and never believed.</summary>
public interface ILinearSolver
{
    /// <summary>How many sessions may be at work at the same time, each on a thread of its own; 1 or more.</summary>
    int AtOnce { get; }

    /// <summary>Takes a programme to be solved many times with other objectives and bounds.</summary>
    ILinearSession Open(LinearProgram program);
}

/// <summary>One programme in a solver.</summary>
public interface ILinearSession : IDisposable
{
    void SetBounds(int variable, double low, double high);

    void SetCost(int variable, double cost);

    /// <summary>The cheapest solution, or nothing where the bounds leave none.</summary>
    LinearSolution? Minimise(CancellationToken cancellation);
}
