using Hansa.UseCases;

namespace Hansa.Cli.Rendering;

/// <summary>Writes a problem as people read it: what happened, where, and what to do next.</summary>
public static class ProblemText
{
    private const int MostDetails = 20;
    private const int Indent = 2;

    public static void Write(Problem problem, Terminal terminal, string language)
    {
        Paragraph.Tell($"hansa: {problem.Title.In(language)}", terminal, 0);
        foreach (var detail in problem.Details.Take(MostDetails))
            Paragraph.Tell(detail.In(language), terminal, Indent);
        if (problem.Details.Count > MostDetails)
            Paragraph.Tell(More(problem.Details.Count - MostDetails).In(language), terminal, Indent);
        if (!problem.Fix.IsEmpty)
            Paragraph.Tell($"→ {problem.Fix.In(language)}", terminal, Indent);
        terminal.Messages.Flush();
    }

    private static LocalText More(int count) => new($"… and {count} more.", $"… и ещё {count}.");
}
