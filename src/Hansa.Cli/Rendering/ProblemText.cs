using Hansa.UseCases;

namespace Hansa.Cli.Rendering;

/// <summary>Writes a problem as people read it: what happened, where, and what to do next.</summary>
public static class ProblemText
{
    private const int MostDetails = 20;

    public static void Write(Problem problem, TextWriter messages)
    {
        messages.WriteLine($"hansa: {problem.Title}");
        foreach (var detail in problem.Details.Take(MostDetails))
            messages.WriteLine($"  {detail}");
        if (problem.Details.Count > MostDetails)
            messages.WriteLine($"  … and {problem.Details.Count - MostDetails} more.");
        if (problem.Fix.Length > 0)
            messages.WriteLine($"  → {problem.Fix}");
        messages.Flush();
    }
}
