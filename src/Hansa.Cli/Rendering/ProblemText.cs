using Hansa.UseCases;

namespace Hansa.Cli.Rendering;

/// <summary>Writes a problem as people read it: what happened, where, and what to do next.</summary>
public static class ProblemText
{
    private const int MostDetails = 20;
    private const int Indent = 2;

    public static void Write(Problem problem, Terminal terminal)
    {
        Paragraph.Tell($"hansa: {problem.Title}", terminal, 0);
        foreach (var detail in problem.Details.Take(MostDetails))
            Paragraph.Tell(detail, terminal, Indent);
        if (problem.Details.Count > MostDetails)
            Paragraph.Tell($"… and {problem.Details.Count - MostDetails} more.", terminal, Indent);
        if (problem.Fix.Length > 0)
            Paragraph.Tell($"→ {problem.Fix}", terminal, Indent);
        terminal.Messages.Flush();
    }
}
