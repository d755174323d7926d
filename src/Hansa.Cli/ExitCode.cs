using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>What the process ends with: one code for each kind of problem, documented in docs/reference/exit-codes.md.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Invalid = 1;
    public const int Usage = 2;
    public const int NotFound = 3;
    public const int Forbidden = 4;
    public const int Conflict = 5;
    public const int Unavailable = 6;

    /// <summary>The request was met, and its answer is one that a script should stop at: tables contradict themselves.</summary>
    public const int Found = 7;

    public const int Bug = 70;
    public const int Cancelled = 130;

    public static int Of(ProblemKind kind) =>
        kind switch
        {
            ProblemKind.Invalid => Invalid,
            ProblemKind.NotFound => NotFound,
            ProblemKind.Forbidden => Forbidden,
            ProblemKind.Conflict => Conflict,
            ProblemKind.Unavailable => Unavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
