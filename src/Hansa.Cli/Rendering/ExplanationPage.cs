using Hansa.UseCases.Explanations;

namespace Hansa.Cli.Rendering;

/// <summary>An explanation as people read it: section by section, what at the left, how much beside it.</summary>
public static class ExplanationPage
{
    private const int Indent = 2;

    private const int Gap = 2;

    private const int WidestLabel = 44;

    // Without a screen long lines stay whole, and labels are not broken.
    private const int Unbroken = 100_000;

    public static void Write(Explanation explanation, Terminal terminal, string language)
    {
        Paragraph.Write(explanation.Title.In(language), terminal, 0);
        foreach (var section in explanation.Sections.Where(section => section.Lines.Count > 0))
        {
            terminal.Output.WriteLine();
            Paragraph.Write(section.Title.In(language), terminal, 0);
            Write(section, terminal, language);
        }
    }

    private static void Write(ExplanationSection section, Terminal terminal, string language)
    {
        var labels = section.Lines.Select(line => line.Label.In(language).Length).Max();
        var label = terminal.Width is null ? labels : Math.Min(labels, WidestLabel);
        var numbers = section.Lines.Where(line => line.Value.Unit.Length > 0).ToArray();
        var number = numbers.Select(line => line.Value.Printed.In(language).Length).DefaultIfEmpty(0).Max();
        foreach (var line in section.Lines)
        {
            var value = line.Value.Printed.In(language);
            if (line.Value.Unit.Length > 0)
                value = value.PadLeft(number, '\u00a0');
            var text = line.Detail is { } detail ? $"{value}\u00a0\u00a0{detail.In(language)}" : value;
            Beside(line.Label.In(language), text, label, terminal);
        }
    }

    private static void Beside(string label, string text, int width, Terminal terminal)
    {
        var left = Paragraph.Lines(label, width).ToArray();
        var room = (terminal.Width ?? Unbroken) - Indent - width - Gap;
        var right = Paragraph.Lines(text, Math.Max(room, 20)).ToArray();
        for (var line = 0; line < Math.Max(left.Length, right.Length); line++)
        {
            var head = line < left.Length ? left[line] : "";
            var rest = line < right.Length ? right[line] : "";
            terminal.Output.WriteLine((new string(' ', Indent) + head.PadRight(width + Gap) + rest).TrimEnd(' '));
        }
    }
}
